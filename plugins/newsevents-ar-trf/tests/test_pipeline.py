"""The pipeline as installed: text untouched, entities found, texts of any length."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from spacy.language import Language
from spacy.tokens import Doc

import newsevents

pytest.importorskip("spacy_transformers", reason="needs spacy-transformers and torch")
ar_newsevents_trf = pytest.importorskip("ar_newsevents_trf", reason="needs this distribution installed")

# "The French foreign minister Jean-Noel Barrot met his Lebanese counterpart in Beirut on Tuesday, and the European
# Union announced new aid to the Lebanese army."
REPORT = (
    "التقى وزير الخارجية الفرنسي جان نويل بارو نظيره اللبناني في بيروت يوم الثلاثاء، "
    "وأعلن الاتحاد الأوروبي مساعدات جديدة للجيش اللبناني. "
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline: Language = ar_newsevents_trf.load()
    return pipeline


@pytest.fixture(scope="module")
def report(nlp: Language) -> Doc:
    return nlp(REPORT)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(" \n\n\u200f ", id="no-word"),
        # "And to the army: 12 tanks"
        pytest.param("وللجيش:  12 دبابة\n«ليوبارد 2»\u200f", id="spaces-and-marks"),
        pytest.param(REPORT * 40, id="more-than-512-pieces"),
        # One token longer than all that the encoder reads at once.
        pytest.param("س" * 3000 + " باريس", id="one-endless-word"),
    ],
)
def test_text_is_untouched(nlp: Language, text: str) -> None:
    assert nlp(text).text == text


@pytest.mark.parametrize(
    ("label", "name"),
    [
        pytest.param("PER", "جان نويل بارو", id="person: Jean-Noel Barrot"),
        pytest.param("GPE", "بيروت", id="city: Beirut"),
        pytest.param("ORG", "الاتحاد الأوروبي", id="organisation: the European Union"),
    ],
)
def test_entities_are_found(report: Doc, label: str, name: str) -> None:
    assert (name, label) in {(ent.text, ent.label_) for ent in report.ents}


def test_names_at_the_end_of_a_long_text_are_found(nlp: Language) -> None:
    doc = nlp(REPORT * 40)
    last = [ent.text for ent in doc.ents if ent.start_char > len(REPORT) * 39]
    assert "بيروت" in last  # Beirut


def test_words_have_part_of_speech_lemma_and_head(report: Doc) -> None:
    met, minister = report[0], report[1]  # "met" and "minister"
    assert (met.pos_, minister.pos_) == ("VERB", "NOUN")
    assert minister.head == met
    assert all(token.lemma_ for token in report if not token.is_space)


def test_batches_give_what_single_texts_give(nlp: Language, report: Doc) -> None:
    short = "وصل الرئيس إلى القاهرة."  # "The president arrived in Cairo."
    first, second = _pairs(nlp.pipe([short, REPORT]))
    assert second == next(_pairs([report]))
    assert first == next(_pairs([nlp(short)]))


def _pairs(docs: Iterator[Doc] | list[Doc]) -> Iterator[list[tuple[str, str]]]:
    for doc in docs:
        yield [(ent.text, ent.label_) for ent in doc.ents]


def test_newsevents_finds_it_by_name() -> None:
    # "France sold Armenia 12 Caesar howitzers."
    result = newsevents.load(pipeline="ar_newsevents_trf")("باعت فرنسا إلى أرمينيا 12 مدفعا من طراز قيصر.")
    assert [event.type for event in result.events] == ["arms_transfer"]
