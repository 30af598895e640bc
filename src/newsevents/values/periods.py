"""Years, seasons, halves, quarters and decades."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from attrs import evolve

from newsevents.model import DateInterval
from newsevents.values.calendar_dates import read_calendar_date
from newsevents.values.calendars import (
    decade_interval,
    half_interval,
    hijri_year,
    season_interval,
    year_interval,
)
from newsevents.values.context import Context, DateRead
from newsevents.values.ordinals import read_ordinal
from newsevents.values.resolve import resolve_calendar_date
from newsevents.values.tokens import Tokens
from newsevents.values.units import read_unit
from newsevents.values.years import YearRead, read_named_year, read_relative_year, read_year_number

_COUNTED: Final = ("noun", "measure", "scale", "currency", "symbol", "percent", "timeunit", "hundred")
_TWENTIETH: Final = 1900


def year_of(read: YearRead, context: Context) -> DateInterval | None:
    """The days of a year."""
    if read.calendar == "hijri":
        return hijri_year(read.number)
    interval = year_interval(read.number)
    return evolve(interval, anchor=context.published) if read.is_relative else interval


def read_year(tokens: Tokens, at: int, context: Context) -> DateRead | None:
    """«عام 2023», "1445 هـ", or a bare "2023" in a date's company."""
    named = read_named_year(tokens, at, is_first=True)
    if named is None:
        named = read_year_number(tokens, at)
        if named is None or not (named.has_word or _is_year(tokens, at)):
            return None
    interval = year_of(named, context)
    return DateRead(at, named.end, interval) if interval else None


def _is_year(tokens: Tokens, at: int) -> bool:
    """Whether a number from 1900 to 2099 is a year: nothing countable follows, and the words around allow it."""
    if not 1900 <= int(tokens.norm(at)) <= 2099 or any(tokens.match(at + 1, kind) for kind in _COUNTED):
        return False
    before, after = tokens.norm(at - 1), tokens.norm(at + 1)
    if any(tokens.match(at - 1, kind, conjunction=None, preposition=None) for kind in ("letter_name", "symbol")):
        return False
    if before in ("-", "/") and tokens.is_joined(at - 1) and tokens.is_joined(at - 2):
        return False
    if after in ("-", "/", ":") and tokens.is_joined(at) and not tokens.is_digits(at + 2):
        return False
    if not after or tokens.match(at + 1, "year_stop", conjunction=None) or after.startswith(("ال", "و", "ب", "لل")):
        return True
    has_company = tokens.match(at - 1, "year_company", conjunction=None, preposition=None) is not None
    # «في 2000 منزلا» counts, «في 1994 اتفاقا» dates: a round number with an accusative noun is a count.
    return has_company and not (after.endswith("ا") and int(tokens.norm(at)) % 100 == 0)


def read_season(tokens: Tokens, at: int, context: Context) -> DateRead | None:
    """«صيف 2023», «الصيف الماضي», «شتاء العام المقبل»."""
    demonstrative = tokens.match(at, "demonstrative", conjunction=None, preposition=None)
    begin = demonstrative.end if demonstrative else at
    season = tokens.match(begin, "season", conjunction=None, preposition=None)
    if season is None:
        return None
    if not season.sense.has_article:
        year = read_year_number(tokens, season.end) or read_named_year(tokens, season.end)
        year = year or read_relative_year(tokens, season.end, context)
        if year is None or year.calendar == "hijri":
            return None
        end = _second_winter(tokens, year.end, year.number)
        interval = season_interval(year.number, season.number)
        return DateRead(at, end, evolve(interval, anchor=context.published) if year.is_relative else interval)
    qualifier = tokens.match(season.end, "qualifier", article=True)
    if context.published is None or (qualifier is None and demonstrative is None):
        return None
    shift = qualifier.number if qualifier else 0
    candidates = [season_interval(context.published.year + offset, season.number) for offset in (-2, -1, 0, 1, 2)]
    day = context.published
    if shift == -1:
        fitting = [c for c in candidates if c.end is not None and c.end <= day][-1:]
    elif shift == 1:
        fitting = [c for c in candidates if c.start is not None and c.start > day][:1]
    else:
        fitting = [c for c in candidates if c.end is not None and c.end > day][:1]
    end = qualifier.end if qualifier else season.end
    return DateRead(at, end, evolve(fitting[0], anchor=day)) if fitting else None


def _second_winter(tokens: Tokens, at: int, year: int) -> int:
    """The end of "2022-2023" behind «شتاء»."""
    is_pair = tokens.norm(at) in ("-", "/") and tokens.norm(at + 1) in (str(year + 1), str(year + 1)[2:])
    return at + 2 if is_pair else at


def read_part(tokens: Tokens, at: int, context: Context) -> DateRead | None:
    """«النصف الأول من عام 2024», «الربع الثالث من العام الجاري», «النصف الثاني من أكتوبر»."""
    part = tokens.match(at, "part", conjunction=None, preposition=None, article=True)
    ordinal = read_ordinal(tokens, part.end) if part else None
    if part is None or ordinal is None:
        last = tokens.match(part.end, "qualifier", key="past") if part else None
        if part is None or last is None or not tokens.norm(part.end).startswith("الاخير"):
            return None
        rank, end = part.number, last.end
    else:
        rank, end = ordinal.rank, ordinal.end
    if rank > part.number or tokens.norm(end) != "من":
        return None
    begin = end + 1
    if part.number == 2:
        month = read_calendar_date(tokens, begin, context)
        whole = resolve_calendar_date(month, context.published) if month and month.day is None else None
        if month is not None and whole is not None:
            return DateRead(at, month.end, half_of_month(whole, rank))
    year = read_named_year(tokens, begin) or read_relative_year(tokens, begin, context)
    year = year or read_year_number(tokens, begin)
    if year is None:
        unit = read_unit(tokens, begin, context)
        bare = tokens.match(begin, "timeunit", key="year", article=True)
        if unit is None and bare is not None and bare.form == "sg" and context.published is not None:
            year = YearRead(context.published.year, "gregorian", bare.end, is_relative=True)
        else:
            return None
    if year.calendar == "hijri":
        return None
    interval = half_interval(year.number, rank) if part.number == 2 else season_interval(year.number, 3 * rank - 2)
    if year.is_relative:
        interval = evolve(interval, anchor=context.published)
    return DateRead(at, year.end, interval)


def read_decade(tokens: Tokens, at: int, context: Context) -> DateRead | None:
    """«تسعينيات القرن الماضي», «ثمانينيات القرن العشرين», «التسعينيات»."""
    decade = tokens.match(at, "decade", conjunction=None, preposition=None)
    if decade is None:
        return None
    begin = decade.end + 1 if tokens.norm(decade.end) == "من" else decade.end
    demonstrative = tokens.match(begin, "demonstrative")
    century = tokens.match(demonstrative.end if demonstrative else begin, "century", article=True)
    if century is None:
        # «العشرينيات» may be of either century.
        if not decade.sense.has_article or decade.number < 40:
            return None
        return DateRead(at, decade.end, decade_interval(_TWENTIETH + decade.number))
    ordinal = read_ordinal(tokens, century.end) or None
    if ordinal is not None:
        return DateRead(at, ordinal.end, decade_interval(100 * (ordinal.rank - 1) + decade.number))
    tens = tokens.match(century.end, "tens", article=True)
    if tens is not None:
        return DateRead(at, tens.end, decade_interval(100 * (tens.number - 1) + decade.number))
    qualifier = tokens.match(century.end, "qualifier", article=True)
    if context.published is None or (qualifier is None and demonstrative is None):
        return None
    shift = qualifier.number if qualifier else 0
    first = context.published.year // 100 * 100 + 100 * shift + decade.number
    interval = evolve(decade_interval(first), anchor=context.published)
    return DateRead(at, qualifier.end if qualifier else century.end, interval)


def half_of_month(month: DateInterval, half: int) -> DateInterval:
    """The first (1) or second (2) half of a month, parted before its sixteenth day."""
    assert month.start is not None
    middle = month.start + timedelta(days=15)
    return evolve(month, end=middle) if half == 1 else evolve(month, start=middle)
