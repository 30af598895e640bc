"""The organ, meeting or exercise that a member leaves or stays away from, as a phrase of the sentence.

«قاطعت … الجلسة الافتتاحية للدورة 158 لمجلس الجامعة»: from the noun that opens the phrase to the word that closes it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml
from attrs import fields, frozen

from newsevents.frames import Item, SentenceItems
from newsevents.model import Argument, DateInterval
from newsevents.text import fold_string

_DATA = Path(__file__).parent / "lexicon.yml"
_MAX_BODY_ITEMS = 9
_MAX_ORGAN_ITEMS = 7


@frozen
class _Words:
    heads: frozenset[str]
    meetings: frozenset[str]
    organs: frozenset[str]
    closers: frozenset[str]
    openers: frozenset[str]
    owned: frozenset[str]


@cache
def _words() -> _Words:
    data = yaml.safe_load(_DATA.read_text(encoding="utf-8"))
    return _Words(*(frozenset(map(fold_string, data[field.name]["words"])) for field in fields(_Words)))


def find_body(sentence: SentenceItems, after: int) -> tuple[int, int] | None:
    """Offsets of the first organ, meeting or exercise named after an offset, or ``None``.

    Args:
        sentence: The items of the sentence of the trigger.
        after: Offset of the end of the trigger.
    """
    for at, item in enumerate(sentence.items):
        is_named = item.mention is None or item.mention.kind == "organization"
        if item.start >= after and is_named and _head(item.norm) is not None:
            return _extend(sentence, at)
    return None


def find_organ(sentence: SentenceItems, organization: Argument) -> tuple[int, int] | None:
    """Offsets of the organ that stands between a preposition and its organisation, or ``None``.

    «انسحبت من الجمعية البرلمانية للرابطة»: the organ with its organisation. «من اللجنة التابعة للرابطة»: the organ.
    """
    last = _item_of(sentence, organization)
    if last is None:
        return None
    for first in range(last - 1, max(-1, last - _MAX_ORGAN_ITEMS), -1):
        if sentence.items[first].norm in _words().openers and first + 1 < last:
            is_owned = sentence.items[last - 1].norm in _words().owned
            end = last - 2 if is_owned and last - 2 > first else last
            return sentence.items[first + 1].start, sentence.items[end].end
    return None


def _item_of(sentence: SentenceItems, argument: Argument) -> int | None:
    for at, item in enumerate(sentence.items):
        if item.mention is not None and item.mention.start == argument.start:
            return at
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


def _is_its_place(item: Item, *, at: int, first: int) -> bool:
    """Whether a meeting is named by its place: «قمة أستانا»."""
    return at == first + 1 and item.mention is not None and item.mention.kind == "place" and not item.mention.prefix


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
        if _is_its_place(item, at=index, first=first):
            last = index
        if item.norm in words.closers or (item.mention is not None and item.mention.kind in ("place", "person")):
            break
        if item.value is not None and isinstance(item.value.value, DateInterval):
            break
        last = index
    while last > first and sentence.items[last].is_mark:
        last -= 1
    if last == first and sentence.items[first].mention is None:
        return None
    start = sentence.items[first].start
    if first == at and head != sentence.items[first].norm:
        start += (
            len(sentence.items[first].norm) - len(head or "") if not sentence.items[first].norm.startswith("لل") else 1
        )
    return start, sentence.items[last].end
