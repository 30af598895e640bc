"""Propose the Arabic press spellings of a Latin designation or of one Arabic transliteration.

    python scripts/transliterate.py MQ-9 غريبن

The proposals are for the eye: an editor keeps those that newspapers write and adds them to a gazetteer row.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from functools import cache
from itertools import product
from pathlib import Path

import yaml

from newsevents.text.fold import fold_string

LETTERS_FILE = Path(__file__).with_suffix(".yml")
_PART = re.compile(r"[A-Za-z]+|[0-9]+(?:\.[0-9]+)?")
_MAX_PROPOSALS = 24


@cache
def load_letters() -> dict[str, tuple[str, ...]]:
    """Read how letters and sounds are written, by id (``"F"``, ``"sound:g"``)."""
    rows = yaml.safe_load(LETTERS_FILE.read_text(encoding="utf-8"))
    return {row["id"]: tuple(row["ar"]) for row in rows}


def spell_designation(designation: str) -> tuple[str, ...]:
    """Spell a designation letter by letter: "F-16" gives «إف 16».

    Args:
        designation: Latin letters, digits and hyphens, e.g. ``"AH-64D"``.

    Returns:
        Spellings with different folded forms, the commonest letter names first.
    """
    letters = load_letters()
    choices: list[tuple[str, ...]] = []
    for part in _PART.findall(designation):
        choices.extend([(part,)] if part[0].isdigit() else [letters[char] for char in part.upper()])
    return _distinct(" ".join(choice) for choice in product(*choices))


def vary_spelling(arabic: str) -> tuple[str, ...]:
    """Vary the sounds of one transliteration that newsrooms write in several ways.

    «غريبن» gives «غريبن» and «جريبن»; «تشينوك» gives «تشينوك» and «شينوك».

    Args:
        arabic: One Arabic spelling, of one or several words.

    Returns:
        Spellings with different folded forms, the given one first.
    """
    sounds = [forms for key, forms in load_letters().items() if key.startswith("sound:")]
    spellings = [arabic]
    for forms in sounds:
        for spelling in tuple(spellings):
            written = next((form for form in sorted(forms, key=len, reverse=True) if form in spelling), None)
            if written is not None:
                spellings.extend(spelling.replace(written, form) for form in forms)
    return _distinct(spellings)


def _distinct(spellings: Iterable[str]) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for spelling in spellings:
        kept.setdefault(fold_string(spelling), spelling)
    return tuple(kept.values())[:_MAX_PROPOSALS]


def main(words: list[str]) -> None:
    """Print the proposals for each word, one line a word."""
    for word in words:
        propose = spell_designation if word.isascii() else vary_spelling
        print(word, *propose(word), sep="; ")


if __name__ == "__main__":
    main(sys.argv[1:])
