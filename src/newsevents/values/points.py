"""Single dates of every kind, the longest reading first; what a range is made of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from attrs import evolve

from newsevents.values.calendars import third_of
from newsevents.values.context import Context, DateRead
from newsevents.values.days import read_day_or_month
from newsevents.values.periods import read_decade, read_part, read_season, read_year
from newsevents.values.relative import read_counted_date
from newsevents.values.tokens import ARTICLES, Tokens
from newsevents.values.units import place_unit, read_unit

Reader = Callable[[Tokens, int, Context], DateRead | None]
_NUMERALS: Final = frozenset(("unit", "head", "ten", "tens", "hundred", "scale"))
_DAYS: Final = _NUMERALS | {
    "daypart", "timeunit", "weekday", "dayword", "month", "hijri_month", "ordinal", "ordinal_head",
}  # fmt: skip
_COUNTED: Final = _NUMERALS | {"word", "phase", "timeunit", "from_previous", "this_day", "bound"}
# Each reader with the kinds of word that it may begin with, and whether a number in digits is one of them.
_READERS: Final[tuple[tuple[Reader, frozenset[str], bool], ...]] = (
    (read_day_or_month, _DAYS, True),
    (read_unit, frozenset(("demonstrative", "that", "same_before", "timeunit")), False),
    (read_counted_date, _COUNTED, True),
    (read_season, frozenset(("season", "demonstrative")), False),
    (read_part, frozenset(("part",)), False),
    (read_decade, frozenset(("decade",)), False),
    (read_year, frozenset(("timeunit",)), True),
)


def read_point(tokens: Tokens, at: int, context: Context) -> DateRead | None:
    """The longest single date at a word; any prefix may be attached to that word."""
    kinds = tokens.senses[at].keys()
    is_number = tokens.is_digits(at) or (tokens.norms[at] in ARTICLES and tokens.is_digits(at + 1))
    best: DateRead | None = None
    for reader, starters, takes_digits in _READERS:
        if kinds.isdisjoint(starters) and not (is_number and takes_digits):
            continue
        read = reader(tokens, at, context)
        if read is not None and (best is None or read.end > best.end):
            best = read
    phased = _read_phase(tokens, at, context) if "phase" in kinds or "first_day" in kinds else None
    return phased if phased and (best is None or phased.end > best.end) else best


def _read_phase(tokens: Tokens, at: int, context: Context) -> DateRead | None:
    """«مطلع أكتوبر», «نهاية العام», «منتصف الأسبوع المقبل», «أواخر التسعينيات»."""
    phase = tokens.match(at, "phase", conjunction=None, preposition=None, article=False)
    first_day = tokens.match(at, "first_day", conjunction=None, preposition=None, article=False)
    head = phase or first_day
    if head is None:
        return None
    begin = head.end + 1 if tokens.norm(head.end) == "من" else head.end
    if tokens.match(begin, "phase", article=False):
        return None  # one phase of one date: this also keeps the recursion flat
    inner = read_point(tokens, begin, context) or _read_bare_unit(tokens, begin, context)
    if inner is None:
        return None
    if first_day is not None:
        return _first_day_of(at, inner)
    return DateRead(at, inner.end, third_of(inner.value, head.number), None, inner.weekday)


def _first_day_of(at: int, inner: DateRead) -> DateRead | None:
    """«غرة رمضان»."""
    start = inner.value.start
    if inner.value.precision != "month" or start is None:
        return None
    return DateRead(at, inner.end, evolve(inner.value, end=date.fromordinal(start.toordinal() + 1), precision="day"))


def _read_bare_unit(tokens: Tokens, at: int, context: Context) -> DateRead | None:
    """«العام» behind «نهاية»: the current one."""
    unit = tokens.match(at, "timeunit", article=True)
    if unit is None or unit.form != "sg" or context.published is None:
        return None
    interval = place_unit(unit.key, context.published, 0)
    return DateRead(at, unit.end, interval) if interval else None
