"""A unit of time placed by an adjective: «الأسبوع الماضي», «هذا العام», «الشهر نفسه», «السنوات الخمس المقبلة»."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from attrs import evolve

from newsevents.model import DateInterval
from newsevents.model.values import Precision
from newsevents.values.calendars import (
    ANCHOR_YEARS,
    add_months,
    day_interval,
    month_interval,
    week_interval,
    year_interval,
)
from newsevents.values.context import Context, DateRead
from newsevents.values.counts import read_plain_count
from newsevents.values.spans import SpanRead
from newsevents.values.tokens import Match, Tokens

_DAYS: Final = {"day": 1, "night": 1, "week": 7}
_MONTHS: Final = {"month": 1, "year": 12, "decade": 120}
_PRECISIONS: Final[Mapping[str, Precision]] = {"week": "week", "month": "month", "year": "year", "decade": "decade"}


def read_unit(tokens: Tokens, at: int, context: Context) -> DateRead | None:
    """Read a unit of time placed by an adjective, a demonstrative or «نفس»."""
    begin, shift, is_previous = at, None, False
    if tokens.match(at, "demonstrative", conjunction=None, preposition=None):
        begin, shift = at + 1, 0
    elif any(tokens.match(at, kind, conjunction=None, preposition=None) for kind in ("that", "same_before")):
        begin, shift, is_previous = at + 1, 0, True
    allowed = None if begin == at else ""
    unit = tokens.match(begin, "timeunit", conjunction=allowed, preposition=allowed, article=True)
    if unit is None:
        return None
    if shift is None:
        counted = _read_counted(tokens, at, unit, context)
        if counted is not None:
            return counted
    if unit.form != "sg":
        return None
    end = unit.end
    for kind, previous in (("qualifier", False), ("same", True), ("sequent", True)):
        match = tokens.match(unit.end, kind) if shift is None or kind == "same" else None
        if match is not None:
            shift, is_previous, end = match.number, previous, match.end
            break
    if shift is None:
        return None
    anchor = _anchor(context, unit.key, is_previous)
    interval = place_unit(unit.key, anchor, shift) if anchor else None
    return DateRead(at, end, interval) if interval else None


def _anchor(context: Context, unit: str, is_previous: bool) -> date | None:
    return context.previous(unit) if is_previous else context.published


def place_unit(unit: str, anchor: date, shift: int) -> DateInterval | None:
    """The unit that holds the anchor, or the one before or after it."""
    interval: DateInterval | None = None
    if anchor.year not in ANCHOR_YEARS:
        return None
    if unit in ("day", "night"):
        interval = day_interval(anchor + timedelta(days=shift))
    elif unit == "week":
        interval = week_interval(anchor + timedelta(weeks=shift))
    elif unit == "month":
        month = add_months(anchor.replace(day=1), shift)
        interval = month_interval(month.year, month.month)
    elif unit == "year":
        interval = year_interval(anchor.year + shift)
    return evolve(interval, anchor=anchor) if interval else None


def _read_counted(tokens: Tokens, at: int, unit: Match, context: Context) -> DateRead | None:
    """«الأيام الثلاثة الماضية», «العامين الماضيين», «السنوات الـ10 المقبلة»: the span up to or from the anchor."""
    end, count = unit.end, Decimal(2)
    if unit.form == "pl":
        number = read_plain_count(tokens, unit.end)
        if number is None or number.value is None:
            return None
        end, count = number.end, number.value
    elif unit.form != "dual":
        return None
    qualifier = tokens.match(end, "qualifier", article=True)
    if qualifier is None or context.published is None or qualifier.number == 0:
        return None
    interval = stretch(context.published, SpanRead(unit.key, count, end), qualifier.number)
    return DateRead(at, qualifier.end, interval) if interval else None


def stretch(anchor: date, span: SpanRead, direction: int) -> DateInterval | None:
    """The days from a span before the anchor up to it (-1), or from it to a span after (1)."""
    if anchor.year not in ANCHOR_YEARS:
        return None
    days, months = _DAYS.get(span.unit), _MONTHS.get(span.unit)
    if days is not None and span.count < 10000:
        other = anchor + direction * timedelta(days=int(days * span.count))
    elif months is not None and months * span.count < 10800:
        other = add_months(anchor, direction * int(months * span.count))
    elif span.unit == "hour" and 24 <= span.count < 10000:
        other = anchor + direction * timedelta(days=int(span.count // 24))
    else:
        return None
    start, end = min(anchor, other), max(anchor, other) + timedelta(days=1 if direction == 1 else 0)
    return DateInterval(
        start=start,
        end=end,
        precision=_PRECISIONS.get(span.unit, "day"),
        anchor=anchor,
        is_approximate=True,
        is_range=True,
    )
