"""``newsevents convert``, and the formats of ``newsevents extract``."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
Fake = Callable[..., list[dict[str, Any]]]

_SALE = "باعت فرنسا مدافع"  # "France sold howitzers"


@pytest.fixture
def events(tmp_path: Path, run: Run, fake: Fake) -> Path:
    """Results of two articles, one of which has an event."""
    fake()
    lines = [json.dumps({"id": name, "text": text}) for name, text in (("a", _SALE), ("b", "هطلت أمطار"))]
    (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    run("extract", tmp_path / "news.jsonl", "--published", "2024-06-18", "-o", tmp_path / "events.jsonl")
    return tmp_path / "events.jsonl"


def test_extract_writes_the_format_of_the_name(tmp_path: Path, run: Run, fake: Fake) -> None:
    fake()
    result = run("extract", "-", "-o", tmp_path / "events.csv", "--published", "2024-06-18", input=_SALE)
    assert (result.exit_code, result.stdout) == (0, "")
    (row,) = csv.DictReader(io.StringIO((tmp_path / "events.csv").read_bytes().decode()))
    assert (row["supplier"], row["weapon_category"]) == ("FRA", "artillery")
    assert not list(tmp_path.glob("*.part"))


def test_extract_takes_the_format_by_name(run: Run, fake: Fake) -> None:
    fake()
    result = run("extract", "-", "-f", "csv-long", "--published", "2024-06-18", input=_SALE)
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert [row["role"] for row in rows] == ["supplier", "weapon", "value", "date"]


def test_convert_gives_what_extract_would_have(events: Path, run: Run) -> None:
    result = run("convert", events)
    assert [len(json.loads(line)["events"]) for line in result.stdout.splitlines()] == [1, 0]
    assert result.stdout == events.read_text("utf-8")


def test_convert_reads_several_files(events: Path, run: Run) -> None:
    result = run("convert", events, events, "-f", "csv")
    assert len(list(csv.DictReader(io.StringIO(result.stdout)))) == 2


def test_convert_writes_parquet_to_a_file_only(events: Path, run: Run) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra 'dataframe' is not installed")
    target = events.with_name("events.parquet")
    assert run("convert", events, "-o", target).exit_code == 0
    assert parquet.read_table(target).num_rows == 1
    result = run("convert", events, "-f", "parquet")
    assert result.exit_code == 2
    assert "name a file with -o" in result.stderr


@pytest.mark.parametrize(
    ("format", "code"), [("geojson", "no-coordinates"), ("cameo", "not-coded"), ("sipri", "not-in-register")]
)
def test_convert_counts_what_a_format_cannot_hold(events: Path, run: Run, format: str, code: str) -> None:
    result = run("convert", events, "-f", format)
    assert result.exit_code == 0
    assert f"[{code}]" in result.stderr


def test_bad_line_is_named_and_the_others_come_out(events: Path, run: Run) -> None:
    bad = events.with_name("bad.jsonl")
    good = events.read_text("utf-8").splitlines()[0]
    bad.write_text(f'{good}\n{{\n{{"text": 5, "events": []}}\n{good}\n', encoding="utf-8")
    result = run("convert", bad, "-f", "csv")
    assert result.exit_code == 1
    assert len(list(csv.DictReader(io.StringIO(result.stdout)))) == 2
    assert f"{bad}:2: error" in result.stderr
    assert f"{bad}:3: error" in result.stderr


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("convert",), id="no input"),
        pytest.param(("convert", "no-such-file.jsonl"), id="missing file"),
        pytest.param(("report", "no-such-file.jsonl"), id="missing file of the report"),
    ],
)
def test_wrong_use_is_exit_code_two(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2


def test_output_that_cannot_be_written_is_exit_code_two(events: Path, run: Run) -> None:
    result = run("convert", events, "-o", events.parent / "no-folder" / "e.csv")
    assert result.exit_code == 2
    assert "cannot write" in result.stderr


def test_pages_and_feeds_are_inputs(tmp_path: Path, run: Run, fake: Fake) -> None:
    pytest.importorskip("defusedxml", reason="the extra 'html' is not installed")
    fake()
    item = f"<item><title>t</title><description>{_SALE}</description><pubDate>2024-06-18</pubDate></item>"
    (tmp_path / "feed.rss").write_text(f"<rss><channel>{item}{item}</channel></rss>", encoding="utf-8")
    (tmp_path / "broken.xml").write_text("<rss>", encoding="utf-8")
    result = run("extract", tmp_path)
    assert [len(json.loads(line)["events"]) for line in result.stdout.splitlines()] == [1, 1]
    assert "broken.xml: error" in result.stderr
    assert result.exit_code == 1
