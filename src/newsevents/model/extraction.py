"""The result for one article."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from newsevents.model.article import Article
from newsevents.model.entity import Entity
from newsevents.model.event import Decision, Event

Severity = Literal["info", "warning", "error"]


@frozen(kw_only=True)
class Diagnostic:
    """Something that a user should know about one article or one plugin.

    Attributes:
        severity: ``info``, ``warning`` or ``error``.
        code: A stable word to test for, e.g. ``"empty-text"``.
        message: What was expected, what came, where, and what to do.
        where: Article id, file and line, or plugin; ``None`` if it concerns the whole.
    """

    severity: Severity
    code: str
    message: str
    where: str | None = None


@frozen(kw_only=True)
class Rejection:
    """A candidate that did not become a record.

    Attributes:
        type: Its event type.
        text: The sentence or trigger it came from.
        reason: Why it was turned down, for a reader who does not code.
        trace: Decisions up to there.
    """

    type: str
    text: str
    reason: str
    trace: tuple[Decision, ...] = ()


@frozen(kw_only=True)
class Extraction:
    """Everything read from one article.

    Attributes:
        article: The article, untouched.
        events: One record per real-world event.
        entities: Every linked entity, once.
        diagnostics: What went wrong or is worth knowing.
        rejected: Candidates turned down, for ``explain``; not part of the JSON.
    """

    article: Article
    events: tuple[Event, ...] = ()
    entities: tuple[Entity, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    rejected: tuple[Rejection, ...] = field(default=(), eq=False, repr=False)

    def to_dicts(self) -> list[dict[str, object]]:
        """One plain dict an event, as in the JSON, after ``article_id``, ``published``, ``source`` and ``url``."""
        # The one import of the model from above it, at the call: a result that shows itself saves its users a module.
        from newsevents.export import events_to_dicts

        return events_to_dicts(self)
