"""What a plugin declares: event types with their stages, attributes and roles."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from attrs import field, frozen, validators

from newsevents.model.entity import KINDS

VALUE_KINDS = ("date", "money", "quantity")
FILLER_KINDS = (*KINDS, *VALUE_KINDS, "text")


@frozen(kw_only=True)
class RoleSpec:
    """A role of an event type.

    Attributes:
        name: Its name in the JSON.
        gloss: What fills it, in a sentence.
        kinds: Kinds of mention or value that may fill it.
        is_core: Whether its scores count among the core roles.
        is_multiple: Whether it may have several fillers.
        acts_for: For a role of persons, the roles one of whose fillers they act for; empty for anybody.
    """

    name: str
    gloss: str
    kinds: tuple[str, ...] = field(validator=validators.deep_iterable(validators.in_(FILLER_KINDS)))
    is_core: bool = True
    is_multiple: bool = False
    acts_for: tuple[str, ...] = ()


@frozen(kw_only=True)
class AttributeSpec:
    """An attribute of an event type, such as ``mode``.

    Attributes:
        name: Its name in the JSON.
        gloss: What it says.
        values: The values it may have, the default last.
    """

    name: str
    gloss: str
    values: tuple[str, ...]


@frozen(kw_only=True)
class EventType:
    """An event type.

    Attributes:
        name: Its name in the JSON, e.g. ``"arms_transfer"``.
        label: A readable name.
        gloss: What counts, in a sentence or two.
        stages: Stages from the first to the furthest; those in ``terminal_stages`` end the course of events.
        terminal_stages: Stages that overrule the others when the text asserts them (``halted``, ``ended``).
        attributes: The type's own attributes.
        roles: Its roles, in the order in which they are written.
        keys: What tells two records apart: names of roles, ``role.category``, or ``@attribute``.
        required: Roles that every record must have; ``a|b`` for one of several, ``a*2`` for two fillers.
        default_stage: Stage of a record whose mentions do not say; ``None`` for the first.
        min_confidence: Records below it are turned down, whatever lower threshold the user asks for.
    """

    name: str
    label: str
    gloss: str
    stages: tuple[str, ...]
    terminal_stages: tuple[str, ...] = ()
    attributes: tuple[AttributeSpec, ...] = ()
    roles: tuple[RoleSpec, ...]
    keys: tuple[str, ...]
    required: tuple[str, ...] = ()
    default_stage: str | None = None
    min_confidence: float = 0.0

    def role(self, name: str) -> RoleSpec | None:
        """The role of that name, or ``None``."""
        return next((role for role in self.roles if role.name == name), None)


EVERY_OTHER: Final = "*"  # in thresholds by type: all types that are not named


def find_threshold(min_confidence: float | Mapping[str, float], event_type: str) -> float:
    """The threshold of one event type: the number, or that of its name, else of ``"*"``, else 0."""
    if isinstance(min_confidence, Mapping):
        return min_confidence.get(event_type, min_confidence.get(EVERY_OTHER, 0.0))
    return min_confidence


def check_thresholds(min_confidence: float | Mapping[str, float], event_types: Collection[str]) -> None:
    """Check that thresholds by type are for declared types.

    Raises:
        ValueError: One is for a type that nobody declares.
    """
    if isinstance(min_confidence, Mapping):
        for name in sorted(set(min_confidence) - {*event_types, EVERY_OTHER}):
            declared = ", ".join(sorted(event_types)) or "none"
            raise ValueError(f"min_confidence: no plugin declares event type {name!r}; declared: {declared}")
