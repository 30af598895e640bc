"""The figures, worked out by hand."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve

from newsevents.declarations import EventType, RoleSpec
from newsevents.evaluate import Counts, Tally, evaluate, format_scores, scores_to_dict
from newsevents.model import Event


def test_nothing_to_count_is_no_figure() -> None:
    assert Counts().f1 is None
    assert Counts(missed=1).precision is None
    assert Counts(missed=1).f1 == 0
    assert Tally().accuracy is None


def test_counts_give_precision_recall_and_f1() -> None:
    counts = Counts(right=6, wrong=2, missed=4)
    assert (counts.precision, counts.recall) == (0.75, 0.6)
    assert counts.f1 == pytest.approx(2 * 0.75 * 0.6 / (0.75 + 0.6))


def test_gold_against_itself_is_perfect(build: Any) -> None:
    event = build.arms("FRA", "ARM", build.weapon("CAESAR", "artillery", 36), build.value(5, "EUR"))
    gold = [build.article("a", event), build.article("b")]
    scores = evaluate(gold, gold).scores
    assert scores.event_counts() == Counts(right=1)
    assert scores.role_counts() == Counts(right=4)
    assert scores.false_alarms_per_100 == 0


def test_matched_missed_and_false_records_are_counted(build: Any) -> None:
    gold = [build.article("a", build.arms("FRA", "ARM"), build.border("IRQ", "IRN"))]
    predicted = [build.article("a", build.arms("FRA", "ARM"), build.border("SAU", "YEM"), build.border("SYR", "TUR"))]
    scores = evaluate(gold, predicted).scores
    assert scores.event_counts() == Counts(right=1, wrong=2, missed=1)
    assert scores.event_counts("border_security") == Counts(wrong=2, missed=1)


def test_fillers_of_unmatched_records_are_errors(build: Any) -> None:
    gold = [build.article("a", build.border("IRQ", "IRN"))]
    predicted = [build.article("a", build.border("SAU", "YEM", "OMN"))]
    assert evaluate(gold, predicted).scores.role_counts() == Counts(wrong=3, missed=2)


def test_wrong_fillers_of_a_matched_record_are_errors(build: Any) -> None:
    gold = build.arms("FRA", "ARM", build.filler("date", "2024-06"), build.filler("official", "سيباستيان"))
    predicted = build.arms("FRA", "ARM", build.filler("date", "2023"), build.filler("place", "باريس"))
    scores = evaluate([build.article("a", gold)], [build.article("a", predicted)]).scores
    assert scores.role_counts(role="date") == Counts(wrong=1, missed=1)
    assert scores.role_counts(core=True) == Counts(right=2, wrong=1, missed=1)
    assert scores.role_counts(core=False) == Counts(wrong=1, missed=1)


def test_repeated_filler_counts_once(build: Any) -> None:
    gold = build.arms("FRA", "ARM", build.weapon(None, "artillery"))
    predicted = build.arms("FRA", "ARM", build.weapon(None, "artillery"), build.weapon(None, "artillery"))
    scores = evaluate([build.article("a", gold)], [build.article("a", predicted)]).scores
    assert scores.role_counts(role="weapon") == Counts(right=1)


def test_one_general_filler_in_the_gold_accepts_one_prediction(build: Any) -> None:
    gold = build.arms("USA", "TWN", build.weapon(None, "aircraft"))
    predicted = build.arms("USA", "TWN", build.weapon("F-16", "aircraft"), build.weapon("F-15", "aircraft"))
    scores = evaluate([build.article("a", gold)], [build.article("a", predicted)]).scores
    assert scores.role_counts(role="weapon") == Counts(right=1, wrong=1)


def test_attributes_are_counted_over_matched_records_alone(build: Any) -> None:
    gold = [build.article("a", build.arms("FRA", "ARM"), build.border("IRQ", "IRN"))]
    wrong = evolve(build.arms("FRA", "ARM", stage="proposed"), factuality="denied")
    scores = evaluate(gold, [build.article("a", wrong)]).scores
    assert scores.attribute_tally("stage") == Tally(total=1)
    assert scores.attribute_tally("factuality") == Tally(total=1)
    assert scores.attribute_tally("mode") == Tally(right=1, total=1)
    assert scores.attribute_tally("action") == Tally()


@pytest.mark.parametrize(
    ("gold", "predicted", "quantity", "stated"),
    [
        pytest.param(3, 3, Tally(right=1, total=1), Tally(right=1, total=1), id="right"),
        pytest.param(3, 4, Tally(total=1), Tally(total=1), id="wrong"),
        pytest.param(3, None, Tally(total=1), Tally(total=1), id="overlooked"),
        pytest.param(None, 3, Tally(total=1), Tally(), id="made up"),
        pytest.param(None, None, Tally(right=1, total=1), Tally(), id="rightly unknown"),
    ],
)
def test_quantity_is_counted_over_matched_weapons(
    build: Any, gold: int | None, predicted: int | None, quantity: Tally, stated: Tally
) -> None:
    events = [build.arms("USA", "POL", build.weapon("F-35", "aircraft", count)) for count in (gold, predicted)]
    scores = evaluate([build.article("a", events[0])], [build.article("a", events[1])]).scores
    assert scores.attribute_tally("quantity") == quantity
    assert scores.attribute_tally("quantity_stated") == stated


def test_false_alarms_are_events_on_empty_articles(build: Any) -> None:
    gold = [build.article("a"), build.article("b"), build.article("c"), build.article("d", build.border("IRQ", "IRN"))]
    predicted = [build.article("a", build.border("SYR", "TUR"), build.arms("USA", "POL")), build.article("d")]
    scores = evaluate(gold, predicted).scores
    assert (scores.empty_articles, scores.false_alarms) == (3, 2)
    assert scores.false_alarms_per_100 == pytest.approx(200 / 3)


def test_missing_and_unknown_articles_are_named(build: Any) -> None:
    result = evaluate([build.article("a", build.border("IRQ", "IRN"))], [build.article("z", build.arms("USA", "POL"))])
    assert (result.missing, result.unknown) == (("a",), ("z",))
    assert result.scores.event_counts() == Counts(missed=1)


def test_unsure_events_are_left_out(build: Any) -> None:
    gold, predicted = build.arms("FRA", "ARM"), evolve(build.arms("FRA", "ARM"), confidence=0.4)
    articles = [build.article("a", gold)], [build.article("a", predicted)]
    assert evaluate(*articles, min_confidence=0.4).scores.event_counts() == Counts(right=1)
    assert evaluate(*articles, min_confidence=0.5).scores.event_counts() == Counts(missed=1)


def test_declared_type_says_what_is_core() -> None:
    roles = (
        RoleSpec(name="host", gloss="…", kinds=("state",)),
        RoleSpec(name="topic", gloss="…", kinds=("text",), is_core=False),
    )
    visit = EventType(name="visit", label="Visit", gloss="…", stages=("held",), roles=roles, keys=("host",))
    from newsevents.model import Argument, Article, Extraction

    fillers = (Argument(role="host", id="OMN", text="…"), Argument(role="topic", id=None, text="…"))
    gold = [
        Extraction(article=Article(id="a", text=""), events=(Event(type="visit", stage="held", arguments=fillers),))
    ]
    scores = evaluate(gold, gold, event_types={"visit": visit}).scores
    assert scores.core == {("visit", "host")}


def test_report_shows_every_figure(build: Any) -> None:
    gold = [build.article("a", build.arms("FRA", "ARM", build.filler("place", "باريس"))), build.article("b")]
    predicted = [build.article("a", build.arms("FRA", "ARM")), build.article("b", build.border("IRQ", "IRN"))]
    rows = {
        tuple(line.split()[:2]): line.split() for line in format_scores(evaluate(gold, predicted).scores).splitlines()
    }
    assert rows["events", "0.500"][1:] == ["0.500", "1.000", "0.667", "1", "1", "0"]
    assert rows["*", "arms_transfer.supplier"][2:] == ["1.000", "1.000", "1.000", "1", "0", "0"]
    assert rows["arms_transfer.place", "-"][1:] == ["-", "0.000", "0.000", "0", "0", "1"]
    assert rows["false", "alarms"][-1] == "100.0"


def test_figures_are_ready_for_json(build: Any) -> None:
    gold = [build.article("a", build.arms("FRA", "ARM"))]
    figures: Any = json.loads(json.dumps(scores_to_dict(evaluate(gold, gold).scores)))
    assert figures["events"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "right": 1, "wrong": 0, "missed": 0}
    assert figures["core_roles"]["f1"] == 1.0
    assert figures["false_alarms_per_100"] is None
    assert figures["types"]["arms_transfer"]["by_role"]["supplier"]["right"] == 1
