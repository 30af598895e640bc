"""Clitics: every reading of a word, the plainest first."""

import pytest
from hypothesis import given

from newsevents.text import Segmentation, fold_string, segment_word, split_enclitic, split_proclitics
from tests.text.strategies import ARABIC_TEXT


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("والعراق", ("و", "", "العراق"), id="and Iraq"),
        pytest.param("فقال", ("ف", "", "قال"), id="so he said"),
        pytest.param("لفرنسا", ("", "ل", "فرنسا"), id="to France"),
        pytest.param("بروسيا", ("", "ب", "روسيا"), id="in Russia"),
        pytest.param("كتركيا", ("", "ك", "تركيا"), id="like Turkey"),
        pytest.param("ولفرنسا", ("و", "ل", "فرنسا"), id="and to France"),
        pytest.param("للجيش", ("", "ل", "الجيش"), id="to the army: the alef is restored"),
        pytest.param("وللجيش", ("و", "ل", "الجيش"), id="and to the army"),
        pytest.param("للبنان", ("", "ل", "لبنان"), id="to Lebanon: the second lam is its own"),
        pytest.param("وزير", ("", "", "وزير"), id="minister stays whole"),
    ],
)
def test_lists_the_reading(word: str, expected: tuple[str, str, str]) -> None:
    found = [(r.conjunction, r.preposition, r.stem) for r in split_proclitics(fold_string(word))]
    assert expected in found
    assert found[0] == ("", "", fold_string(word))


@pytest.mark.parametrize(
    "word", [pytest.param("ول", id="nothing left"), pytest.param("بم", id="one letter left (with what)")]
)
def test_leaves_no_stem_of_one_letter(word: str) -> None:
    assert all(len(reading.stem) >= 2 for reading in split_proclitics(word))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("جيشهم", ("جيش", "هم"), id="their army"),
        pytest.param("دباباتها", ("دبابات", "ها"), id="its tanks"),
        pytest.param("صفقته", ("صفقه", "ه"), id="his deal: ta marbuta is restored"),
        pytest.param("حدودهما", ("حدود", "هما"), id="the border of the two"),
        pytest.param("بلدنا", ("بلد", "نا"), id="our country"),
    ],
)
def test_lists_the_pronoun(word: str, expected: tuple[str, str]) -> None:
    found = split_enclitic(fold_string(word))
    assert expected in found
    assert found[0] == (fold_string(word), "")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("وسيوقعها", ("و", "", "س", "", "يوقع", "ها"), id="and will sign it"),
        pytest.param("ستشتري", ("", "", "س", "", "تشتري", ""), id="she will buy"),
        pytest.param("بالصواريخ", ("", "ب", "", "ال", "صواريخ", ""), id="with the missiles"),
        pytest.param("للسفينة", ("", "ل", "", "ال", "سفينه", ""), id="to the ship"),
        pytest.param("لحدودها", ("", "ل", "", "", "حدود", "ها"), id="for its borders"),
    ],
)
def test_segments(word: str, expected: tuple[str, ...]) -> None:
    found = [
        (s.conjunction, s.preposition, s.future, s.article, s.stem, s.pronoun) for s in segment_word(fold_string(word))
    ]
    assert expected in found


@pytest.mark.parametrize(
    ("word", "why"),
    [
        pytest.param("سفينة", "no imperfect begins with fa", id="ship"),
        pytest.param("لسيول", "no preposition before a verb", id="to Seoul"),
    ],
)
def test_reads_no_future(word: str, why: str) -> None:
    assert all(segmentation.future == "" for segmentation in segment_word(fold_string(word))), why


@given(ARABIC_TEXT.filter(bool))
def test_parts_give_the_word_back(text: str) -> None:
    norm = fold_string(text)
    for part in segment_word(norm):
        joined = part.conjunction + part.preposition + part.future + part.article + part.stem + part.pronoun
        # The spelling changes at two seams: "ل" swallows the alef of the article, "ه" becomes "ت" before a pronoun.
        assert len(joined) - len(norm) in (0, 1)
        assert joined.startswith(part.conjunction + part.preposition)
    assert segment_word(norm)[0] == Segmentation("", "", "", "", norm, "")
