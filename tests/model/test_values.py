"""Values: half-open days, bounds, exact figures."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import DateInterval, Money, Quantity


@pytest.mark.parametrize(
    ("interval", "iso"),
    [
        pytest.param(DateInterval(start=date(2024, 6, 18), end=date(2024, 6, 19)), "2024-06-18", id="day"),
        pytest.param(
            DateInterval(start=date(2024, 1, 1), end=date(2024, 2, 1), precision="month"), "2024-01", id="month"
        ),
        pytest.param(DateInterval(start=date(2023, 1, 1), end=date(2024, 1, 1), precision="year"), "2023", id="year"),
        pytest.param(
            DateInterval(start=date(2024, 3, 4), end=date(2024, 3, 11), precision="week"), "2024-03", id="week"
        ),
        pytest.param(
            DateInterval(start=date(2024, 3, 1), end=date(2024, 6, 1), precision="season"), "2024", id="season"
        ),
        pytest.param(DateInterval(start=None, end=date(2024, 5, 1)), None, id="open at the start"),
        pytest.param(DateInterval(start=date(2011, 1, 1), end=None, precision="year"), "2011", id="open at the end"),
        pytest.param(DateInterval(start=date(2024, 3, 3), end=date(2024, 3, 6), is_range=True), None, id="range"),
        pytest.param(
            DateInterval(start=date(2024, 3, 11), end=date(2024, 4, 10), precision="month", calendar="hijri"),
            None,
            id="a Hijri month lies in two",
        ),
    ],
)
def test_a_date_is_written_as_precise_as_it_is(interval: DateInterval, iso: str | None) -> None:
    assert interval.iso == iso


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param(None, None, id="no bound"),
        pytest.param(date(2024, 1, 2), date(2024, 1, 2), id="no day"),
        pytest.param(date(2024, 1, 2), date(2024, 1, 1), id="backwards"),
    ],
)
def test_an_interval_holds_a_day(start: date | None, end: date | None) -> None:
    with pytest.raises(ValueError, match="date interval"):
        DateInterval(start=start, end=end)


@pytest.mark.parametrize("field", ["precision", "calendar"])
def test_a_date_takes_only_known_words(field: str) -> None:
    with pytest.raises(ValueError, match=field):
        DateInterval(start=date(2024, 1, 1), end=None, **{field: "lunar"})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "count"),
    [
        pytest.param(Decimal(12), 12, id="whole"),
        pytest.param(Decimal("12.00"), 12, id="whole with zeros"),
        pytest.param(Decimal("2.5"), None, id="fraction"),
        pytest.param(None, None, id="unknown"),
    ],
)
def test_a_count_is_whole(value: Decimal | None, count: int | None) -> None:
    assert Quantity(value=value).count == count


@pytest.mark.parametrize("cls", [Quantity, Money])
def test_bounds_are_in_order(cls: type[Quantity] | type[Money]) -> None:
    with pytest.raises(ValueError, match="above upper bound"):
        cls(low=Decimal(3), high=Decimal(2))


@pytest.mark.parametrize("value", [1.5, True, "12"])
def test_figures_are_exact(value: object) -> None:
    with pytest.raises(TypeError, match="expected Decimal"):
        Quantity(value=value)  # type: ignore[arg-type]


@pytest.mark.parametrize("figure", ["NaN", "Infinity", "-Infinity"])
def test_figures_are_finite(figure: str) -> None:
    with pytest.raises(ValueError, match="expected a finite number"):
        Money(amount=Decimal(figure))


@given(st.integers())
def test_whole_figures_may_be_given_as_they_are(value: int) -> None:
    assert Quantity(value=value).count == value  # type: ignore[arg-type]


@pytest.mark.parametrize("currency", ["usd", "US", "DOLLAR", "ريا"])
def test_a_currency_is_a_code(currency: str) -> None:
    with pytest.raises(ValueError, match="ISO 4217"):
        Money(amount=Decimal(1), currency=currency)
