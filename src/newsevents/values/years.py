"""The year of a date: «2023», «عام 2023», «من العام الماضي», «ألفين وثلاثة وعشرين», «1445 هـ»."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from newsevents.model.values import Calendar
from newsevents.values.context import Context
from newsevents.values.numerals import read_numeral
from newsevents.values.tokens import Tokens

_FIRST_YEAR: Final = 500
_LAST_YEAR: Final = 2999
_HIJRI: Final = range(1300, 1501)
_COUNTED: Final = ("noun", "measure", "scale", "currency")


@frozen
class YearRead:
    """A year and where it ends.

    Attributes:
        number: The year of its calendar.
        calendar: Its calendar.
        end: Index of the word after it.
        anchor_shift: Years from the year of the anchor, for a relative one.
        is_previous: Whether the anchor is the date before in the text.
        has_word: Whether «عام» or «سنة» or an era names it a year.
    """

    number: int
    calendar: Calendar
    end: int
    is_relative: bool = False
    has_word: bool = False


def read_year_number(tokens: Tokens, at: int, calendar: Calendar = "gregorian") -> YearRead | None:
    """Four digits (three with an era) that may be a year, and the era behind them."""
    norm = tokens.norm(at)
    if not (norm.isdigit() and 3 <= len(norm) <= 4):
        return None
    number = int(norm)
    era = tokens.match(at + 1, "era", preposition=None)
    if tokens.match(at + 1, "before_era") or (len(norm) == 3 and era is None):
        return None
    if era is not None and 1 <= number <= _LAST_YEAR:
        return YearRead(number, "hijri" if era.key == "hijri" else "gregorian", era.end, has_word=True)
    if calendar == "hijri":
        return YearRead(number, "hijri" if number in _HIJRI else "gregorian", at + 1)
    return YearRead(number, "gregorian", at + 1) if 1000 <= number <= _LAST_YEAR else None


def read_named_year(tokens: Tokens, at: int, *, is_first: bool = False) -> YearRead | None:
    """«عام 2023», «العام 1445هـ», «سنة ألفين وأربعة»."""
    allowed = None if is_first else ""
    unit = tokens.match(at, "timeunit", key="year", conjunction=allowed, preposition=None)
    if unit is None or unit.form != "sg":
        return None
    begin = unit.end
    calendar: Calendar = "gregorian"
    if tokens.match(begin, "era"):
        calendar = "hijri" if tokens.match(begin, "era", key="hijri") else "gregorian"
        begin += 1
    year = read_year_number(tokens, begin, calendar)
    if year is not None:
        return YearRead(year.number, year.calendar, year.end, has_word=True)
    if tokens.is_digits(begin):
        return None
    numeral = read_numeral(tokens, begin, conjunction="", preposition="")
    if numeral is None or numeral.value != int(numeral.value) or numeral.scale != 1000:
        return None
    number = int(numeral.value)
    return YearRead(number, "gregorian", numeral.end, has_word=True) if number <= _LAST_YEAR else None


def read_relative_year(tokens: Tokens, at: int, context: Context) -> YearRead | None:
    """«العام الماضي», «هذه السنة», «العام نفسه», «العام التالي»."""
    begin, shift, is_previous = at, None, False
    if tokens.match(at, "demonstrative", key="this"):
        begin, shift = at + 1, 0
    elif tokens.match(at, "same_before", article=False) or tokens.match(at, "that"):
        begin, shift, is_previous = at + 1, 0, True
    unit = tokens.match(begin, "timeunit", key="year", article=True, preposition=None)
    if unit is None or unit.form != "sg":
        return None
    end = unit.end
    if shift is None:
        for kind, previous in (("qualifier", False), ("same", True), ("sequent", True)):
            match = tokens.match(unit.end, kind)
            if match is not None:
                shift, is_previous, end = match.number, previous, match.end
                break
    if shift is None:
        return None
    anchor = context.year if is_previous else context.published
    if anchor is None:
        return None
    return YearRead(anchor.year + shift, "gregorian", end, is_relative=True, has_word=True)


def read_year_of_month(tokens: Tokens, at: int, context: Context, calendar: Calendar) -> YearRead | None:
    """The year behind a month: "2023", «، 2023», «(2023)», «من عام 2023», «من العام الماضي»."""
    separator = tokens.norm(at)
    begin = at + 1 if separator in ("،", ",", "(", "من", "-", "/", "في") else at
    year = read_year_number(tokens, begin, calendar) if separator not in ("من", "في") else None
    if year is not None:
        return _accept_plain(tokens, year, separator, begin)
    if separator in ("(", "-", "/"):
        return None
    return read_named_year(tokens, begin) or read_relative_year(tokens, begin, context)


def _accept_plain(tokens: Tokens, year: YearRead, separator: str, at: int) -> YearRead | None:
    """Turn down "، 2000 جندي" after a month: a plain number behind a comma counts the noun after it."""
    if separator == "(":
        if tokens.norm(year.end) != ")":
            return None
        return YearRead(year.number, year.calendar, year.end + 1)
    if separator in ("،", ",") and any(tokens.match(year.end, kind) for kind in _COUNTED):
        return None
    if year.calendar == "gregorian" and not 1000 <= year.number <= _LAST_YEAR:
        return None
    return year
