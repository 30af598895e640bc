"""Whose decision it is, where somebody else speaks of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsevents.frames import analyse, build_items, find_factuality, parse_lexeme
from newsevents.frames.decisions import find_decider
from newsevents.model import AnnotatedArticle

CHILE = ("تشيلي", "state", "CHL")
PERU = ("البيروفي", "state", "PER")
HUMALA = ("أومالا", "person", "person:humala")
NAMED = (CHILE, PERU, HUMALA)
Annotate = Callable[..., AnnotatedArticle]


@pytest.mark.parametrize(
    ("text", "actor", "decider", "why"),
    [
        pytest.param("أسفت لقرار تشيلي الانسحاب", 2, 2, "Chile's decision to withdraw", id="state"),
        pytest.param("انتقدت القرار البيروفي بالانسحاب", 2, 2, "the Peruvian decision", id="adjective"),
        pytest.param("أسفت لقرار نظيره البيروفي الانسحاب", 3, 3, "his counterpart's", id="counterpart"),
        pytest.param("أسفت لقرار الرئيس البيروفي أومالا الانسحاب", 4, 3, "of the president", id="name"),
        pytest.param("التقى الرئيس البيروفي أومالا قبل الانسحاب", 3, None, "no decision", id="no-decision"),
        pytest.param("قرار صدر عن تشيلي الانسحاب", 3, None, "a verb between", id="verb-between"),
    ],
)
def test_the_decider_stands_behind_the_decision(
    annotate: Annotate, text: str, actor: int, decider: int | None, why: str
) -> None:
    named = [each for each in NAMED if each[0] in text]
    sentence = build_items(annotate(text, *named).sections[0], 0)
    assert find_decider(sentence, actor) == decider, why


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("كانت الأزمة ستدفع بيرو إلى الانسحاب", "hypothetical", id="would-have-pushed"),
        pytest.param("ستدفع الأزمة بيرو إلى الانسحاب", None, id="will-push"),
    ],
)
def test_what_would_have_been_is_hypothetical(annotate: Annotate, text: str, value: str | None) -> None:
    sentence = build_items(annotate(text).sections[0], 0)
    (trigger,) = sentence.find(parse_lexeme(["انسحاب"]))
    found = find_factuality(sentence, analyse(sentence), trigger)
    assert (None if found is None else found.value) == value
