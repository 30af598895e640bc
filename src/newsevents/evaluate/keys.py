"""What makes two records the same event: the keys of each type and their overlap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final

from newsevents.declarations import EventType
from newsevents.evaluate.identifiers import identify
from newsevents.model import Event

# The annotation guide's keys, so that two files can be compared where no plugin is installed.
GUIDE_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "arms_transfer": ("supplier", "recipient", "weapon.category"),
    "alliance_withdrawal": ("member", "organization"),
    "border_security": ("party", "@action"),
}
# Roles that the guide reports apart from the core.
GUIDE_NON_CORE: Final = frozenset({"official", "place", "manufacturer", "body", "effective_date"})


def keys_of(type_name: str, event_types: Mapping[str, EventType]) -> tuple[str, ...] | None:
    """The keys of an event type, from the guide, else its plugin; ``None`` when nobody declares it."""
    if type_name in GUIDE_KEYS:
        return GUIDE_KEYS[type_name]
    return event_types[type_name].keys if type_name in event_types else None


def is_core(type_name: str, role: str, event_types: Mapping[str, EventType]) -> bool:
    """Whether a role counts among the core: the guide's list, then the plugin's word."""
    if role in GUIDE_NON_CORE:
        return False
    spec = event_types[type_name].role(role) if type_name in event_types else None
    return spec is None or spec.is_core


def key_fillers(event: Event, keys: Sequence[str] | None) -> frozenset[tuple[str, str]]:
    """What tells the record apart, as (key, identifier) pairs; unknown parts are left out.

    Args:
        event: The record.
        keys: Names of roles, ``role.category`` or ``@attribute``; ``None`` takes every role.
    """
    if keys is None:
        return frozenset((argument.role, identify(argument)) for argument in event.arguments)
    return frozenset((key, value) for key in keys for value in _values(event, key))


def _values(event: Event, key: str) -> list[str]:
    if key.startswith("@"):
        value = event.attributes.get(key[1:])
        return [] if value is None else [value]
    role, dot, _ = key.partition(".")
    if dot:
        return [filler.category for filler in event.fillers(role) if filler.category is not None]
    return [identify(filler) for filler in event.fillers(role)]


def overlap(left: frozenset[tuple[str, str]], right: frozenset[tuple[str, str]]) -> Fraction:
    """Jaccard index of two sets of key fillers, exact.

    Two empty sets are equal sets: 1. Such records are of one type in one article, and nothing tells them
    apart.
    """
    if not left and not right:
        return Fraction(1)
    return Fraction(len(left & right), len(left | right))
