"""Month names: one, two for one month («سبتمبر/أيلول»), in every bracket and order."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from newsevents.model.values import Calendar
from newsevents.values.tokens import Match, Tokens

_SEPARATORS: Final = ("/", "-", "(", "[", "او", "،")
_CLOSING: Final = (")", "]")


@frozen
class MonthRead:
    """A month name and where it ends.

    Attributes:
        number: 1 to 12.
        calendar: Whose month it is.
        end: Index of the word after it.
        is_sure: Whether no reading but the month is likely.
        key: Row of the name.
    """

    number: int
    calendar: Calendar
    end: int
    is_sure: bool
    key: str


def read_month(tokens: Tokens, at: int, *, is_first: bool = False) -> MonthRead | None:
    """Read a month name and its second name, if one follows.

    Args:
        tokens: The words.
        at: Index of the first word.
        is_first: Whether prefixes may be attached («وأيلول», «لأيلول»).
    """
    found = _match_month(tokens, at, is_first)
    if found is None:
        return None
    match, calendar = found
    end = _second_name(tokens, match.end, calendar, match.number)
    is_sure = end is not None or not match.sense.entry.is_ambiguous
    return MonthRead(match.number, calendar, end or match.end, is_sure, match.key)


def _match_month(tokens: Tokens, at: int, is_first: bool) -> tuple[Match, Calendar] | None:
    allowed = None if is_first else ""
    calendars: tuple[tuple[str, Calendar], ...] = (("month", "gregorian"), ("hijri_month", "hijri"))
    for kind, calendar in calendars:
        match = tokens.match(at, kind, conjunction=allowed, preposition=allowed, article=False)
        if match is not None:
            return match, calendar
    return None


def _second_name(tokens: Tokens, at: int, calendar: Calendar, number: int) -> int | None:
    """Where «/أيلول», «(أيلول)», «- أيلول» or a bare «أيلول» ends, when it names the same month."""
    separator = tokens.norm(at)
    begin = at + 1 if separator in _SEPARATORS else at
    found = _match_month(tokens, begin, is_first=False)
    if found is None or found[1] != calendar or found[0].number != number:
        return None
    end = found[0].end
    if separator in ("(", "["):
        return end + 1 if tokens.norm(end) in _CLOSING else None
    return end
