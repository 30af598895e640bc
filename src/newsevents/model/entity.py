"""Entities of the knowledge base and their mentions in a text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import Factory, field, frozen, validators

# What a mention may be. A role of an event type names the kinds that may fill it.
KINDS: Final = (
    "state",  # ISO 3166 states, Kosovo, former states
    "territory",  # dependent territories
    "organization",  # alliances, IGOs, blocs, missions, courts
    "treaty",
    "armed_group",  # non-state armed actors
    "company",
    "weapon",  # a designation: F-16
    "weapon_class",  # a generic noun: fighter, missile
    "person",
    "place",  # city, crossing, airport, base, region
    "region",  # a group of states or a continent: the Gulf, Europe
)


@frozen(kw_only=True)
class Entity:
    """One row of the knowledge base.

    Attributes:
        id: Its code (``FRA``, ``NATO``, ``F-16``), as the annotation guide fixes it.
        kind: One of :data:`KINDS`.
        name: Its usual English or Latin name.
        ar: Its first Arabic name.
        codes: Further codes by scheme, e.g. ``{"iso2": "FR", "cow": "220", "wikidata": "Q142"}``.
        category: Category of a weapon or sub-kind of an organisation; ``None`` where none applies.
    """

    id: str
    kind: str = field(validator=validators.in_(KINDS))
    name: str
    ar: str | None = None
    codes: Mapping[str, str] = Factory(dict)
    category: str | None = None


@frozen(kw_only=True)
class Mention:
    """A span of one field of the article that names something.

    Attributes:
        start: Offset of its first character, attached prefixes left out.
        end: Offset after its last character (half-open).
        text: The words, as written.
        kind: One of :data:`KINDS`.
        entity_id: The entity it is linked to, or ``None`` when nobody knows it.
        name: Name of the entity in English or Latin, or the Arabic words.
        prefix: The attached conjunction and preposition, folded: ``"ل"`` of «لفرنسا»; ``""`` if there is none.
        via: How the link was made: ``name``, ``nisba``, ``capital``, ``institution``, ``back reference``, ``title``, …
        score: Between 0 and 1.
        category: Category of the entity (a weapon's, an organisation's), or the organ of a state that was named:
            ``armed_force``, ``border_guard``, ``police``, ``ministry``, ``head``, ``parliament``, ``capital``; for a
            person, the office (``minister``, ``president`` …). ``None`` if it has none.
        affiliation: For a person, the entity on whose behalf they hold office; for a company, weapon or place, its
            state (a weapon made by several: their codes, joined by ", ");
            else ``None``.
        reason: Why it was linked so, in words an analyst can read.
    """

    start: int
    end: int
    text: str
    kind: str = field(validator=validators.in_(KINDS))
    entity_id: str | None
    name: str
    prefix: str = ""
    via: str = "name"
    score: float = 1.0
    category: str | None = None
    affiliation: str | None = None
    reason: str = ""
