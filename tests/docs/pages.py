"""The pages that a reader sees: the README and everything under docs/."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = (ROOT / "README.md", *(path for path in sorted(DOCS.rglob("*.md")) if "_build" not in path.parts))

_FENCE = re.compile(
    r"""
    ^(?P<fence>`{3,})(?P<language>[\w{}-]*)   # the language, or a directive in braces
    (?:[ ]title="(?P<title>[^"]+)")?          # the file that the block is
    [ ]*(?P<rest>[^\n]*)\n
    (?P<text>.*?)^(?P=fence)[ ]*$
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)


@frozen(kw_only=True)
class Block:
    """One fenced block of a page.

    Attributes:
        start: Offset of the fence in the page.
        end: Offset after the closing fence.
        language: The word behind the fence, ``""`` if there is none.
        title: The file that the block is, or ``None``.
        text: What stands between the fences.
        text_start: Offset of ``text``.
    """

    start: int
    end: int
    language: str
    title: str | None
    text: str
    text_start: int


def name_page(page: Path) -> str:
    """The page as a reader of a test report knows it."""
    return page.relative_to(ROOT).as_posix()


def find_blocks(text: str) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    for match in _FENCE.finditer(text):
        yield Block(
            start=match.start(),
            end=match.end(),
            language=match["language"],
            title=match["title"],
            text=match["text"],
            text_start=match.start("text"),
        )


def strip_blocks(text: str) -> str:
    """The page without its fenced blocks: prose, tables and headings."""
    return _FENCE.sub("", text)
