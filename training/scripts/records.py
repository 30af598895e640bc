"""What every corpus becomes: a sentence of words with labelled runs of words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import asdict, frozen

_NO_SPACE_BEFORE = frozenset(".,:;!?)]}،؛؟»%")
_NO_SPACE_AFTER = frozenset("([{«")


@frozen(kw_only=True)
class Run:
    """Words ``[start, end)`` with a label."""

    start: int
    end: int
    label: str


@frozen(kw_only=True)
class Sentence:
    """One sentence of a corpus.

    Attributes:
        corpus: Its name.
        part: ``train``, ``dev`` or ``test``.
        words: As written, clitics on their word.
        runs: Its entities, flat and in order.
    """

    corpus: str
    part: str
    words: tuple[str, ...]
    runs: tuple[Run, ...] = ()


def join_words(words: Sequence[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Write words as text; punctuation leans on its word as in print.

    Returns:
        The text and the half-open offsets of each word in it.
    """
    pieces: list[str] = []
    offsets: list[tuple[int, int]] = []
    at = 0
    glued = True
    for word in words:
        if not glued and word not in _NO_SPACE_BEFORE:
            pieces.append(" ")
            at += 1
        pieces.append(word)
        offsets.append((at, at + len(word)))
        at += len(word)
        glued = word in _NO_SPACE_AFTER
    return "".join(pieces), tuple(offsets)


def runs_from_bio(tags: Sequence[str]) -> tuple[Run, ...]:
    """Read ``B-``/``I-``/``O`` tags; an ``I-`` without its ``B-`` begins a run."""
    runs: list[Run] = []
    start, label = 0, ""
    for at, tag in enumerate([*tags, "O"]):
        inside = tag.startswith("I-") and tag[2:] == label
        if label and not inside:
            runs.append(Run(start=start, end=at, label=label))
            label = ""
        if tag != "O" and not inside:
            start, label = at, tag[2:]
    return tuple(runs)


def write_sentences(sentences: Iterable[Sentence], path: Path) -> int:
    """Write JSON lines; returns how many."""
    path.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    with path.open("w", encoding="utf-8") as file:
        for sentence in sentences:
            file.write(json.dumps(asdict(sentence), ensure_ascii=False) + "\n")
            count += 1
    return count


def read_sentences(path: Path) -> Iterator[Sentence]:
    """Read what :func:`write_sentences` wrote."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            runs = tuple(Run(**run) for run in row["runs"])
            yield Sentence(corpus=row["corpus"], part=row["part"], words=tuple(row["words"]), runs=runs)
