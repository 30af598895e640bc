"""Located events: where a place is, and what is not put on the map."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from attrs import evolve

from newsevents.export import Location, locate_country, locate_place, write_geojson
from newsevents.knowledge import load_knowledge
from newsevents.model import Argument, Diagnostic, Extraction


def _write(extractions: list[Extraction], *, centroids: bool = False) -> tuple[Any, tuple[Diagnostic, ...]]:
    stream = io.StringIO()
    diagnostics = write_geojson(extractions, stream, centroids=centroids)
    return json.loads(stream.getvalue()), diagnostics


def _locate(name: str, *, centroids: bool = False) -> Location | None:
    return locate_place(name, kb=load_knowledge(), centroids=centroids)


def _round(location: Location | None) -> tuple[int, int] | None:
    return None if location is None else (round(location.latitude), round(location.longitude))


@pytest.mark.parametrize(
    ("name", "point"),
    [
        pytest.param("تالين", (59, 25), id="capital: Tallinn"),
        pytest.param("واشنطن", (39, -77), id="capital: Washington, not the one in Utah"),
        pytest.param("تل أبيب", (32, 35), id="seat of government beside another capital: Tel Aviv"),
        pytest.param("اسطنبول", (41, 29), id="city: Istanbul"),
        pytest.param("مدينة سوتشي", (44, 40), id="with the word for city: Sochi"),
        pytest.param("العاصمة باريس", (49, 2), id="with the word for capital: Paris"),
    ],
)
def test_known_place_is_where_it_is(name: str, point: tuple[int, int]) -> None:
    location = _locate(name)
    assert _round(location) == point
    assert location is not None
    assert location.precision == "place"


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("قرية بلا اسم", id="unknown: village without a name"),
        pytest.param("فرنسا", id="a state is no place: France"),
        pytest.param("قصر الإليزيه", id="a seat of power is no place: the Élysée"),
        pytest.param("معبر رفح", id="known without coordinates: Rafah crossing"),
        pytest.param("", id="nothing"),
    ],
)
def test_nothing_is_placed_at_a_guess(name: str) -> None:
    assert _locate(name) is None


def test_middle_of_a_country_is_used_only_when_asked_for() -> None:
    location = _locate("معبر رفح", centroids=True)
    assert location is not None
    assert (location.precision, location.id) == ("country", "PSE")
    assert _locate("قرية بلا اسم", centroids=True) is None


def test_middle_of_a_country_across_the_date_line_is_in_the_country() -> None:
    assert _round(locate_country("RUS")) == (62, 100)


def test_feature_is_a_point_with_the_event(extractions: list[Extraction]) -> None:
    document, diagnostics = _write(extractions)
    (feature,) = document["features"]
    assert document["type"] == "FeatureCollection"
    assert feature["geometry"]["type"] == "Point"
    # GeoJSON wants the longitude first.
    assert [round(number) for number in feature["geometry"]["coordinates"]] == [25, 59]
    assert feature["properties"]["place"] == "Tallinn"
    assert (feature["properties"]["precision"], feature["properties"]["article_id"]) == ("place", "a1")
    assert [diagnostic.code for diagnostic in diagnostics] == ["no-coordinates"]
    assert diagnostics[0].message.startswith("2 of 3 events")


def test_event_in_two_places_has_two_features(extractions: list[Extraction]) -> None:
    (event,) = extractions[0].events
    places = tuple(Argument(role="place", id=name, text=name) for name in ("تالين", "باريس", "باريس"))
    document, diagnostics = _write([evolve(extractions[0], events=(evolve(event, arguments=places),))])
    assert [feature["properties"]["place"] for feature in document["features"]] == ["Tallinn", "Paris"]
    assert diagnostics == ()


def test_no_events_give_an_empty_collection() -> None:
    assert _write([]) == ({"type": "FeatureCollection", "features": []}, ())
