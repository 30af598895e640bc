"""Spans of time counted from a day: «ثلاثة أيام», «أسبوعين», «عام ونصف», and the days they lead to."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from attrs import evolve, frozen

from newsevents.model import DateInterval
from newsevents.values.calendars import (
    ANCHOR_YEARS,
    add_months,
    day_interval,
    month_interval,
    week_interval,
    year_interval,
)
from newsevents.values.counts import read_plain_count
from newsevents.values.tokens import Match, Tokens

_MAX_YEARS: Final = 900
_MONTHS: Final = {"month": 1, "year": 12, "decade": 120}
_HALVES: Final = {"1/2": Decimal("0.5"), "1/4": Decimal("0.25")}


@frozen
class SpanRead:
    """A span of time and where it ends.

    Attributes:
        unit: ``day``, ``week``, ``month``, ``year`` …
        count: How many.
        end: Index of the word after it.
        is_approximate: Whether the writer hedged.
    """

    unit: str
    count: Decimal
    end: int
    is_approximate: bool = False


def read_span(tokens: Tokens, at: int, *, preposition: str | None = "") -> SpanRead | None:
    """Read a span of time: a count and a unit, a dual, or a unit alone («أسبوع»); vague counts give ``None``."""
    bound = tokens.match(at, "bound", preposition=preposition, key="about")
    if bound is not None:
        inner = _read_exact_span(tokens, bound.end, "")
        return evolve(inner, is_approximate=True) if inner else None
    return _read_exact_span(tokens, at, preposition)


def _read_exact_span(tokens: Tokens, at: int, preposition: str | None) -> SpanRead | None:
    unit = tokens.match(at, "timeunit", preposition=preposition, article=False)
    if unit is not None and unit.form in ("sg", "dual"):
        one = tokens.match(unit.end, "unit", key="one")
        end = one.end if one and unit.form == "sg" else unit.end
        return _add_half(tokens, unit, SpanRead(unit.key, Decimal(2 if unit.form == "dual" else 1), end))
    count = read_plain_count(tokens, at)
    if count is None or count.value is None:
        return None
    unit = tokens.match(count.end, "timeunit", article=False)
    if unit is None or unit.form == "dual":
        return None
    return _add_half(tokens, unit, SpanRead(unit.key, count.value, unit.end, count.is_approximate))


def _add_half(tokens: Tokens, unit: Match, span: SpanRead) -> SpanRead:
    """«عام ونصف», «عامين ونصف العام»."""
    after, conjunction = tokens.skip_and(span.end)
    fraction = tokens.match(after, "fraction", conjunction=conjunction, article=False)
    if fraction is None or fraction.key not in _HALVES:
        return span
    named = tokens.match(fraction.end, "timeunit", key=unit.key)
    return evolve(span, count=span.count + _HALVES[fraction.key], end=named.end if named else fraction.end)


def shift_by_span(anchor: date, span: SpanRead, direction: int) -> DateInterval | None:
    """The day, week, month or year that lies a span before (-1) or after (1) the anchor.

    «قبل ثلاثة أيام» is a day; «قبل شهرين» the month two months before: the writer counted months, the day is unknown.
    """
    if anchor.year not in ANCHOR_YEARS:
        return None
    if span.unit in ("day", "night") and span.count <= 366 * _MAX_YEARS:
        interval = day_interval(anchor + direction * timedelta(days=int(span.count)))
    elif span.unit == "week" and span.count <= 53 * _MAX_YEARS:
        interval = week_interval(anchor + direction * timedelta(days=int(7 * span.count)))
    elif span.unit in ("hour", "minute"):
        hours = span.count if span.unit == "hour" else span.count / 60
        if hours > 24 * 366:
            return None
        day = anchor + direction * timedelta(days=int(hours // 24))
        interval = evolve(day_interval(day), is_approximate=hours < 24)
    else:
        months = _MONTHS.get(span.unit, 0) * span.count
        if not 0 < months <= 12 * _MAX_YEARS or months != int(months):
            return None
        day = add_months(anchor.replace(day=1), direction * int(months))
        is_year = span.unit == "year" and span.count == int(span.count)
        interval = year_interval(day.year) if is_year or span.unit == "decade" else month_interval(day.year, day.month)
    is_approximate = interval.is_approximate or span.is_approximate or span.count != int(span.count)
    return evolve(interval, anchor=anchor, is_approximate=is_approximate or span.unit == "decade")
