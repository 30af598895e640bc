"""Border security: who agreed what about which border."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from newsevents.declarations import EventType
from newsevents.frames import load_event_type
from newsevents.hookspecs import Completion, Refinement, hookimpl
from newsevents.model import AnnotatedArticle, Event, EventCandidate
from newsevents_border_security.complete import complete_candidates
from newsevents_border_security.extract import add_dates

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
def newsevents_complete(candidates: Sequence[EventCandidate], article: AnnotatedArticle) -> Iterable[Completion]:
    """Work out parties, action and borders of what the frame found."""
    return complete_candidates(candidates, article)


@hookimpl
def newsevents_refine(events: Sequence[Event], article: AnnotatedArticle) -> Iterable[Refinement]:
    """Date the news of the day by the day of the article."""
    return add_dates(events, article)
