"""Events as CSV: one row an event, or one an argument."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final, TextIO

from newsevents.export.rows import ARGUMENT_COLUMNS, EVENT_COLUMNS, RowCell, argument_rows, event_rows
from newsevents.model import Extraction

SEPARATOR: Final = "; "
# A spreadsheet takes a cell that begins so for a formula, whoever wrote the article.
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")


def write_events_csv(extractions: Iterable[Extraction], stream: TextIO) -> None:
    """Write one row an event (RFC 4180, UTF-8); see :func:`newsevents.export.event_rows` for the columns.

    The fillers of a role stand in one cell, separated by ``"; "``. A text that a spreadsheet would take for a formula
    gets an apostrophe before it. Columns follow from the events, so all rows are held until the last is known.
    """
    rows = list(event_rows(extractions))
    write_rows(find_columns(rows), rows, stream)


def write_arguments_csv(extractions: Iterable[Extraction], stream: TextIO) -> None:
    """Write one row an argument, each as soon as it is there."""
    write_rows(ARGUMENT_COLUMNS, argument_rows(extractions), stream)


def find_columns(rows: Iterable[dict[str, RowCell]]) -> tuple[str, ...]:
    """The columns of event rows: those of every event, then the others in order of first use."""
    return tuple(dict.fromkeys([*EVENT_COLUMNS, *(column for row in rows for column in row)]))


def write_rows(columns: Sequence[str], rows: Iterable[Mapping[str, object]], stream: TextIO) -> None:
    """Write a header and rows; a column that a row lacks stays empty."""
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([show_cell(row.get(column)) for column in columns])


def show_cell(cell: object) -> str:
    """The text of one cell; unknown is empty."""
    if isinstance(cell, tuple):
        return _disarm(SEPARATOR.join("" if part is None else _show(part) for part in cell))
    return "" if cell is None else _disarm(_show(cell)) if isinstance(cell, str) else _show(cell)


def _show(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _disarm(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
