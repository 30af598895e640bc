"""Whether two candidates may tell of the same event: their key fillers, attributes and dates agree."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import frozen

from newsevents.declarations import EventType
from newsevents.model import Argument, DateInterval, EventCandidate

WEAK_CONFIDENCE = 0.62  # fillers taken from the context, not from a relation: they never tell two events apart
SPARE_CONFIDENCE = 0.3  # fillers at hand only for a record that would lack a required role
_GENERIC_CATEGORIES = frozenset({None, "unspecified"})
_MAX_DAYS_APART = 200


@frozen(kw_only=True)
class Agreement:
    """How two candidates compare.

    Attributes:
        conflict: What tells them apart, for a reader who does not code; ``None`` when nothing does.
        shared: Number of key roles in which both have a common filler.
    """

    conflict: str | None
    shared: int


def compare(one: EventCandidate, other: EventCandidate, event_type: EventType) -> Agreement:
    """Compare two candidates of one event type by its keys, their attributes, factuality and dates."""
    shared = 0
    for key in event_type.keys:
        if key.startswith("@"):
            if _attributes_differ(one, other, key[1:], event_type):
                return Agreement(conflict=f"{key[1:]} differs", shared=shared)
            continue
        role, _, part = key.partition(".")
        ours, theirs = _strong(one, role), _strong(other, role)
        if not ours or not theirs:
            shared += _is_told_of_both(one, other, role)
            continue
        agree = _weapons_agree(ours, theirs) if part == "category" else _ids_agree(ours, theirs)
        if not agree:
            return Agreement(conflict=f"{role} differs", shared=shared)
        shared += 1
    if (one.factuality == "denied") != (other.factuality == "denied"):
        return Agreement(conflict="one is denied", shared=shared)
    if _dates_differ(one, other) and not _is_ended_later(one, other, event_type):
        return Agreement(conflict="dates lie far apart", shared=shared)
    if shared == 0 and _agrees_throughout(one, other, event_type):
        shared = 1
    return Agreement(conflict=None, shared=shared)


def _agrees_throughout(one: EventCandidate, other: EventCandidate, event_type: EventType) -> bool:
    """Whether both name the same fillers in every key role, and one of them surely, however unsure the other is."""
    roles = [key.partition(".")[0] for key in event_type.keys if not key.startswith("@")]
    fillers = [
        [{(_identity(a), a.category) for a in candidate.arguments if a.role == role} for role in roles]
        for candidate in (one, other)
    ]
    is_sure = all(_strong(one, role) or _strong(other, role) for role in roles)
    return is_sure and bool(roles) and all(fillers[0]) and fillers[0] == fillers[1]


def is_exchanged(one: EventCandidate, other: EventCandidate, event_type: EventType) -> bool:
    """Whether two candidates name the same participants in exchanged roles, and agree in the rest.

    One sentence seen from two verbs («تشتري مصر … ما تبيعه فرنسا») must not become two deals in opposite directions.
    """
    roles = [key for key in event_type.keys if "." not in key and not key.startswith("@")]
    if len(roles) != 2 or (one.factuality == "denied") != (other.factuality == "denied"):
        return False
    ours = [{_identity(a) for a in _strong(one, role)} for role in roles]
    theirs = [{_identity(a) for a in _strong(other, role)} for role in roles]
    crossed = [ours[0] & theirs[1], ours[1] & theirs[0]]
    is_partial = not all([*ours, *theirs])
    if not (all(crossed) or (is_partial and any(crossed))) or ours[0] & theirs[0] or ours[1] & theirs[1]:
        return False
    return all(
        not _strong(one, key.split(".")[0])
        or not _strong(other, key.split(".")[0])
        or _weapons_agree(_strong(one, key.split(".")[0]), _strong(other, key.split(".")[0]))
        for key in event_type.keys
        if key.endswith(".category")
    )


def _strong(candidate: EventCandidate, role: str) -> tuple[Argument, ...]:
    return tuple(a for a in candidate.arguments if a.role == role and a.confidence >= WEAK_CONFIDENCE)


def _is_told_of_both(one: EventCandidate, other: EventCandidate, role: str) -> bool:
    """Whether one takes from the event told last what the other names: unsure, but enough to be of one event."""
    fillers = [{a.id: a for a in candidate.arguments if a.role == role and a.id} for candidate in (one, other)]
    return any("told" in (fillers[0][name].via, fillers[1][name].via) for name in fillers[0].keys() & fillers[1].keys())


def _identity(argument: Argument) -> str:
    return argument.id or argument.text


def _ids_agree(ours: Iterable[Argument], theirs: Iterable[Argument]) -> bool:
    """Whether one set of fillers holds the other: {EGY} and {EGY, SAU} may be one event, two overlapping sets not."""
    one = {_identity(argument) for argument in ours}
    two = {_identity(argument) for argument in theirs}
    return one <= two or two <= one


def _weapons_agree(ours: tuple[Argument, ...], theirs: tuple[Argument, ...]) -> bool:
    names_one = {a.id for a in ours if a.id is not None}
    names_two = {a.id for a in theirs if a.id is not None}
    if names_one and names_two:
        return bool(names_one & names_two)
    one = {a.category for a in ours}
    two = {a.category for a in theirs}
    return bool(one & two) or bool(one & _GENERIC_CATEGORIES) or bool(two & _GENERIC_CATEGORIES)


def _attributes_differ(one: EventCandidate, other: EventCandidate, name: str, event_type: EventType) -> bool:
    ours, theirs = one.attributes.get(name), other.attributes.get(name)
    if ours is None or theirs is None or ours == theirs:
        return False
    spec = next((spec for spec in event_type.attributes if spec.name == name), None)
    unknown = "unspecified" if spec is not None and "unspecified" in spec.values else None
    return unknown not in (ours, theirs)


def _is_ended_later(one: EventCandidate, other: EventCandidate, event_type: EventType) -> bool:
    """Whether one tells how the other came to its end, which may be years after: left in 1984, back in 2017."""
    ended = [candidate for candidate in (one, other) if candidate.stage in event_type.terminal_stages]
    if len(ended) != 1:
        return False
    ours, theirs = _days(ended[0]), _days(other if ended[0] is one else one)
    return ours is not None and theirs is not None and ours[0] > theirs[0]


def _dates_differ(one: EventCandidate, other: EventCandidate) -> bool:
    ours, theirs = _days(one), _days(other)
    if ours is None or theirs is None:
        return False
    gap = max(ours[0], theirs[0]) - min(ours[1], theirs[1])
    return gap > timedelta(days=_MAX_DAYS_APART)


def _days(candidate: EventCandidate) -> tuple[date, date] | None:
    for argument in candidate.arguments:
        if argument.role == "date" and isinstance(argument.date, DateInterval):
            start, end = argument.date.start, argument.date.end
            if start is not None:
                return start, end or start
    return None
