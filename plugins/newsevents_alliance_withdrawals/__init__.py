"""Alliance withdrawals: who leaves which alliance, organisation or treaty, and how far it has gone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from newsevents.declarations import EventType
from newsevents.frames import load_event_type
from newsevents.hookspecs import Completion, Refinement, hookimpl
from newsevents.model import AnnotatedArticle, Event, EventCandidate
from newsevents_alliance_withdrawals.extract import complete_records
from newsevents_alliance_withdrawals.settle import settle_candidates

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
    """Settle what organisations that no gazetteer holds are called, and what is certain of a departure."""
    return settle_candidates(candidates, article)


@hookimpl
def newsevents_refine(events: Sequence[Event], article: AnnotatedArticle) -> Iterable[Refinement]:
    """Complete records: the organ or meeting, the day of taking effect."""
    return complete_records(events, article)
