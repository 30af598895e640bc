"""Intervals of days in the Gregorian and the Hijri (Umm al-Qura) calendar."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from attrs import evolve
from hijridate import Gregorian, Hijri

from newsevents.model import DateInterval

_DAY: Final = timedelta(days=1)
# Years near which spans can be added without leaving the years that ``datetime.date`` knows.
ANCHOR_YEARS: Final = range(1000, 8000)
# Where hijridate has the Umm al-Qura tables.
HIJRI_YEARS: Final = range(1343, 1501)


def day_interval(day: date) -> DateInterval:
    """One day."""
    return DateInterval(start=day, end=day + _DAY)


def month_interval(year: int, month: int) -> DateInterval:
    """One Gregorian month."""
    start = date(year, month, 1)
    return DateInterval(start=start, end=add_months(start, 1), precision="month")


def year_interval(year: int) -> DateInterval:
    """One Gregorian year."""
    return DateInterval(start=date(year, 1, 1), end=date(year + 1, 1, 1), precision="year")


def week_interval(day: date) -> DateInterval:
    """The week, Monday to Sunday (ISO 8601), that holds ``day``."""
    monday = day - day.weekday() * _DAY
    return DateInterval(start=monday, end=monday + 7 * _DAY, precision="week")


def season_interval(year: int, first_month: int) -> DateInterval:
    """Three months from ``first_month`` on: a meteorological season, or a quarter of the year."""
    start = date(year, first_month, 1)
    return DateInterval(start=start, end=add_months(start, 3), precision="season")


def half_interval(year: int, half: int) -> DateInterval:
    """The first (1) or second (2) half of a Gregorian year."""
    start = date(year, 6 * half - 5, 1)
    return DateInterval(start=start, end=add_months(start, 6), precision="half")


def decade_interval(first_year: int) -> DateInterval:
    """Ten Gregorian years."""
    return DateInterval(start=date(first_year, 1, 1), end=date(first_year + 10, 1, 1), precision="decade")


def add_months(day: date, months: int) -> date:
    """The same day of a later or earlier month, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first = date(year, month + 1, 1)
    last = (date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1) - _DAY).day
    return first.replace(day=min(day.day, last))


def gregorian_day(year: int, month: int, day: int) -> DateInterval | None:
    """One day, or ``None`` when the calendar has no such day."""
    try:
        return day_interval(date(year, month, day))
    except ValueError:
        return None


def hijri_day(year: int, month: int, day: int) -> DateInterval | None:
    """One day of the Hijri calendar, or ``None`` when there is no such day or no table for its year."""
    month_ = hijri_month(year, month)
    if month_ is None or month_.start is None or month_.end is None:
        return None
    start = month_.start + (day - 1) * _DAY
    # A month of 29 days by the tables may have had a 30th by sighting of the moon.
    return evolve(month_, start=start, end=start + _DAY, precision="day") if 1 <= day <= 30 else None


def hijri_month(year: int, month: int) -> DateInterval | None:
    """One month of the Hijri calendar in Gregorian days."""
    if year not in HIJRI_YEARS or not 1 <= month <= 12:
        return None
    first = Hijri(year, month, 1)
    start = first.to_gregorian()
    begin = date(start.year, start.month, start.day)
    end = begin + first.month_length() * _DAY
    return DateInterval(start=begin, end=end, precision="month", calendar="hijri")


def hijri_year(year: int) -> DateInterval | None:
    """One year of the Hijri calendar in Gregorian days."""
    first, last = hijri_month(year, 1), hijri_month(year, 12)
    if first is None or last is None:
        return None
    return DateInterval(start=first.start, end=last.end, precision="year", calendar="hijri")


def hijri_month_of(day: date) -> tuple[int, int] | None:
    """Hijri year and month of a Gregorian day, or ``None`` outside the tables."""
    try:
        hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    except (OverflowError, ValueError):
        return None
    return int(hijri.year), int(hijri.month)


def hijri_year_of(day: date) -> int | None:
    """The Hijri year of a Gregorian day, or ``None`` outside the tables."""
    found = hijri_month_of(day)
    return found[0] if found else None


def hijri_text(day: date) -> str:
    """``YYYY-MM-DD`` of the Hijri calendar, or the Gregorian day outside the tables."""
    try:
        return str(Gregorian(day.year, day.month, day.day).to_hijri().isoformat())
    except (OverflowError, ValueError):
        return day.isoformat()


def third_of(interval: DateInterval, part: int) -> DateInterval:
    """The first, middle or last third (0, 1, 2) of an interval, flagged approximate; the precision stays the writer's.

    «مطلع أكتوبر» (early October) is the first third of the month, still a date of month precision.
    """
    start, end = interval.start, interval.end
    if start is None or end is None or interval.precision == "week" or interval.is_range:
        return evolve(interval, is_approximate=True)
    days = (end - start).days
    if days < 7:
        return interval
    if interval.precision == "decade":
        cuts = (start, date(start.year + 3, 1, 1), date(start.year + 7, 1, 1), end)
    elif interval.precision in ("year", "half", "season") and interval.calendar == "gregorian":
        months = round(days / 91) or 1
        cuts = (start, add_months(start, months), add_months(start, 2 * months), end)
    else:
        step = days // 3 * _DAY
        cuts = (start, start + step, start + 2 * step, end)
    return evolve(interval, start=cuts[part], end=cuts[part + 1], is_approximate=True)
