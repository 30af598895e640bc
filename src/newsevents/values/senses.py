"""What a folded word may mean to the grammar of values, its clitics taken off."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from newsevents.text.clitics import split_proclitics
from newsevents.values.lexicon import Entry, load_vocabulary


@frozen
class Sense:
    """An entry of the vocabulary as one word of the text shows it.

    Attributes:
        entry: The entry.
        conjunction: "و", "ف" or "".
        preposition: "ب", "ل", "ك" or "".
        has_article: Whether "ال" was taken off.
    """

    entry: Entry
    conjunction: str
    preposition: str
    has_article: bool

    @property
    def prefix_length(self) -> int:
        """Characters of the folded word before the stem, the article not counted."""
        return len(self.conjunction) + len(self.preposition)


_NONE: Mapping[str, tuple[Sense, ...]] = {}


@lru_cache(maxsize=65536)
def find_senses(norm: str) -> Mapping[str, tuple[Sense, ...]]:
    """The senses of a folded word by kind, fewest clitics first; empty for most words.

    Args:
        norm: A folded word (:attr:`newsevents.text.words.Word.norm`).
    """
    table = load_vocabulary()
    found: dict[str, list[Sense]] = {}
    for reading in split_proclitics(norm):
        if reading.preposition == "ك":
            continue  # «كميات» (amounts) is not "like hundreds"; no value stands behind «ك»
        stem = reading.stem
        for has_article in (False, True):
            if has_article and not (stem.startswith("ال") and len(stem) > 3):
                continue
            for entry in table.get(stem[2:] if has_article else stem, ()):
                sense = Sense(entry, reading.conjunction, reading.preposition, has_article)
                found.setdefault(entry.kind, []).append(sense)
    return {kind: tuple(senses) for kind, senses in found.items()} if found else _NONE
