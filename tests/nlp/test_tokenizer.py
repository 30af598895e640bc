"""The tokenizer loses nothing."""

from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from newsevents.nlp import load_pipeline
from newsevents.text import find_words
from tests.text.strategies import ARABIC_TEXT

NLP = load_pipeline()


@given(st.one_of(ARABIC_TEXT, st.text(alphabet=" \u00a0\t\n\r\u200f\u202babاَـ.")))
@settings(max_examples=300)
def test_keeps_every_character(text: str) -> None:
    assert NLP(text).text == text


@given(ARABIC_TEXT)
def test_every_word_is_a_token(text: str) -> None:
    tokens = {(token.idx, token.text) for token in NLP(text)}
    assert {(word.start, word.text) for word in find_words(text)} <= tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        pytest.param("وقّعت أرمينيا.", ["وقّعت", "أرمينيا", "."], id="words and stop (Armenia signed)"),
        pytest.param("قال  ثم\nمضى", ["قال", " ", "ثم", "\n", "مضى"], id="further white space (said, then left)"),
        pytest.param("\u200fقال", ["\u200f", "قال"], id="bidi control"),
        pytest.param("إف-16", ["إف", "-", "16"], id="designation (F-16)"),
    ],
)
def test_cuts(text: str, tokens: list[str]) -> None:
    assert [token.text for token in NLP(text)] == tokens


def test_a_pipeline_with_it_can_be_saved_and_loaded(tmp_path: Path) -> None:
    NLP.to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline")
    assert [token.text for token in again("إف-16 وصلت.")] == ["إف", "-", "16", "وصلت", "."]
    assert [token.text for token in NLP.from_bytes(NLP.to_bytes())("إف-16")] == ["إف", "-", "16"]
