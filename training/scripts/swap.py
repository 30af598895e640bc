"""Sentences again with other persons in them, so that a recogniser learns the place of a name and not the name."""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import Final

from attrs import evolve, frozen
from records import Run, Sentence

_SHARE: Final = 0.8
_LONGEST: Final = 3
_SHORTEST_SURNAME: Final = 3


@frozen
class NamePool:
    """Names by how many words they have, 1 to 3; empty where none has so many."""

    by_length: dict[int, tuple[tuple[str, ...], ...]]

    def draw(self, length: int, rng: random.Random) -> tuple[str, ...] | None:
        """A name of so many words, of three if there are more; ``None`` if the pool has none."""
        names = self.by_length.get(min(length, _LONGEST), ())
        return rng.choice(names) if names else None


def make_pool(names: Iterable[str]) -> NamePool:
    """The pool of the names; last names stand for the persons of one word, whom news names without an office."""
    by_length: dict[int, list[tuple[str, ...]]] = {length: [] for length in range(1, _LONGEST + 1)}
    surnames: dict[str, None] = {}
    for name in names:
        words = tuple(name.split())[:_LONGEST]
        if not words or not all(word.isalpha() and len(word) > 1 for word in words):
            continue
        by_length[len(words)].append(words)
        if len(words) > 1 and len(words[-1]) >= _SHORTEST_SURNAME and not words[-1].startswith("الله"):
            surnames[words[-1]] = None
    by_length[1] += [(surname,) for surname in surnames]
    return NamePool({length: tuple(found) for length, found in by_length.items()})


def swap(sentence: Sentence, pool: NamePool, rng: random.Random) -> Sentence:
    """The sentence with four of five persons under another name; everything else is kept."""
    words: list[str] = []
    runs: list[Run] = []
    at = 0
    for run in sentence.runs:
        words += sentence.words[at : run.start]
        old = sentence.words[run.start : run.end]
        new = pool.draw(len(old), rng) if run.label == "PER" and rng.random() < _SHARE else None
        start = len(words)
        words += new or old
        runs.append(Run(start=start, end=len(words), label=run.label))
        at = run.end
    words += sentence.words[at:]
    return evolve(sentence, words=tuple(words), runs=tuple(runs))


def swap_all(sentences: Iterable[Sentence], pool: NamePool, rng: random.Random) -> list[Sentence]:
    """Every sentence that names a person once more, swapped."""
    return [swap(row, pool, rng) for row in sentences if any(run.label == "PER" for run in row.runs)]
