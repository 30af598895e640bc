"""What went wrong, for whoever writes the rules."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from newsevents.evaluate import evaluate, format_mistakes
from newsevents.model import Evidence


def _mistakes(build: Any, gold: list[Any], predicted: list[Any]) -> list[str]:
    result = evaluate([build.article("a1", *gold)], [build.article("a1", *predicted)])
    return format_mistakes(result.comparisons).splitlines()


def test_article_without_mistake_is_left_out(build: Any) -> None:
    event = build.arms("FRA", "ARM")
    assert _mistakes(build, [event], [event]) == []


def test_missed_event_is_shown_with_its_fields(build: Any) -> None:
    gold = build.arms("FRA", "GRC", build.weapon("Rafale", "aircraft", 18), build.value(2_500_000, "EUR"))
    assert _mistakes(build, [gold], []) == [
        "a1",
        "  MISSED arms_transfer contracted asserted mode=sale | "
        "supplier=FRA recipient=GRC weapon=Rafale/aircraft ×18 value=2,500,000 EUR",
    ]


def test_false_event_is_shown_with_the_words_that_made_it(build: Any) -> None:
    event = evolve(build.border("IRQ", "IRN"), evidence=(Evidence(start=0, end=4, text="اتفق"),))
    assert _mistakes(build, [], [event])[1] == (
        "  FALSE  border_security agreed asserted action=agreement | party=IRQ party=IRN | «اتفق»"
    )


def test_wrong_fields_stand_below_what_was_right(build: Any) -> None:
    gold = build.arms("USA", "POL", build.weapon("F-35", "aircraft", 32), build.filler("date", "2024-03", "في مارس"))
    predicted = build.arms(
        "USA",
        "POL",
        build.weapon("F-35", "aircraft", 23),
        build.filler("date", "2023", "العام الماضي", "temporal phrase"),
        stage="approved",
        mode="aid",
    )
    assert _mistakes(build, [gold], [predicted])[1:] == [
        "  FIELDS arms_transfer contracted mode=sale | supplier=USA recipient=POL weapon=F-35/aircraft ×32",
        "    stage: gold contracted, got approved",
        "    mode: gold sale, got aid",
        "    quantity of F-35/aircraft ×23: gold 32, got 23",
        "    - date 2024-03 «في مارس»",
        "    + date 2023 «العام الماضي» by temporal phrase",
    ]
