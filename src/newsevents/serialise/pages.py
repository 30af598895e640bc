"""Articles out of web pages: the text by trafilatura, everything else from what the page declares about itself."""

from __future__ import annotations

import codecs
import re
from typing import Any, Final

from newsevents.errors import MissingExtraError
from newsevents.model import Diagnostic
from newsevents.serialise.extras import import_extra
from newsevents.serialise.page_metadata import read_metadata
from newsevents.serialise.records import Record

EXTRA: Final = "html"
_SNIFFED_BYTES: Final = 4096
# Where nothing looks like an article trafilatura takes what there is, be it a word of the menu.
_MIN_CHARS: Final = 40
_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_.:-]+)""", re.IGNORECASE)


def read_page(content: bytes, name: str) -> Record | Diagnostic:
    """Read one web page as an article document.

    The text is what trafilatura takes for the article (``favor_precision``): menus, footers, comments and links to
    other articles stay out. The day of publication is taken from the page's metadata about the article alone, never
    from words that a reader sees.

    Args:
        content: The page, undecoded.
        name: Name of the file, for messages.
    """
    try:
        trafilatura = import_extra("trafilatura", extra=EXTRA, purpose="reading a web page")
        html = import_extra("lxml.html", extra=EXTRA, purpose="reading a web page")
    except MissingExtraError as error:
        return Diagnostic(severity="error", code="missing-extra", message=str(error), where=name)
    page = _decode(content)
    if page is None:
        message = "expected the encoding that the page declares, or UTF-8, got other bytes; convert the file"
        return Diagnostic(severity="error", code="invalid-encoding", message=message, where=name)
    text = _extract_text(trafilatura, page)
    if text is None or len(text) < _MIN_CHARS:
        message = "expected a page with an article, found no running text; save the page of one article"
        return Diagnostic(severity="error", code="no-article", message=message, where=name)
    # The parser wants no declaration of an encoding in a text that is decoded.
    root = html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", page))
    document = {**read_metadata(root), "text": text}
    return Record(document=_without_repeated_title(document), where=name, number=0)


def _extract_text(trafilatura: Any, page: str) -> str | None:
    text: str | None = trafilatura.extract(
        page, favor_precision=True, include_comments=False, include_tables=False, with_metadata=False, deduplicate=False
    )
    return text.strip() if text else None


def _decode(content: bytes) -> str | None:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        names = ["utf-16"]
    else:
        declared = _CHARSET.search(content, 0, _SNIFFED_BYTES)
        names = ["utf-8-sig", *([declared[1].decode("ascii")] if declared else [])]
    for name in names:
        try:
            return content.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return None


def _without_repeated_title(document: dict[str, Any]) -> dict[str, Any]:
    first, _, rest = document["text"].partition("\n")
    if document.get("title") and first.strip() == document["title"] and rest.strip():
        return {**document, "text": rest.strip()}
    return document
