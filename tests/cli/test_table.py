"""How fillers are shown to people."""

from __future__ import annotations

from datetime import date

import pytest

from newsevents.cli.console import isolate
from newsevents.cli.table import cut, describe_filler
from newsevents.model import Argument, DateInterval, Money, Quantity


def _filler(id: str | None = None, **fields: object) -> Argument:
    return Argument(role="any", id=id, text="…", **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("filler", "shown"),
    [
        pytest.param(_filler("FRA", name="France"), "FRA (France)", id="identifier and name"),
        pytest.param(_filler("CAESAR", name="CAESAR"), "CAESAR", id="name that repeats the identifier"),
        pytest.param(_filler(category="uav", quantity=Quantity(value=1200)), "uav · ×1,200", id="count"),
        pytest.param(_filler(quantity=Quantity(low=3, high=5)), "×3 to 5", id="both bounds"),
        pytest.param(_filler(quantity=Quantity(high=5)), "×at most 5", id="upper bound"),
        pytest.param(_filler(quantity=Quantity()), "", id="count that nobody states"),
        pytest.param(
            _filler(money=Money(amount=5, currency="EUR", equivalent=Money(amount=6, currency="USD"))),
            "5 EUR = 6 USD",
            id="sum in two currencies",
        ),
        pytest.param(_filler(money=Money(amount=5)), "5 of an unknown currency", id="sum without currency"),
        pytest.param(
            _filler("2024-04", date=DateInterval(start=date(2024, 4, 1), end=date(2024, 5, 1), precision="month")),
            "2024-04",
            id="month",
        ),
        pytest.param(
            _filler(date=DateInterval(start=date(2024, 4, 3), end=date(2024, 4, 6), is_range=True)),
            "2024-04-03 to 2024-04-05",
            id="range shows its last day",
        ),
        pytest.param(_filler(date=DateInterval(start=None, end=date(2024, 5, 1))), "until 2024-04-30", id="open start"),
        pytest.param(
            _filler(
                "2024",
                date=DateInterval(start=date(2024, 1, 1), end=date(2025, 1, 1), precision="year", is_approximate=True),
            ),
            "2024 · about",
            id="hedged year",
        ),
    ],
)
def test_filler_is_described(filler: Argument, shown: str) -> None:
    assert describe_filler(filler) == shown


def test_only_right_to_left_text_is_isolated() -> None:
    assert isolate("F-16") == "F-16"
    assert isolate("إف-16") == "\u2068إف-16\u2069"


def test_long_words_are_cut_and_stay_on_one_line() -> None:
    assert "\n" not in cut("سطر\nسطر")
    assert cut("x" * 500).endswith("x…")
