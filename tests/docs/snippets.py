"""What the tests run on a page: its files are written, its Python and its commands run, from top to bottom."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from sybil import Document, Example, Region, Sybil
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.myst import SkipParser
from sybil.region import Lexeme

from tests.docs.pages import Block, find_blocks
from tests.docs.shell import Command, parse_console, parse_script, run_command

_SHELLS: dict[str, Callable[[str], Iterator[Command]]] = {
    "bash": parse_script,
    "console": parse_console,
    "sh": parse_script,
    "shell": parse_script,
}
_run_python = PythonEvaluator()


def make_sybil() -> Sybil:
    """A reader of pages; ``<!-- skip: next -->`` before a block leaves it alone."""
    return Sybil(parsers=[SkipParser(), parse_blocks])


def parse_blocks(document: Document) -> Iterator[Region]:
    """The blocks of a page that can be run."""
    for block in find_blocks(document.text):
        if block.title is not None or block.language == "python" or block.language in _SHELLS:
            lines = document.text.count("\n", block.start, block.text_start)
            text = Lexeme(block.text, block.text_start - block.start, lines)
            yield Region(block.start, block.end, text, _evaluate, lexemes={"block": block})


def _evaluate(example: Example) -> None:
    block: Block = example.region.lexemes["block"]
    if block.title is not None:
        path = Path(block.title)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, encoding="utf-8")
    elif block.language == "python":
        _run_python(example)
    else:
        for command in _SHELLS[block.language](block.text):
            run_command(command, Path.cwd())
