"""Help that helps: examples that run, and the page of the command line names every command."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from newsevents.cli import main

_PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")


Words = tuple[str, ...]


def find_commands(command: click.Command, path: Words = ()) -> Iterator[tuple[Words, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        for name, below in command.commands.items():
            yield from find_commands(below, (*path, name))


COMMANDS = list(find_commands(main))


def examples_of(command: click.Command) -> list[str]:
    lines = [line.strip() for line in (command.epilog or "").splitlines()]
    return [line for line in lines if line.startswith(("newsevents ", "python -m newsevents "))]


@pytest.mark.parametrize(("path", "command"), COMMANDS, ids=[" ".join(path) or "newsevents" for path, _ in COMMANDS])
def test_every_command_has_an_example(path: tuple[str, ...], command: click.Command) -> None:
    assert any(set(path) <= set(line.split()) for line in examples_of(command))


EXAMPLES = [line for _, command in COMMANDS for line in examples_of(command)]


@pytest.mark.parametrize("line", EXAMPLES)
def test_an_example_is_no_misuse(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every option and argument is taken; what the command would do is not done."""
    monkeypatch.chdir(tmp_path)
    words = shlex.split(line.partition(">")[0].removeprefix("python -m "))[1:]
    for word in words:
        if "." in word and not word.startswith("-"):
            Path(word).touch()
    for folder in ("news", "visits"):
        Path(folder).mkdir()
    command: click.Command = main
    context = click.Context(main, info_name="newsevents")
    while isinstance(command, click.Group):
        command = command.commands[words.pop(0)]
    command.make_context(command.name, words, parent=context)


@pytest.mark.parametrize("path", [path for path, _ in COMMANDS if path], ids=" ".join)
def test_the_reference_has_every_command(path: tuple[str, ...]) -> None:
    assert f"```{{command-line}} {' '.join(path)}\n" in _PAGE
