"""The tutorial of plugins in YAML: pytest collects the cases of its folder. Its other commands run with the pages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.pages import find_blocks

_PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "plugin-in-yaml.md"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files of the page."""
    for block in find_blocks(_PAGE.read_text(encoding="utf-8")):
        if block.title is not None:
            path = tmp_path / block.title
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
    return tmp_path / "embassies"


def run_pytest(folder: Path) -> subprocess.CompletedProcess[str]:
    arguments = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", folder.name]
    return subprocess.run(arguments, cwd=folder.parent, capture_output=True, text=True, encoding="utf-8")


def test_pytest_collects_the_cases_of_the_folder(folder: Path) -> None:
    done = run_pytest(folder)
    assert "3 passed" in done.stdout
    assert done.returncode == 0


def test_a_case_that_fails_shows_the_difference_and_no_python(folder: Path) -> None:
    cases = folder / "cases.yml"
    cases.write_text(cases.read_text(encoding="utf-8").replace("opener: TUR", "opener: GRC"), encoding="utf-8")
    done = run_pytest(folder)
    assert "opener: missing GRC; not expected: TUR" in done.stdout
    assert "def check_case" not in done.stdout
    assert done.returncode == 1
