"""What every page keeps to: an opening that says what for, links that lead somewhere, commands that exist."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from newsevents.cli import main
from tests.docs.pages import DOCS, PAGES, find_blocks, name_page, strip_blocks

_LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)")
_COMMAND = re.compile(r"`newsevents ([^`]+)`")
_ARABIC = re.compile(r"[\u0621-\u064a]")
_LATIN = re.compile(r"[A-Za-z]{2}")


@pytest.mark.parametrize("page", [page for page in PAGES if DOCS in page.parents], ids=name_page)
def test_opens_with_what_the_reader_can_do(page: Path) -> None:
    paragraphs = [part for part in page.read_text(encoding="utf-8").split("\n\n") if part.strip()]
    assert paragraphs[0].startswith("# ")
    assert re.search(r"\byou\b", paragraphs[1], re.IGNORECASE), paragraphs[1]


@pytest.mark.parametrize("page", PAGES, ids=name_page)
def test_links_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=name_page)
def test_commands_in_running_text_exist(page: Path) -> None:
    for words in _COMMAND.findall(strip_blocks(page.read_text(encoding="utf-8"))):
        command: click.Command = main
        for word in words.split():
            if word.startswith("--"):
                names = {name for param in command.params for name in (*param.opts, *param.secondary_opts)}
                assert word.partition("=")[0] in names | {"--help", "--version"}, words
            elif isinstance(command, click.Group):
                assert word in command.commands, words
                command = command.commands[word]


@pytest.mark.parametrize("page", PAGES, ids=name_page)
def test_arabic_never_stands_without_a_gloss(page: Path) -> None:
    """A line or block of prose with Arabic has Latin letters too, or has a neighbour that has."""
    text = page.read_text(encoding="utf-8")
    for block in find_blocks(text):
        if _ARABIC.search(block.text) and not _LATIN.search(block.text):
            around = text[max(0, block.start - 400) : block.start] + text[block.end : block.end + 400]
            assert _LATIN.search(around), block.text
    for line in strip_blocks(text).splitlines():
        if _ARABIC.search(line):
            assert _LATIN.search(line), line


@pytest.mark.parametrize("page", PAGES, ids=name_page)
def test_no_invisible_direction_marks(page: Path) -> None:
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]", page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=name_page)
def test_one_sentence_a_line(page: Path) -> None:
    """A stop, a space and a capital inside a line of prose begin a second sentence; a gloss follows its Arabic."""
    two = re.compile(r"[a-z)`»][.!?] [A-Z]")
    prose = [line for line in strip_blocks(page.read_text(encoding="utf-8")).splitlines() if line[:1] not in '|-:"(“']
    assert not [line for line in prose if two.search(line)]
