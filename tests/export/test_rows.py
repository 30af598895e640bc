"""Rows, CSV and dicts."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from attrs import evolve

from newsevents.export import (
    ARGUMENT_COLUMNS,
    EVENT_COLUMNS,
    argument_rows,
    event_rows,
    write_arguments_csv,
    write_events_csv,
)
from newsevents.model import Argument, Article, Event, Extraction


def _read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_event_row_has_a_cell_of_each_role_that_runs_in_step(extractions: list[Extraction]) -> None:
    row, *_ = event_rows(extractions)
    assert row["weapon"] == (None, "AN/TPQ")
    assert row["weapon_category"] == ("missiles", "sensors")
    assert row["weapon_quantity"] == (None, 12)
    assert (row["value_amount"], row["value_currency"]) == ((2.5,), ("NOK",))
    assert (row["date"], row["date_first"], row["date_last"]) == (
        ("2024-04",),
        (date(2024, 4, 1),),
        (date(2024, 4, 30),),
    )
    assert (row["mode"], row["event_id"]) == ("aid", extractions[0].events[0].id)


def test_attribute_that_is_called_like_a_column_keeps_both() -> None:
    event = Event(
        type="own", stage="new", attributes={"source": "radio"}, arguments=(Argument(role="url", id="X", text=""),)
    )
    (row,) = event_rows([Extraction(article=Article(text="", source="desk", url="u"), events=(event,))])
    assert (row["source"], row["attribute_source"], row["url"], row["role_url"]) == ("desk", "radio", "u", ("X",))


def test_argument_row_tells_what_a_filler_says(extractions: list[Extraction]) -> None:
    rows = list(argument_rows(extractions))
    assert [row["role"] for row in rows][:4] == ["supplier", "recipient", "weapon", "weapon"]
    assert all(tuple(row) == ARGUMENT_COLUMNS for row in rows)
    value = rows[4]
    assert (value["amount"], value["amount_high"], value["currency"], value["start"]) == (2.5, 3, "NOK", None)


def test_csv_has_one_row_an_event_and_all_columns(extractions: list[Extraction]) -> None:
    stream = io.StringIO()
    write_events_csv(extractions, stream)
    rows = _read(stream.getvalue())
    assert [row["type"] for row in rows] == ["arms_transfer", "alliance_withdrawal", "border_security"]
    assert tuple(rows[0])[: len(EVENT_COLUMNS)] == EVENT_COLUMNS
    assert (rows[0]["weapon"], rows[0]["weapon_quantity"]) == ("; AN/TPQ", "; 12")
    assert rows[2]["party"] == "OMN; YEM; SAU"
    assert rows[1]["weapon"] == ""


def test_long_csv_has_one_row_an_argument(extractions: list[Extraction]) -> None:
    stream = io.StringIO()
    write_arguments_csv(extractions, stream)
    rows = _read(stream.getvalue())
    assert len(rows) == 7 + 3 + 3
    assert {row["article_id"] for row in rows} == {"a1", "a2"}
    assert rows[3]["quantity"] == "12"


@pytest.mark.parametrize("title", ["=HYPERLINK(1)", "+1", "-1", "@x", "\tx"])
def test_text_that_a_spreadsheet_would_run_is_disarmed(extractions: list[Extraction], title: str) -> None:
    first = extractions[0]
    stream = io.StringIO()
    write_events_csv([evolve(first, article=evolve(first.article, title=title))], stream)
    assert _read(stream.getvalue())[0]["title"] == f"'{title}"


def test_no_events_give_a_header() -> None:
    stream = io.StringIO()
    write_events_csv([], stream)
    assert stream.getvalue().strip().split(",") == list(EVENT_COLUMNS)


def test_result_gives_a_dict_an_event(extractions: list[Extraction]) -> None:
    (document,) = extractions[0].to_dicts()
    assert (document["article_id"], document["published"], document["mode"]) == ("a1", "2024-06-18", "aid")
    arguments = document["arguments"]
    assert isinstance(arguments, list)
    assert arguments[3]["quantity"] == 12
    assert extractions[2].to_dicts() == []
