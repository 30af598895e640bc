"""Arms transfers: who transfers which weapons to whom, at which stage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from newsevents.declarations import EventType
from newsevents.frames import load_event_type
from newsevents.hookspecs import Completion, Refinement, hookimpl
from newsevents.model import AnnotatedArticle, Event, EventCandidate
from newsevents_arms_transfers.extract import refine
from newsevents_arms_transfers.objections import turn_down

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


@hookimpl
def newsevents_complete(candidates: Sequence[EventCandidate], article: AnnotatedArticle) -> Iterable[Completion]:
    """Turn down what looks like a transfer and is none."""
    return turn_down(candidates, article)


@hookimpl
def newsevents_refine(events: Sequence[Event], article: AnnotatedArticle) -> Iterable[Refinement]:
    """Turn unsure deals around, read refusals, and mark arms to armed groups as illicit."""
    return refine(events, article)
