"""The words of ``lexicon.yml``, looked for in the items of a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from newsevents.frames import Lexeme, Match, SentenceItems, parse_lexeme
from newsevents.text import fold_string

_PATH = Path(__file__).with_name("lexicon.yml")


@cache
def load_lexicon() -> Mapping[str, Lexeme]:
    """The lists by name, read once."""
    rows = yaml.safe_load(_PATH.read_text(encoding="utf-8"))
    return {name: parse_lexeme(row["words"]) for name, row in rows.items()}


def find_words(items: SentenceItems, name: str) -> tuple[Match, ...]:
    """Every place where a word of a list stands in a sentence."""
    return items.find(load_lexicon()[name])


def has_word(items: SentenceItems, name: str, *, first: int = 0, last: int | None = None) -> bool:
    """Whether a word of a list begins between two items (inclusive)."""
    end = len(items.items) if last is None else last
    return any(first <= match.first <= end for match in find_words(items, name))


def find_nouns(items: SentenceItems, name: str) -> tuple[int, ...]:
    """The items with a word of a list, in order, and the counts whose noun is one: «أربعة جنود»."""
    found = {match.first for match in find_words(items, name)}
    for at, item in enumerate(items.items):
        value = item.value
        if value is not None and value.unit_start is not None:
            noun = fold_string(items.section.text[value.unit_start : value.end])
            if load_lexicon()[name].match_at(noun.split()[:1] or [""], 0) is not None:
                found.add(at)
    return tuple(sorted(found))


def has_noun(items: SentenceItems, at: int, name: str) -> bool:
    """Whether an item is a word of a list, or a count of one."""
    return at in find_nouns(items, name)
