"""Annotated articles made by hand, so that the engine is tested apart from linking and values."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from newsevents.model import AnnotatedArticle, Article, Mention, Quantity, Section, ValueMention
from newsevents.text import find_sentences

Named = tuple[str, str, str | None]
Annotate = Callable[..., AnnotatedArticle]


@pytest.fixture
def annotate() -> Annotate:
    """``annotate(text, (quote, kind, id), …, numbers={quote: count})``; quotes are looked for left to right."""

    def build(text: str, *named: Named, numbers: dict[str, int] | None = None, **mention: str) -> AnnotatedArticle:
        mentions = []
        at = 0
        for quote, kind, entity_id in named:
            start = text.index(quote, at)
            at = start + len(quote)
            before = text[:start].split(" ")[-1] if start and text[start - 1] != " " else ""
            prefix = before.split("\n")[-1]
            via = "nisba" if quote.endswith(("ي", "ية")) and kind == "state" else "name"
            category = {"armour": "armoured_vehicles"}.get(quote, "artillery") if kind.startswith("weapon") else None
            mentions.append(
                Mention(start=start, end=at, text=quote, kind=kind, entity_id=entity_id, name=entity_id or quote,
                        prefix=prefix, via=via, category=category)
            )  # fmt: skip
        values = tuple(
            ValueMention(start=text.index(q), end=text.index(q) + len(q), text=q, value=Quantity(value=Decimal(n)))
            for q, n in (numbers or {}).items()
        )
        section = Section(
            field="text", text=text, sentences=find_sentences(text), mentions=tuple(mentions), values=values
        )
        return AnnotatedArticle(article=Article(text=text), sections=(section,))

    return build
