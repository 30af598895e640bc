"""``{record}``: an article and the records read from it, side by side, made by the library when the site is built."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape
from typing import Any

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

import newsevents
from newsevents import Argument, Event, Extraction


def show_extraction(extraction: Extraction, gloss: str) -> str:
    """The article with its fillers marked, its gloss, and a table for each record, as HTML."""
    records = "".join(map(_show_event, extraction.events))
    return (
        '<div class="record"><div class="record-article">'
        f'<p lang="ar" dir="rtl">{"".join(_mark(extraction))}</p><p class="record-gloss">{escape(gloss)}</p></div>'
        f'<div class="record-events">{records}</div></div>'
    )


def _mark(extraction: Extraction) -> Iterator[str]:
    text, end = extraction.article.text, 0
    # Of two fillers that overlap the longer one is marked: «مطلع 2026» inside «اعتبارا من مطلع 2026».
    arguments = [argument for event in extraction.events for argument in event.arguments if argument.start is not None]
    for argument in sorted(arguments, key=lambda argument: (argument.start, -len(argument.text))):
        if argument.start is None or argument.end is None or argument.start < end:
            continue
        yield escape(text[end : argument.start])
        words = escape(text[argument.start : argument.end])
        yield f'<mark title="{escape(f"{argument.role} {argument.id or argument.text}")}">{words}</mark>'
        end = argument.end
    yield escape(text[end:])


def _show_event(event: Event) -> str:
    attributes = "".join(f" · {escape(value)}" for value in event.attributes.values())
    rows = "".join(map(_show_argument, event.arguments))
    return (
        f"<table><caption><code>{escape(event.type)}</code> · <strong>{escape(event.stage)}</strong>{attributes}"
        f"</caption><tbody>{rows}</tbody></table>"
    )


def _show_argument(argument: Argument) -> str:
    count = "" if argument.quantity is None or argument.quantity.count is None else f" ×{argument.quantity.count}"
    return (
        f'<tr><th scope="row">{escape(argument.role)}</th><td>{escape(argument.id or "")}{count}</td>'
        f'<td lang="ar" dir="rtl">{escape(argument.text)}</td></tr>'
    )


class RecordDirective(SphinxDirective):
    """Reads its content and shows what was found."""

    has_content = True
    option_spec = {  # noqa: RUF012 - docutils reads it from the class
        "published": directives.unchanged_required,
        "gloss": directives.unchanged_required,
    }

    def run(self) -> list[nodes.Node]:
        """The article and its records."""
        published = date.fromisoformat(self.options["published"])
        extraction = newsevents.extract("\n".join(self.content), published=published)
        if not extraction.events:
            said = "; ".join(diagnostic.message for diagnostic in extraction.diagnostics)
            raise self.error(f"no event was found in the article that is to show one {said}".strip())
        return [nodes.raw("", show_extraction(extraction, self.options["gloss"]), format="html")]


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.add_directive("record", RecordDirective)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
