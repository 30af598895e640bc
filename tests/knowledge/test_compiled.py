"""The fast form of gazetteer files: fresh, faithful, and never trusted when stale."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsevents.knowledge.base import built_in_files
from newsevents.knowledge.compiled import SUFFIX, compile_file, is_fresh, load_rows

PLUGINS = Path(__file__).parents[2] / "plugins"
FILES = [*built_in_files(), *sorted(PLUGINS.glob("*/gazetteer/*.yml"))]
ROW = "- {{id: {id}, kind: state, ar: [أطلانتس], nisba: [أطلانتي], cues: [غرق], weak: [القارة], gloss: g, source: s}}\n"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_compiled_form_fits_the_file(path: Path) -> None:
    assert is_fresh(path), "run scripts/compile_gazetteers.py"


def test_compiled_form_says_the_same(tmp_path: Path) -> None:
    path = tmp_path / "rows.yml"
    path.write_text(ROW.format(id="ATL"), "utf-8")
    plain = load_rows(path)
    compile_file(path)
    assert is_fresh(path)
    assert load_rows(path) == plain


def test_stale_form_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "rows.yml"
    path.write_text(ROW.format(id="ATL"), "utf-8")
    compile_file(path)
    path.write_text(ROW.format(id="MU"), "utf-8")
    assert not is_fresh(path)
    assert [row.id for row in load_rows(path)[0]] == ["MU"]


def test_broken_form_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "rows.yml"
    path.write_text(ROW.format(id="ATL"), "utf-8")
    path.with_suffix(SUFFIX).write_text("{", "utf-8")
    assert [row.id for row in load_rows(path)[0]] == ["ATL"]
