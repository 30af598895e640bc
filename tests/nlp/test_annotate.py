"""From articles to sections with sentences, mentions and values."""

from __future__ import annotations

from datetime import date

import pytest
import spacy
from spacy.language import Language

from newsevents import Article, DateInterval
from newsevents.knowledge import KnowledgeBase, load_knowledge
from newsevents.nlp import annotate, annotate_docs, annotate_many, load_pipeline

# "Poland received four aircraft yesterday." / "Norway thanked it."
TEXT = "تسلمت بولندا أمس أربع طائرات.وشكرتها النرويج"
PUBLISHED = date(2024, 3, 2)


@pytest.fixture(scope="module")
def kb() -> KnowledgeBase:
    return load_knowledge()


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline()


def test_a_section_has_sentences_mentions_and_values(nlp: Language, kb: KnowledgeBase) -> None:
    (section,) = annotate(nlp, Article(text=TEXT, published=PUBLISHED), kb=kb).sections
    assert [TEXT[start:end] for start, end in section.sentences] == ["تسلمت بولندا أمس أربع طائرات.", "وشكرتها النرويج"]
    assert [m.entity_id for m in section.mentions if m.kind == "state"] == ["POL", "NOR"]
    (day,) = (value.value for value in section.values if isinstance(value.value, DateInterval))
    assert day.iso == "2024-03-01"


def test_the_title_comes_first_with_offsets_of_its_own(nlp: Language, kb: KnowledgeBase) -> None:
    title, text = annotate(nlp, Article(title="بولندا تتسلم طائرات", text=TEXT), kb=kb).sections
    assert (title.field, text.field) == ("title", "text")
    assert title.mentions[0].start == 0
    assert text.quote(6, 12).text == "بولندا"


def test_an_empty_title_is_none(nlp: Language, kb: KnowledgeBase) -> None:
    assert [section.field for section in annotate(nlp, Article(title="", text=TEXT), kb=kb).sections] == ["text"]


def test_entities_come_once_in_the_order_of_the_article(nlp: Language, kb: KnowledgeBase) -> None:
    article = Article(title="النرويج وبولندا", text=TEXT)
    states = [entity.id for entity in annotate(nlp, article, kb=kb).entities if entity.kind == "state"]
    assert states == ["NOR", "POL"]


def test_many_articles_are_as_one_by_one(nlp: Language, kb: KnowledgeBase) -> None:
    articles = [Article(text=TEXT, published=PUBLISHED), Article(title="بولندا", text="لا جديد."), Article(text=TEXT)]
    assert list(annotate_many(nlp, articles, kb=kb)) == [annotate(nlp, article, kb=kb) for article in articles]


def test_persons_of_a_statistical_pipeline_are_added(kb: KnowledgeBase) -> None:
    nlp = spacy.blank("ar")
    ruler = nlp.add_pipe("entity_ruler")
    names = ("أورماس بايلت", "بولندا")
    ruler.add_patterns([{"label": "PER", "pattern": name} for name in names])  # type: ignore[attr-defined]
    # "The minister Urmas Bailet agreed with Poland" - Poland is a state for the linker, and stays one.
    text = "اتفق مع بولندا أورماس بايلت، الوزير"
    (section,) = annotate_docs(Article(text=text), [nlp(text)], kb=kb).sections
    assert [(m.text, m.kind, m.via) for m in section.mentions] == [
        ("بولندا", "state", "name"),
        ("أورماس بايلت", "person", "pipeline"),
    ]
