"""The forms of a nisba: gender, number, article. «فرنسي» gives «الفرنسية», «فرنسيين», «الفرنسيتان» …"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsevents.text.fold import fold_string

# Folded endings after the masculine singular; folding writes ta marbuta as "ه".
_ENDINGS: Final = ("", "ه", "ان", "ين", "ون", "ات", "تان", "تين", "ا")
_INDEFINITE_ONLY: Final = frozenset({"ا"})  # «فرنسيًا»: the accusative has no article
ARTICLE: Final = "ال"


def nisba_forms(masculine: str) -> Iterator[tuple[str, ...]]:
    """Every folded form of a nisba, as words.

    Args:
        masculine: Masculine singular without article. In a compound («كوري جنوبي») each word in "ي" is inflected and
            takes the article; the others («جنوب» of «جنوب أفريقي») stay, and only the first takes it.
    """
    words = fold_string(masculine).split()
    for ending in _ENDINGS:
        inflected = [word + ending if word.endswith("ي") else word for word in words]
        yield tuple(inflected)
        if ending in _INDEFINITE_ONLY:
            continue
        yield tuple(
            ARTICLE + word
            if index == 0 or ((word != words[index] or word.endswith("ي")) and words[0].endswith("ي"))
            else word
            for index, word in enumerate(inflected)
        )


def people_forms(plural: str) -> Iterator[tuple[str, ...]]:
    """A broken plural with and without article: «أتراك», «الأتراك»."""
    words = fold_string(plural).split()
    yield tuple(words)
    yield (ARTICLE + words[0], *words[1:])
