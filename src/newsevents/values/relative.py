"""Dates counted from a day: «قبل ثلاثة أيام», «بعد أسبوعين», «بعد ذلك بيومين», «اليوم التالي»."""

from __future__ import annotations

from datetime import date
from typing import Final

from attrs import evolve

from newsevents.values.calendars import gregorian_day
from newsevents.values.context import Context, DateRead
from newsevents.values.spans import SpanRead, read_span, shift_by_span
from newsevents.values.tense import is_future, is_one_sentence
from newsevents.values.tokens import Tokens
from newsevents.values.units import stretch
from newsevents.values.years import read_named_year

_DIRECTIONS: Final = {"before": -1, "since": -1, "after": 1}
# «بعد يومين من الهجوم», «قبل عام على»: counted from an event, not from the day of publication.
_EVENT_ANCHORS: Final = frozenset(("من", "علي", "عن"))


def read_counted_date(tokens: Tokens, at: int, context: Context) -> DateRead | None:
    """Read a date counted from the day of publication or from the date before it in the text."""
    readers = (_read_from_previous, _read_span_first, _read_this_day_in, _read_from_published)
    return next((read for reader in readers if (read := reader(tokens, at, context)) is not None), None)


def _read_from_published(tokens: Tokens, at: int, context: Context) -> DateRead | None:
    if context.published is None:
        return None
    word = tokens.match(at, "word", conjunction=None, preposition="")
    if word is None:
        return _read_last(tokens, at, context.published)
    if word.key == "within" or (word.key == "in" and tokens.match(at, "word", key="within")):
        return _read_within(tokens, at, context.published)
    direction = _DIRECTIONS.get(word.key)
    span = read_span(tokens, word.end) if direction else None
    if direction is None or span is None:
        return None
    if tokens.norm(span.end) in _EVENT_ANCHORS and word.key != "since" and not _is_now(tokens, span.end):
        return None
    anchor = _settle_after(tokens, at, span, context) if word.key == "after" else context.published
    interval = shift_by_span(anchor, span, direction) if anchor else None
    end = span.end + 2 if _is_now(tokens, span.end) else span.end
    return DateRead(at, end, interval) if interval else None


def _settle_after(tokens: Tokens, at: int, span: SpanRead, context: Context) -> date | None:
    """The day that «بعد أسبوعين» counts from.

    After a future verb, the day of publication. Else a date before it in the sentence («صيف 1974، … بعد ست سنوات»).
    Else the day of publication, unless the years were spent on something («بعد سبعة وأربعين عاما قضتها»).
    """
    if is_future(tokens, at) or _is_now(tokens, span.end):
        return context.published
    if context.absolute_end is not None and is_one_sentence(tokens, context.absolute_end, at):
        return context.previous(span.unit)
    follows = tokens.norm(span.end)
    is_closed = not follows.isalpha() or tokens.match(span.end, "year_stop", conjunction=None) is not None
    return context.published if is_closed else None


def _is_now(tokens: Tokens, at: int) -> bool:
    """«بعد يومين من الآن»."""
    return tokens.norm(at) == "من" and tokens.norm(at + 1) in ("الان", "اليوم")


def _read_last(tokens: Tokens, at: int, published: date) -> DateRead | None:
    """«آخر 24 ساعة», «آخر ثلاثة أيام»."""
    phase = tokens.match(at, "phase", conjunction=None, preposition=None, key="late", article=False)
    if phase is None or not tokens.norm(at).endswith("اخر"):
        return None
    span = read_span(tokens, phase.end)
    interval = stretch(published, span, -1) if span and span.count > 1 else None
    return DateRead(at, span.end, interval) if span and interval else None


def _read_within(tokens: Tokens, at: int, published: date) -> DateRead | None:
    """«في غضون أسبوعين»: from the day of publication on."""
    within = tokens.match(at, "word", conjunction=None, key="within")
    if within is None or not within.sense.entry.rest:
        return None
    span = read_span(tokens, within.end)
    interval = stretch(published, span, 1) if span else None
    return DateRead(at, span.end, interval) if span and interval else None


def _read_from_previous(tokens: Tokens, at: int, context: Context) -> DateRead | None:
    """«بعد ذلك بيومين», «بعدها بأسبوع», «قبل ذلك بعام»."""
    word = tokens.match(at, "from_previous", conjunction=None)
    if word is None:
        return None
    begin, direction = word.end, word.number
    lone = tokens.norm(begin) in ("ب", "بنحو", "بحوالي")
    span = read_span(tokens, begin + 1) if lone else read_span(tokens, begin, preposition="ب")
    anchor = context.previous(span.unit) if span else None
    interval = shift_by_span(anchor, span, direction) if span and anchor else None
    return DateRead(at, span.end, interval) if span and interval else None


def _read_span_first(tokens: Tokens, at: int, context: Context) -> DateRead | None:
    """«يوما قبل ذلك», «ثلاثة أيام بعد ذلك»."""
    span = read_span(tokens, at, preposition=None)
    word = tokens.match(span.end, "from_previous") if span else None
    anchor = context.previous(span.unit) if span and word else None
    if span is None or word is None or anchor is None:
        return None
    interval = shift_by_span(anchor, span, word.number)
    return DateRead(at, word.end, interval) if interval else None


def _read_this_day_in(tokens: Tokens, at: int, context: Context) -> DateRead | None:
    """«في مثل هذا اليوم من عام 1999»."""
    head = tokens.match(at, "this_day", conjunction=None, preposition=None)
    year = read_named_year(tokens, head.end) if head else None
    if year is None or context.published is None or year.calendar == "hijri":
        return None
    interval = gregorian_day(year.number, context.published.month, context.published.day)
    return DateRead(at, year.end, evolve(interval, anchor=context.published)) if interval else None
