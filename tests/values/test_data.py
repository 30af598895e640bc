"""The word lists: complete rows, unique ids, clean characters."""

from __future__ import annotations

import unicodedata
from collections import Counter

import pytest

from newsevents.values.lexicon import DATA_FILES, Row, load_rows

ROWS = [pytest.param(name, row, id=f"{name}-{row['id']}") for name in DATA_FILES for row in load_rows(name)]


@pytest.mark.parametrize("name", DATA_FILES)
def test_ids_are_unique(name: str) -> None:
    assert [i for i, count in Counter(str(row["id"]) for row in load_rows(name)).items() if count > 1] == []


@pytest.mark.parametrize(("name", "row"), ROWS)
def test_row_has_gloss_and_source(name: str, row: Row) -> None:
    assert str(row["gloss"]).strip()
    assert str(row["source"]).strip()


@pytest.mark.parametrize(("name", "row"), ROWS)
def test_forms_have_no_invisible_characters(name: str, row: Row) -> None:
    forms = [form for field in ("ar", "plural", "dual", "accusative", "other") for form in row.get(field, ())]
    assert [form for form in forms if any(unicodedata.category(char) in ("Cf", "Cc") for char in form)] == []
    assert [form for form in forms if form != form.strip() or "  " in form] == []


def test_currencies_are_iso_codes() -> None:
    codes = [
        code for row in load_rows("currencies") for code in (row["default"], *row.get("nations", {}).values()) if code
    ]
    assert [code for code in codes if not (len(code) == 3 and code.isupper() and code.isascii())] == []


def test_currency_nations_have_adjectives() -> None:
    nations = {str(row["id"]) for row in load_rows("nations")}
    used = {str(nation) for row in load_rows("currencies") for nation in row.get("nations", {})}
    assert used - nations == set()


def test_every_month_of_both_calendars_is_named() -> None:
    for kind in ("month", "hijri_month"):
        assert {row["number"] for row in load_rows("months") if row["kind"] == kind} == set(range(1, 13))
