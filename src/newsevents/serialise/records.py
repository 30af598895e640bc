"""JSON documents out of JSONL and JSON files, each with the place it came from."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from newsevents.errors import InvalidArticleError
from newsevents.model import Diagnostic
from newsevents.serialise.documents import decode_json


@frozen(kw_only=True)
class Record:
    """One JSON document of a file.

    Attributes:
        document: Decoded, not yet checked.
        where: File and line (``"news.jsonl:12"``), or file and position in the array (``"news.json[3]"``).
        number: The line, from 1, or the position in the array, from 0.
    """

    document: Any
    where: str
    number: int


def read_records(path: Path) -> Iterator[Record | Diagnostic]:
    """Read the documents of a file in order; a line that is no JSON comes as a diagnostic and the others go
    on.

    Args:
        path: A file whose name ends in ``.json`` (one document or an array), else JSON lines.
    """
    if path.suffix == ".json":
        yield from read_json(path.read_bytes(), str(path))
    else:
        with path.open("rb") as stream:
            yield from read_json_lines(stream, str(path))


def read_json_lines(lines: Iterable[bytes], name: str) -> Iterator[Record | Diagnostic]:
    """Read JSON lines; blank lines are skipped but counted.

    Args:
        lines: The lines, undecoded.
        name: Name of the file, for messages.
    """
    for number, line in enumerate(lines, start=1):
        content = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
        if not content.strip():
            continue
        where = f"{name}:{number}"
        try:
            yield Record(document=decode_json(content), where=where, number=number)
        except InvalidArticleError as error:
            yield _report(error, where)


def read_json(content: bytes, name: str) -> Iterator[Record | Diagnostic]:
    """Read one JSON document; an array is read as a document per item."""
    try:
        document = decode_json(content.removeprefix(codecs.BOM_UTF8))
    except InvalidArticleError as error:
        yield _report(error, name)
        return
    if not isinstance(document, list):
        yield Record(document=document, where=name, number=0)
        return
    for number, item in enumerate(document):
        yield Record(document=item, where=f"{name}[{number}]", number=number)


def _report(error: InvalidArticleError, where: str) -> Diagnostic:
    code = "invalid-utf8" if isinstance(error.__cause__, UnicodeError) else "invalid-json"
    return Diagnostic(severity="error", code=code, message=str(error), where=where)
