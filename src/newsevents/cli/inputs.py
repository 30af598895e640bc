"""Articles named on the command line, one after the other."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from attrs import evolve

from newsevents.model import Diagnostic
from newsevents.serialise import InputFormat, SourcedArticle, read_sources, read_stream

STDIN_NAME = "stdin"


def read_inputs(
    inputs: Iterable[str], *, format: InputFormat | None, published: date | None
) -> Iterator[SourcedArticle | Diagnostic]:
    """Read files, folders and ``-`` (standard input).

    Args:
        inputs: As given.
        format: How to read them; ``None`` goes by the names.
        published: Day of publication for articles that have none.
    """
    for name in inputs:
        for item in _read(name, format):
            if isinstance(item, SourcedArticle) and item.article.published is None:
                item = evolve(item, article=evolve(item.article, published=published))
            yield item


def _read(name: str, format: InputFormat | None) -> Iterator[SourcedArticle | Diagnostic]:
    if name == "-":
        return read_stream(sys.stdin.buffer, name=STDIN_NAME, format=format)
    return _report_unreadable(Path(name), format)


def _report_unreadable(path: Path, format: InputFormat | None) -> Iterator[SourcedArticle | Diagnostic]:
    try:
        yield from read_sources(path, format=format)
    except OSError as error:
        message = f"expected a readable file, got {error.strerror or error}"
        yield Diagnostic(severity="error", code="unreadable-file", message=message, where=str(path))
