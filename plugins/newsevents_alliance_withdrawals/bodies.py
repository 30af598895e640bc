"""The organ, meeting or exercise that a member leaves or stays away from, as a phrase of the sentence.

«قاطعت … الجلسة الافتتاحية للدورة 158 لمجلس الجامعة»: from the noun that opens the phrase to the word that closes it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml
from attrs import frozen

from newsevents.frames import SentenceItems
from newsevents.text import fold_string

_DATA = Path(__file__).parent / "lexicon.yml"
_MAX_BODY_ITEMS = 9


@frozen
class _Words:
    heads: frozenset[str]
    meetings: frozenset[str]
    organs: frozenset[str]
    closers: frozenset[str]


@cache
def _words() -> _Words:
    data = yaml.safe_load(_DATA.read_text(encoding="utf-8"))
    return _Words(
        *(frozenset(map(fold_string, data[name]["words"])) for name in ("heads", "meetings", "organs", "closers"))
    )


def find_body(sentence: SentenceItems, after: int) -> tuple[int, int] | None:
    """Offsets of the first organ, meeting or exercise named after an offset, or ``None``.

    Args:
        sentence: The items of the sentence of the trigger.
        after: Offset of the end of the trigger.
    """
    for at, item in enumerate(sentence.items):
        if item.start >= after and item.mention is None and _head(item.norm) is not None:
            return _extend(sentence, at)
    return None


def _head(norm: str) -> str | None:
    """The head noun in a word, its preposition taken off; ``None`` if it is none."""
    heads = _words().heads
    if norm in heads:
        return norm
    if norm[:1] in ("ل", "ب") and norm[1:] in heads:
        return norm[1:]
    if norm.startswith("لل") and "ال" + norm[2:] in heads:
        return "ال" + norm[2:]
    return None


def _extend(sentence: SentenceItems, at: int) -> tuple[int, int] | None:
    words = _words()
    first = at
    head = _head(sentence.items[at].norm)
    following = sentence.items[at + 1] if at + 1 < len(sentence.items) else None
    if head in words.meetings and following is not None and following.norm in words.organs:
        first = at + 1
    last = first
    for index in range(first + 1, min(len(sentence.items), first + _MAX_BODY_ITEMS)):
        item = sentence.items[index]
        if item.is_mark and item.norm not in "\"'":
            break
        if item.norm in words.closers or (item.mention is not None and item.mention.kind in ("place", "person")):
            break
        if item.value is not None and index > first + 2:
            break
        last = index
    while last > first and sentence.items[last].is_mark:
        last -= 1
    if last == first:
        return None
    start = sentence.items[first].start
    if first == at and head != sentence.items[first].norm:
        start += (
            len(sentence.items[first].norm) - len(head or "") if not sentence.items[first].norm.startswith("لل") else 1
        )
    return start, sentence.items[last].end
