"""Results and gold articles from files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newsevents.errors import InvalidArticleError, InvalidEventError
from newsevents.model import Extraction
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
