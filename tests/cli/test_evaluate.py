"""``newsevents evaluate``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
Fake = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """ "France sold", which the fake finds; "it was sold off", where there is nothing to find; "rain fell"."""
    weapon = {"role": "weapon", "id": "CAESAR", "text": "مدافع", "category": "artillery", "quantity": 36}
    arguments = [{"role": "supplier", "id": "FRA", "text": "فرنسا"}, weapon]
    event = {"type": "arms_transfer", "stage": "contracted", "mode": "sale", "arguments": arguments}
    articles = [
        {"id": "sale", "text": "باعت فرنسا مدافع", "events": [event]},
        {"id": "alarm", "text": "باعت الشركة أسهمها", "events": []},
        {"id": "rain", "text": "هطلت أمطار", "events": []},
    ]
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    return path


def test_extractor_runs_when_there_are_no_predictions(gold: Path, run: Run, fake: Fake) -> None:
    fake()
    result = run("evaluate", gold, "--json")
    assert result.exit_code == 0
    figures = json.loads(result.stdout)
    assert (figures["events"]["right"], figures["events"]["wrong"]) == (1, 1)
    assert figures["false_alarms_per_100"] == 50.0


def test_predictions_from_a_file_are_scored_without_an_extractor(
    tmp_path: Path, gold: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    import newsevents

    def load(**_: object) -> None:
        raise AssertionError("the extractor was loaded")

    monkeypatch.setitem(newsevents.__dict__, "load", load)
    result = run("evaluate", gold, "--predictions", gold, "--json")
    assert json.loads(result.stdout)["roles"]["f1"] == 1.0


def test_output_of_extract_can_be_scored(tmp_path: Path, gold: Path, run: Run, fake: Fake) -> None:
    fake()
    run("extract", gold, "-o", tmp_path / "out.jsonl")
    from_file = run("evaluate", gold, "--predictions", tmp_path / "out.jsonl", "--json")
    assert json.loads(from_file.stdout)["events"] == json.loads(run("evaluate", gold, "--json").stdout)["events"]


def test_table_is_the_default(gold: Path, run: Run, fake: Fake) -> None:
    fake()
    shown = run("evaluate", gold).stdout
    assert "3 articles, 2 of them without events" in shown
    assert "false alarms per 100 articles without events: 50.0" in shown


def test_errors_are_listed_before_the_figures(gold: Path, run: Run, fake: Fake) -> None:
    fake()
    shown = run("evaluate", gold, "--errors").stdout
    assert "sale\n  FIELDS arms_transfer contracted mode=sale" in shown
    assert "alarm\n  FALSE  arms_transfer contracted" in shown
    assert shown.index("alarm\n") < shown.index("3 articles")


def test_errors_leave_the_json_alone(gold: Path, run: Run, fake: Fake) -> None:
    fake()
    result = run("evaluate", gold, "--errors", "--json")
    assert json.loads(result.stdout)["articles"] == 3
    assert "FALSE  arms_transfer" in result.stderr


def test_confidence_is_a_lower_bound(gold: Path, run: Run, fake: Fake) -> None:
    fake()
    figures = json.loads(run("evaluate", gold, "--json", "--min-confidence", "0.8").stdout)
    assert (figures["events"]["right"], figures["events"]["missed"]) == (0, 1)


def test_missing_predictions_are_named(tmp_path: Path, gold: Path, run: Run) -> None:
    other = tmp_path / "other.jsonl"
    other.write_text('{"id": "unheard-of", "text": ""}\n', encoding="utf-8")
    result = run("evaluate", gold, "--predictions", other)
    assert "3 gold articles without a prediction, e.g. sale" in result.stderr
    assert "1 predictions without a gold article, e.g. unheard-of" in result.stderr


def test_broken_gold_ends_the_run_with_file_and_line(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "a", "text": ""}\n{"id": "b"}\n', encoding="utf-8")
    result = run("evaluate", path, "--predictions", path)
    assert result.exit_code == 1
    assert f"Error: {path}:2: $.text: is missing" in result.stderr
