"""Fold Arabic spelling variants to one normal form, with a way back to the untouched text.

What is folded, and why: newsrooms differ in hamza («أميركا»/«اميركا»), final ya («في»/«فى»), ta marbuta
("ة"/"ه"), diacritics, tatweel, Persian letters, presentation forms, digits and quotes, and a name is the same name in
all of them.
"""

from __future__ import annotations

import unicodedata
from array import array
from functools import lru_cache

from attrs import frozen

from newsevents.text import arabic


def _one_to_one() -> dict[int, str]:
    table: dict[int, str] = {}
    for letters, target in (
        ("أإآٱ\u0672\u0673", "ا"),
        ("ىیې", "ي"),
        ("ئ", "ي"),
        ("ؤ", "و"),
        ("ةۀہھ", "ه"),
        ("کڪ", "ك"),
        ("گ", "غ"),
        ("ڤ", "ف"),
        ("پ", "ب"),
        ("چ", "ج"),
        ("ژ", "ج"),
        ("«»“”„‟❝❞", '"'),
        ("‘’‚‛‹›", "'"),
        ("‐‑‒–—―−", "-"),
        ("\u00a0\u2007\u202f\u2009\t", " "),
        ("\u066b", "."),
        ("\u066c", ","),
        ("\u066a", "%"),
    ):
        table.update((ord(letter), target) for letter in letters)
    for digits in (arabic.ARABIC_DIGITS, arabic.PERSIAN_DIGITS):
        table.update((ord(digit), str(value)) for value, digit in enumerate(digits))
    for code in range(ord("A"), ord("Z") + 1):
        table[code] = chr(code).lower()
    return table


_TABLE = _one_to_one()


@lru_cache(maxsize=4096)
def _expand(char: str) -> str:
    """The folded form of one character: usually one, none for marks, several for ligatures such as "ﻻ"."""
    if char in arabic.REMOVED:
        return ""
    code = ord(char)
    if code in _TABLE:
        return _TABLE[code]
    if 0xFB50 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFC or 0xFF01 <= code <= 0xFF5E:
        # An isolated mark is written as a space that carries it: no letter, and so nothing.
        plain = unicodedata.normalize("NFKC", char)
        return "".join(_expand(part) for part in plain.removeprefix(" ") if part != char)
    lowered = char.lower()
    return lowered if len(lowered) == 1 else char


@frozen
class FoldedText:
    """A folded text and the way back.

    Attributes:
        original: The untouched text.
        text: Its folded form.
        offsets: For each folded character, the offset of the original character it comes from.
    """

    original: str
    text: str
    offsets: array[int]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Map the half-open folded span ``[start, end)`` to offsets of the original text.

        Marks and tatweel that follow the last character belong to it: a span never ends inside a vocalised letter.
        """
        if start >= end:
            at = self.offsets[start] if start < len(self.offsets) else len(self.original)
            return at, at
        last = self.offsets[end - 1] + 1
        while last < len(self.original) and self.original[last] in _BELONGS_TO_LETTER:
            last += 1
        return self.offsets[start], last


_BELONGS_TO_LETTER = arabic.COMBINING_MARKS | {arabic.TATWEEL}


def fold(text: str) -> FoldedText:
    """Fold ``text`` character by character.

    Args:
        text: Any text; what is not Arabic is lower-cased and otherwise kept.

    Returns:
        The folded text with the original offset of each of its characters.
    """
    pieces = [_expand(char) for char in text]
    folded = "".join(pieces)
    offsets = array("I", [offset for offset, piece in enumerate(pieces) for _ in piece])
    return FoldedText(text, folded, offsets)


def fold_string(text: str) -> str:
    """The folded form alone: ``fold_string("إِيرَان") == "ايران"``."""
    return "".join([_expand(char) for char in text])
