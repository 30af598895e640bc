"""``newsevents extract``: inputs, outputs, diagnostics and exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from newsevents.model import Diagnostic
from newsevents.plugins import PluginFailure
from newsevents.serialise import load_extractions

Run = Callable[..., Result]
Fake = Callable[..., list[dict[str, Any]]]

_SALE = "باعت فرنسا مدافع"  # "France sold howitzers"
_WEATHER = "هطلت أمطار"  # "rain fell"


def _lines(result: Result) -> list[Any]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_text_file_gives_a_json_line_where_there_is_no_terminal(tmp_path: Path, run: Run, fake: Fake) -> None:
    fake()
    path = tmp_path / "a.txt"
    path.write_text(_SALE, encoding="utf-8")
    result = run("extract", path, "--published", "2024-06-18")
    assert result.exit_code == 0
    (document,) = _lines(result)
    assert (document["id"], document["published"]) == ("a", "2024-06-18")
    assert document["events"][0]["arguments"][0]["id"] == "FRA"
    assert result.stderr == ""


def test_standard_input_is_read_in_the_format_it_shows(run: Run, fake: Fake) -> None:
    fake()
    lines = "".join(
        json.dumps({"id": name, "text": text, "published": "2024-06-18"}) + "\n"
        for name, text in (("x", _SALE), ("y", _WEATHER))
    )
    assert [len(document["events"]) for document in _lines(run("extract", "-", input=lines))] == [1, 0]
    assert [len(document["events"]) for document in _lines(run("extract", "-", input=_SALE))] == [1]


def test_day_on_the_command_line_gives_way_to_the_article(tmp_path: Path, run: Run, fake: Fake) -> None:
    fake()
    path = tmp_path / "a.csv"
    path.write_text(f"text,published\n{_SALE},2020-01-01\n{_SALE},\n", encoding="utf-8")
    result = run("extract", path, "--published", "2024-06-18")
    assert [document["published"] for document in _lines(result)] == ["2020-01-01", "2024-06-18"]


@pytest.mark.parametrize("name", ["out.jsonl", "out.json"])
def test_output_file_can_be_read_back(tmp_path: Path, run: Run, fake: Fake, name: str) -> None:
    fake()
    (tmp_path / "a.txt").write_text(_SALE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(_WEATHER, encoding="utf-8")
    result = run("extract", tmp_path, "-o", tmp_path / name)
    assert (result.exit_code, result.stdout) == (0, "")
    assert [len(extraction.events) for extraction in load_extractions(tmp_path / name)] == [1, 0]
    assert not list(tmp_path.glob("*.part"))


def test_input_can_be_the_output(tmp_path: Path, run: Run, fake: Fake) -> None:
    fake()
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": _SALE}) + "\n", encoding="utf-8")
    assert run("extract", path, "-o", path).exit_code == 0
    assert [len(extraction.events) for extraction in load_extractions(path)] == [1]


def test_table_shows_fillers_bounds_and_words(tmp_path: Path, run: Run, fake: Fake) -> None:
    fake()
    path = tmp_path / "a.txt"
    path.write_text(_SALE, encoding="utf-8")
    shown = run("extract", path, "--published", "2024-06-18", "--format", "table").stdout
    assert "a · 2024-06-18 · 1 event" in shown
    assert "arms_transfer · contracted · asserted · mode: sale · confidence 0.75" in shown
    assert "FRA (France)" in shown
    assert "CAESAR · artillery · ×~at least 30" in shown
    assert "1,000,000 EUR" in shown
    assert "since 2024-06-18" in shown
    # The Arabic words are isolated, so that a terminal cannot mix them with what stands beside them.
    assert "\u2068فرنسا\u2069" in shown


def test_bad_input_is_named_and_every_other_article_comes_out(tmp_path: Path, run: Run, fake: Fake) -> None:
    fake()
    good = json.dumps({"id": "good", "text": _SALE, "published": "2024-06-18"}).encode()
    lines = [
        good,
        b"{",
        b'{"id": "no text"}',
        b'{"text": 5}',
        b'{"text": "\xe1\xe2"}',
        b'{"id": "empty", "text": ""}',
        good,
    ]
    lines += [b'{"id": "english", "text": "Nothing here.", "published": "2024-06-18"}']
    lines += [json.dumps({"id": "undated", "text": _SALE}).encode()]
    lines += [json.dumps({"id": "long", "text": _SALE * 40_000, "published": "2024-06-18"}).encode()]
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(lines))
    (tmp_path / "b.txt").write_bytes(_SALE.encode("cp1256"))
    result = run("extract", tmp_path, "-o", tmp_path / "out.jsonl.gz", "--format", "jsonl")
    assert result.exit_code == 1
    found = {e.article.id: len(e.events) for e in load_extractions(tmp_path / "out.jsonl.gz")}
    assert found == {"good": 1, "empty": 0, "english": 0, "undated": 1, "long": 1}
    said = [line.removeprefix(f"{tmp_path}/") for line in result.stderr.splitlines()]
    places = [(line.split(": ")[0], line.rpartition(" ")[2]) for line in said]
    assert sorted(places) == [
        ("a.jsonl:2", "[invalid-json]"),
        ("a.jsonl:3", "[invalid-article]"),
        ("a.jsonl:4", "[invalid-article]"),
        ("a.jsonl:5", "[invalid-utf8]"),
        ("a.jsonl:6", "[empty-text]"),
        ("a.jsonl:8", "[no-arabic]"),
        ("a.jsonl:9", "[no-date]"),
        ("b.txt:1", "[invalid-utf8]"),
    ]


def test_diagnostics_of_an_article_name_the_line_in_the_output_too(tmp_path: Path, run: Run, fake: Fake) -> None:
    fake(diagnostics=(Diagnostic(severity="warning", code="no-date", message="…", where="a"),))
    path = tmp_path / "a.jsonl"
    path.write_text("\n" + json.dumps({"id": "a", "text": _SALE}), encoding="utf-8")
    (document,) = _lines(run("extract", path))
    assert [diagnostic["where"] for diagnostic in document["diagnostics"]] == [f"{path}:2"]


def test_warnings_alone_are_no_failure(run: Run, fake: Fake) -> None:
    fake()
    result = run("extract", "-", input=_WEATHER)
    assert result.exit_code == 0
    assert "[no-date]" in result.stderr


def test_many_warnings_are_counted_and_not_repeated(run: Run, fake: Fake) -> None:
    fake()
    lines = (json.dumps({"text": _WEATHER}) + "\n") * 12
    result = run("extract", "-", input=lines)
    assert result.stderr.count("[no-date]") == 5
    assert "… no-date: 12 in all" in result.stderr


def test_plugin_that_failed_shows_and_the_results_are_there(run: Run, fake: Fake) -> None:
    failure = PluginFailure(plugin="broken", hook=None, error="PluginLoadError", message="it raised")
    fake(plugins=_Registry((failure,)))
    result = run("extract", "-", input=_SALE)
    assert result.exit_code == 1
    assert "broken: error: it raised [plugin-failure]" in result.stderr
    assert len(_lines(result)) == 1


class _Registry:
    def __init__(self, broken: tuple[PluginFailure, ...]) -> None:
        self._broken = broken

    def failures(self) -> tuple[PluginFailure, ...]:
        return self._broken


def test_options_reach_the_extractor(tmp_path: Path, run: Run, fake: Fake) -> None:
    asked = fake()
    words = ("--plugin-dir", tmp_path, "--pipeline", "xx", "--min-confidence", "0.8", "--n-process", "2")
    result = run("extract", "-", *words, input=_SALE)
    assert asked == [{"plugin_dirs": (tmp_path,), "pipeline": "xx", "min_confidence": 0.8}, {"n_process": 2}]
    assert _lines(result)[0]["events"] == []


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        pytest.param((), 0.0, id="none"),
        pytest.param(("--min-confidence", "0.5"), 0.5, id="one for all"),
        pytest.param(("--min-confidence", "arms_transfer=0.5"), {"arms_transfer": 0.5}, id="one type"),
        pytest.param(
            ("--min-confidence", "0.4", "--min-confidence", "arms_transfer=0.9"),
            {"*": 0.4, "arms_transfer": 0.9},
            id="one type and all others",
        ),
    ],
)
def test_thresholds_by_type_reach_the_extractor(run: Run, fake: Fake, words: tuple[str, ...], asked: object) -> None:
    seen = fake()
    run("extract", "-", *words, input=_SALE)
    assert seen[0]["min_confidence"] == asked


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("extract",), id="no input"),
        pytest.param(("extract", "-", "--min-confidence", "arms_transfer=much"), id="no number for a type"),
        pytest.param(("extract", "-", "--min-confidence", "=0.5"), id="no type before ="),
        pytest.param(("extract", "no-such-file.txt"), id="missing file"),
        pytest.param(("extract", "-", "--published", "18/06/2024"), id="loose day"),
        pytest.param(("extract", "-", "--min-confidence", "2"), id="confidence above one"),
        pytest.param(("extract", "-", "--n-process", "0"), id="no process"),
        pytest.param(("extract", "-", "-o", "no-such-folder/out.jsonl"), id="output nowhere"),
        pytest.param(("extrac", "-"), id="no such command"),
    ],
)
def test_wrong_use_is_exit_code_two(run: Run, fake: Fake, words: tuple[str, ...]) -> None:
    fake()
    result = run(*words, input=_SALE)
    assert result.exit_code == 2
    assert "Error: " in result.stderr
