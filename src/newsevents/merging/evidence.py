"""What a reading rests on: relations of its sentence, or only what happens to stand near."""

from __future__ import annotations

from collections.abc import Sequence

from newsevents.declarations import EventType
from newsevents.merging.keys import WEAK_CONFIDENCE
from newsevents.model import Argument

_LOOSE = frozenset({"after", "clause", "sentence"})
_VAGUE = frozenset({"unspecified", "other"})


def is_about_a_thing(arguments: Sequence[Argument]) -> bool:
    """Whether the thing that changes hands is surely of this event, where there is one: named, or related to it.

    A party of the sentence before is too little where «الأسلحة» (the arms) only stands somewhere behind the trigger.
    """
    things = _things(arguments)
    return not things or any(a.id is not None or (a.via not in _LOOSE and a.category not in _VAGUE) for a in things)


def rests_on_context(arguments: Sequence[Argument], event_type: EventType) -> bool:
    """Whether a required role is only guessed and the thing, unnamed, only stands somewhere in the sentence.

    «طلبت … تزويد المطارات بأجهزة … وتم تحويل مسار طائرة» (asked that airports be given scanners … and an aircraft was
    diverted): the aircraft is not what was asked for, and nobody is said to provide it.
    """
    things = _things(arguments)
    if not things or any(a.id is not None or a.via not in _LOOSE for a in things):
        return False
    roles = [need for need in event_type.required if need.isidentifier()]
    return any(
        max((a.confidence for a in arguments if a.role == role), default=0.0) < WEAK_CONFIDENCE for role in roles
    )


def _things(arguments: Sequence[Argument]) -> list[Argument]:
    return [argument for argument in arguments if argument.category is not None]
