"""Blocks and quotations in Arabic run from right to left and say their language, without any mark-up by writers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.writers.html5 import HTML5Translator

# docutils writes such a class as the attribute ``lang``.
_CLASS = "language-ar"
_LETTER = "[\u0621-\u064a\u0671-\u06d3]"
_QUOTATION = re.compile(
    rf"«[^«»]*{_LETTER}[^«»]*»"  # in guillemets, with whatever digits and Latin letters are between them
    rf"|{_LETTER}[\u0600-\u06ff ،؛]*"  # or bare
)
# A column of what a command prints; two spaces part columns, and a terminal keeps each in its place.
_COLUMN = re.compile(
    rf"""
    (?<=[ ][ ])(?=\S)
    (?:(?![ ][ ])[^\n])*{_LETTER}(?:(?![ ][ ])[^\n])*
    """,
    re.VERBOSE,
)
_BLOCKS = (nodes.literal_block, nodes.block_quote, nodes.paragraph)
# A Latin designation or two does not make an Arabic sentence English; «أ» to «ا» is English all the same.
_MIN_SHARE = 0.75


def is_arabic(text: str) -> bool:
    """Whether nearly all letters of a text are Arabic."""
    directions = [unicodedata.bidirectional(char) for char in text if char.isalpha()]
    count = sum(direction in ("R", "AL") for direction in directions)
    return count > 0 and count >= _MIN_SHARE * len(directions)


class MarkArabic(SphinxPostTransform):
    """Give Arabic blocks, and Arabic words in other blocks, their language."""

    default_priority = 400

    def run(self, **_kwargs: Any) -> None:
        """Mark one page."""
        for block in self.document.findall(lambda node: isinstance(node, _BLOCKS)):
            if is_arabic(block.astext()):
                block["classes"].append(_CLASS)
            elif isinstance(block, nodes.literal_block) and block.get("language") == "console":
                _isolate_columns(block)
        for literal in self.document.findall(nodes.literal):
            if is_arabic(literal.astext()):
                literal["classes"].append(_CLASS)
        for text in list(self.document.findall(nodes.Text)):
            if _QUOTATION.search(text) and _is_prose(text):
                text.parent.replace(text, list(_split(text)))


def _isolate_columns(block: nodes.literal_block) -> None:
    """Let Arabic columns run in their own direction, as the command line does with the same two characters."""
    isolated = _COLUMN.sub("\u2068\\g<0>\u2069", block.astext())
    block.rawsource = isolated
    block.children = []
    block += nodes.Text(isolated)


def _is_prose(text: nodes.Text) -> bool:
    node = text.parent
    while node is not None:
        if _CLASS in getattr(node, "attributes", {}).get("classes", ()) or isinstance(
            node, (nodes.literal, nodes.literal_block, nodes.raw, nodes.comment, nodes.title)
        ):
            return False
        node = node.parent
    return True


def _split(text: nodes.Text) -> Iterator[nodes.Node]:
    end = 0
    for match in _QUOTATION.finditer(text):
        quotation = match[0].rstrip()
        yield nodes.Text(text[end : match.start()])
        yield nodes.inline("", quotation, classes=[_CLASS])
        end = match.start() + len(quotation)
    yield nodes.Text(text[end:])


class ArabicTranslator(HTML5Translator):
    """Writes the direction beside the language."""

    def starttag(self, node: Any, tagname: str, suffix: str = "\n", empty: bool = False, **attributes: Any) -> str:
        """The tag, with ``dir`` if it says ``lang="ar"``."""
        if isinstance(node, nodes.Element) and _CLASS in node.get("classes", ()):
            attributes.setdefault("dir", "rtl")
        return str(super().starttag(node, tagname, suffix, empty, **attributes))


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.add_post_transform(MarkArabic)
    app.set_translator("html", ArabicTranslator)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
