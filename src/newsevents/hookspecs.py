"""What a plugin can extend. A plugin is any module or object with some of these functions, marked ``@hookimpl``.

Plugins are called in the order of their names, each apart from the others: one that raises costs only its own results.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import pluggy
from attrs import frozen

from newsevents.declarations import EventType
from newsevents.knowledge import KnowledgeBase
from newsevents.model import AnnotatedArticle, Event, EventCandidate

PROJECT = "newsevents"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@frozen(kw_only=True)
class Refinement:
    """A change that a plugin makes to a record.

    Attributes:
        event: The record as it came.
        replacement: What to put in its place, or ``None`` to drop it.
        reason: Why, for a reader who does not code.
    """

    event: Event
    replacement: Event | None
    reason: str


@frozen(kw_only=True)
class Completion:
    """A change that a plugin makes to a candidate of its own frames before candidates are merged.

    Attributes:
        candidate: The candidate as it came.
        replacement: What to put in its place, or ``None`` to turn it down.
        reason: Why, for a reader who does not code.
    """

    candidate: EventCandidate
    replacement: EventCandidate | None
    reason: str


@hookspec
def newsevents_event_types() -> Iterable[EventType]:
    """Declare the event types of this plugin."""
    raise NotImplementedError


@hookspec
def newsevents_gazetteers() -> Iterable[Path]:
    """Name YAML files with rows for the knowledge base: weapons, organisations, places …"""
    raise NotImplementedError


@hookspec
def newsevents_frames() -> Iterable[Path]:
    """Name YAML files with declarative frames: triggers, roles, stages and their cues."""
    raise NotImplementedError


@hookspec
def newsevents_extract(article: AnnotatedArticle, kb: KnowledgeBase) -> Iterable[EventCandidate]:
    """Find candidates that a frame cannot say."""
    raise NotImplementedError


@hookspec
def newsevents_complete(candidates: Sequence[EventCandidate], article: AnnotatedArticle) -> Iterable[Completion]:
    """Complete or turn down what the frames of this plugin found, before it is merged, each with a reason."""
    raise NotImplementedError


@hookspec
def newsevents_refine(events: Sequence[Event], article: AnnotatedArticle) -> Iterable[Refinement]:
    """Drop or amend merged records of this plugin's types, each with a reason."""
    raise NotImplementedError
