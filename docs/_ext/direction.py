"""Arabic in running text that no element calls Arabic is a warning, and so ends the build."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.util import logging

_log = logging.getLogger(__name__)
_ARABIC = re.compile("[\u0621-\u064a]")
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
# In code each token has a direction of its own, by the style sheet.
_EXEMPT = frozenset({"pre", "code", "title", "script"})


class UnmarkedArabic(HTMLParser):
    """Collects Arabic text of a page outside of elements with ``lang="ar"``, which must run from right to left.

    Attributes:
        found: Text that nobody marked, and marked elements without their direction.
    """

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self.found: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go into an element."""
        is_arabic = dict(attrs).get("lang") == "ar"
        if is_arabic and dict(attrs).get("dir") != "rtl":
            self.found.append(f"<{tag}> without dir")
        if tag not in _VOID:
            self._open.append((tag, is_arabic or tag in _EXEMPT))

    def handle_endtag(self, tag: str) -> None:
        """Come out of an element, and of those in it that have no end tag of their own."""
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Look at text."""
        if _ARABIC.search(data) and not any(is_marked for _, is_marked in self._open):
            self.found.append(data.strip())


def warn_of_unmarked_arabic(app: Sphinx, error: Exception | None) -> None:
    """Look through the finished pages."""
    if error is not None or app.builder.format != "html":
        return
    for path in sorted(Path(app.outdir).rglob("*.html")):
        page = UnmarkedArabic()
        page.feed(path.read_text(encoding="utf-8"))
        for text in page.found:
            _log.warning("%s: Arabic that is not marked as such: %s", path.relative_to(app.outdir), text)


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.connect("build-finished", warn_of_unmarked_arabic)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
