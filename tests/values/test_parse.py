"""The parse functions: one expression, all of it, or nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from newsevents.model import DateInterval, Money, Quantity
from newsevents.values import parse_date, parse_money, parse_number, parse_quantity

PUBLISHED = date(2024, 6, 18)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        pytest.param("يناير ٢٠٢٤", date(2024, 1, 1), date(2024, 2, 1), id="month"),
        pytest.param("في 7 أكتوبر 2023", date(2023, 10, 7), date(2023, 10, 8), id="leading-preposition"),
        pytest.param("أمس", date(2024, 6, 17), date(2024, 6, 18), id="yesterday"),
    ],
)
def test_parse_date(text: str, start: date, end: date) -> None:
    read = parse_date(text, published=PUBLISHED)
    assert read is not None
    assert (read.start, read.end) == (start, end)


@pytest.mark.parametrize("text", ["", "الحرب", "أكتوبر الحرب", "1.5 مليار", "32 أكتوبر 2023", "31 فبراير 2023"])
def test_parse_date_of_no_date_is_none(text: str) -> None:
    assert parse_date(text, published=PUBLISHED) is None


def test_relative_date_needs_published() -> None:
    assert parse_date("أمس") is None


def test_anchor_is_the_day_counted_from() -> None:
    assert parse_date("أمس", published=PUBLISHED) == DateInterval(
        start=date(2024, 6, 17), end=date(2024, 6, 18), anchor=PUBLISHED
    )


def test_absolute_date_has_no_anchor() -> None:
    read = parse_date("7 أكتوبر 2023", published=PUBLISHED)
    assert read is not None
    assert read.anchor is None


def test_parse_number() -> None:
    assert parse_number("أكثر من ثلاثين") == Quantity(low=Decimal(30))


def test_parse_number_leaves_units_to_parse_quantity() -> None:
    assert parse_number("ثلاثين طائرة") is None


def test_parse_quantity() -> None:
    assert parse_quantity("طائرتين") == Quantity(value=Decimal(2), unit="طائرة")


@pytest.mark.parametrize("text", ["", "طائرة", "الأمن"])
def test_parse_quantity_of_no_count_is_none(text: str) -> None:
    assert parse_quantity(text) is None


def test_parse_money() -> None:
    assert parse_money("ملياري دولار") == Money(amount=Decimal(2_000_000_000), currency="USD")


@pytest.mark.parametrize("text", ["", "دولار", "ملياري", "30 طائرة"])
def test_parse_money_of_no_sum_is_none(text: str) -> None:
    assert parse_money(text) is None
