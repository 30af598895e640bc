"""Ranges of dates: «بين 3 و5 آذار», «من … إلى …», "2010-2015", «يومي الأحد والاثنين»."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from attrs import evolve

from newsevents.model import DateInterval
from newsevents.values.calendar_dates import CalendarDate, read_calendar_date, read_day
from newsevents.values.calendars import (
    day_interval,
    gregorian_day,
    hijri_day,
    hijri_month_of,
    hijri_year_of,
    year_interval,
)
from newsevents.values.context import Context, DateRead
from newsevents.values.points import read_point
from newsevents.values.resolve import resolve_calendar_date
from newsevents.values.tokens import Tokens
from newsevents.values.years import read_year_number

_HYPHENS: Final = ("-", "/")
# What links two ends that no word announces, and how far off it may stand: a look ahead that saves most of the work.
_LINKS: Final = frozenset(("-", "/", "الي", "حتي", "لغايه", "والي", "وحتي"))
_REACH: Final = 14


def read_range(tokens: Tokens, at: int, context: Context) -> DateRead | None:
    """Read the range of dates that begins at a word."""
    word = tokens.match(at, "word", conjunction=None, preposition=None)
    if word is not None and word.key == "between":
        pair = tokens.match(word.end, "pair")  # «بين عامي»
        return _read_ends(tokens, at, pair.end if pair else word.end, context, ("و",))
    if word is not None and word.key == "from":
        return _read_ends(tokens, at, word.end, context, ("to",))
    pair = tokens.match(at, "pair", conjunction=None, preposition=None)
    if pair is not None:
        return _read_ends(tokens, at, pair.end, context, ("و",))
    if _LINKS.isdisjoint(tokens.norms[at + 1 : at + _REACH]):
        return None
    return _read_ends(tokens, at, at, context, ("to", "-"))


def _read_ends(tokens: Tokens, at: int, first: int, context: Context, links: tuple[str, ...]) -> DateRead | None:
    for end, begin in _first_ends(tokens, first, context):
        second_at = _link(tokens, end, links)
        if second_at is None:
            continue
        second = read_point(tokens, second_at, context) or _read_plain_year(tokens, second_at, first, end)
        if second is None:
            continue
        low = _day_before(begin, second) if begin else _share(tokens, first, second, context)
        joined = _join(low, second.value)
        if joined is not None:
            return DateRead(at, second.end, joined)
    return None


def _first_ends(tokens: Tokens, at: int, context: Context) -> list[tuple[int, DateRead | None]]:
    """Where the first end may end: as a date of its own, or as a part that the second end completes (``None``)."""
    ends: list[tuple[int, DateRead | None]] = []
    read = read_calendar_date(tokens, at, context, is_first=True)
    if read is not None and read.year is None and read.month is not None:
        ends.append((read.end, None))
    year = read_year_number(tokens, at)
    if year is not None and year.calendar == "gregorian" and 1900 <= year.number <= 2099:
        ends.append((year.end, DateRead(at, year.end, year_interval(year.number))))
    point = read_point(tokens, at, context)
    if point is not None:
        ends.append((point.end, point))
    day = read_day(tokens, at, is_first=True)
    if day is not None:
        ends.append((day[1], None))
    return ends


def _day_before(first: DateRead, second: DateRead) -> DateInterval:
    """«الخميس والجمعة المقبلين»: the Thursday before that Friday; a first end that is no weekday stays as it is."""
    start = second.value.start
    both = first.weekday is not None and second.weekday is not None and first.value.anchor is not None
    if not both or start is None:
        return first.value
    days = ((second.weekday or 0) - (first.weekday or 0)) % 7
    return evolve(day_interval(start - timedelta(days=days)), anchor=first.value.anchor)


def _link(tokens: Tokens, at: int, links: tuple[str, ...]) -> int | None:
    """The index of the second end, if one of the links stands at a word."""
    norm = tokens.norm(at)
    if "و" in links:
        if norm == "و":
            return at + 1
        if norm.startswith("و") and len(norm) > 2:
            return at
    if "to" in links:
        to = tokens.match(at, "word", conjunction=None, key="to")
        if to is not None:
            return to.end
    return at + 1 if "-" in links and norm in _HYPHENS else None


def _read_plain_year(tokens: Tokens, at: int, first: int, first_end: int) -> DateRead | None:
    """The second year of «بين 2010 و2015» needs no further company."""
    year = read_year_number(tokens, at)
    is_pair = year is not None and read_year_number(tokens, first_end - 1) is not None
    if year is None or not is_pair or not 1900 <= year.number <= 2099:
        return None
    return DateRead(at, year.end, year_interval(year.number))


def _share(tokens: Tokens, at: int, second: DateRead, context: Context) -> DateInterval | None:
    """The first end with the month or year of the second: «3» of «بين 3 و5 آذار»."""
    start = second.value.start
    if start is None:
        return None
    read = read_calendar_date(tokens, at, context, is_first=True)
    if read is not None and read.month is not None and read.year is None:
        return _with_year_of(read, start)
    day = read_day(tokens, at, is_first=True)
    if day is None or second.value.precision != "day":
        return None
    if second.value.calendar == "hijri":
        return _hijri_sibling(start, day[0])
    return gregorian_day(start.year, start.month, day[0])


def _with_year_of(read: CalendarDate, second: date) -> DateInterval | None:
    """The date in the year of the second end, or the year before if it would come after it."""
    year = second.year if read.calendar == "gregorian" else hijri_year_of(second)
    if year is None:
        return None
    for candidate in (year, year - 1):
        interval = resolve_calendar_date(evolve(read, year=candidate), None)
        if interval is not None and interval.start is not None and interval.start < second:
            return interval
    return None


def _hijri_sibling(second: date, day: int) -> DateInterval | None:
    month = hijri_month_of(second)
    return hijri_day(month[0], month[1], day) if month else None


def _join(first: DateInterval | None, second: DateInterval) -> DateInterval | None:
    if first is None or first.start is None or second.end is None or second.start is None:
        return None
    if first.start >= second.start:
        return None
    return evolve(second, start=first.start, is_range=True, anchor=second.anchor or first.anchor)
