"""Articles out of CSV."""

from __future__ import annotations

import codecs
import csv
import io
import sys
from collections.abc import Iterable, Iterator
from typing import Final

from newsevents.model import Diagnostic
from newsevents.serialise.records import Record

COLUMNS: Final = ("id", "title", "published", "source", "url", "text")


def read_table(lines: Iterable[bytes], name: str) -> Iterator[Record | Diagnostic]:
    """Read the rows of a CSV file (RFC 4180, UTF-8, a header with a column ``text``) as article documents.

    Further columns are ignored. An empty cell is an unknown field, but an empty text. A row that is no UTF-8
    or has too few cells comes as a diagnostic and the others go on.

    Args:
        lines: The lines, undecoded.
        name: Name of the file, for messages.
    """
    rows = _split(lines, name)
    header = next(rows, None)
    if header is None or isinstance(header, Diagnostic) or "text" not in header[1]:
        found = ", ".join(header[1]) if isinstance(header, tuple) else "none"
        message = f"expected a header with a column 'text', got {found}; known columns: {', '.join(COLUMNS)}"
        yield Diagnostic(severity="error", code="invalid-table", message=message, where=f"{name}:1")
        return
    columns = header[1]
    for row in rows:
        yield row if isinstance(row, Diagnostic) else _read_row(columns, *row, name)


def _read_row(columns: list[str], line: int, cells: list[str], name: str) -> Record | Diagnostic:
    where = f"{name}:{line}"
    if any("\udc80" <= char <= "\udcff" for cell in cells for char in cell):
        message = "expected UTF-8, got other bytes; convert the file, e.g. with iconv"
        return Diagnostic(severity="error", code="invalid-utf8", message=message, where=where)
    if len(cells) != len(columns):
        message = f"expected {len(columns)} cells as in the header, got {len(cells)}; quote cells that hold commas"
        return Diagnostic(severity="error", code="invalid-table", message=message, where=where)
    named = {key: cell for key, cell in zip(columns, cells, strict=True) if key in COLUMNS}
    document = {key: cell if cell or key == "text" else None for key, cell in named.items()}
    return Record(document=document, where=where, number=line)


def _split(lines: Iterable[bytes], name: str) -> Iterator[tuple[int, list[str]] | Diagnostic]:
    """The rows with the line that each begins on; blank lines are skipped."""
    # Undecodable bytes become lone surrogates, so that one bad row does not end the file.
    reader = csv.reader(_decode(lines), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = _next_row(reader)
        except StopIteration:
            return
        except csv.Error as error:
            message = f"expected a row of CSV, got something else: {error}"
            yield Diagnostic(severity="error", code="invalid-table", message=message, where=f"{name}:{line}")
            continue
        if cells:
            yield line, cells


def _decode(lines: Iterable[bytes]) -> Iterator[str]:
    for number, line in enumerate(lines):
        content = line.removeprefix(codecs.BOM_UTF8) if number == 0 else line
        yield from io.StringIO(content.decode("utf-8", errors="surrogateescape"), newline="")


def _next_row(reader: Iterator[list[str]]) -> list[str]:
    # The limit is the process's and stops at 128 KiB; an article may be longer.
    limit = csv.field_size_limit(sys.maxsize)
    try:
        return next(reader)
    finally:
        csv.field_size_limit(limit)
