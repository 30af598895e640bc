"""Patterns of words."""

from __future__ import annotations

import pytest

from newsevents.frames.lexicon import parse_lexeme
from newsevents.text import find_words


def norms(text: str) -> list[str]:
    return [word.norm for word in find_words(text)]


@pytest.mark.parametrize(
    ("pattern", "text", "why"),
    [
        pytest.param("باع/يبيع", "وستبيع روما زوارق", "conjunction and future", id="verb-future"),
        pytest.param("صفقة", "وبصفقتها الجديدة", "conjunction, preposition, possessor", id="noun-clitics"),
        pytest.param("=لم", "ولم توقع", "conjunction before an exact word", id="exact"),
        pytest.param("وقّع/يوقّع .. عقد", "وقّع الوزيران صباحا العقد", "gap of two words", id="gap"),
        pytest.param("عقد|صفقة", "للصفقة", "one of several, behind lil", id="alternatives"),
        pytest.param("دخل/يدخل حيز التنفيذ", "ودخلت حيز التنفيذ", "row of words", id="row"),
    ],
)
def test_a_pattern_matches(pattern: str, text: str, why: str) -> None:
    assert any(True for _ in parse_lexeme([pattern]).find(norms(text))), why


@pytest.mark.parametrize(
    ("pattern", "text", "why"),
    [
        pytest.param("باع/يبيع", "بباعت", "no preposition before a past verb", id="preposition-before-past"),
        pytest.param("=لم", "لماذا", "a longer word is another word", id="longer-word"),
        pytest.param("وقّع/يوقّع .. عقد", "وقّع ا ب ت ث ج العقد", "five words are too far", id="gap-too-wide"),
        pytest.param("بيع", "ربيع بيروت", "spring is no sale", id="inside-another-word"),
    ],
)
def test_a_pattern_does_not_match(pattern: str, text: str, why: str) -> None:
    assert not any(True for _ in parse_lexeme([pattern]).find(norms(text))), why


def test_the_longest_pattern_wins() -> None:
    match = parse_lexeme(["دخل/يدخل", "دخل/يدخل حيز التنفيذ"]).match_at(norms("دخل حيز التنفيذ"), 0)
    assert match is not None
    assert match.last == 2


@pytest.mark.parametrize("pattern", ["", ".. عقد", "عقد .."])
def test_a_pattern_without_ends_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="begins and ends with a word"):
        parse_lexeme([pattern])
