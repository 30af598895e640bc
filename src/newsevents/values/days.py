"""One day or month as a whole expression: weekday, «الموافق», calendar date and its twin in the other calendar."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from newsevents.values.calendar_dates import CalendarDate, read_calendar_date
from newsevents.values.context import Context, DateRead
from newsevents.values.resolve import resolve_calendar_date
from newsevents.values.tense import is_future
from newsevents.values.tokens import Tokens
from newsevents.values.weekdays import DayLead, read_day_lead, resolve_day_lead

_OPENING: Final = ("(", "[")
_CLOSING: Final = (")", "]")
_SEPARATORS: Final = ("،", ",", "-", "/", *_OPENING)


def read_day_or_month(tokens: Tokens, at: int, context: Context) -> DateRead | None:
    """Read the longest expression for one day or month at a word."""
    lead = read_day_lead(tokens, at)
    if lead is not None:
        dated = _read_after_lead(tokens, at, lead, context)
        if dated is not None:
            return dated
        interval = resolve_day_lead(lead, context.published, is_future=is_future(tokens, at))
        return DateRead(at, lead.end, interval, None, lead.weekday) if interval else None
    read = read_calendar_date(tokens, at, context, is_first=True)
    if read is None or not _has_company(tokens, at, read):
        return None
    return _finish(tokens, at, read, context, None)


def _read_after_lead(tokens: Tokens, at: int, lead: DayLead, context: Context) -> DateRead | None:
    """«الثلاثاء 21 سبتمبر», «الثلاثاء، الموافق 21/9», «الخميس (5 أيار)»."""
    begin = lead.end
    opened = tokens.norm(begin) in _OPENING
    if tokens.norm(begin) in _SEPARATORS:
        begin += 1
    corresponding = tokens.match(begin, "corresponding")
    if corresponding is not None:
        begin = corresponding.end
    if tokens.norm(begin) in ("ل", "في"):
        begin += 1
    read = read_calendar_date(tokens, begin, context, is_first=True) or _read_short(tokens, begin)
    if read is None or read.day is None:
        return None
    if opened:
        if tokens.norm(read.end) not in _CLOSING:
            return None
        read = evolve(read, end=read.end + 1)
    return _finish(tokens, at, read, context, lead.weekday)


def _read_short(tokens: Tokens, at: int) -> CalendarDate | None:
    """ "21/9" behind a weekday or «يوم»: day and month."""
    day, month = tokens.norm(at), tokens.norm(at + 2)
    if tokens.norm(at + 1) not in ("/", "-") or not (day.isdigit() and month.isdigit()) or len(day + month) > 4:
        return None
    if not (tokens.is_joined(at) and tokens.is_joined(at + 1)) or tokens.norm(at + 3) in ("/", "-"):
        return None
    if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12):
        return None
    return CalendarDate(at + 3, int(month), int(day))


def _has_company(tokens: Tokens, at: int, read: CalendarDate) -> bool:
    if read.is_sure:
        return True
    has_company = tokens.match(at - 1, "month_company", conjunction=None) is not None
    return has_company and (read.calendar == "gregorian" or read.key == "ramadan")


def _finish(tokens: Tokens, at: int, read: CalendarDate, context: Context, weekday: int | None) -> DateRead | None:
    """Settle the year, and take in the same day in the other calendar."""
    twin = _read_twin(tokens, read, context)
    end = read.end
    if twin is None:
        interval = resolve_calendar_date(read, context.published, weekday, is_future=is_future(tokens, at))
        return DateRead(at, end, interval, None, weekday) if interval else None
    other, end = twin
    gregorian, hijri = (read, other) if read.calendar == "gregorian" else (other, read)
    anchor = context.published
    for dated in (hijri, gregorian):
        settled = resolve_calendar_date(dated, None)
        if settled is not None and settled.start is not None:
            anchor = settled.start
    first = resolve_calendar_date(gregorian, anchor, weekday)
    second = resolve_calendar_date(hijri, anchor, weekday)
    if first is None:
        return DateRead(at, end, second, None, weekday) if second else None
    return DateRead(at, end, first, second, weekday)


def _read_twin(tokens: Tokens, read: CalendarDate, context: Context) -> tuple[CalendarDate, int] | None:
    """«… 1445هـ الموافق 27 سبتمبر 2023»; the second date must be of the other calendar, or introduced by «الموافق»."""
    begin = read.end
    opened = tokens.norm(begin) in _OPENING
    if tokens.norm(begin) in _SEPARATORS:
        begin += 1
    corresponding = tokens.match(begin, "corresponding")
    if corresponding is not None:
        begin = corresponding.end
    if tokens.norm(begin) == "ل":
        begin += 1
    elif corresponding is None and begin == read.end:
        return None
    lead = read_day_lead(tokens, begin) if corresponding is not None else None
    other = read_calendar_date(tokens, lead.end if lead else begin, context, is_first=True)
    if other is None or other.calendar == read.calendar or (other.day is None) != (read.day is None):
        return None
    if opened:
        return (other, other.end + 1) if tokens.norm(other.end) in _CLOSING else None
    return other, other.end
