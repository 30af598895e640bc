"""Where a place is: coordinates of the gazetteer, or none."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal

import yaml
from attrs import frozen

from newsevents.knowledge import KnowledgeBase, Row
from newsevents.text.fold import fold_string

LocationPrecision = Literal["place", "country"]

_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# A place may carry the word for its kind: "the city of Aden" is Aden.
_KIND_WORDS: Final = tuple(fold_string(word) for word in ("مدينة", "العاصمة", "بلدة"))


@frozen(kw_only=True)
class Location:
    """A point on the globe (WGS 84).

    Attributes:
        latitude: Degrees north.
        longitude: Degrees east.
        precision: ``"place"`` for a city or the like, ``"country"`` for the middle of a country.
        name: English name of the place or country.
        id: Identifier of the gazetteer's row.
    """

    latitude: float
    longitude: float
    precision: LocationPrecision
    name: str
    id: str


@frozen(kw_only=True)
class _Point:
    kind: str
    latitude: float
    longitude: float
    gloss: str


def locate_place(name: str, *, kb: KnowledgeBase, centroids: bool = False) -> Location | None:
    """Where a place of this name is, if the gazetteer knows exactly one and has its coordinates.

    Args:
        name: The place as the article writes it.
        kb: The knowledge base.
        centroids: Whether a place that is known without coordinates may stand in the middle of its country.

    Returns:
        ``None`` for an unknown place and for a name that several places, or a place and a state, share.
    """
    rows = _find_rows(name, kb)
    if len(rows) != 1:
        return None
    (row,) = rows
    exact = _own_point(row) if row.kind == "place" else _capital_point(row, name)
    if exact is not None:
        return exact
    country = row.country if row.kind == "place" else row.id
    return locate_country(country) if centroids and country is not None else None


def locate_country(code: str) -> Location | None:
    """The middle of the largest part of a country, by ISO 3166-1 alpha-3 code."""
    point = _load_points("country").get(code)
    if point is None:
        return None
    name = point.gloss.partition(",")[0]
    return Location(latitude=point.latitude, longitude=point.longitude, precision="country", name=name, id=code)


def _find_rows(name: str, kb: KnowledgeBase) -> list[Row]:
    entities = kb.lookup(name)
    if not entities:
        first, _, rest = name.strip().partition(" ")
        if rest and fold_string(first) in _KIND_WORDS:
            entities = kb.lookup(rest)
    return [kb.rows[entity.id] for entity in entities if entity.kind in ("place", "state", "territory")]


def _own_point(row: Row) -> Location | None:
    if (written := row.codes.get("location")) is not None:
        latitude, longitude = map(float, written.split(","))
    elif (point := _load_points("city").get(row.id)) is not None:
        latitude, longitude = point.latitude, point.longitude
    else:
        return None
    return Location(latitude=latitude, longitude=longitude, precision="place", name=row.name or row.id, id=row.id)


def _capital_point(row: Row, name: str) -> Location | None:
    """The capital, when its name is what stands for the state."""
    words = fold_string(name).split()
    for start in range(len(words)):
        point = _load_points("capital").get(f"{row.id}:{' '.join(words[start:])}")
        if point is not None:
            city = point.gloss.partition(",")[0]
            return Location(latitude=point.latitude, longitude=point.longitude, precision="place", name=city, id=row.id)
    return None


@cache
def _load_points(kind: str) -> dict[str, _Point]:
    text = (files("newsevents.export") / "data" / "locations.yml").read_text("utf-8")
    points = {}
    for row in yaml.load(text, Loader=_LOADER):
        if row["kind"] == kind:
            latitude, longitude = map(float, row["location"].split(","))
            points[row["id"]] = _Point(kind=kind, latitude=latitude, longitude=longitude, gloss=row["gloss"])
    return points
