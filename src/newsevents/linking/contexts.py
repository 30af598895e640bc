"""What the words beside a name decide: rules of ``data/contexts.yml``."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, get_args

from attrs import frozen

from newsevents.errors import DataFileError
from newsevents.knowledge import Name
from newsevents.linking.lexicon import load_yaml
from newsevents.text.fold import fold_string

Verdict = Literal["none", "place", "city", "weak", "strong"]
_CONDITIONS = ("via", "names", "kind", "prefix", "previous", "next")
_FLAGS = ("is_quoted", "is_sport", "is_dateline", "is_after_capital", "has_shadda")


@frozen(kw_only=True)
class Surroundings:
    """Where a name stands.

    Attributes:
        prefix: The attached prefixes, folded.
        previous: Readings of the word before.
        following: Readings of the word after.
        is_quoted: Whether quotation marks enclose the name alone.
        is_sport: Whether the article is about sport.
        is_dateline: Whether the name opens a line and a colon or dash follows.
        has_shadda: Whether the writer has doubled a letter of it: «مسيّرات» (drones) is not «مسيرات» (marches).
        is_after_capital: Whether «العاصمة» and one word more stand before it.
    """

    prefix: str
    previous: frozenset[str]
    following: frozenset[str]
    is_quoted: bool
    is_sport: bool
    is_dateline: bool
    has_shadda: bool
    is_after_capital: bool


@frozen(kw_only=True)
class ContextRule:
    """One rule; a condition that is ``None`` always holds.

    Attributes:
        id: Its name.
        verdict: ``none``: no mention; ``place``, ``city``: the place, not the state (``city``
            needs no evidence); ``weak``: needs evidence; ``strong``: needs none.
        gloss: Why, with the words that forced it.
        via: How the name was found.
        names: The whole folded name.
        kind: Kind of the name.
        prefix: The attached preposition.
        previous: The word before.
        next: The word after.
        is_quoted: Whether the name alone stands in quotation marks: «دبي: «الخليج»» names the newspaper.
        is_sport: Whether the article is about sport, where a city is mostly a club.
        is_dateline: Whether the name opens a line and a colon or dash follows: «بغداد - …».
        has_shadda: Whether the writer has doubled a letter of it: «مسيّرات» (drones).
        is_after_capital: Whether «العاصمة» and one word more stand before it: «العاصمة اللبنانية بيروت».
    """

    id: str
    verdict: Verdict
    gloss: str
    via: frozenset[str] | None = None
    names: frozenset[str] | None = None
    kind: frozenset[str] | None = None
    prefix: frozenset[str] | None = None
    previous: frozenset[str] | None = None
    next: frozenset[str] | None = None
    is_quoted: bool | None = None
    is_sport: bool | None = None
    is_dateline: bool | None = None
    has_shadda: bool | None = None
    is_after_capital: bool | None = None

    def holds(self, name: Name, place: Surroundings) -> bool:
        """Whether every condition holds for ``name`` where it stands."""
        return (
            (self.via is None or name.via in self.via)
            and (self.kind is None or name.kind in self.kind)
            and (self.is_quoted is None or self.is_quoted == place.is_quoted)
            and (self.is_sport is None or self.is_sport == place.is_sport)
            and (self.is_dateline is None or self.is_dateline == place.is_dateline)
            and (self.has_shadda is None or self.has_shadda == place.has_shadda)
            and (self.is_after_capital is None or self.is_after_capital == place.is_after_capital)
            and (self.prefix is None or place.prefix[-1:] in self.prefix)
            and (self.previous is None or not self.previous.isdisjoint(place.previous))
            and (self.next is None or not self.next.isdisjoint(place.following))
            and (self.names is None or " ".join(name.tokens) in self.names)
        )


@cache
def load_rules() -> tuple[ContextRule, ...]:
    """The rules, in order.

    Raises:
        DataFileError: A rule has no verdict or no gloss.
    """
    return tuple(_read_rule(entry) for entry in load_yaml("contexts.yml"))


def _read_rule(entry: dict[str, object]) -> ContextRule:
    if missing := [key for key in ("id", "verdict", "gloss", "source") if not entry.get(key)]:
        raise DataFileError(f"contexts.yml: rule {entry.get('id')!r} has no '{missing[0]}'")
    if entry["verdict"] not in get_args(Verdict):
        raise DataFileError(f"contexts.yml: rule {entry['id']!r}: verdict must be one of {get_args(Verdict)}")
    values: dict[str, Any] = {key: _folded(entry[key]) for key in _CONDITIONS if key in entry}
    values |= {key: entry[key] for key in ("id", "verdict", "gloss", *_FLAGS) if key in entry}
    return ContextRule(**values)


def _folded(values: object) -> frozenset[str]:
    if not isinstance(values, list):
        raise DataFileError(f"contexts.yml: expected a list of words, got {values!r}")
    return frozenset(fold_string(str(value)) for value in values)


def find_rule(name: Name, place: Surroundings) -> ContextRule | None:
    """The first rule that fits a name where it stands, or ``None``."""
    return next((rule for rule in load_rules() if rule.holds(name, place)), None)
