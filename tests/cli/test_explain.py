"""``newsevents explain``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

from newsevents.cli.explain_words import describe_objection, describe_reason, describe_relation
from newsevents.model import Decision

_SALE = "باعت فرنسا مدافع"  # "France sold howitzers"


@pytest.fixture
def explained(run: Callable[..., Result], fake: Callable[..., list[dict[str, Any]]]) -> list[str]:
    fake()
    result = run("explain", "-", "--published", "2024-06-18", input=_SALE)
    assert result.exit_code == 0
    plain = result.stdout.replace("\u2068", "").replace("\u2069", "")
    return [line.strip() for line in plain.splitlines()]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("1. Arms transfer (arms_transfer), found by fake 0.1, confidence 0.75", id="record"),
        pytest.param("words of the article: «باعت» (characters 0 to 4)", id="words of the event"),
        pytest.param(
            "→ arms_transfer: the verb says it — «باعت» (characters 0 to 4) [rule: verb of sale]", id="trigger"
        ),
        pytest.param("stage: contracted", id="field"),
        pytest.param("→ contracted: it has happened [rule: perfect tense]", id="rule of a field"),
        pytest.param("mode: sale", id="attribute"),
        pytest.param("by default: no words of the article say otherwise", id="field that nothing decided"),
        pytest.param("according to: وزير الدفاع", id="source"),
        pytest.param("supplier (who provides): FRA (France)", id="filler with the meaning of its role"),
        pytest.param("words: «فرنسا» (characters 5 to 10)", id="words of a filler"),
        pytest.param("because it is the subject of «باعت» (confidence 1.00)", id="how a filler was found"),
        pytest.param("words: قيصر; named nowhere as such, inferred", id="inferred filler"),
        pytest.param("recipient: → ARM: too far away [rule: cue 'to']", id="considered and dropped"),
        pytest.param("- border_security: no agreement is spoken of", id="reading turned down"),
    ],
)
def test_explanation_says(explained: list[str], line: str) -> None:
    assert line in explained


def test_what_was_dropped_is_not_shown_as_kept(explained: list[str]) -> None:
    assert explained.index("also considered:") < explained.index("recipient: → ARM: too far away [rule: cue 'to']")


def test_one_article_of_many_can_be_chosen(
    run: Callable[..., Result], fake: Callable[..., list[dict[str, Any]]]
) -> None:
    fake()
    lines = f'{{"id": "a", "text": "{_SALE}"}}\n{{"id": "b", "text": "{_SALE}"}}\n'
    shown = run("explain", "-", "--article", "b", input=lines).stdout
    assert "Article b: 1 record" in shown
    assert "Article a" not in shown


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("prep:إلى", "it stands behind «إلى» (to), after «سلّمت»", id="preposition"),
        pytest.param("pre:من", "it stands behind «من» (from), before «سلّمت»", id="preposition before"),
        pytest.param("fallback told", "it is that of the event told before", id="from the context"),
        pytest.param("genitive", "it follows the noun «سلّمت» at once, as its possessor", id="genitive"),
        pytest.param("neighbours on the border", None, id="what a plugin says in its own words"),
    ],
)
def test_relation_is_told_in_plain_english(name: str, words: str | None) -> None:
    found = describe_relation(name, "سلّمت")
    assert (found.replace("\u2068", "").replace("\u2069", "") if found is not None else None) == words


def test_objection_names_no_rule() -> None:
    reason = "'no word of the context of pull_back_guards' beside 'انسحاب' says something else"
    assert describe_objection(reason) == "none of the words that must stand near 'انسحاب' does"


def test_tense_is_told_in_words() -> None:
    decision = Decision(target="stage", value="contracted", rule="trigger sell", reason="sells something (past)")
    assert describe_reason(decision, "باعت") == "sells something, in the past tense"
