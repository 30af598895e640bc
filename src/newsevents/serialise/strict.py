"""Strict reading of JSON values: nothing is converted silently, and every refusal says what was expected."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from math import isfinite
from typing import Final, get_args

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INSTANT = re.compile(
    r"""
    [0-9]{4}-[0-9]{2}-[0-9]{2}              # the day
    [T ][0-9]{2}:[0-9]{2}                   # hour and minute
    (?: :[0-9]{2} (?: \.[0-9]+ )? )?        # seconds and their fraction
    (?: Z | [+-][0-9]{2}:?[0-9]{2} )        # the zone: without it the UTC day is unknown
    """,
    re.VERBOSE,
)
# No count and no sum in a newspaper has more digits; "1e999999999" would otherwise fill the memory as a whole
# number.
_MAX_DIGITS: Final = 30
_MAX_SHOWN: Final = 60


class MismatchError(ValueError):
    """A JSON value that is not what its place asks for.

    Attributes:
        expected: What was expected, in words.
        got: What came.
        key: A key below the object being read, when the hook knows it better than the caller.
    """

    def __init__(self, expected: str, got: object, *, key: str | None = None) -> None:
        self.expected = expected
        self.got = got
        self.key = key
        super().__init__(f"expected {expected}, got {show_value(got)}")


def show_value(value: object) -> str:
    """A JSON value as a reader knows it, cut when it is long."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list | tuple):
        return f"an array of {len(value)}"
    shown = str(value) if isinstance(value, int | float | Decimal) else repr(value)
    return shown if len(shown) <= _MAX_SHOWN else shown[:_MAX_SHOWN] + "…"


def parse_str(value: object, _type: object = None) -> str:
    """A string; a number is none."""
    if not isinstance(value, str):
        raise MismatchError("a string", value)
    return value


def parse_bool(value: object, _type: object = None) -> bool:
    """``true`` or ``false``; 0 and 1 are neither."""
    if not isinstance(value, bool):
        raise MismatchError("true or false", value)
    return value


def parse_int(value: object, _type: object = None) -> int:
    """A whole number; ``"3"``, ``3.0`` and ``true`` are none."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise MismatchError("a whole number", value)
    return value


def parse_decimal(value: object, _type: object = None) -> Decimal:
    """A finite number with all its digits."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise MismatchError("a number", value)
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite() or (number and abs(number.adjusted()) >= _MAX_DIGITS):
        raise MismatchError(f"a number of fewer than {_MAX_DIGITS} digits", value)
    return number


def parse_float(value: object, _type: object = None) -> float:
    """A finite number where digits do not matter, such as a confidence."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise MismatchError("a number", value)
    number = float(value) if isinstance(value, float | Decimal) else float(Decimal(value))
    if not isfinite(number):
        raise MismatchError("a finite number", value)
    return number


def parse_day(value: object, _type: object = None) -> date:
    """A day as ``"YYYY-MM-DD"``; no other ISO 8601 form."""
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise MismatchError("a day as 'YYYY-MM-DD'", value)


def parse_published(value: object, _type: object = None) -> date | None:
    """The UTC day of publication: a day, an instant with its time zone, or ``None``."""
    if value is None:
        return None
    if isinstance(value, str) and _INSTANT.fullmatch(value):
        try:
            return datetime.fromisoformat(value).astimezone(UTC).date()
        except (ValueError, OverflowError):
            pass
    try:
        return parse_day(value)
    except MismatchError:
        raise MismatchError("a day as 'YYYY-MM-DD' or an instant with its time zone", value) from None


def parse_word(value: object, literal: object) -> str:
    """One of the words of a ``Literal``."""
    words = get_args(literal)
    if not isinstance(value, str) or value not in words:
        raise MismatchError(" or ".join(f"'{word}'" for word in words), value)
    return value
