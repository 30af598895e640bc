"""Dates whose own parts disagree."""

from __future__ import annotations

from datetime import date

import pytest

from newsevents.values import find_date_conflicts

PUBLISHED = date(2024, 6, 18)


@pytest.mark.parametrize(
    ("text", "codes", "why"),
    [
        pytest.param("في 1 محرم 1446هـ الموافق 7 يوليو 2024.", [], "the same day", id="agree"),
        pytest.param("في 1 محرم 1446هـ الموافق 9 يوليو 2024.", [], "two days: a sighting of the moon", id="two-days"),
        pytest.param(
            "في 1 محرم 1446هـ الموافق 27 يوليو 2024.", ["calendar-conflict"], "twenty days apart", id="twenty-days"
        ),
        pytest.param(
            "في 27 يوليو 2024 (1 محرم 1446هـ).", ["calendar-conflict"], "in brackets, Gregorian first", id="brackets"
        ),
        pytest.param("يوم الثلاثاء 18 يونيو 2024.", [], "it was a Tuesday", id="weekday-agrees"),
        pytest.param("يوم الأحد 18 يونيو 2024.", ["weekday-conflict"], "it was a Tuesday, no Sunday", id="weekday"),
        pytest.param("وصل أمس الاثنين.", [], "yesterday was a Monday", id="relative"),
        pytest.param("لا تاريخ هنا.", [], "no date at all", id="no-date"),
    ],
)
def test_conflicts(text: str, codes: list[str], why: str) -> None:
    assert [d.code for d in find_date_conflicts(text, published=PUBLISHED)] == codes, why


def test_message_says_what_when_and_where() -> None:
    text = "صدر القرار في 1 محرم 1446هـ الموافق 27 يوليو 2024."
    (diagnostic,) = find_date_conflicts(text)
    assert "2024-07-27" in diagnostic.message
    assert "1446-01-01 AH" in diagnostic.message
    assert "20 days apart" in diagnostic.message
    assert diagnostic.where == f"[{text.index('1 محرم')}, {text.index('.')})"
