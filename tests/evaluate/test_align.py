"""Which predicted record stands for which gold record."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from newsevents.declarations import EventType, RoleSpec
from newsevents.evaluate import align_article
from newsevents.evaluate.keys import GUIDE_KEYS, key_fillers, overlap
from newsevents.model import Event


def _matches(comparison: Any) -> list[tuple[int | None, int | None]]:
    """Pairs as (confidence of the gold, confidence of the predicted), which the tests use as marks."""
    marks = [[None if event is None else event.confidence for event in (p.gold, p.predicted)] for p in comparison.pairs]
    return [tuple(pair) for pair in marks]  # type: ignore[misc]


def _mark(*events: Event) -> list[Event]:
    return [evolve(event, confidence=number) for number, event in enumerate(events)]


def test_keys_of_an_arms_transfer_are_parties_and_categories(build: Any) -> None:
    event = build.arms("FRA", "ARM", build.weapon("CAESAR", "artillery", 36), build.filler("date", "2024"))
    assert key_fillers(event, GUIDE_KEYS["arms_transfer"]) == {
        ("supplier", "fra"),
        ("recipient", "arm"),
        ("weapon.category", "artillery"),
    }


def test_keys_of_a_border_event_are_parties_and_action(build: Any) -> None:
    assert key_fillers(build.border("IRQ", "IRN"), GUIDE_KEYS["border_security"]) == {
        ("party", "irq"),
        ("party", "irn"),
        ("@action", "agreement"),
    }


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("abc", "abc", Fraction(1), id="equal"),
        pytest.param("abc", "abd", Fraction(1, 2), id="two of four"),
        pytest.param("ab", "cd", Fraction(0), id="nothing shared"),
        pytest.param("a", "", Fraction(0), id="one empty"),
        pytest.param("", "", Fraction(1), id="both empty"),
    ],
)
def test_overlap_is_the_jaccard_index(left: str, right: str, expected: Fraction) -> None:
    sets = [frozenset((letter, letter) for letter in word) for word in (left, right)]
    assert overlap(*sets) == expected


def test_half_of_the_keys_is_a_match(build: Any) -> None:
    gold, predicted = build.arms("USA", "POL"), build.arms("USA", "ROU")
    assert _matches(align_article(build.article("a", gold), build.article("a", predicted))) == [(1, None), (None, 1)]
    wider = evolve(predicted, arguments=(*predicted.arguments, build.filler("recipient", "POL")))
    assert _matches(align_article(build.article("a", gold), build.article("a", wider))) == [(1, 1)]


def test_pairing_has_the_highest_sum_and_not_the_first_match(build: Any) -> None:
    uav, tank = build.weapon(None, "uav"), build.weapon(None, "armoured_vehicles")
    gold = _mark(build.arms("TUR", "MLI", uav), build.arms("TUR", "MLI", tank))
    predicted = _mark(build.arms("TUR", "MLI", tank), build.arms("TUR", "MLI"))
    comparison = align_article(build.article("a", *gold), build.article("a", *predicted))
    assert _matches(comparison) == [(0, 1), (1, 0)]


def test_pair_below_one_half_takes_nothing_away_from_a_match(build: Any) -> None:
    known, other = (
        [build.weapon(None, category) for category in categories]
        for categories in (("uav", "ships"), ("sensors", "engines", "missiles"))
    )
    gold = _mark(build.arms("TUR", "MLI", *known), build.arms("TUR", "MLI", *other))
    predicted = _mark(build.arms("TUR", "MLI"), build.arms("CHN", "NER", *known))
    # Straight 1/2 and nothing; crosswise 1/3 and 2/5, a higher sum of two pairs that are none.
    comparison = align_article(build.article("a", *gold), build.article("a", *predicted))
    assert _matches(comparison) == [(0, 0), (1, None), (None, 1)]


def test_equal_overlap_is_decided_by_the_other_fields(build: Any) -> None:
    early, late = build.filler("date", "2019"), build.filler("date", "2023")
    gold = _mark(build.arms("RUS", "IND", early), build.arms("RUS", "IND", late))
    predicted = _mark(build.arms("RUS", "IND", late), build.arms("RUS", "IND", early))
    comparison = align_article(build.article("a", *gold), build.article("a", *predicted))
    assert _matches(comparison) == [(0, 1), (1, 0)]


def test_records_of_different_types_are_never_paired(build: Any) -> None:
    gold, predicted = build.border("IRQ", "IRN"), evolve(build.border("IRQ", "IRN"), type="alliance_withdrawal")
    assert _matches(align_article(build.article("a", gold), build.article("a", predicted))) == [(1, None), (None, 1)]


def test_article_without_prediction_has_missed_everything(build: Any) -> None:
    assert _matches(align_article(build.article("a", build.border("IRQ", "IRN")), None)) == [(1, None)]


def test_declared_type_brings_its_own_keys(build: Any) -> None:
    roles = tuple(RoleSpec(name=name, gloss="…", kinds=("state",)) for name in ("host", "guest"))
    visit = EventType(name="visit", label="Visit", gloss="…", stages=("held",), roles=roles, keys=("host",))
    gold = Event(type="visit", stage="held", arguments=(build.filler("host", "OMN"), build.filler("guest", "IRN")))
    predicted = Event(type="visit", stage="held", arguments=(build.filler("host", "OMN"), build.filler("guest", "IRQ")))
    articles = build.article("a", gold), build.article("a", predicted)
    assert len(align_article(*articles, event_types={"visit": visit}).pairs) == 1
    assert len(align_article(*articles).pairs) == 2
