"""``newsevents doctor``: everything is shown, what fails is marked and ends with exit code 1."""

from __future__ import annotations

import subprocess
import sys

import pytest
from click.testing import CliRunner

from newsevents.cli import main
from tests.conftest import Install


def test_an_installation_that_works_is_ok() -> None:
    result = CliRunner().invoke(main, ["doctor"])
    assert result.exit_code == 0, result.output
    assert "FAILS" not in result.output
    assert "newsevents 0." in result.output
    assert "built in: needs no download" in result.output
    assert "border_security 0." in result.output
    assert "the article of 'newsevents demo'" in result.output


@pytest.mark.parametrize("module", ["broken_import", "broken_hook"])
def test_a_plugin_that_fails_is_marked(install_plugin: Install, module: str) -> None:
    name = install_plugin(module)
    result = CliRunner().invoke(main, ["doctor"])
    assert result.exit_code == 1
    (line,) = [line for line in result.stdout.splitlines() if "FAILS" in line]
    assert f"plugin {name!r}" in line
    assert "each line marked FAILS" in result.stderr


def test_it_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "newsevents", "--version"], capture_output=True, text=True)
    assert (done.returncode, done.stdout.startswith("newsevents, version")) == (0, True)
