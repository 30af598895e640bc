"""Events, their arguments, and what led to them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Final, Literal

from attrs import Factory, field, frozen, validators

from newsevents.errors import InvalidEventError
from newsevents.model.evidence import ArticleField, Evidence
from newsevents.model.values import DateInterval, Money, Quantity

Factuality = Literal["asserted", "denied", "hypothetical"]
FACTUALITIES: Final = ("asserted", "denied", "hypothetical")


@frozen(kw_only=True)
class Argument:
    """One filler of one role.

    Attributes:
        role: Name of the role, as its event type declares it.
        id: Identifier of the filler (annotation guide), or ``None`` for a generic weapon and the like.
        name: A readable name of the filler.
        text: One of its mentions, verbatim.
        start: Offset of that mention, or ``None`` when the filler was inferred without one.
        end: Offset after it.
        field: Field of the article that the offsets count in.
        confidence: Between 0 and 1.
        via: How the filler was found: the cue or rule, in a word.
        category: Weapon category, where the role has one.
        quantity: Count of the filler, where stated.
        money: The sum, for a role that is one.
        date: The days, for a role that is a date.
    """

    role: str
    id: str | None
    text: str
    name: str | None = None
    start: int | None = None
    end: int | None = None
    field: ArticleField = "text"
    confidence: float = 1.0
    via: str | None = None
    category: str | None = None
    quantity: Quantity | None = None
    money: Money | None = None
    date: DateInterval | None = None

    def __attrs_post_init__(self) -> None:
        """Raise InvalidEventError when the offsets cannot hold the words."""
        if self.start is None and self.end is None:
            return
        if self.start is None or self.end is None or self.start < 0 or self.end - self.start != len(self.text):
            raise InvalidEventError(
                f"argument {self.role!r}: expected start and end around the {len(self.text)} characters of "
                f"{self.text!r}, got [{self.start}, {self.end}); give both, or neither for a filler without a mention"
            )

    def evidence(self) -> Evidence | None:
        """The span of its mention, or ``None`` when it has none."""
        if self.start is None or self.end is None:
            return None
        return Evidence(start=self.start, end=self.end, text=self.text, field=self.field)


@frozen(kw_only=True)
class Decision:
    """One step of the way to a record, for ``newsevents explain``.

    Attributes:
        target: The field decided: ``"stage"``, ``"supplier"``, ``"event"`` …
        value: What it was set to, or ``None`` when something was turned down.
        rule: Name of the rule or cue.
        reason: In a sentence, for a reader who does not code.
        evidence: The words that decided, if there are any.
    """

    target: str
    value: str | None
    rule: str
    reason: str = ""
    evidence: Evidence | None = None


@frozen(kw_only=True)
class EventCandidate:
    """What a frame or plugin proposes: one reading of one trigger.

    Attributes:
        type: Name of the event type.
        trigger: The words that made the candidate.
        stage: One of the type's stages, or ``None`` when this mention does not say.
        factuality: ``asserted``, ``denied`` or ``hypothetical``.
        attributes: The type's own attributes; a missing one is unknown.
        arguments: Fillers found so far.
        evidence: Further spans that prove the candidate.
        confidence: Between 0 and 1.
        attribution: Who says so, as written, or ``None``.
        trace: Decisions that led here.
        is_reference: Whether it only refers back to an event told elsewhere («الصفقة»): alone it is no record.
    """

    type: str
    trigger: Evidence
    stage: str | None = None
    factuality: Factuality = field(default="asserted", validator=validators.in_(FACTUALITIES))
    attributes: Mapping[str, str] = Factory(dict)
    arguments: tuple[Argument, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0
    attribution: str | None = None
    trace: tuple[Decision, ...] = ()
    is_reference: bool = False


@frozen(kw_only=True)
class Event:
    """One real-world event as the article tells it.

    Attributes:
        type: Name of the event type.
        stage: The furthest stage that the text asserts.
        factuality: ``asserted``, ``denied`` or ``hypothetical``.
        attributes: The type's own attributes (``mode``, ``action`` …).
        arguments: Fillers, in the order of the type's roles.
        evidence: Spans that prove the event, in the order of the article.
        confidence: Between 0 and 1.
        attribution: Who says so, as written, or ``None``.
        extractor: Plugin and version, e.g. ``"arms_transfers 0.1.0"``.
        trace: Decisions that led here; not part of the record's identity, nor of its JSON.
    """

    type: str
    stage: str
    factuality: Factuality = field(default="asserted", validator=validators.in_(FACTUALITIES))
    attributes: Mapping[str, str] = Factory(dict)
    arguments: tuple[Argument, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0
    attribution: str | None = None
    extractor: str | None = None
    trace: tuple[Decision, ...] = field(default=(), eq=False, repr=False)

    @property
    def id(self) -> str:
        """A stable hash of what the record says (not of how sure it is): 16 hexadecimal digits."""
        parts = [self.type, self.stage, self.factuality]
        parts += [f"{name}={value}" for name, value in sorted(self.attributes.items())]
        parts += sorted(f"{a.role}:{a.id}:{a.category}:{a.text if a.id is None else ''}" for a in self.arguments)
        parts += [f"{e.field}:{e.start}:{e.end}" for e in self.evidence[:1]]
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]

    def fillers(self, role: str) -> tuple[Argument, ...]:
        """The arguments with this role, in order."""
        return tuple(argument for argument in self.arguments if argument.role == role)
