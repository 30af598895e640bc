"""``newsevents report``."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

_EVENT = {"type": "arms_transfer", "stage": "proposed", "arguments": []}
_LINE = json.dumps({"id": "a", "text": "نص", "events": [_EVENT]})


def _results(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "events.jsonl"
    path.write_text(text, encoding="utf-8")
    return path


def test_page_is_written_and_bad_lines_are_named(tmp_path: Path, run: Run) -> None:
    pytest.importorskip("vl_convert", reason="the extra 'report' is not installed")
    path = _results(tmp_path, f"{_LINE}\n{{\n")
    result = run("report", path, "-o", tmp_path / "r.html", "--title", "أسبوع <1>", "--language", "ar")
    assert result.exit_code == 1
    assert f"{path}:2: error" in result.stderr
    page = (tmp_path / "r.html").read_text("utf-8")
    assert "<title>أسبوع &lt;1&gt;</title>" in page
    assert '<html lang="ar" dir="rtl">' in page


def test_page_that_cannot_be_written_is_exit_code_two(tmp_path: Path, run: Run) -> None:
    pytest.importorskip("vl_convert", reason="the extra 'report' is not installed")
    result = run("report", _results(tmp_path, _LINE), "-o", tmp_path / "no-folder" / "r.html")
    assert result.exit_code == 2
    assert "cannot write" in result.stderr


def test_missing_library_names_the_extra(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "altair", None)
    result = run("report", _results(tmp_path, _LINE), "-o", tmp_path / "r.html")
    assert result.exit_code == 1
    assert "pip install 'newsevents[report]'" in result.stderr
    assert "Traceback" not in result.stderr
