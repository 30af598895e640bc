"""Values that a text states: days, counts, sums. Unknown is ``None``; bounds are kept."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final, Literal, get_args

from attrs import Attribute, field, frozen, validators

Precision = Literal["day", "week", "month", "season", "half", "year", "decade"]
Calendar = Literal["gregorian", "hijri"]

PRECISIONS: Final[tuple[str, ...]] = get_args(Precision)
CALENDARS: Final[tuple[str, ...]] = get_args(Calendar)


def _decimal_or_none(value: object) -> Decimal | None:
    if isinstance(value, Decimal) and not value.is_finite():
        raise ValueError(f"expected a finite number or None, got {value}; an unknown figure is None")
    if value is None or isinstance(value, Decimal):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    raise TypeError(f"expected Decimal, int or None, got {value!r}; a float would lose digits")


def _check_bounds(low: Decimal | None, high: Decimal | None, what: str) -> None:
    if low is not None and high is not None and low > high:
        raise ValueError(f"{what}: lower bound {low} is above upper bound {high}")


@frozen(kw_only=True)
class DateInterval:
    """The days that a date expression may mean, half-open.

    "يناير ٢٠٢٤" (January 2024) is ``[2024-01-01, 2024-02-01)`` with precision ``"month"``.

    Attributes:
        start: First day, or ``None`` when open ("until May").
        end: Day after the last, or ``None`` when open ("since 2011").
        precision: The unit that the writer used.
        calendar: The calendar that the writer used; the bounds are Gregorian in either case.
        anchor: The day that a relative expression was counted from; ``None`` for absolute ones.
        is_approximate: Whether the writer hedged ("حوالي", "مطلع").
        is_range: Whether the writer named two ends ("بين 3 و5 آذار").
    """

    start: date | None
    end: date | None
    precision: Precision = field(default="day", validator=validators.in_(PRECISIONS))
    calendar: Calendar = field(default="gregorian", validator=validators.in_(CALENDARS))
    anchor: date | None = None
    is_approximate: bool = False
    is_range: bool = False

    def __attrs_post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise ValueError("a date interval needs a start or an end, got neither")
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError(f"a date interval is half-open: start {self.start} must be before end {self.end}")

    @property
    def iso(self) -> str | None:
        """``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``, as precise as the text; ``None`` for ranges and open starts.

        "منذ ديسمبر 2023" (since December 2023) gives ``2023-12``: what it dates began then.
        """
        if self.start is None or self.is_range:
            return None
        if self.end is None:
            return self.start.isoformat()[: {"day": 10, "month": 7, "year": 4}.get(self.precision, 0)] or None
        if self.precision == "day":
            return self.start.isoformat()
        if self.precision == "month" and self.calendar == "gregorian":
            return f"{self.start:%Y-%m}"
        if self.precision in ("week", "month"):
            return f"{self.start:%Y-%m}" if self.start.month == self.end.month else None
        if self.precision in ("year", "season", "half") and self.calendar == "gregorian":
            return f"{self.start:%Y}"
        return None


@frozen(kw_only=True)
class Quantity:
    """A count with its bounds and the noun counted.

    "أكثر من 30 طائرة" (more than 30 aircraft) is ``Quantity(value=None, low=30, unit="طائرة")``.

    Attributes:
        value: The figure, when the text states one.
        low: Lower bound, inclusive.
        high: Upper bound, inclusive.
        unit: Identifier of the noun counted in the quantity lexicon, or ``None`` for a bare number.
        is_approximate: Whether the writer hedged ("نحو", "قرابة").
        is_ordinal: Whether it is a rank ("الثالث") and no count.
    """

    value: Decimal | None = field(default=None, converter=_decimal_or_none)
    low: Decimal | None = field(default=None, converter=_decimal_or_none)
    high: Decimal | None = field(default=None, converter=_decimal_or_none)
    unit: str | None = None
    is_approximate: bool = False
    is_ordinal: bool = False

    def __attrs_post_init__(self) -> None:
        _check_bounds(self.low, self.high, "quantity")

    @property
    def count(self) -> int | None:
        """The figure as a whole number, or ``None`` when it is unknown or has a fraction."""
        if self.value is None or self.value != self.value.to_integral_value():
            return None
        return int(self.value)


def _check_currency(instance: object, attribute: Attribute[str | None], value: str | None) -> None:
    if value is not None and not (len(value) == 3 and value.isascii() and value.isupper()):
        raise ValueError(f"currency must be an ISO 4217 code such as 'USD' or None, got {value!r}")


@frozen(kw_only=True)
class Money:
    """A sum of money.

    Attributes:
        amount: The figure in units of ``currency``, when the text states one.
        currency: ISO 4217 code; ``None`` when the text leaves it open («ريال» without a country).
        low: Lower bound, inclusive.
        high: Upper bound, inclusive.
        is_approximate: Whether the writer hedged.
        equivalent: The same sum in a second currency, as the text states it in brackets.
    """

    amount: Decimal | None = field(default=None, converter=_decimal_or_none)
    currency: str | None = field(default=None, validator=_check_currency)
    low: Decimal | None = field(default=None, converter=_decimal_or_none)
    high: Decimal | None = field(default=None, converter=_decimal_or_none)
    is_approximate: bool = False
    equivalent: Money | None = None

    def __attrs_post_init__(self) -> None:
        _check_bounds(self.low, self.high, "sum of money")


Value = DateInterval | Quantity | Money
