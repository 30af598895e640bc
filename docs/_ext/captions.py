"""A fenced block with ``title="frame.yml"`` is shown under that name: GitHub ignores the title, and so would Sphinx."""

from __future__ import annotations

import re
from typing import Any

from sphinx.application import Sphinx

_TITLED = re.compile(
    r"""
    ^(?P<indent>[ ]*)(?P<fence>`{3,})   # a fence
    (?P<language>\w+)                   # its language
    [ ]title="(?P<title>[^"]+)"[ ]*$    # what the file is called
    """,
    re.MULTILINE | re.VERBOSE,
)


def show_titles(_app: Sphinx, _page: str, source: list[str]) -> None:
    """Turn each title into the caption of a code block."""
    source[0] = _TITLED.sub(r"\g<indent>\g<fence>{code-block} \g<language>\n\g<indent>:caption: \g<title>\n", source[0])


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.connect("source-read", show_titles)
    return {"parallel_read_safe": True}
