"""Dates that contradict themselves: two calendars for one day, or a weekday, that do not agree."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from newsevents.model import Diagnostic
from newsevents.values.calendars import hijri_text
from newsevents.values.context import DateRead
from newsevents.values.finder import find_reads
from newsevents.values.tokens import Tokens

# The Umm al-Qura calendar and a sighting of the moon may differ by a day or two; more is a slip of the writer.
_MAX_DAYS: Final = 2
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def find_date_conflicts(text: str, *, published: date | None = None) -> tuple[Diagnostic, ...]:
    """Find the dates of a text whose own parts disagree.

    "1 محرم 1446هـ الموافق 27 يوليو 2024" names two days that are twenty days apart.

    Args:
        text: The untouched text.
        published: Day of publication, the anchor of relative dates.

    Returns:
        Warnings in the order of the text: ``calendar-conflict`` where two calendars are more than two days apart,
        ``weekday-conflict`` where a date with its year falls on another weekday than the one named. ``where`` gives the
        offsets.
    """
    tokens = Tokens(text)
    return tuple(
        diagnostic
        for read in find_reads(tokens, published)
        if isinstance(read, DateRead)
        for diagnostic in (*_check_calendars(tokens, read), *_check_weekday(tokens, read))
    )


def _check_calendars(tokens: Tokens, read: DateRead) -> Iterator[Diagnostic]:
    if read.other is None or read.value.start is None or read.other.start is None:
        return
    days = abs((read.value.start - read.other.start).days)
    if days > _MAX_DAYS:
        first, second = read.value.start.isoformat(), hijri_text(read.other.start)
        message = (
            f"expected two calendars for one day, got {first} and {second} AH, {days} days apart, "
            f"in {_words(tokens, read)!r}; the Gregorian one was taken"
        )
        yield Diagnostic(severity="warning", code="calendar-conflict", message=message, where=_where(tokens, read))


def _check_weekday(tokens: Tokens, read: DateRead) -> Iterator[Diagnostic]:
    start = read.value.start
    if read.weekday is None or start is None or read.value.precision != "day" or read.value.is_range:
        return
    if start.weekday() != read.weekday:
        message = (
            f"expected a {_WEEKDAYS[read.weekday]}, got {start.isoformat()}, a {_WEEKDAYS[start.weekday()]}, "
            f"in {_words(tokens, read)!r}; the date was taken"
        )
        yield Diagnostic(severity="warning", code="weekday-conflict", message=message, where=_where(tokens, read))


def _words(tokens: Tokens, read: DateRead) -> str:
    return tokens.text[tokens.words[read.start].start : tokens.end_offset(read.end)]


def _where(tokens: Tokens, read: DateRead) -> str:
    return f"[{tokens.words[read.start].start}, {tokens.end_offset(read.end)})"
