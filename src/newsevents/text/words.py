"""Split text into words: runs of one script, numbers, and single marks of punctuation."""

from __future__ import annotations

import re

from attrs import frozen

from newsevents.text.fold import FoldedText, fold

# A word never mixes scripts or letters with digits, so that "إف-16", "إف16" and "F-16" all come apart alike.
_WORD = re.compile(
    r"""
    [\u0621-\u064a\u066e-\u06d3]+     # Arabic letters, already folded
    | [0-9]+(?:[.,][0-9]+)*           # a number with its separators
    | [^\W\d_\u0600-\u06ff]+          # letters of any other script
    | \S                              # anything else, alone
    """,
    re.VERBOSE,
)
_QUOTES = frozenset("\"'")
_HYPHENS = frozenset("-_/")


@frozen
class Word:
    """One word of a text.

    Attributes:
        start: Offset of its first character in the untouched text.
        end: Offset after its last character there (half-open).
        text: The word as written.
        norm: Its folded form (see :mod:`newsevents.text.fold`).
    """

    start: int
    end: int
    text: str
    norm: str

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.norm[0] in "0123456789"

    @property
    def is_letters(self) -> bool:
        """Whether it is a run of letters of any script."""
        return self.norm[0].isalpha()

    @property
    def is_quote(self) -> bool:
        """Whether it is a quotation mark of any shape."""
        return self.norm in _QUOTES

    @property
    def is_hyphen(self) -> bool:
        """Whether it is a hyphen, a dash, an underscore or a slash."""
        return self.norm in _HYPHENS


def find_words(text: str | FoldedText) -> tuple[Word, ...]:
    """Find the words of ``text`` in order; what lies between them is white space or removed marks.

    Args:
        text: The untouched text, or the result of :func:`newsevents.text.fold.fold` if it is at hand.
    """
    folded = fold(text) if isinstance(text, str) else text
    words = []
    for match in _WORD.finditer(folded.text):
        start, end = folded.original_span(match.start(), match.end())
        words.append(Word(start, end, folded.original[start:end], match.group()))
    return tuple(words)
