"""Settle what a calendar date leaves out: its year, or its month, from the day of publication and the weekday."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from attrs import evolve

from newsevents.model import DateInterval
from newsevents.values.calendar_dates import CalendarDate
from newsevents.values.calendars import (
    add_months,
    gregorian_day,
    hijri_day,
    hijri_month,
    hijri_year_of,
    month_interval,
)

# A year is left out for a day of the current year; a day more than this far ahead or back belongs to the next one over.
_MAX_AHEAD: Final = 183
_MAX_BACK: Final = 300


def resolve_calendar_date(
    read: CalendarDate, published: date | None, weekday: int | None = None, *, is_future: bool = False
) -> DateInterval | None:
    """The days of a calendar date, or ``None`` when it needs ``published`` and there is none.

    A date without a year is the one of the year of publication, unless that is half a year ahead or ten months back;
    «الماضي» and «المقبل» decide strictly, and so does a weekday.

    Args:
        read: The date as written.
        published: Day of publication.
        weekday: The weekday named with it (Monday is 0).
        is_future: Whether the words before tell of the future: a date without a year is then one to come.
    """
    if read.month is None:
        return _in_relative_month(read, published)
    if read.year is not None:
        interval = _in_year(read, read.year)
        return evolve(interval, anchor=published) if interval and read.is_relative_year else interval
    if published is None:
        return None
    base = published.year if read.calendar == "gregorian" else hijri_year_of(published)
    if base is None:
        return None
    candidates = [c for shift in (0, -1, 1) if (c := _in_year(read, base + shift)) is not None]
    if is_future and read.direction is None and weekday is None:
        candidates = [c for c in candidates if c.end is not None and c.end > published]
        chosen = min(candidates, key=_start, default=None)
    else:
        chosen = _choose(candidates, read, published, weekday)
    return evolve(chosen, anchor=published) if chosen else None


def _in_year(read: CalendarDate, year: int) -> DateInterval | None:
    assert read.month is not None
    if read.calendar == "hijri":
        return hijri_month(year, read.month) if read.day is None else hijri_day(year, read.month, read.day)
    if not 1 <= year <= 9998:
        return None
    return month_interval(year, read.month) if read.day is None else gregorian_day(year, read.month, read.day)


def _in_relative_month(read: CalendarDate, published: date | None) -> DateInterval | None:
    """«الخامس من الشهر الماضي»."""
    if published is None or read.day is None:
        return None
    month = add_months(published.replace(day=1), read.direction or 0)
    interval = gregorian_day(month.year, month.month, read.day)
    return evolve(interval, anchor=published) if interval else None


def _choose(
    candidates: list[DateInterval], read: CalendarDate, published: date, weekday: int | None
) -> DateInterval | None:
    if read.direction == -1:
        return max(_before(candidates, published), key=_start, default=None)
    if read.direction == 1:
        return min((c for c in candidates if _start(c) > published), key=_start, default=None)
    if weekday is not None and read.day is not None:
        candidates = [c for c in candidates if _start(c).weekday() == weekday] or candidates
        return min(candidates, key=lambda c: abs(_start(c) - published), default=None)
    if read.direction == 0:
        return candidates[0] if candidates else None
    for candidate in candidates:  # the year of publication first
        middle = _start(candidate) + timedelta(days=0 if read.day else 15)
        if -_MAX_BACK <= (middle - published).days <= _MAX_AHEAD:
            return candidate
    return min(candidates, key=lambda c: abs(_start(c) - published), default=None)


def _before(candidates: Iterable[DateInterval], published: date) -> list[DateInterval]:
    """Those that were over on the day of publication."""
    return [c for c in candidates if c.end is not None and c.end <= published]


def _start(interval: DateInterval) -> date:
    assert interval.start is not None
    return interval.start
