"""Articles of a corpus of raw news: JSON lines with ``id``, ``cat`` (the class) and ``text``, packed or plain."""

from __future__ import annotations

import json
import lzma
import random
from collections.abc import Collection, Iterator
from pathlib import Path

from attrs import frozen


@frozen(kw_only=True)
class Row:
    """One article: its id, the class that the corpus gives it, its text."""

    id: str
    label: str
    text: str


def draw_rows(path: Path, *, count: int, seed: int, skip: Collection[str] = (), only: str | None = None) -> list[Row]:
    """Draw articles without replacement; the same seed draws the same articles.

    Args:
        path: The corpus, ``.xz`` or plain.
        count: How many to draw, of all classes alike.
        seed: Of the draw.
        skip: Ids to leave out; what is left out is not replaced.
        only: The class to keep of those drawn; ``None`` for all.
    """
    total = sum(1 for _ in _read_lines(path))
    chosen = set(random.Random(seed).sample(range(total), min(count, total)))
    rows = (_to_row(line) for at, line in enumerate(_read_lines(path)) if at in chosen)
    return [row for row in rows if row.id not in skip and only in (None, row.label)]


def find_rows(path: Path, ids: Collection[str]) -> list[Row]:
    """The articles with these ids, in order of the corpus."""
    rows = (_to_row(line) for line in _read_lines(path))
    return [row for row in rows if row.id in ids]


def _to_row(line: str) -> Row:
    row = json.loads(line)
    return Row(id=row["id"], label=row.get("cat", ""), text=row["text"])


def _read_lines(path: Path) -> Iterator[str]:
    if path.suffix == ".xz":
        with lzma.open(path, "rt", encoding="utf-8") as packed:
            yield from packed
    else:
        with path.open(encoding="utf-8") as file:
            yield from file
