"""What the words before a date tell of it: the future («سيلتقي … الخميس»), a negation («لن … قبل»)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache
from typing import Final

from newsevents.text.fold import fold_string
from newsevents.values.lexicon import load_rows
from newsevents.values.tokens import Tokens

_WINDOW: Final = 8
_REACH: Final = 30
_STOPS: Final = frozenset(".!؟?؛")
# "س" and the imperfect: «سيصل», «وستعقد», «سنوقع»; the first person singular («سأ») is too rare and too ambiguous.
_FUTURE_VERB: Final = re.compile(r"[وف]?س[يتن][\u0621-\u064a]{3,}")


@cache
def _load_words(row_id: str) -> Set[str]:
    (row,) = (row for row in load_rows("tense") if row["id"] == row_id)
    return frozenset(fold_string(word) for word in row["ar"])


def is_future(tokens: Tokens, at: int) -> bool:
    """Whether a future verb or «المقرر» stands in the eight words before, in the same sentence."""
    return any(
        norm in _load_words("future") or (_FUTURE_VERB.fullmatch(norm) is not None and not _is_noun(norm))
        for norm in _words_before(tokens, at)
    )


def is_negated(tokens: Tokens, at: int) -> bool:
    """Whether «لن» or «لم» stands in the eight words before, in the same sentence: «لن يسري قبل مايو»."""
    return any(norm in _load_words("negation") for norm in _words_before(tokens, at))


def is_one_sentence(tokens: Tokens, start: int, end: int) -> bool:
    """Whether no sentence ends among the words ``[start, end)``, at most thirty of them."""
    return end - start <= _REACH and not any(_ends_sentence(tokens, index) for index in range(start, end))


def _ends_sentence(tokens: Tokens, at: int) -> bool:
    return tokens.norms[at] in _STOPS or "\n" in tokens.text[tokens.words[at].end : tokens.words[at + 1].start]


def _words_before(tokens: Tokens, at: int) -> Iterator[str]:
    for index in range(at - 1, max(-1, at - 1 - _WINDOW), -1):
        if _ends_sentence(tokens, index):
            return
        yield tokens.norms[index]


def _is_noun(norm: str) -> bool:
    """Whether the word begins like a noun: «سياسات», «سيارة», «سنوات»."""
    stem = norm[1:] if norm[0] in "وف" else norm
    return stem in _load_words("no-future-words") or any(stem.startswith(p) for p in _load_words("no-future-stems"))
