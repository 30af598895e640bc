"""The tokenizer of the trained pipelines: clitics come off, nothing is lost."""

from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from newsevents.nlp import find_bundled, load_pipeline
from newsevents.nlp.clitic_tokenizer import CLITIC_TOKENIZER, CliticTokenizer
from newsevents.nlp.segmentation import Splitter
from tests.text.strategies import ARABIC_TEXT

TOKENIZER = load_pipeline("ar_newsevents_sm").tokenizer


@given(st.one_of(ARABIC_TEXT, st.text(alphabet=" \u00a0\t\n\r\u200f\u202babوبالهمكَّـ.،«»")))
@settings(max_examples=300)
def test_keeps_every_character(text: str) -> None:
    assert TOKENIZER(text).text == text


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        pytest.param("وللجيش", ["و", "ل", "لجيش"], id="two proclitics (and to the army)"),
        pytest.param("صفقتها", ["صفقت", "ها"], id="pronoun (its deal)"),
        pytest.param("وسيُعلن", ["و", "س", "يُعلن"], id="future, and a mark inside (and it will be announced)"),
        pytest.param("لبنان وبكين", ["لبنان", "و", "بكين"], id="names that look cut (Lebanon and Beijing)"),
        pytest.param("بيان الوزير", ["بيان", "الوزير"], id="first letters of the word (the minister's statement)"),
        pytest.param("«وبها»، إف-16", ["«", "و", "ب", "ها", "»", "،", "إف", "-", "16"], id="beside other marks"),
    ],
)
def test_cuts_clitics_off(text: str, tokens: list[str]) -> None:
    assert [token.text for token in TOKENIZER(text)] == tokens


def test_the_models_see_folded_letters() -> None:
    (token,) = TOKENIZER("أمـيركا")
    assert (token.norm_, token.prefix_, token.suffix_) == ("اميركا", "امي", "ركا")


def test_the_shape_of_a_word_says_what_it_may_name() -> None:
    shapes = {word: TOKENIZER(word)[0].shape_ for word in ("محمد", "يستطيع", "2024", "F")}
    assert shapes["محمد"] != shapes["يستطيع"]  # a person's name, "he can"
    assert (shapes["2024"], shapes["F"]) == ("dddd", "X")


def test_without_training_it_cuts_nothing() -> None:
    nlp = spacy.blank("ar", config={"nlp": {"tokenizer": {"@tokenizers": CLITIC_TOKENIZER}}})
    assert [token.text for token in nlp("وللجيش رأي")] == ["وللجيش", "رأي"]  # "and the army has a say"


def test_it_is_saved_and_read_again(tmp_path: Path) -> None:
    nlp = Language()
    tokenizer = CliticTokenizer(nlp.vocab, Splitter(weights={"c و+|": 1.0}, sizes={"جيش": 3}), {"مصر": 4})
    tokenizer.to_disk(tmp_path)
    for again in (CliticTokenizer(nlp.vocab).from_disk(tmp_path), CliticTokenizer(nlp.vocab)):
        if not again.classes:
            again.initialize(lambda: [], splitter=str(tmp_path))
        assert (again.splitter.weights, again.splitter.sizes) == ({"c و+|": 1.0}, {"جيش": 3})
        assert again.classes == {"مصر": 4}


def test_the_pipeline_lies_in_the_package() -> None:
    folder = find_bundled()
    assert folder is not None
    assert (folder / "tokenizer" / "splitter.msgpack").is_file()
