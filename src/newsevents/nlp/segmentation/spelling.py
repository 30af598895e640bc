"""The light folding of the splitter: marks go and hamza carriers become one, character for character."""

from __future__ import annotations

from functools import cache

from newsevents.text import arabic


@cache
def _table() -> dict[int, str | None]:
    # "ة" stays: unlike "ه" it is never a pronoun, so «كتابة» (writing) must not fold into «كتابه» (his book).
    table: dict[int, str | None] = {
        ord(letter): target
        for letters, target in (("أإآٱ", "ا"), ("ىی", "ي"), ("کگ", "ك"), ("ڤ", "ف"), ("پ", "ب"), ("چ", "ج"))
        for letter in letters
    }
    table.update((ord(mark), None) for mark in arabic.REMOVED)
    return table


def fold_spelling(word: str) -> str:
    """The lightly folded form of a word: «إلى» gives "الي"; marks and tatweel are dropped."""
    return word.translate(_table())
