"""Folding: one spelling for all, and the way back."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsevents.text.fold import fold, fold_string
from tests.text.strategies import ARABIC_TEXT


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        pytest.param("أميركا", "اميركا", id="hamza on alef (America)"),
        pytest.param("إيران", "ايران", id="hamza under alef (Iran)"),
        pytest.param("آسيا", "اسيا", id="madda (Asia)"),
        pytest.param("ٱلعراق", "العراق", id="wasla (Iraq)"),
        pytest.param("رئيس", "رييس", id="hamza on ya (president)"),
        pytest.param("مسؤول", "مسوول", id="hamza on waw (official)"),
        pytest.param("فى", "في", id="alef maqsura for ya (in)"),
        pytest.param("اتفاقية", "اتفاقيه", id="ta marbuta (agreement)"),
        pytest.param("وَقَّعَتْ", "وقعت", id="diacritics (signed)"),
        pytest.param("هٰذا", "هذا", id="superscript alef (this)"),
        pytest.param("عـــاجل", "عاجل", id="tatweel (urgent)"),
        pytest.param("ﺍﻟﺠﻴﺶ", "الجيش", id="presentation forms (the army)"),
        pytest.param("ﻷﻥ", "لان", id="ligature lam-alef (because)"),
        pytest.param("\u202bروسيا\u202c", "روسيا", id="bidi embedding (Russia)"),
        pytest.param("مصر\u200f", "مصر", id="right-to-left mark (Egypt)"),
        pytest.param("گرجستان", "غرجستان", id="Persian gaf"),
        pytest.param("٢٠٢٤", "2024", id="Arabic-Indic digits"),
        pytest.param("۲۰۲۴", "2024", id="Persian digits"),
        pytest.param("٣٫٥", "3.5", id="decimal separator"),
        pytest.param("١٢٬٠٠٠", "12,000", id="thousands separator"),
        pytest.param("«قيصر»", '"قيصر"', id="guillemets (Caesar)"),
        pytest.param("F\u201116", "f-16", id="non-breaking hyphen"),
        pytest.param("ﹰ", "", id="an isolated mark is nothing"),
    ],
)
def test_folds_spelling(written: str, folded: str) -> None:
    assert fold_string(written) == folded


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("علم", "عالم", id="flag and world"),
        pytest.param("سوريا", "روسيا", id="Syria and Russia"),
        pytest.param("حرس", "حرص", id="guard and eagerness"),
        pytest.param("ماء", "ما", id="water and what: a hamza of its own is a letter"),
    ],
)
def test_keeps_words_apart(left: str, right: str) -> None:
    assert fold_string(left) != fold_string(right)


def test_maps_a_vocalised_word_back_with_its_last_mark() -> None:
    text = "في بيروتَ أمس"
    folded = fold(text)
    at = folded.text.index("بيروت")
    start, end = folded.original_span(at, at + len("بيروت"))
    assert text[start:end] == "بيروتَ"


def test_maps_a_ligature_back_whole() -> None:
    text = "قال ﻻﺭوف"
    folded = fold(text)
    at = folded.text.index("لا")
    start, end = folded.original_span(at, at + 1)
    assert text[start:end] == "ﻻ"


def test_maps_an_empty_span_to_an_empty_span() -> None:
    assert fold("سلام").original_span(2, 2) == (2, 2)
    assert fold("سلام").original_span(4, 4) == (4, 4)


@given(ARABIC_TEXT)
@example("ﷺ")
@example("ﱞﻻ\u0301")
def test_offsets_never_run_back_and_stay_inside(text: str) -> None:
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text)
    assert all(0 <= offset < len(text) for offset in folded.offsets)
    assert list(folded.offsets) == sorted(folded.offsets)


@given(ARABIC_TEXT, st.data())
def test_every_span_maps_back_into_the_text(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    end = data.draw(st.integers(0, len(folded.text)))
    start = data.draw(st.integers(0, end))
    original = folded.original_span(start, end)
    assert 0 <= original[0] <= original[1] <= len(text)
    # What it maps to holds every folded character that was asked for.
    assert folded.text[start:end] in fold_string(text[slice(*original)])


@given(ARABIC_TEXT)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold_string(fold_string(text)) == fold_string(text)


@given(ARABIC_TEXT)
def test_both_ways_to_fold_agree(text: str) -> None:
    assert fold(text).text == fold_string(text)
