"""A page that would fetch anything from another place is a warning, and so ends the build."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.util import logging

_log = logging.getLogger(__name__)
_FETCHED = re.compile(
    r"""
    <(?:script|img|iframe|audio|video|source)\b[^>]*\bsrc="(?:https?:)?//   # what a page loads itself
    | <link\b[^>]*\brel="(?:stylesheet|preload|icon|preconnect)"[^>]*\bhref="(?:https?:)?//
    | @import\s+(?:url\()?["']?(?:https?:)?//                               # what a style sheet loads
    | url\(["']?(?:https?:)?//
    """,
    re.VERBOSE,
)


def warn_of_fetches(app: Sphinx, error: Exception | None) -> None:
    """Look through the finished pages and style sheets."""
    if error is not None or app.builder.format != "html":
        return
    for path in sorted(Path(app.outdir).rglob("*")):
        if path.suffix in (".html", ".css") and (found := _FETCHED.search(path.read_text(encoding="utf-8"))):
            _log.warning("%s fetches from another place: %s", path.relative_to(app.outdir), found[0])


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.connect("build-finished", warn_of_fetches)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
