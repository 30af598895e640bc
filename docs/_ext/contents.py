"""In a table of contents ``folder/*`` stands for the pages of a folder that it does not name, if there are any."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

_REST = re.compile(r"^([a-z-]+)/\*\n", re.MULTILINE)


def name_the_rest(app: Sphinx, _page: str, source: list[str]) -> None:
    """Put the names in place of the asterisk: Sphinx's own warns where nothing is left."""

    def list_pages(match: re.Match[str]) -> str:
        pages = sorted(f"{match[1]}/{path.stem}" for path in Path(app.srcdir, match[1]).glob("*.md"))
        return "".join(f"{page}\n" for page in pages if not re.search(rf"^{page}$", source[0], re.MULTILINE))

    if "{toctree}" in source[0]:
        source[0] = _REST.sub(list_pages, source[0])


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.connect("source-read", name_the_rest)
    return {"parallel_read_safe": True}
