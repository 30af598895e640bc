"""From the template to an installed plugin whose own tests pass."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import copier
import pytest

_TEMPLATE = Path(__file__).parents[2] / "templates" / "plugin"
_ANSWERS = {"plugin": "ship_visits", "event_type": "port_call", "gloss": 'A "state" visits another; that is all.'}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project generated from the template."""
    folder = tmp_path_factory.mktemp("generated") / "newsevents-ship-visits"
    copier.run_copy(str(_TEMPLATE), folder, data=_ANSWERS, defaults=True, quiet=True)
    return folder


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    """The generated plugin, built and installed into a folder of its own, without network."""
    site = project.parent / "site"
    run(["-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index",
         "--disable-pip-version-check", "--target", str(site), str(project)], None)  # fmt: skip
    return site


def run(arguments: Sequence[str], site: Path | None, *, folder: Path | None = None) -> str:
    environment = {**os.environ, **({} if site is None else {"PYTHONPATH": str(site)})}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_tests_of_a_generated_plugin_pass(project: Path, site: Path) -> None:
    assert "4 passed" in run(["-m", "pytest", "-p", "no:cacheprovider"], site, folder=project)


def test_the_installed_plugin_is_listed(site: Path) -> None:
    listing = run(["-m", "newsevents", "plugins"], site)
    assert "ship_visits 0.1.0  from newsevents_ship_visits\n  port_call" in listing


def test_the_installed_plugin_finds_an_event_of_its_type(site: Path, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    # "The French president visited Poland."
    article.write_text("زار الرئيس الفرنسي بولندا.", encoding="utf-8")
    (line,) = run(["-m", "newsevents", "extract", str(article)], site).splitlines()
    assert [event["type"] for event in json.loads(line)["events"]] == ["port_call"]


def test_no_jinja_is_left_over(project: Path) -> None:
    files = [path for path in project.rglob("*") if path.is_file()]
    assert len(files) >= 7
    assert not [path for path in files if path.suffix == ".jinja" or "{{" in path.read_text(encoding="utf-8")]
