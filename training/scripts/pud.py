"""UD Arabic PUD: syntactic words with lemma, part of speech, head; and how surface words come apart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

_PARTS = ((0, 8, "train"), (8, 9, "dev"), (9, 10, "test"))


@frozen(kw_only=True)
class Token:
    """A syntactic word; ``head`` is the index in the sentence, its own for the root."""

    form: str
    lemma: str
    pos: str
    head: int
    dep: str
    has_space: bool


def read_sentences(path: Path) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Each sentence with its part: of every ten, eight are ``train``, one ``dev``, one ``test``."""
    for number, block in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n")):
        part = next(name for first, last, name in _PARTS if first <= number % 10 < last)
        rows = [line.split("\t") for line in block.split("\n") if line[0].isdigit()]
        tokens = tuple(
            Token(
                form=row[1],
                lemma=row[2],
                pos=row[3],
                head=int(row[6]) - 1 if row[6] != "0" else index,
                dep=row[7].partition(":")[0] if row[6] != "0" else "ROOT",
                has_space="SpaceAfter=No" not in row[9],
            )
            for index, row in enumerate(rows)
        )
        yield part, tokens
