"""Shallow syntax of one sentence: clauses, governing prepositions, subjects.

No parser is needed: news prose marks its roles with prepositions, clause starters and word order, and what these leave
open stays open (``None``).
"""

from __future__ import annotations

from attrs import frozen

from newsevents.frames.grammar import Grammar, load_grammar
from newsevents.frames.items import Item, SentenceItems
from newsevents.model import DateInterval, Quantity
from newsevents.text.fold import fold_string

_ATTACHED = {"ل": "ل", "ب": "ب", "ك": "ك"}
_MAX_PHRASE_WORDS = 7
ACTOR_KINDS = frozenset({"state", "territory", "organization", "armed_group", "company"})
EXCEPTIVES = frozenset({fold_string("سوى"), fold_string("إلا")})  # «لم يبق من الأعضاء سوى بوروندي»
_CLAUSE_MARKS = frozenset("،,؛;:.")
_EACH = frozenset({"كل", "لكل", "بكل"})  # «إلى كل من قطر والكويت»: "each of" opens a list and governs nothing
_OF = "من"
_PAIRED_MARKS = frozenset("()[]\"'-")


@frozen(kw_only=True)
class Syntax:
    """What the letters show of the syntax of a sentence, item by item.

    Attributes:
        clauses: Number of the clause of each item, counted from the left of the sentence.
        clause_kinds: For each clause: ``main``, ``complement``, ``relative``, ``adverbial`` or ``mark``.
        governors: For each item the preposition that governs its phrase, ``""`` when it stands bare.
        governor_at: Index of the item that carries the preposition, or -1.
        verbs: Indices of the items that are known finite verbs.
    """

    clauses: tuple[int, ...]
    clause_kinds: tuple[str, ...]
    governors: tuple[str, ...]
    governor_at: tuple[int, ...]
    verbs: frozenset[int]

    def clause_start(self, at: int) -> int:
        """Index of the first item of the clause of item ``at``."""
        while at > 0 and self.clauses[at - 1] == self.clauses[at]:
            at -= 1
        return at


def analyse(sentence: SentenceItems) -> Syntax:
    """Work out clauses and governors of a sentence."""
    grammar = load_grammar()
    clauses, kinds = _find_clauses(sentence.items, grammar)
    verbs = _find_verbs(sentence, grammar)
    governors = _find_governors(sentence.items, verbs, grammar)
    return Syntax(
        clauses=tuple(clauses),
        clause_kinds=tuple(kinds),
        governors=tuple(name for name, _ in governors),
        governor_at=tuple(at for _, at in governors),
        verbs=verbs,
    )


_NOT_VERBS = frozenset(fold_string(word) for word in ("يوم", "يومي", "يونيو", "يوليو", "يناير", "يورو", "يمين", "يسار"))


def _find_verbs(sentence: SentenceItems, grammar: Grammar) -> frozenset[int]:
    """Known finite verbs, and what can only be one by its letters: imperfects in ي and futures in سي/ست."""
    found = {match.first for match in sentence.find(grammar.verbs)}
    for at, item in enumerate(sentence.items):
        if item.mention is not None or item.value is not None:
            found.discard(at)
        elif _is_imperfect(_without_conjunction(item.norm)):
            found.add(at)
    return frozenset(found)


def _is_imperfect(norm: str) -> bool:
    if len(norm) < 4 or norm in _NOT_VERBS or norm.endswith("ه"):
        return False
    return norm.startswith(("ي", "سي")) or (norm.startswith("ست") and len(norm) > 5)


def _without_conjunction(norm: str) -> str:
    return norm[1:] if len(norm) > 2 and norm[0] in "وف" else norm


def _clause_starter(item: Item, grammar: Grammar) -> str | None:
    if item.mention is not None or item.value is not None:
        return None
    return grammar.clause_starters.get(item.norm) or grammar.clause_starters.get(_without_conjunction(item.norm))


def _find_clauses(items: tuple[Item, ...], grammar: Grammar) -> tuple[list[int], list[str]]:
    clauses: list[int] = []
    kinds = ["main"]
    for item in items:
        starter = _clause_starter(item, grammar)
        if starter is not None:
            kinds.append(starter)
        clauses.append(len(kinds) - 1)
        if item.is_mark and item.norm in _CLAUSE_MARKS:
            kinds.append("mark")
    return clauses, kinds


def _preposition_at(items: tuple[Item, ...], at: int, grammar: Grammar) -> str | None:
    """Name of the preposition that ends at item ``at``, if one does."""
    item = items[at]
    if item.mention is not None or item.value is not None or item.is_mark:
        return None
    if item.norm == _OF and at > 0 and _without_conjunction(items[at - 1].norm) in _EACH:
        return None
    endings = (item.norm, _without_conjunction(item.norm))
    for words, name in grammar.compound_prepositions:
        if words[-1] not in endings:
            continue
        first = at - len(words) + 1
        if first >= 0 and all(
            _without_conjunction(items[first + k].norm) == word or items[first + k].norm == word
            for k, word in enumerate(words)
        ):
            return name
    return grammar.prepositions.get(endings[0]) or grammar.prepositions.get(endings[1])


def _attached_preposition(item: Item, grammar: Grammar) -> str | None:
    """Preposition attached to a noun that opens a phrase: certain for "لل" and "بال", else ``None``."""
    if item.mention is not None:
        return next((_ATTACHED[letter] for letter in item.mention.prefix if letter in _ATTACHED), None)
    norm = _without_conjunction(item.norm)
    if norm == "لكل" or (norm.startswith("لل") and len(norm) > 4):
        return "ل"
    if norm.startswith(("بال", "كال")) and len(norm) > 5:
        return _ATTACHED[norm[0]]
    if item.norm.startswith("لل") and len(item.norm) > 4:
        return "ل"
    return None


def _find_governors(items: tuple[Item, ...], verbs: frozenset[int], grammar: Grammar) -> list[tuple[str, int]]:
    governors: list[tuple[str, int]] = []
    for at, item in enumerate(items):
        attached = _attached_preposition(item, grammar)
        if attached is not None:
            governors.append((attached, at))
            continue
        governors.append(_governor_before(items, at, governors, verbs, grammar))
    return governors


def _is_thing(item: Item) -> bool:
    """A weapon, or the count of one: it opens a phrase of its own behind a name."""
    if item.value is not None:
        return isinstance(item.value.value, Quantity)
    return _is_weapon(item) and item.mention is not None and not item.mention.prefix


def _is_weapon(item: Item) -> bool:
    return item.mention is not None and item.mention.kind in ("weapon", "weapon_class")


def _governor_before(
    items: tuple[Item, ...],
    at: int,
    governors: list[tuple[str, int]],
    verbs: frozenset[int],
    grammar: Grammar,
) -> tuple[str, int]:
    """The preposition to the left of item ``at`` within its phrase."""
    item = items[at]
    is_joined = item.mention is not None and "و" in item.mention.prefix
    for step in range(1, _MAX_PHRASE_WORDS + 1):
        left = at - step
        if left < 0:
            break
        name = _preposition_at(items, left, grammar)
        if name is not None:
            return name, left
        other = items[left]
        if other.is_mark and other.norm not in _PAIRED_MARKS:
            break
        if other.value is not None and isinstance(other.value.value, DateInterval):
            break  # «التي أسستها في 2017 بنين وغانا»: a date closes the phrase of its preposition
        if left in verbs or _clause_starter(other, grammar) is not None or other.norm in EXCEPTIVES:
            break
        attached = _attached_preposition(other, grammar)
        if attached is not None:
            return (attached, left) if other.mention is None or is_joined or step == 1 else ("", -1)
        if is_joined and _is_weapon(item) and _is_weapon(other):
            return governors[left]  # «مع كوريا صفقة سفن وصواريخ»: joined to the ships, not to Korea
        if other.mention is not None and other.mention.kind in ACTOR_KINDS:
            # «مع مصر وباكستان»: what is joined by و shares the governor; otherwise a new phrase has begun.
            if step == 1 and not is_joined and _is_thing(item):
                return "", -1  # «من فرنسا مقاتلات», «من فرنسا 12 مقاتلة»: a state has no weapon as its genitive
            return governors[left] if is_joined or step == 1 else ("", -1)
    return "", -1
