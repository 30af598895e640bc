"""Sentences with marked mentions: "أعلنت {FRA|فرنسا}" is a sentence and what it names."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml
from attrs import frozen

CASES = Path(__file__).parent / "cases"
_MARK = re.compile(r"\{([^|{}]+)\|([^{}]+)\}")


@frozen(kw_only=True)
class Marked:
    """One case: the text without marks, and ``(label, start, words)`` of each mark.

    Attributes:
        text: The sentence.
        marks: Label, offset and words of each marked mention.
        row: The case as the file has it.
    """

    text: str
    marks: tuple[tuple[str, int, str], ...]
    row: dict[str, Any]


def read_case(row: dict[str, Any]) -> Marked:
    """Take the marks out of a sentence and note where they stood."""
    pieces: list[str] = []
    marks = []
    at = position = 0
    for match in _MARK.finditer(row["text"]):
        before = row["text"][position : match.start()]
        at += len(before)
        pieces += [before, match.group(2)]
        marks.append((match.group(1), at, match.group(2)))
        at += len(match.group(2))
        position = match.end()
    pieces.append(row["text"][position:])
    return Marked(text="".join(pieces), marks=tuple(marks), row=row)


def load_cases(name: str) -> list[Marked]:
    """The cases of one file."""
    return [read_case(row) for row in yaml.safe_load((CASES / f"{name}.yml").read_text("utf-8"))]
