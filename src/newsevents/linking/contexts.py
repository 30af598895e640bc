"""What the words beside a name decide: rules of ``data/contexts.yml``."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, Literal, get_args

from attrs import frozen

from newsevents.errors import DataFileError
from newsevents.knowledge import Name
from newsevents.linking.lexicon import load_words, load_yaml
from newsevents.linking.surroundings import Surroundings
from newsevents.text.fold import fold_string

Verdict = Literal["none", "place", "city", "weak", "strong"]
_WORDS = ("via", "names", "kind", "category", "prefix", "previous", "next", "near", "not_near")
_FLAGS = (
    "is_weak",
    "is_quoted",
    "is_sport",
    "is_civil",
    "is_dateline",
    "is_after_capital",
    "is_beside_city",
    "is_beside_state",
    "is_beside_weapon",
    "is_before_definite",
    "is_after_definite",
    "is_undotted",
    "is_set_apart",
    "has_shadda",
    "has_damma",
)


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
        category: Its category.
        prefix: The attached preposition.
        previous: The word before.
        next: The word after.
        near: Any word of the sentence.
        not_near: No word of the sentence.
        flags: What else must be so, or must not:

            - ``is_weak``: the name is a weak one
            - ``is_quoted``: it alone stands in quotation marks: «دبي: «الخليج»» names the newspaper
            - ``is_sport``: the article is about sport, where a city is mostly a club
            - ``is_civil``: the article is about culture, business, health …, not about politics and war
            - ``is_dateline``: it opens a line and a colon or dash follows: «بغداد - …»
            - ``is_after_capital``: «العاصمة» and one word more stand before it: «العاصمة اللبنانية بيروت»
            - ``is_beside_city``: a city that is no capital is joined to it: «دبي وأبوظبي»
            - ``is_beside_state``: a state is joined to it: «إثيوبيا وأرض الصومال»
            - ``is_beside_weapon``: the sentence names a weapon system
            - ``is_before_definite``: a word with the article follows
            - ``is_after_definite``: a word with the article stands before it
            - ``is_undotted``: it ends in "ى", and the writer dots other final letters: «اليمنى» (right), not «اليمني»
            - ``is_set_apart``: it has kept its article behind «ل»: «لـ"الخليج"», not «للخليج»
            - ``has_shadda``: the writer has doubled a letter of it: «مسيّرات» (drones)
            - ``has_damma``: the writer has put a damma: «عُمان» (Oman)
    """

    id: str
    verdict: Verdict
    gloss: str
    via: frozenset[str] | None = None
    names: frozenset[str] | None = None
    kind: frozenset[str] | None = None
    category: frozenset[str] | None = None
    prefix: frozenset[str] | None = None
    previous: frozenset[str] | None = None
    next: frozenset[str] | None = None
    near: frozenset[str] | None = None
    not_near: frozenset[str] | None = None
    flags: tuple[tuple[str, bool], ...] = ()

    def suits(self, name: Name) -> bool:
        """Whether every condition on the name itself holds."""
        return (
            (self.via is None or name.via in self.via)
            and (self.kind is None or name.kind in self.kind)
            and (self.category is None or name.category in self.category)
            and all(name.is_weak == expected for flag, expected in self.flags if flag == "is_weak")
            and (self.names is None or " ".join(name.tokens) in self.names)
        )

    def holds(self, place: Surroundings) -> bool:
        """Whether every condition on the surroundings holds."""
        return (
            (self.prefix is None or place.prefix[-1:] in self.prefix)
            and (self.previous is None or not self.previous.isdisjoint(place.previous))
            and (self.next is None or not self.next.isdisjoint(place.following))
            and all(getattr(place, flag) == expected for flag, expected in self.flags if flag != "is_weak")
            and (self.near is None or not self.near.isdisjoint(place.sentence))
            and (self.not_near is None or self.not_near.isdisjoint(place.sentence))
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
    values: dict[str, Any] = {key: _folded(entry[key]) for key in _WORDS if key in entry}
    values["flags"] = tuple((key, bool(entry[key])) for key in _FLAGS if key in entry)
    values |= {key: entry[key] for key in ("id", "verdict", "gloss")}
    return ContextRule(**values)


def _folded(values: object) -> frozenset[str]:
    """Words, or the name of a list of words."""
    if isinstance(values, str):
        return load_words(values)
    if not isinstance(values, list):
        raise DataFileError(f"contexts.yml: expected words or the name of a list of words, got {values!r}")
    return frozenset(fold_string(str(value)) for value in values)


@lru_cache(maxsize=65536)
def _rules_for(name: Name) -> tuple[ContextRule, ...]:
    return tuple(rule for rule in load_rules() if rule.suits(name))


def find_rule(name: Name, place: Surroundings) -> ContextRule | None:
    """The first rule that fits a name where it stands, or ``None``."""
    return next((rule for rule in _rules_for(name) if rule.holds(place)), None)
