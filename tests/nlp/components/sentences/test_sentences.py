"""``newsevents_sentences``."""

import pytest
import spacy
from hypothesis import given
from spacy.language import Language

from newsevents.nlp import load_pipeline
from newsevents.text import find_sentences
from tests.text.strategies import ARABIC_TEXT


def with_sentences(nlp: Language) -> Language:
    nlp.add_pipe("newsevents_sentences")
    return nlp


OURS = with_sentences(load_pipeline())
SPACYS = with_sentences(spacy.blank("ar"))


@pytest.mark.parametrize("nlp", [OURS, SPACYS], ids=["our tokenizer", "spaCy's tokenizer"])
def test_marks_the_starts(nlp: Language) -> None:
    # "The meeting of 2023 ended. A source revealed that ... 2.5 ..."
    doc = nlp("انتهى لقاء 2023. وكشف مصدر عن 2.5 مليار.\nثم صمت")
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "انتهى لقاء 2023.",
        "وكشف مصدر عن 2.5 مليار.",
        "ثم صمت",
    ]


@given(ARABIC_TEXT.filter(lambda text: bool(find_sentences(text))))
def test_agrees_with_the_text_layer(text: str) -> None:
    assert len(list(OURS(text).sents)) == len(find_sentences(text))
