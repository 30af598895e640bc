"""Protests and armed assaults: who demonstrates or attacks, where, when and with how many victims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from newsevents import AnnotatedArticle, Completion, EventCandidate, EventType, hookimpl
from newsevents_unrest.complete import complete_candidates
from newsevents_unrest.types import FRAMES, load_types


@hookimpl
def newsevents_event_types() -> Iterable[EventType]:
    """``protest`` and ``armed_assault``."""
    return tuple(load_types().values())


@hookimpl
def newsevents_frames() -> Iterable[Path]:
    """A frame for each: triggers, roles, stages and cues."""
    return FRAMES


@hookimpl
def newsevents_complete(candidates: Sequence[EventCandidate], article: AnnotatedArticle) -> Iterable[Completion]:
    """Places, nameless actors and targets, numbers; what is no protest or assault is turned down."""
    return complete_candidates(candidates, article)
