"""The page on exports shows the tables that the exports use."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from newsevents.export import FORMATS, CodingRow, load_coding

_ROOT = Path(__file__).parents[2]
_PAGE = (_ROOT / "docs/reference/exports.md").read_text("utf-8").splitlines()
_SIPRI = yaml.safe_load((_ROOT / "src/newsevents/export/data/sipri.yml").read_text("utf-8"))


def _show(row: CodingRow) -> str:
    when = "; ".join(f"`{name}`: {', '.join(values)}" for name, values in row.when.items()) or "any"
    cameo = "none" if row.cameo is None else f"`{row.cameo}`"
    event = " / ".join(filter(None, (row.plover, row.mode)))
    plover = f"{event} ({', '.join(row.contexts)})" if event else "none"
    return f"| `{row.type}` | {', '.join(row.stages)} | {when} | {cameo} | {plover} | {row.gloss} |"


def test_page_shows_the_coding_table_row_by_row() -> None:
    types = tuple({f"| `{row.type}`" for row in load_coding()})
    assert [line for line in _PAGE if line.startswith(types)] == [_show(row) for row in load_coding()]


@pytest.mark.parametrize("row", _SIPRI, ids=lambda row: row["id"])
def test_page_shows_each_category_of_the_register(row: dict[str, str]) -> None:
    assert f"| `{row['id']}` | {row.get('sipri', 'none')} | {row['gloss']} |" in _PAGE


def test_page_names_every_format() -> None:
    assert all(any(f"`{name}`" in line for line in _PAGE) for name in FORMATS)
