"""Results to streams, one at a time: a run over a million articles needs the memory of one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from newsevents.model import Extraction
from newsevents.serialise.documents import extraction_to_json

_INDENT = 2


def write_jsonl(extractions: Iterable[Extraction], stream: TextIO) -> None:
    """Write one result a line, each flushed as soon as it is there.

    Raises:
        InvalidArticleError: See :func:`newsevents.serialise.extraction_to_json`.
    """
    for extraction in extractions:
        stream.write(extraction_to_json(extraction) + "\n")
        stream.flush()


def write_json(extractions: Iterable[Extraction], stream: TextIO) -> None:
    """Write all results as one indented JSON array.

    Raises:
        InvalidArticleError: See :func:`newsevents.serialise.extraction_to_json`.
    """
    separator = "["
    for extraction in extractions:
        stream.write(f"{separator}\n{extraction_to_json(extraction, indent=_INDENT)}")
        separator = ","
    stream.write("[]\n" if separator == "[" else "\n]\n")
