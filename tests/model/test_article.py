"""Articles, and the sections made of them."""

from __future__ import annotations

from datetime import date, datetime

import attrs
import pytest

from newsevents import Article, InvalidArticleError, Mention, Section


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param({"text": b"bytes"}, "'text' must be str, got bytes", id="bytes"),
        pytest.param({"text": None}, "'text' must be str, got NoneType", id="no text"),
        pytest.param({"text": "", "title": 3}, "'title' must be str or None, got int", id="a number as title"),
        pytest.param({"text": "", "published": "2024-06-18"}, "use date.fromisoformat", id="a string as date"),
        pytest.param({"text": "", "published": datetime(2024, 6, 18)}, "must be datetime.date", id="a time as date"),
    ],
)
def test_a_wrong_field_is_named(fields: dict[str, object], words: str) -> None:
    with pytest.raises(InvalidArticleError, match=words):
        Article(**fields)  # type: ignore[arg-type]


def test_an_article_cannot_be_changed() -> None:
    article = Article(text="نص", published=date(2024, 6, 18))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        article.text = "آخر"  # type: ignore[misc]


# "Chad left. Mali stayed."
TEXT = "غادرت تشاد. بقيت مالي."
SECTION = Section(
    field="text",
    text=TEXT,
    sentences=((0, 11), (12, 22)),
    mentions=(
        Mention(start=6, end=10, text="تشاد", kind="state", entity_id="TCD", name="Chad"),
        Mention(start=17, end=21, text="مالي", kind="state", entity_id="MLI", name="Mali"),
    ),
)


def test_mentions_are_found_by_where_they_begin() -> None:
    assert [m.entity_id for m in SECTION.mentions_in(0, 11)] == ["TCD"]
    assert [m.entity_id for m in SECTION.mentions_in(7, 17)] == []
    assert [m.entity_id for m in SECTION.mentions_in(0, 99)] == ["TCD", "MLI"]


@pytest.mark.parametrize(("offset", "index"), [(0, 0), (10, 0), (11, 0), (12, 1), (21, 1), (99, 1)])
def test_every_offset_has_a_sentence(offset: int, index: int) -> None:
    assert SECTION.sentence_at(offset) == index


def test_a_quotation_is_evidence() -> None:
    evidence = SECTION.quote(6, 10)
    assert (evidence.text, evidence.field) == ("تشاد", "text")
