"""Results and gold articles from files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newsevents.errors import InvalidArticleError, InvalidEventError
from newsevents.model import Diagnostic, Extraction
from newsevents.serialise.documents import extraction_from_dict
from newsevents.serialise.records import Record, read_records


def load_extractions(path: Path) -> Iterator[Extraction]:
    """Read results, or gold articles, from a JSONL file (one a line) or a JSON file (one, or an array).

    Raises:
        InvalidArticleError: The first line that cannot be read; names file and line.
        InvalidEventError: The first line whose events break the format.
    """
    for record in read_records(path):
        if not isinstance(record, Record):
            raise InvalidArticleError(f"{record.where}: {record.message}")
        try:
            yield extraction_from_dict(record.document)
        except (InvalidArticleError, InvalidEventError) as error:
            raise type(error)(f"{record.where}: {error}") from error


def read_extractions(path: Path) -> Iterator[Extraction | Diagnostic]:
    """Read results as :func:`load_extractions` does; what cannot be read is a diagnostic, and the rest goes on.

    Raises:
        OSError: The file cannot be opened.
    """
    for record in read_records(path):
        if isinstance(record, Diagnostic):
            yield record
            continue
        try:
            yield extraction_from_dict(record.document)
        except (InvalidArticleError, InvalidEventError) as error:
            yield Diagnostic(severity="error", code="invalid-result", message=str(error), where=record.where)
