"""The ways in which a word may come apart, and the choice among them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.nlp.segmentation import Split, Splitter, find_features, find_splits, fold_spelling
from newsevents.text.arabic import LETTERS, REMOVED


@given(st.text(alphabet=LETTERS, min_size=1, max_size=12).map(fold_spelling))
def test_the_parts_of_every_split_are_the_word(word: str) -> None:
    splits = find_splits(word)
    assert splits[0].parts == (word,)
    assert {"".join(split.parts) for split in splits} == {word}


@given(st.text(alphabet=[*LETTERS, *sorted(REMOVED)], min_size=1, max_size=12))
def test_the_parts_of_a_cut_are_the_word_as_written(word: str) -> None:
    splitter = Splitter(weights={"c و+|": 2.0, "c +|ها": 1.0, "c +ل|": 1.0}, sizes={})
    assert "".join(splitter.cut(word)) == word


@pytest.mark.parametrize(
    ("word", "split"),
    [
        pytest.param("وللجيش", Split("و", "ل", "لجيش", ""), id="and to the army"),
        pytest.param("فبها", Split("ف", "", "ب", "ها"), id="so with it: the preposition is the stem"),
        pytest.param("سيلتقيهم", Split("", "س", "يلتقي", "هم"), id="he will meet them"),
    ],
)
def test_a_reading_is_among_the_splits(word: str, split: Split) -> None:
    assert split in find_splits(word)


def test_one_letter_is_no_stem() -> None:
    assert [split.parts for split in find_splits("وا")] == [("وا",)]


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        pytest.param("إلى", "الي", id="hamza and final ya (to)"),
        pytest.param("كِتابـة", "كتابة", id="marks and stretching go, the feminine ending stays (writing)"),
    ],
)
def test_folds_lightly(word: str, folded: str) -> None:
    assert fold_spelling(word) == folded


def test_the_heaviest_split_wins() -> None:
    whole = Splitter(weights={"c +|": 1.0}, sizes={})
    cutting = Splitter(weights={"c و+|": 1.0}, sizes={})
    assert whole.cut("وجيش") == ("وجيش",)  # "and an army"
    assert cutting.cut("وجيش") == ("و", "جيش")


def test_a_mark_stays_with_the_letter_before_it() -> None:
    assert Splitter(weights={"c و+|": 1.0}, sizes={}).cut("وَجيشٌ") == ("وَ", "جيشٌ")


def test_features_know_the_stem_without_its_changes_of_spelling() -> None:
    split = Split("", "", "صفقت", "ها")  # "its deal": the ة of "deal" has opened
    assert "b +|ها 7" in set(find_features(split, lambda word: 7 if word == "صفقة" else 0))
