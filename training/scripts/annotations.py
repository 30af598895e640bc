"""Names marked by hand in openly licensed news, kept as offsets without the text, and put back on it."""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Final

from attrs import frozen

_CHECKSUM_DIGITS: Final = 12


@frozen(kw_only=True)
class MarkedText:
    """A sentence with its entities.

    Attributes:
        text: As the article has it.
        entities: ``(start, end, label)``, half-open character offsets in ``text``.
    """

    text: str
    entities: tuple[tuple[int, int, str], ...]


def checksum(text: str) -> str:
    """The first twelve digits of the SHA-1 of a sentence in UTF-8."""
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()[:_CHECKSUM_DIGITS]


def read_annotations(path: Path, news: Iterable[Path]) -> Iterator[MarkedText]:
    """The annotated sentences with their text.

    Args:
        path: JSON lines with corpus, id, start, end, sha1, entities.
        news: The corpora; the name of a file before its first dot is the name of its corpus.

    Raises:
        ValueError: If an article is missing or does not read as it did when it was annotated.
    """
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    texts = {file.name.partition(".")[0]: _read_texts(file, {row["id"] for row in rows}) for file in news}
    for number, row in enumerate(rows, start=1):
        article = texts.get(row["corpus"], {}).get(row["id"])
        text = None if article is None else article[row["start"] : row["end"]]
        if text is None or checksum(text) != row["sha1"]:
            what = "is missing" if article is None else f"reads otherwise at {row['start']} to {row['end']}"
            raise ValueError(
                f"{path}, line {number}: article {row['id']} of {row['corpus']} {what}; "
                "expected the edition whose checksum project.yml gives"
            )
        yield MarkedText(text=text, entities=tuple((start, end, label) for start, end, label in row["entities"]))


def _read_texts(path: Path, wanted: Collection[str]) -> dict[str, str]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        return {row["id"]: row["text"] for row in map(json.loads, file) if row["id"] in wanted}


def main() -> None:
    """Write the sentences with their text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("annotations", type=Path)
    parser.add_argument("out", type=Path, help="JSON lines with text and entities")
    parser.add_argument("news", type=Path, nargs="+", help="JSON lines with id and text, compressed by xz")
    options = parser.parse_args()
    rows = list(read_annotations(options.annotations, options.news))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with options.out.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps({"text": row.text, "entities": row.entities}, ensure_ascii=False) + "\n")
    print(json.dumps({"sentences": len(rows)}))


if __name__ == "__main__":
    main()
