"""What a word may begin, so that the readers are asked only where they can answer."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from attrs import frozen

from newsevents.values.numerals import NUMERAL_KINDS
from newsevents.values.senses import find_senses
from newsevents.values.tokens import ARTICLES, Tokens

_COUNT: Final = NUMERAL_KINDS | {"bound", "few", "vague", "ordinal", "ordinal_head", "symbol"}
_NOUN: Final = frozenset(("noun", "measure", "currency"))
_NAME: Final = frozenset(("named_event", "group_name"))
_DATE: Final = (NUMERAL_KINDS - {"fraction"}) | {
    "daypart", "timeunit", "weekday", "dayword", "month", "hijri_month", "demonstrative", "that", "same_before",
    "from_previous", "this_day", "season", "part", "decade", "phase", "first_day", "pair", "ordinal", "ordinal_head",
    "bound",
}  # fmt: skip
_DATE_WORDS: Final = frozenset(("before", "after", "since", "until", "starting"))
_RANGE_WORDS: Final = frozenset(("between", "from"))


@frozen
class Start:
    """What a word may begin.

    Attributes:
        is_date: A date.
        is_count: A number or a sum.
        is_noun: A noun that says two by its form, or that its number follows.
        is_name: A name made of a date or a number.
        needs_next: Whether the word behind it must begin something too («قبل», «من», «بين»).
    """

    is_date: bool
    is_count: bool
    is_noun: bool
    is_name: bool
    needs_next: bool

    @property
    def is_any(self) -> bool:
        """Whether it may begin anything."""
        return self.is_date or self.is_count or self.is_noun or self.is_name


@lru_cache(maxsize=65536)
def _read_start(norm: str) -> Start:
    senses = find_senses(norm)
    kinds = senses.keys()
    words = [sense.entry for sense in senses.get("word", ())]
    keys = {entry.key for entry in words}
    is_alone = not kinds.isdisjoint(_DATE) or not kinds.isdisjoint(_COUNT)
    is_within = any(entry.key == "within" and entry.rest for entry in words)
    return Start(
        is_date=not kinds.isdisjoint(_DATE) or not keys.isdisjoint(_DATE_WORDS | _RANGE_WORDS) or is_within,
        is_count=not kinds.isdisjoint(_COUNT) or not keys.isdisjoint(_RANGE_WORDS),
        is_noun=not kinds.isdisjoint(_NOUN),
        is_name=not kinds.isdisjoint(_NAME),
        needs_next=not is_alone and not is_within and bool(words),
    )


_NUMBER: Final = Start(is_date=True, is_count=True, is_noun=False, is_name=False, needs_next=False)
_NOTHING: Final = Start(is_date=False, is_count=False, is_noun=False, is_name=False, needs_next=False)


def read_start(tokens: Tokens, at: int) -> Start:
    """What the word at an index may begin."""
    if tokens.is_digits(at):
        return _NUMBER
    norm = tokens.norms[at]
    if norm in ARTICLES:
        return _NUMBER if tokens.is_digits(at + 1) else _NOTHING
    if not tokens.senses[at]:
        return _NOTHING
    start = _read_start(norm)
    if start.needs_next and not start.is_noun and not _may_follow(tokens, at + 1):
        return _NOTHING
    return start


def _may_follow(tokens: Tokens, at: int) -> bool:
    """Whether a date or number may go on here: "(", "ما" of «ما بين» and the like are let through."""
    return bool(tokens.senses[at]) or tokens.is_digits(at) or tokens.norms[at] in ARTICLES or len(tokens.norms[at]) == 1
