"""Articles out of RSS and Atom files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from typing import Any, Final

from newsevents.errors import MissingExtraError
from newsevents.model import Diagnostic
from newsevents.serialise.extras import import_extra
from newsevents.serialise.page_metadata import parse_day
from newsevents.serialise.records import Record

EXTRA: Final = "html"
_ITEMS: Final = ("item", "entry")
_TEXTS: Final = ("encoded", "content", "description", "summary")
_DAYS: Final = ("pubDate", "published", "date", "issued")
_BLOCKS: Final = frozenset(["p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote", "tr", "figure"])
_SILENT: Final = frozenset(["script", "style", "figcaption"])


def read_feed(content: bytes, name: str) -> Iterator[Record | Diagnostic]:
    """Read the items of an RSS (0.9 to 2.0) or Atom file as article documents.

    The text of an item is its full content where the feed has it, else its summary, without mark-up. A day of
    publication that cannot be read stays unknown. Entities and external references are refused, not resolved.

    Args:
        content: The file, undecoded.
        name: Name of the file, for messages.
    """
    try:
        parser = import_extra("defusedxml.ElementTree", extra=EXTRA, purpose="reading a feed")
    except MissingExtraError as error:
        yield Diagnostic(severity="error", code="missing-extra", message=str(error), where=name)
        return
    try:
        root = parser.fromstring(content)
    except (parser.ParseError, ValueError, LookupError) as error:
        # defusedxml's refusals are ValueErrors.
        message = f"expected an RSS or Atom file, got something else: {type(error).__name__}: {error}"
        yield Diagnostic(severity="error", code="invalid-feed", message=message, where=name)
        return
    items = [element for element in root.iter() if _name(element) in _ITEMS]
    if _name(root) not in ("rss", "RDF", "feed"):
        message = f"expected an RSS or Atom file, got <{_name(root)}>; name the format with --from if it is another"
        yield Diagnostic(severity="error", code="invalid-feed", message=message, where=name)
        return
    source = _find_source(root)
    for number, item in enumerate(items):
        yield Record(document={**_read_item(item), "source": source}, where=f"{name}[{number}]", number=number)


def _read_item(item: Any) -> dict[str, str | None]:
    parts: dict[str, list[Any]] = {}
    for element in item:
        parts.setdefault(_name(element), []).append(element)
    link = _find_link(parts.get("link", []))
    identifier = next((_text(element) for key in ("guid", "id") for element in parts.get(key, [])), None)
    return {
        "id": identifier or link,
        "title": next((_strip_markup(_text(element)) for element in parts.get("title", [])), None) or None,
        "published": _find_day(parts),
        "url": link,
        "text": next((text for key in _TEXTS for element in parts.get(key, []) if (text := _body(element))), ""),
    }


def _find_source(root: Any) -> str | None:
    channel = next((element for element in root if _name(element) == "channel"), root)
    return next((_strip_markup(_text(element)) for element in channel if _name(element) == "title"), None) or None


def _find_link(links: list[Any]) -> str | None:
    for element in links:
        if element.get("rel", "alternate") == "alternate":
            return element.get("href") or _text(element) or None
    return None


def _find_day(parts: dict[str, list[Any]]) -> str | None:
    for written in (_text(element) for key in _DAYS for element in parts.get(key, [])):
        day = parse_day(written)
        if day is not None:
            return day.isoformat()
        try:
            instant = parsedate_to_datetime(written)
        except ValueError:
            continue
        return (instant if instant.tzinfo is None else instant.astimezone(UTC)).date().isoformat()
    return None


def _body(element: Any) -> str:
    # Atom's XHTML stands as elements, everything else as a text that may hold mark-up.
    if len(element):
        parts = [piece for block in element.iter() for piece in (block.text, block.tail) if piece and piece.strip()]
        return "\n".join(" ".join(piece.split()) for piece in parts)
    return _strip_markup(_text(element))


def _name(element: Any) -> str:
    """The name of an element without its namespace; a comment has none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _text(element: Any) -> str:
    return (element.text or "").strip()


def _strip_markup(text: str) -> str:
    reader = _TextReader()
    reader.feed(text)
    reader.close()
    return reader.result()


class _TextReader(HTMLParser):
    """Collects what a reader sees, a line a block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag in _BLOCKS:
            self._parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag in _BLOCKS:
            self._parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._parts.append(data)

    def result(self) -> str:
        lines = (" ".join(line.split()) for line in "".join(self._parts).splitlines())
        return "\n".join(line for line in lines if line)
