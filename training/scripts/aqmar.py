"""AQMAR: articles of the Arabic Wikipedia; persons, organisations and places are read, the rest is left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from records import Run, Sentence, runs_from_bio

_LABELS = {"PER": "PER", "PERS": "PER", "ORG": "ORG", "LOC": "LOC"}


def read(folder: Path) -> Iterator[Sentence]:
    """All sentences, part ``train``; places are LOC, cities and states too."""
    for path in sorted(folder.glob("*.txt")):
        if path.name.count(".") == 1:
            yield from _read(path)


def _read(path: Path) -> Iterator[Sentence]:
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8-sig").splitlines(), ""]:
        fields = line.split()
        if len(fields) > 1:
            words.append(fields[0])
            tags.append(fields[-1] if fields[-1][:2] in ("B-", "I-") else "O")
        elif not fields and words:
            runs = tuple(
                Run(start=run.start, end=run.end, label=_LABELS[run.label])
                for run in runs_from_bio(tags)
                if run.label in _LABELS
            )
            yield Sentence(corpus="aqmar", part="train", words=tuple(words), runs=runs)
            words, tags = [], []
