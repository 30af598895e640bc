"""Written forms of verbs and nouns."""

from __future__ import annotations

import pytest

from newsevents.frames.inflection import inflect_noun, inflect_verb


@pytest.mark.parametrize(
    ("past", "present", "form", "expected"),
    [
        pytest.param("باع", "يبيع", "باعت", "past", id="she-sold"),
        pytest.param("باع", "يبيع", "ستبيع", "future", id="she-will-sell"),
        pytest.param("باع", "يبيع", "يبيعون", "present", id="they-sell"),
        pytest.param("اشترى", "يشتري", "اشترت", "past", id="weak-final-she-bought"),
        pytest.param("اشترى", "يشتري", "اشتروا", "past", id="weak-final-they-bought"),
        pytest.param("اشترى", "يشتري", "يشترون", "present", id="weak-final-they-buy"),
        pytest.param("اشترى", "يشتري", "تشتر", "present", id="jussive-after-lam"),
        pytest.param("دعا", "يدعو", "دعت", "past", id="alef-final-she-called"),
        pytest.param("بدأ", "يبدأ", "بدات", "past", id="hamza-final-she-began"),
    ],
)
def test_a_verb_has_its_persons_and_tenses(past: str, present: str, form: str, expected: str) -> None:
    forms = {word.norm: word.form for word in inflect_verb(past, present)}
    assert forms[form] == expected


def test_an_object_pronoun_is_marked() -> None:
    forms = {word.norm: word for word in inflect_verb("سلّم", "يسلّم")}
    assert forms["سلمتها"].has_pronoun
    assert not forms["سلمت"].has_pronoun


@pytest.mark.parametrize(
    ("noun", "form"),
    [
        pytest.param("صفقة", "الصفقه", id="article"),
        pytest.param("صفقة", "صفقتها", id="possessor-after-ta-marbuta"),
        pytest.param("عقد", "عقدا", id="tanwin-alef"),
        pytest.param("عقد", "عقدهما", id="dual-possessor"),
        pytest.param("شراء", "شرايها", id="hamza-seat-of-the-genitive"),
        pytest.param("شراء", "شراوها", id="hamza-seat-of-the-nominative"),
    ],
)
def test_a_noun_has_its_forms(noun: str, form: str) -> None:
    assert form in {word.norm for word in inflect_noun(noun)}


def test_no_tanwin_alef_after_ta_marbuta() -> None:
    assert "صفقها" not in {word.norm for word in inflect_noun("صفقة") if not word.has_pronoun}
