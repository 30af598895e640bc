"""The event types, as the frames declare them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from newsevents import EventType
from newsevents.frames import load_event_type

_HERE = Path(__file__).parent
FRAMES = (_HERE / "protest.yml", _HERE / "assault.yml")


@cache
def load_types() -> Mapping[str, EventType]:
    """The event types by name, read once."""
    found = [load_event_type(path) for path in FRAMES]
    return {event_type.name: event_type for event_type in found}
