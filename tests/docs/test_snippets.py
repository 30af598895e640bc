"""Every Python block and every ``newsevents`` command of the README and the documentation runs, page by page."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.pages import PAGES, find_blocks, name_page
from tests.docs.shell import NOT_RUN, parse_console, parse_script, run_command
from tests.docs.snippets import make_sybil

# Packages of extras: a page about them runs where they are installed.
OPTIONAL = frozenset({"altair", "geopandas", "pandas", "pyarrow", "spacy_transformers", "torch", "trafilatura"})
# "Sweden handed Latvia 12 armoured vehicles yesterday." A reader has an article; so have the tests.
ARTICLE = "سلّمت السويد لاتفيا 12 عربة مدرعة أمس.\n"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder with an ``article.txt``, current while a page runs; modules written there are forgotten after."""
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    yield tmp_path
    for name, module in list(sys.modules.items()):
        if str(getattr(module, "__file__", None) or "").startswith(str(tmp_path)):
            del sys.modules[name]
    importlib.invalidate_caches()


@pytest.mark.parametrize("page", PAGES, ids=name_page)
def test_snippets_run(page: Path, workspace: Path) -> None:
    """A block with a title is written to that file; Python blocks of one page share their names."""
    try:
        for example in make_sybil().parse(page).examples():
            example.evaluate()
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] in OPTIONAL:
            pytest.skip(f"{error.name} is not installed")
        raise


def test_the_documentation_is_not_without_snippets() -> None:
    languages = [block.language for page in PAGES for block in find_blocks(page.read_text(encoding="utf-8"))]
    assert languages.count("python") >= 20
    assert languages.count("console") + languages.count("bash") >= 5


@pytest.mark.parametrize(
    ("line", "why"),
    [
        pytest.param("newsevents extrakt article.txt", "no such command", id="misspelt command"),
        pytest.param("newsevents extract article.txt --no-such-option", "no such option", id="misspelt option"),
        pytest.param("frobnicate article.txt", "a program nobody knows", id="unknown program"),
    ],
)
def test_a_wrong_command_is_noticed(line: str, why: str, workspace: Path) -> None:
    (command,) = parse_script(line)
    with pytest.raises(AssertionError):
        run_command(command, workspace)


def test_a_wrong_output_is_noticed(workspace: Path) -> None:
    (command,) = parse_console("$ cat article.txt\nSomething else.\n")
    with pytest.raises(AssertionError, match="Something else"):
        run_command(command, workspace)


def test_an_output_may_leave_out_what_varies(workspace: Path) -> None:
    (command,) = parse_console("$ cat article.txt\nسلّمت ... أمس.\n")  # "handed … yesterday."
    assert run_command(command, workspace)


def test_an_expected_exit_code_is_part_of_the_command(workspace: Path) -> None:
    (command,) = parse_console("$ newsevents extract nowhere.txt  # exit code 2\n")
    assert run_command(command, workspace)


@pytest.mark.parametrize("program", sorted(NOT_RUN))
def test_what_would_change_the_machine_is_not_run(program: str, workspace: Path) -> None:
    (command,) = parse_script(f"{program} something")
    assert not run_command(command, workspace)
