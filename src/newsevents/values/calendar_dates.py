"""A day or month of a calendar as written: «21 سبتمبر/أيلول 2023», «السابع من أكتوبر», "21/9/2023"."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve, frozen

from newsevents.model.values import Calendar
from newsevents.values.context import Context
from newsevents.values.months import MonthRead, read_month
from newsevents.values.numerals import read_numeral
from newsevents.values.ordinals import read_ordinal
from newsevents.values.tokens import ARTICLES, Tokens
from newsevents.values.years import YearRead, read_year_of_month

_DOTTED: Final = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4}|[0-9]{2})")
_HIJRI: Final = range(1300, 1501)


@frozen
class CalendarDate:
    """A date of a calendar before its year is settled.

    Attributes:
        end: Index of the word after it.
        month: 1 to 12, or ``None`` for a day of the current, last or next month.
        day: 1 to 30 or 31; ``None`` for a month.
        year: ``None`` when the text leaves it out.
        calendar: Whose month it is.
        direction: -1, 0 or 1 for «الماضي», «الجاري», «المقبل»; ``None`` without one.
        is_sure: Whether it is a date even without company.
        is_relative_year: Whether the year was counted from an anchor.
        key: Row of the month name.
    """

    end: int
    month: int | None
    day: int | None = None
    year: int | None = None
    calendar: Calendar = "gregorian"
    direction: int | None = None
    is_sure: bool = True
    is_relative_year: bool = False
    key: str = ""


def read_calendar_date(tokens: Tokens, at: int, context: Context, *, is_first: bool = False) -> CalendarDate | None:
    """Read the calendar date that begins at a word, without weekday and part of the day."""
    numeric = read_numeric_date(tokens, at)
    if numeric is not None:
        return numeric
    day = read_day(tokens, at, is_first=is_first)
    if day is not None:
        number, end, is_ordinal = day
        dated = _read_month_of_day(tokens, end, context, number, is_ordinal)
        if dated is not None:
            return dated
    return _read_month_only(tokens, at, context, is_first)


def read_day(tokens: Tokens, at: int, *, is_first: bool = False) -> tuple[int, int, bool] | None:
    """A number 1 to 31 as day of a month: (number, index after it, whether it is an ordinal or a word)."""
    allowed = None if is_first else ""
    if not tokens.norm(at):
        return None
    if tokens.norm(at) in ARTICLES and tokens.is_joined(at) and tokens.is_digits(at + 1):
        at += 1
    norm = tokens.norm(at)
    if norm.isdigit():
        return (int(norm), at + 1, False) if len(norm) <= 2 and 1 <= int(norm) <= 31 else None
    ordinal = read_ordinal(tokens, at, conjunction=allowed)
    if ordinal is not None:
        return (ordinal.rank, ordinal.end, True) if ordinal.rank <= 31 else None
    numeral = read_numeral(tokens, at, conjunction=allowed, preposition=allowed)
    if numeral is None or numeral.scale != 1 or not 1 <= numeral.value <= 31 or numeral.value != int(numeral.value):
        return None
    return int(numeral.value), numeral.end, True


def _read_month_of_day(tokens: Tokens, at: int, context: Context, day: int, is_word: bool) -> CalendarDate | None:
    """«[من] [شهر] سبتمبر …», «من الشهر الجاري», «الجاري»."""
    begin = at + 1 if tokens.norm(at) == "من" else at
    unit = tokens.match(begin, "timeunit", key="month", preposition=None)
    if unit is not None and unit.form == "sg":
        qualifier = tokens.match(unit.end, "qualifier")
        if qualifier is not None and unit.sense.has_article:
            return CalendarDate(qualifier.end, None, day, direction=qualifier.number)
        previous = context.month
        if tokens.match(unit.end, "same") and unit.sense.has_article and previous is not None:
            return CalendarDate(unit.end + 1, previous.month, day, previous.year, is_relative_year=True)
        begin = unit.end
    month = read_month(tokens, begin)
    if month is None:
        qualifier = tokens.match(begin, "qualifier", article=True)
        if qualifier is not None and (begin > at or not is_word) and qualifier.form == "sg":
            return CalendarDate(qualifier.end, None, day, direction=qualifier.number)
        return None
    # «الطرف الثاني مارس ضغوطا» (exercised): an ambiguous name needs «من» or digits before it.
    if is_word and begin == at and not month.is_sure:
        return None
    return _attach_year(tokens, month, context, day, has_unit=unit is not None)


def _read_month_only(tokens: Tokens, at: int, context: Context, is_first: bool) -> CalendarDate | None:
    allowed = None if is_first else ""
    unit = tokens.match(at, "timeunit", key="month", conjunction=allowed, preposition=allowed)
    named = unit is not None and unit.form == "sg"
    month = read_month(tokens, unit.end) if unit and named else read_month(tokens, at, is_first=is_first)
    if month is None:
        return None
    return _attach_year(tokens, month, context, None, has_unit=named)


def _attach_year(
    tokens: Tokens, month: MonthRead, context: Context, day: int | None, *, has_unit: bool
) -> CalendarDate | None:
    end, direction = month.end, None
    qualifier = tokens.match(end, "qualifier", article=True) or tokens.match(end, "sequent", article=True)
    if qualifier is not None and qualifier.sense.entry.kind == "qualifier":
        end, direction = qualifier.end, qualifier.number
    elif (same := tokens.match(end, "same")) is not None and context.year is not None:
        return CalendarDate(same.end, month.number, day, context.year.year, is_relative_year=True)
    year = read_year_of_month(tokens, end, context, month.calendar)
    is_sure = month.is_sure or has_unit or direction is not None or year is not None
    if month.calendar == "hijri" and not month.is_sure and month.key != "ramadan":
        is_sure = has_unit or year is not None
    elif day is not None:
        is_sure = True
    read = CalendarDate(end, month.number, day, None, month.calendar, direction, is_sure, False, month.key)
    return _with_year(read, year)


def _with_year(read: CalendarDate, year: YearRead | None) -> CalendarDate:
    if year is None or (read.calendar == "hijri") != (year.calendar == "hijri"):
        return read
    return evolve(read, end=year.end, year=year.number, is_relative_year=year.is_relative)


def read_numeric_date(tokens: Tokens, at: int) -> CalendarDate | None:
    """ "21/9/2023", "2023-09-21", "21.09.2023"; the day first, unless only the other order is a date."""
    dotted = _DOTTED.fullmatch(tokens.norm(at))
    if dotted is not None:
        return _numeric(tokens, at + 1, dotted[1], dotted[2], dotted[3])
    separator = tokens.norm(at + 1)
    parts = (tokens.norm(at), tokens.norm(at + 2), tokens.norm(at + 4))
    if separator not in ("/", "-") or tokens.norm(at + 3) != separator or not all(part.isdigit() for part in parts):
        return None
    if not all(tokens.is_joined(at + offset) for offset in range(4)) or tokens.norm(at + 5) == separator:
        return None
    if len(parts[0]) == 4:
        return _numeric(tokens, at + 5, parts[2], parts[1], parts[0])
    return _numeric(tokens, at + 5, parts[0], parts[1], parts[2])


def _numeric(tokens: Tokens, end: int, day: str, month: str, year: str) -> CalendarDate | None:
    if len(day) > 2 or len(month) > 2 or len(year) not in (2, 4):
        return None
    first, second, number = int(day), int(month), int(year)
    if second > 12 >= first:
        first, second = second, first  # "9/21/2023": the American order is the only one that gives a date
    if len(year) == 2:
        number += 2000
    era = tokens.match(end, "era", preposition=None)
    is_hijri = number in _HIJRI and (era is None or era.key == "hijri")
    if not (1 <= first <= 31 and 1 <= second <= 12) or not (is_hijri or 1000 <= number <= 2999):
        return None
    return CalendarDate(era.end if era else end, second, first, number, "hijri" if is_hijri else "gregorian")
