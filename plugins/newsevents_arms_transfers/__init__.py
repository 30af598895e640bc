"""Arms transfers: who transfers which weapons to whom, at which stage."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from newsevents.declarations import EventType
from newsevents.frames import load_event_type
from newsevents.hookspecs import hookimpl

_HERE = Path(__file__).parent


@hookimpl
def newsevents_event_types() -> Iterable[EventType]:
    """The event type that the frame declares."""
    return (load_event_type(_HERE / "frame.yml"),)


@hookimpl
def newsevents_frames() -> Iterable[Path]:
    """The frame: triggers, roles, stages and cues."""
    return (_HERE / "frame.yml",)


@hookimpl
def newsevents_gazetteers() -> Iterable[Path]:
    """Weapon systems and weapon classes."""
    return tuple(sorted((_HERE / "gazetteer").glob("*.yml")))
