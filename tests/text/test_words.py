"""Words: runs of one script, numbers, single marks."""

import pytest
from hypothesis import given

from newsevents.text.fold import fold, fold_string
from newsevents.text.words import find_words
from tests.text.strategies import ARABIC_TEXT


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("وصل الوزير.", ["وصل", "الوزير", "."], id="the minister arrived"),
        pytest.param("إف-16", ["إف", "-", "16"], id="F-16 with a hyphen"),
        pytest.param("إف16", ["إف", "16"], id="F-16 in one piece"),
        pytest.param("F-16A", ["F", "-", "16", "A"], id="F-16A in Latin"),
        pytest.param("سو35إس", ["سو", "35", "إس"], id="Su-35S"),
        pytest.param("بـ12 مليون", ["بـ", "12", "مليون"], id="for 12 million, tatweel before the figure"),
        pytest.param("2,500.75", ["2,500.75"], id="a number keeps its separators"),
        pytest.param("١٢٬٠٠٠", ["١٢٬٠٠٠"], id="an Arabic one too"),
        pytest.param("عام 2024،", ["عام", "2024", "،"], id="but not the comma after it (the year 2024,)"),
        pytest.param("12:30", ["12", ":", "30"], id="a time of day"),
        pytest.param("«رافال»", ["«", "رافال", "»"], id="Rafale in quotation marks"),
        pytest.param("شركةBoeing", ["شركة", "Boeing"], id="scripts that touch (the company Boeing)"),
        pytest.param("كُرَةٌ", ["كُرَةٌ"], id="a vocalised word keeps its marks (a ball)"),
        pytest.param("\u200fقال\u200f ", ["قال"], id="bidi controls lie between words (said)"),
        pytest.param("ـــ", [], id="tatweel alone is no word"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_finds_words(text: str, words: list[str]) -> None:
    assert [word.text for word in find_words(text)] == words


@pytest.mark.parametrize(
    ("text", "properties"),
    [
        pytest.param("٢٠", (True, False, False, False), id="number"),
        pytest.param("بحر", (False, True, False, False), id="letters (sea)"),
        pytest.param("“", (False, False, True, False), id="quote"),
        pytest.param("–", (False, False, False, True), id="dash"),
        pytest.param("،", (False, False, False, False), id="comma"),
    ],
)
def test_knows_what_a_word_is(text: str, properties: tuple[bool, bool, bool, bool]) -> None:
    (word,) = find_words(text)
    assert (word.is_number, word.is_letters, word.is_quote, word.is_hyphen) == properties


def test_takes_a_folded_text() -> None:
    assert find_words(fold("إلى الأمام")) == find_words("إلى الأمام")


@given(ARABIC_TEXT)
def test_words_stand_in_order_where_they_say(text: str) -> None:
    end = 0
    for word in find_words(text):
        assert end <= word.start < word.end
        assert text[word.start : word.end] == word.text
        # A ligature may belong to two words; a word is then part of what its span folds to.
        assert word.norm in fold_string(word.text)
        end = word.end
    assert end <= len(text)


@given(ARABIC_TEXT)
def test_nothing_visible_is_lost_between_words(text: str) -> None:
    at = 0
    for word in find_words(text):
        assert not fold_string(text[at : word.start]).strip()
        at = word.end
    assert not fold_string(text[at:]).strip()
