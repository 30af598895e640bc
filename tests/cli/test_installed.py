"""The commands that show what is installed, with the built-in plugins and the real extractor."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from newsevents.demo import load_demo_article, load_demo_gloss
from newsevents.model import Extraction
from newsevents.serialise import extraction_from_dict

Run = Callable[..., Result]


def test_plugins_lists_the_built_in_ones(run: Run) -> None:
    result = run("plugins")
    assert result.exit_code == 0, result.stderr
    for name in ("arms_transfer", "alliance_withdrawal", "border_security"):
        assert f"  {name}\n" in result.stdout


def test_broken_plugin_folder_shows_and_the_others_are_listed(tmp_path: Path, run: Run) -> None:
    result = run("plugins", "--plugin-dir", tmp_path)
    assert result.exit_code == 1
    assert f"{tmp_path.name}: error" in result.stderr
    assert "  arms_transfer\n" in result.stdout


@pytest.mark.parametrize("name", ["فرنسا", "فَرَنسا", "لفرنسا", "France", "fra"])
def test_kb_lookup_finds_a_state_in_any_spelling(run: Run, name: str) -> None:
    result = run("kb", "lookup", name)
    assert result.exit_code == 0
    assert result.stdout.startswith("FRA  state")


def test_kb_lookup_of_nobody_is_exit_code_one(run: Run) -> None:
    result = run("kb", "lookup", "خرخشوش")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "nobody called" in result.stderr


def test_kb_stats_count_by_kind(run: Run) -> None:
    counts = {line.split()[1]: int(line.split()[0]) for line in run("kb", "stats").stdout.splitlines()}
    assert counts["state"] >= 193


@pytest.fixture(scope="module")
def demo() -> Extraction:
    from click.testing import CliRunner

    from newsevents.cli import main

    result = CliRunner().invoke(main, ["demo", "--format", "json"], catch_exceptions=False)
    assert result.exit_code == 0, result.stderr
    (document,) = json.loads(result.stdout)
    return extraction_from_dict(document)


def _fillers(event: Any) -> set[tuple[str, str | None]]:
    return {(argument.role, argument.id) for argument in event.arguments}


def test_demo_finds_one_record_of_each_type(demo: Extraction) -> None:
    assert sorted(event.type for event in demo.events) == ["alliance_withdrawal", "arms_transfer", "border_security"]


@pytest.mark.parametrize(
    ("type_name", "stage", "attributes", "fillers"),
    [
        pytest.param(
            "arms_transfer",
            "contracted",
            {"mode": "sale"},
            {
                ("supplier", "FRA"),
                ("recipient", "GRC"),
                ("weapon", "CAESAR"),
                ("value", "180000000 EUR"),
                ("date", "2025-05-13"),
            },
            id="Greece signs for howitzers",
        ),
        pytest.param(
            "alliance_withdrawal",
            "announced",
            {"action": "withdrawal"},
            {("member", "GAB"), ("organization", "OPEC"), ("date", "2025-05-12")},
            id="Gabon leaves OPEC",
        ),
        pytest.param(
            "border_security",
            "agreed",
            {"action": "agreement"},
            {("party", "ZMB"), ("party", "TZA"), ("border", "TZA-ZMB"), ("date", "2025-05-14")},
            id="Zambia and Tanzania agree",
        ),
    ],
)
def test_demo_reads_the_core_of_each_record(
    demo: Extraction, type_name: str, stage: str, attributes: dict[str, str], fillers: set[tuple[str, str]]
) -> None:
    (event,) = [event for event in demo.events if event.type == type_name]
    assert (event.stage, dict(event.attributes)) == (stage, attributes)
    assert fillers <= _fillers(event)


def test_demo_quotes_the_article(demo: Extraction) -> None:
    for event in demo.events:
        for evidence in event.evidence:
            source = demo.article.title if evidence.field == "title" else demo.article.text
            assert (source or "")[evidence.start : evidence.end] == evidence.text


def test_demo_article_has_a_translation_line_by_line() -> None:
    assert "Lusaka" in load_demo_gloss()
    assert load_demo_article().text.count(".") >= 8


def test_demo_table_shows_article_and_translation(run: Run) -> None:
    shown = run("demo").stdout
    assert load_demo_article().text in shown
    assert "Caesar" in shown


def test_mixed_file_loses_only_what_cannot_be_read(tmp_path: Path, run: Run) -> None:
    # "Sweden handed Latvia 12 armoured vehicles yesterday." / "The two ministers discussed relations in all fields."
    deal, talk = "سلّمت السويد لاتفيا 12 عربة مدرعة أمس.", "بحث الوزيران العلاقات في المجالات كافة، "
    articles = [
        {"id": "first", "text": deal, "published": "2025-03-04"},
        {"id": "long", "text": talk * 1000, "published": "2025-03-04"},
        {"id": "empty", "text": ""},
        {"id": "english", "text": "Hello"},
        {"id": "undated", "text": deal},
    ]
    lines = [json.dumps(article).encode() for article in articles]
    path = tmp_path / "mixed.jsonl"
    path.write_bytes(b"\n".join([b"{", b"\xff", *lines, b'{"text": 3}', lines[0].replace(b"first", b"last")]))
    result = run("extract", path)
    assert result.exit_code == 1
    found = {document["id"]: document for document in map(json.loads, result.stdout.splitlines())}
    assert list(found) == ["first", "long", "empty", "english", "undated", "last"]
    assert {name: [d["code"] for d in document["diagnostics"]] for name, document in found.items()} == {
        "first": [],
        "long": [],
        "empty": ["empty-text"],
        "english": ["no-arabic", "no-date"],
        "undated": ["no-date"],
        "last": [],
    }
    assert found["first"]["events"] == found["last"]["events"]
    assert [f"mixed.jsonl:{line}: error" in result.stderr for line in (1, 2, 5, 8)] == [True] * 4
