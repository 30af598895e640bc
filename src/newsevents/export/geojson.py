"""Located events as GeoJSON (RFC 7946)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final, TextIO

from newsevents.export.dicts import events_to_dicts
from newsevents.export.locations import Location, locate_place
from newsevents.knowledge import KnowledgeBase, load_knowledge
from newsevents.model import Diagnostic, Event, Extraction

PLACE_ROLE: Final = "place"


def write_geojson(
    extractions: Iterable[Extraction], stream: TextIO, *, centroids: bool = False
) -> tuple[Diagnostic, ...]:
    """Write one feature for each place of each event whose coordinates are known.

    Nothing is placed at a guess: an event is where its role ``place`` says, if the gazetteer knows exactly one such
    place with coordinates.

    Args:
        extractions: Results; features are written as they come.
        stream: Where to.
        centroids: Whether a place known without coordinates may be drawn in the middle of its country; its feature
            says ``"precision": "country"``.

    Returns:
        A diagnostic ``no-coordinates`` that counts the events left out, if there are any.
    """
    kb = load_knowledge()
    events = left_out = 0
    separator = "\n"
    stream.write('{"type": "FeatureCollection", "features": [')
    for extraction in extractions:
        for event, document in zip(extraction.events, events_to_dicts(extraction), strict=True):
            features = list(_features(event, document, kb, centroids=centroids))
            events += 1
            left_out += not features
            for feature in features:
                stream.write(separator + json.dumps(feature, ensure_ascii=False))
                separator = ",\n"
    stream.write("\n]}\n")
    if not left_out:
        return ()
    message = f"{left_out} of {events} events name no place whose coordinates are known, and are not on the map" + (
        "" if centroids else "; --centroids puts places without coordinates in the middle of their country"
    )
    return (Diagnostic(severity="info", code="no-coordinates", message=message),)


def locate_event(event: Event, *, kb: KnowledgeBase, centroids: bool = False) -> tuple[Location, ...]:
    """The places of an event, each once; see :func:`newsevents.export.locate_place`."""
    found = (
        locate_place(argument.id or argument.text, kb=kb, centroids=centroids) for argument in event.fillers(PLACE_ROLE)
    )
    return tuple(dict.fromkeys(location for location in found if location is not None))


def _features(
    event: Event, document: dict[str, object], kb: KnowledgeBase, *, centroids: bool
) -> Iterator[dict[str, Any]]:
    for location in locate_event(event, kb=kb, centroids=centroids):
        yield {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [location.longitude, location.latitude]},
            "properties": {"place": location.name, "precision": location.precision, **document},
        }
