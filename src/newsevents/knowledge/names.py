"""The ways in which a row may be written in a text, as folded words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from newsevents.knowledge.nisbas import nisba_forms, people_forms
from newsevents.knowledge.rows import Row
from newsevents.text.words import find_words


@frozen
class Name:
    """One way to write an entity, or a word of the lexicon.

    Attributes:
        tokens: Its folded words; quotes and hyphens left out.
        target: Identifier of the entity (of the row, for a word of the lexicon).
        kind: Kind of the row.
        via: ``name``, ``nisba``, ``capital``, ``institution`` …
        category: Category of the row; ``capital`` for a capital.
        is_weak: Whether it links only with context.
        is_exact: Whether its Latin letters must stand in capitals.
        cues: Words that confirm a weak name.
    """

    tokens: tuple[str, ...]
    target: str
    kind: str
    via: str = "name"
    category: str | None = None
    is_weak: bool = False
    is_exact: bool = False
    cues: tuple[str, ...] = ()


def split_name(text: str) -> tuple[str, ...]:
    """The folded words of a name, without quotes and hyphens: "F-16" gives ``("f", "16")``.

    A plus sign stays: «أوبك+» is not «أوبك».
    """
    return tuple(word.norm for word in find_words(text) if word.is_letters or word.is_number or word.norm == "+")


def row_names(row: Row) -> Iterator[Name]:
    """Every way to write ``row``, each token sequence once, the strongest first.

    A capital stands beside an adjective of the same letters: «برازيليا» is Brasília, and the accusative of «برازيلي».
    """
    seen: set[tuple[tuple[str, ...], bool]] = set()
    for name in _all_names(row):
        key = (name.tokens, name.via == "capital")
        if name.tokens and key not in seen:
            seen.add(key)
            yield name


def _all_names(row: Row) -> Iterator[Name]:
    def make(tokens: Iterable[str], via: str, *, weak: bool, category: str | None = row.category) -> Name:
        return Name(tuple(tokens), row.target, row.kind, via, category, weak, cues=row.cues if weak else ())

    via = row.via or "name"
    for text in row.ar:
        yield make(split_name(text), via, weak=False)
    for text in row.latin:
        yield Name(split_name(text), row.target, row.kind, via, row.category, is_exact=_needs_capitals(text))
    for text in row.weak:
        yield make(split_name(text), via, weak=True)
    for plurals, weak in ((row.people, False), (row.weak_people, True)):
        for text in plurals:
            for tokens in people_forms(text):
                yield make(tokens, "nisba", weak=weak)
    for stems, weak in ((row.nisba, False), (row.weak_nisba, True)):
        for text in stems:
            for tokens in nisba_forms(text):
                yield make(tokens, "nisba", weak=weak)
    category = "capital" if row.kind in ("state", "territory") else row.category
    for cities, weak in ((row.capital, False), (row.weak_capital, True)):
        for text in cities:
            yield make(split_name(text), "capital", weak=weak, category=category)
    for text in row.not_in:
        yield Name(split_name(text), row.id, "decoy")


def _needs_capitals(text: str) -> bool:
    return text.isupper() and text.isalpha() and len(text) <= 6
