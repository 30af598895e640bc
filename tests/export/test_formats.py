"""Formats by name and by the ending of a file."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from newsevents.cli.writing import FORMAT_NAMES
from newsevents.export import FORMATS, find_format, write_export
from newsevents.model import Extraction


def test_command_line_offers_every_format() -> None:
    assert set(FORMAT_NAMES) == set(FORMATS)


@pytest.mark.parametrize(
    ("name", "format"),
    [("a.csv", "csv"), ("a.PARQUET", "parquet"), ("a.geojson", "geojson"), ("a.json", "json"), ("a.out", "jsonl")],
)
def test_ending_says_the_format(name: str, format: str) -> None:
    assert find_format(Path(name)).name == format


def test_unknown_format_is_an_error_that_lists_the_known() -> None:
    with pytest.raises(ValueError, match="got 'xls'; known: jsonl, json, csv"):
        write_export([], io.StringIO(), format="xls")


def test_binary_format_needs_a_file() -> None:
    with pytest.raises(ValueError, match="write it to a file"):
        write_export([], io.StringIO(), format="parquet")


@pytest.mark.parametrize("format", sorted(set(FORMATS) - {"parquet"}))
def test_every_text_format_takes_no_results_and_some(
    extractions: list[Extraction], tmp_path: Path, format: str
) -> None:
    write_export([], tmp_path / "empty", format=format)
    write_export(extractions, tmp_path / "some", format=format)
    assert (tmp_path / "some").stat().st_size > (tmp_path / "empty").stat().st_size
