"""The pytest plugin, in a run of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newsevents import Extractor

_TEST = """
import pytest

def test_setting(extractor):
    assert list(extractor.event_types) == ["arms_transfer"]

@pytest.mark.parametrize("extractor", [("arms_transfers", "border_security")], indirect=True)
def test_own(extractor):
    assert list(extractor.event_types) == ["arms_transfer", "border_security"]
"""


@pytest.mark.parametrize("extractor", ["border_security"], indirect=True)
def test_a_test_names_its_plugins(extractor: Extractor) -> None:
    assert list(extractor.event_types) == ["border_security"]


def test_a_setting_names_the_plugins(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\nnewsevents_plugins = arms_transfers\n", encoding="utf-8")
    (tmp_path / "test_it.py").write_text(_TEST, encoding="utf-8")
    arguments = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(arguments, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8")
    assert "2 passed" in done.stdout, done.stdout


def test_it_loads_no_spacy() -> None:
    code = "import sys, newsevents.testing.pytest_plugin; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
