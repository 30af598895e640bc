"""Articles from files, folders and streams; what cannot be read is a diagnostic, and the rest goes on."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import BinaryIO, Final, Literal

from attrs import evolve, frozen

from newsevents.errors import InvalidArticleError
from newsevents.model import Article, Diagnostic
from newsevents.serialise.documents import article_from_dict
from newsevents.serialise.feeds import read_feed
from newsevents.serialise.pages import read_page
from newsevents.serialise.records import Record, read_json, read_json_lines
from newsevents.serialise.tables import read_table

InputFormat = Literal["text", "jsonl", "json", "csv", "html", "feed"]

_FORMATS: Final[dict[str, InputFormat]] = {
    ".txt": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
}


@frozen(kw_only=True)
class SourcedArticle:
    """An article and where it was read.

    Attributes:
        article: The article; without an id of its own it has one made of file name and line.
        where: File, or file and line (``"news.jsonl:12"``).
    """

    article: Article
    where: str


def read_articles(path: Path, *, format: InputFormat | None = None) -> Iterator[Article | Diagnostic]:
    """Read the articles of a file, or of all files of a folder and the folders in it, in order of their
    names.

    A text file and a web page are one article; JSONL, JSON (one object or an array), CSV (columns ``id, title,
    published, source, url, text``) and feeds (RSS, Atom) hold one per line, item or row. Pages and feeds need the
    extra ``html``; without it each is a diagnostic ``missing-extra``.

    Args:
        path: A file, or a folder whose files end in .txt, .jsonl, .ndjson, .json, .csv, .html, .htm, .xhtml, .rss,
            .atom or .xml (others are left alone).
        format: How to read the file; ``None`` goes by the ending of its name, and by text where that says
            nothing.

    Raises:
        OSError: ``path`` itself cannot be opened.
    """
    for item in read_sources(path, format=format):
        yield item.article if isinstance(item, SourcedArticle) else item


def read_sources(path: Path, *, format: InputFormat | None = None) -> Iterator[SourcedArticle | Diagnostic]:
    """Read articles as :func:`read_articles` does, each with the place it came from."""
    if not path.is_dir():
        yield from _read_file(path, path.stem, format)
        return
    for file in sorted(path.rglob("*")):
        chosen = format or _FORMATS.get(file.suffix.lower())
        if chosen is None or not file.is_file():
            continue
        try:
            yield from _read_file(file, file.relative_to(path).with_suffix("").as_posix(), chosen)
        except OSError as error:
            message = f"expected a readable file, got {error.strerror or error}"
            yield Diagnostic(severity="error", code="unreadable-file", message=message, where=str(file))


def read_stream(
    stream: BinaryIO, *, name: str, format: InputFormat | None = None
) -> Iterator[SourcedArticle | Diagnostic]:
    """Read articles from an open stream of bytes, such as standard input.

    Args:
        stream: Read once, line by line where the format allows.
        name: What to call it in messages and made-up ids.
        format: How to read it; ``None`` takes JSON lines if the first line begins with ``{``, else text.
    """
    if format is None:
        first = stream.readline()
        is_json = first.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{")
        yield from _read_lines(_chain(first, stream), name, name, "jsonl" if is_json else "text")
    else:
        yield from _read_lines(stream, name, name, format)


def _chain(first: bytes, rest: Iterable[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest


def _read_file(path: Path, stem: str, format: InputFormat | None) -> Iterator[SourcedArticle | Diagnostic]:
    with path.open("rb") as stream:
        yield from _read_lines(stream, str(path), stem, format or _FORMATS.get(path.suffix.lower(), "text"))


def _read_lines(
    lines: Iterable[bytes], name: str, stem: str, format: InputFormat
) -> Iterator[SourcedArticle | Diagnostic]:
    if format == "text":
        yield _read_text(b"".join(lines), name, stem)
        return
    if format == "jsonl":
        records = read_json_lines(lines, name)
    elif format == "csv":
        records = read_table(lines, name)
    elif format == "html":
        # One article: it is called as a text file is.
        yield _read_record(read_page(b"".join(lines), name), stem, numbered=False)
        return
    elif format == "feed":
        records = read_feed(b"".join(lines), name)
    else:
        records = read_json(b"".join(lines), name)
    for record in records:
        yield _read_record(record, stem)


def _read_text(content: bytes, name: str, stem: str) -> SourcedArticle | Diagnostic:
    try:
        text = content.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = (
            f"expected UTF-8, got byte 0x{content[error.start]:02X} at offset {error.start}; "
            f"convert the file, e.g. iconv -f WINDOWS-1256 -t UTF-8 {PurePath(name).name}"
        )
        return Diagnostic(severity="error", code="invalid-utf8", message=message, where=f"{name}:{line}")
    return SourcedArticle(article=Article(id=stem, text=text), where=name)


def _read_record(record: Record | Diagnostic, stem: str, *, numbered: bool = True) -> SourcedArticle | Diagnostic:
    if isinstance(record, Diagnostic):
        return record
    try:
        article = article_from_dict(record.document)
    except InvalidArticleError as error:
        return Diagnostic(severity="error", code="invalid-article", message=str(error), where=record.where)
    if article.id is None:
        article = evolve(article, id=f"{stem}:{record.number}" if numbered else stem)
    return SourcedArticle(article=article, where=record.where)
