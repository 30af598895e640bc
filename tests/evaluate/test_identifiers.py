"""When two fillers are the same."""

from __future__ import annotations

from datetime import date

import pytest

from newsevents.evaluate.identifiers import fold_identifier, is_same
from newsevents.model import Argument, DateInterval, Money


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("أحمد الشرع", "احمد الشرع", id="hamza"),
        pytest.param("«معاهدة أوتاوا».", "معاهدة أوتاوا", id="quotes and full stop"),
        pytest.param("القوّة  المشتركة", "القوة المشتركه", id="diacritics, space, ta marbuta"),
        pytest.param("LOCKHEED Martin", "Lockheed Martin", id="letter case"),
    ],
)
def test_spelling_and_punctuation_fold_away(left: str, right: str) -> None:
    assert fold_identifier(left) == fold_identifier(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [pytest.param("F-16", "F-15", id="another number"), pytest.param("Su-30", "Su 30", id="inner hyphen counts")],
)
def test_what_differs_stays_different(left: str, right: str) -> None:
    assert fold_identifier(left) != fold_identifier(right)


def _filler(id: str | None, text: str = "…", **fields: object) -> Argument:
    return Argument(role="any", id=id, text=text, **fields)  # type: ignore[arg-type]


_APRIL = DateInterval(start=date(2024, 4, 1), end=date(2024, 5, 1), precision="month")


@pytest.mark.parametrize(
    ("gold", "predicted", "same"),
    [
        pytest.param(_filler("FRA"), _filler("FRA", "باريس"), True, id="same state, other words"),
        pytest.param(_filler("FRA"), _filler("DEU"), False, id="another state"),
        pytest.param(_filler(None, "مسقط"), _filler(None, "مسقط،"), True, id="no id: words"),
        pytest.param(_filler("منظمة التعاون"), _filler(None, "منظمة التعاون"), True, id="Arabic name as id"),
        pytest.param(
            _filler("F-16", category="aircraft"), _filler("F-16", category="other"), True, id="designation decides"
        ),
        pytest.param(
            _filler("F-16", category="aircraft"), _filler(None, "F-16", category="aircraft"), False, id="no designation"
        ),
        pytest.param(
            _filler(None, category="aircraft"), _filler("F-16", category="aircraft"), True, id="generic in the gold"
        ),
        pytest.param(_filler(None, category="aircraft"), _filler(None, category="uav"), False, id="another class"),
        pytest.param(
            _filler("5 USD", money=Money(amount=5, currency="USD")),
            _filler(None, money=Money(amount=5, currency="USD")),
            True,
            id="same sum",
        ),
        pytest.param(
            _filler(None, money=Money(amount=5, currency="USD")),
            _filler(None, money=Money(amount=5, currency="EUR")),
            False,
            id="another currency",
        ),
        pytest.param(_filler("2024-04"), _filler("2024-04-13"), True, id="day within the gold's month"),
        pytest.param(_filler("2024"), _filler("2024-04"), True, id="month within the gold's year"),
        pytest.param(_filler("2024-04-13"), _filler("2024-04"), False, id="coarser than the gold"),
        pytest.param(_filler("2024-04"), _filler("2024-05-01"), False, id="another month"),
        pytest.param(_filler("2024-04"), _filler(None, date=_APRIL), True, id="interval without id"),
        pytest.param(_filler("2024-04"), _filler(None), False, id="unread date"),
    ],
)
def test_fillers_compare_by_meaning(gold: Argument, predicted: Argument, same: bool) -> None:
    assert is_same(gold, predicted) is same
