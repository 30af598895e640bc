"""Commands of the pages: ``newsevents`` runs in this process, as a new one would spend seconds on loading."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Container, Iterator
from itertools import takewhile
from pathlib import Path
from unittest.mock import patch

from attrs import frozen
from click.testing import CliRunner

from newsevents.cli import main

# What a page may tell a reader to do that would change this machine, reach the network or repeat the tests themselves.
NOT_RUN = frozenset(
    {"bash", "cd", "copier", "eval", "export", "git", "pip", "pipx", "pytest", "python", "python3", "source"}
)
_SETTING = re.compile(r"[A-Z_]+=")
_EXIT_CODE = re.compile(r"\s+#\s*exit code ([0-9]+)$")
# A terminal isolates Arabic words with them; nobody types them into a page.
_ISOLATES = re.compile("[\u2066-\u2069]")


@frozen(kw_only=True)
class Command:
    """One command of a page.

    Attributes:
        line: The command, without its prompt.
        exit_codes: What it may end with: 0, or what a comment says; anything where the page shows an error.
        expected: What it must print, with ``...`` or ``…`` for what may vary; ``""`` where the page does not say.
    """

    line: str
    exit_codes: Container[int]
    expected: str


def parse_console(text: str) -> Iterator[Command]:
    """Commands of a console block: a line that begins with ``$``, and below it what it prints."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        line, _, expected = part.partition("\n")
        while line.endswith("\\"):
            more, _, expected = expected.partition("\n")
            line = line[:-1] + more.strip().removeprefix("> ")
        yield _make_command(line, expected)


def parse_script(text: str) -> Iterator[Command]:
    """Commands of a shell block: one a line; what they print is not told."""
    for line in text.replace("\\\n", " ").splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            yield _make_command(line.strip().removeprefix("$ "), "")


def _make_command(line: str, expected: str) -> Command:
    said = _EXIT_CODE.search(line)
    exit_codes = (int(said[1]),) if said else (0, 1) if ": error" in expected else (0,)
    return Command(line=_EXIT_CODE.sub("", line), exit_codes=exit_codes, expected=expected.replace("…", "...").rstrip())


def run_command(command: Command, folder: Path) -> bool:
    """Run a command in ``folder``, the working directory, and hold it to its page.

    Returns:
        Whether it was run: what :data:`NOT_RUN` names is not.

    Raises:
        AssertionError: Another exit code, another output, or a program that nobody has thought of.
    """
    words = shlex.split(command.line, comments=True)
    settings = dict(word.split("=", 1) for word in takewhile(_SETTING.match, words))
    words = words[len(settings) :]
    program = Path(words[0]).name
    if program in NOT_RUN:
        return False
    if program == "mkdir":
        (folder / words[-1]).mkdir(parents=True, exist_ok=True)
        return True
    if program == "cat":
        _compare(command, "".join((folder / word).read_text(encoding="utf-8") for word in words[1:]))
        return True
    assert program == "newsevents", f"the tests do not know how to run {command.line!r}"
    with patch.dict(os.environ, settings):
        _run_newsevents(command, words[1:], folder)
    return True


def _run_newsevents(command: Command, words: list[str], folder: Path) -> None:
    words, source = _take_redirection(words, "<")
    words, target = _take_redirection(words, ">")
    given = None if source is None else (folder / source).read_bytes()
    result = CliRunner().invoke(main, words, input=given, catch_exceptions=False)
    assert result.exit_code in command.exit_codes, f"{command.line}: exit code {result.exit_code}\n{result.output}"
    if target is not None:
        (folder / target).write_text(result.stdout, encoding="utf-8")
    _compare(command, result.stderr if target is not None else result.output)


def _take_redirection(words: list[str], sign: str) -> tuple[list[str], str | None]:
    if sign not in words:
        return words, None
    at = words.index(sign)
    return words[:at] + words[at + 2 :], words[at + 1]


def _compare(command: Command, output: str) -> None:
    """White space may differ; what is left out may be anything, white space around it too."""
    if not command.expected:
        return
    printed = _ISOLATES.sub("", output).strip()
    parts = re.split(r"\s*\.\.\.\s*", command.expected)
    pattern = ".*".join(r"\s+".join(map(re.escape, part.split())) for part in parts)
    assert re.fullmatch(pattern, printed, re.DOTALL), (
        f"{command.line}\nexpected:\n{command.expected}\n\ngot:\n{printed}"
    )
