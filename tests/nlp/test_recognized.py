"""Persons and places that a pipeline recognises: taken where their surroundings confirm them."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, Span

from newsevents.knowledge import KnowledgeBase, load_knowledge
from newsevents.linking import link_mentions
from newsevents.model import Mention
from newsevents.nlp.recognized import add_recognized
from newsevents.nlp.tokenizer import ArabicTokenizer

NLP = spacy.blank("ar")


@pytest.fixture(scope="module")
def kb() -> KnowledgeBase:
    return load_knowledge()


def recognise(text: str, **entities: str) -> Doc:
    """The text, in which a pipeline has recognised the words given for each label."""
    doc = ArabicTokenizer(NLP.vocab)(text)
    spans = []
    for label, words in entities.items():
        start = text.index(words)
        span = doc.char_span(start, start + len(words), label=label, alignment_mode="expand")
        spans.append(Span(doc, span.start, span.end, label=label))
    doc.ents = tuple(spans)
    return doc


def add(doc: Doc, kb: KnowledgeBase, *mentions: Mention) -> list[tuple[str, str]]:
    """What is added to mentions of nothing: the gate alone."""
    return [(m.text, m.kind) for m in add_recognized(doc, mentions, kb=kb) if m.via == "pipeline"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("التقى وزير الخارجية الإستوني أورماس بايلت نظيره", "أورماس بايلت", id="the minister … met"),
        pytest.param("وقال تيمو هاكونن إن الصفقة تمت", "تيمو هاكونن", id="and … said that the deal was done"),
        pytest.param("وقّع الاتفاق تيمو هاكونن، رئيس الشركة", "تيمو هاكونن", id="…, head of the company, signed"),
        pytest.param("أبلغ الوزير «تيمو هاكونن» الصحفيين", "تيمو هاكونن", id="in quotes behind the title"),
    ],
)
def test_a_person_beside_an_office_or_a_verb_of_saying_is_taken(text: str, name: str, kb: KnowledgeBase) -> None:
    assert add(recognise(text, PER=name), kb) == [(name, "person")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("عبرت الشاحنة قرب بيت تيمو هاكونن ليلا", "تيمو هاكونن", id="near the house of …"),
        pytest.param("قال صلاح إن الأمر انتهى", "صلاح", id="one word alone: a name or a virtue"),
        pytest.param("وقال على انضمام إن", "على انضمام", id="no name contains «على» (on)"),
        pytest.param("قالت هاريسون نائبة الرئيس", "هاريسون نائبة", id="an office is no surname"),
        pytest.param("قال الوزير، وعاد تيمو هاكونن إلى بيته", "تيمو هاكونن", id="another clause than the office"),
    ],
)
def test_a_person_without_is_left(text: str, name: str, kb: KnowledgeBase) -> None:
    assert add(recognise(text, PER=name), kb) == []


def test_a_person_joined_to_a_person_is_taken(kb: KnowledgeBase) -> None:
    text = "اجتمع تيمو هاكونن وأورماس بايلت أمس"  # "… and … met yesterday"
    known = Mention(start=6, end=17, text="تيمو هاكونن", kind="person", entity_id=None, name="تيمو هاكونن", via="title")
    doc = Doc(NLP.vocab, words=["اجتمع", "تيمو", "هاكونن", "و", "أورماس", "بايلت", "أمس"], spaces=[1, 1, 1, 0, 1, 1, 0])
    assert doc.text == text
    doc.ents = (Span(doc, 4, 6, label="PER"),)
    (added,) = (m for m in add_recognized(doc, [known], kb=kb) if m.via == "pipeline")
    assert (added.text, added.prefix, added.entity_id) == ("أورماس بايلت", "و", None)


@pytest.mark.parametrize(
    ("text", "label", "name", "is_taken"),
    [
        pytest.param("سلّمت الدفعة في كادقلين أمس", "GPE", "كادقلين", True, id="delivered in …"),
        pytest.param("جرى الحفل داخل كادقلين", "FAC", "كادقلين", True, id="inside …"),
        pytest.param("سلّمت كادقلين الدفعة أمس", "GPE", "كادقلين", False, id="… delivered: who acts is no place"),
        pytest.param("تحدث في اس", "GPE", "اس", False, id="too short to be anything"),
        pytest.param("أبحرت السفينة في بحر بارنتسين", "LOC", "بحر بارنتسين", False, id="in a sea nothing is signed"),
        pytest.param("قالت منظمة كادقلين ذلك", "ORG", "منظمة كادقلين", False, id="organisations are the frames'"),
    ],
)
def test_a_place_needs_a_preposition_of_place(
    text: str, label: str, name: str, is_taken: bool, kb: KnowledgeBase
) -> None:
    assert add(recognise(text, **{label: name}), kb) == ([(name, "place")] if is_taken else [])


def test_where_the_linker_names_something_it_stays(kb: KnowledgeBase) -> None:
    text = "وصلت الشحنة في بولندا"  # "the shipment arrived in Poland"
    mentions = link_mentions(text, kb=kb)
    assert add_recognized(recognise(text, GPE="بولندا"), mentions, kb=kb) == mentions


def test_words_that_only_look_like_a_name_must_be_one_for_the_pipeline_too(kb: KnowledgeBase) -> None:
    text = "قال الوزير أورماس بايلت إنهم خلف القضبان"  # "Minister … said that they were behind bars"
    mentions = link_mentions(text, kb=kb)
    assert "خلف القضبان" in [m.text for m in mentions]
    kept = [m.text for m in add_recognized(recognise(text, PER="أورماس بايلت"), mentions, kb=kb)]
    assert "خلف القضبان" not in kept
    assert "أورماس بايلت" in kept


def test_a_pipeline_without_persons_drops_none(kb: KnowledgeBase) -> None:
    text = "كانوا خلف القضبان"  # "they were behind bars"
    mentions = link_mentions(text, kb=kb)
    assert add_recognized(recognise(text), mentions, kb=kb) == mentions
