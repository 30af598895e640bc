"""Names that no gazetteer holds, read from the noun that opens them: «معاهدة ليما لحماية الغابات».

Such a filler keeps its Arabic name for an identifier. A name is definite and closed: by a place, a word with the
article, or quotation marks. «اتفاقية شراء» (a purchase agreement) is none, nor «الاتفاقية الأخيرة» (the last one).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml
from attrs import frozen

from newsevents.frames.fillers import FillerSpan
from newsevents.frames.grammar import load_grammar
from newsevents.frames.items import Item, SentenceItems
from newsevents.frames.lexicon import readings
from newsevents.frames.schema import NameHeads
from newsevents.frames.syntax import Syntax
from newsevents.model import Argument
from newsevents.text.fold import fold_string

_DATA = Path(__file__).parent / "data" / "names.yml"
NAMED = "name by its class noun"
_MAX_NAME_ITEMS = 8
_CONFIDENCE = 0.75
_OPENING, _CLOSING = '«"“', '»"”'
_PLACES = frozenset({"place", "region", "state", "territory"})


@frozen
class _Words:
    international: frozenset[str]
    purposes: frozenset[str]
    closers: frozenset[str]
    foreign: frozenset[str]


@cache
def _words() -> _Words:
    data = yaml.safe_load(_DATA.read_text(encoding="utf-8"))
    names = ("international", "purposes", "closers", "foreign")
    return _Words(*(frozenset(map(fold_string, data[name]["words"])) for name in names))


def find_names(sentence: SentenceItems, syntax: Syntax, heads: Mapping[str, NameHeads]) -> Iterator[FillerSpan]:
    """The names in a sentence that a noun opens and no gazetteer holds.

    Args:
        sentence: The items of the sentence.
        syntax: Its finite verbs end a name.
        heads: For each kind of filler the nouns that open its names.
    """
    for kind, nouns in heads.items():
        covered = -1
        for at in range(len(sentence.items)):
            last = _last_of(sentence, syntax, at, nouns) if at > covered else None
            if last is not None:
                covered = last
                yield _filler(sentence, at, last, kind, nouns)


def _last_of(sentence: SentenceItems, syntax: Syntax, at: int, heads: NameHeads) -> int | None:
    """The last item of the name that opens at item ``at``, or ``None``."""
    item = sentence.items[at]
    head = None if item.mention is not None or item.value is not None else _head(item.norm, heads)
    if head is None:
        return None
    stem, _ = head
    quoted = _quoted(sentence, at)
    last = _extent(sentence, syntax, at) if quoted is None else quoted
    words = [sentence.items[index] for index in range(at + 1, last + 1) if not sentence.items[index].is_mark]
    if not words or any(_stem_in(word, _words().foreign) for word in words):
        return None
    if any(word.mention is not None and word.mention.kind in ("organization", "treaty") for word in words):
        return None
    if stem.removeprefix("ال") not in heads.sure and not any(_is_international(word) for word in words):
        return None
    if quoted is None and not _is_closed(stem, words):
        return None
    return last


def _head(norm: str, heads: NameHeads) -> tuple[str, str] | None:
    """The opening noun in a word and what is attached before it."""
    known = heads.sure | heads.shared
    return next(((stem, prefix) for stem, prefix in readings(norm) if stem.removeprefix("ال") in known), None)


def _quoted(sentence: SentenceItems, at: int) -> int | None:
    """The last word inside quotation marks that open right before the noun, or right behind it."""
    text = sentence.section.text
    opens = at > 0 and sentence.items[at - 1].is_mark and text[sentence.items[at - 1].start] in _OPENING
    first = at if opens else at + 1
    if not opens and not (first < len(sentence.items) and text[sentence.items[first].start] in _OPENING):
        return None
    for index in range(first + 1, min(len(sentence.items), first + 2 + _MAX_NAME_ITEMS)):
        if sentence.items[index].is_mark and text[sentence.items[index].start] in _CLOSING:
            return index - 1 if opens else index
    return None


def _extent(sentence: SentenceItems, syntax: Syntax, at: int) -> int:
    """The last item that goes on with the name."""
    last = at
    for index in range(at + 1, min(len(sentence.items), at + 1 + _MAX_NAME_ITEMS)):
        if index in syntax.verbs or not _goes_on(sentence, index, is_first=index == at + 1):
            break
        last = index
    return last


def _goes_on(sentence: SentenceItems, index: int, *, is_first: bool) -> bool:
    item, before = sentence.items[index], sentence.items[index - 1]
    grammar = load_grammar()
    if item.is_mark or item.value is not None:
        return False
    if item.mention is not None:
        is_adjective = item.mention.via == "nisba" or item.mention.kind == "organization"
        is_free = not before.norm.startswith("ال") or is_adjective
        return not item.mention.prefix and item.mention.kind in (*_PLACES, "organization", "treaty") and is_free
    norm = item.norm
    if norm in grammar.prepositions or norm in grammar.clause_starters or norm in _words().closers:
        return False
    if norm.startswith("لل"):
        return True
    if norm[0] == "ل" and len(norm) > 3:
        return norm[1:] in _words().purposes
    if norm.startswith(("و", "ف", "ب", "ك")) and norm[1:3] == "ال":
        return norm[0] == "و" and before.norm.startswith(("ال", "لل"))
    # «رسميا» and the like stand beside the verb; a foreign name right behind the noun may end alike: «معاهدة كوردوبا»
    return is_first or norm.startswith("ال") or not norm.endswith("ا")


def _is_closed(head: str, words: list[Item]) -> bool:
    """Whether the phrase names one thing: it ends in a definite word or a place, and says enough."""
    last = words[-1]
    is_place = last.mention is not None and last.mention.kind in _PLACES
    is_definite = is_place or last.norm.startswith(("ال", "وال", "لل")) or head.startswith("ال")
    if head.startswith("ال"):  # «المنظمة الأخيرة» refers back; «الاتفاقية الدولية لحماية الطيور» names
        names_more = any(_is_international(word) or word.norm.startswith("ل") for word in words)
        return is_definite and len(words) > 1 and names_more
    return is_definite and not words[0].norm.startswith("و")


def _is_international(word: Item) -> bool:
    return _stem_in(word, _words().international) or (
        word.mention is not None and word.mention.kind in ("place", "region") and word.mention.category != "city"
    )


def _stem_in(word: Item, words: frozenset[str]) -> bool:
    return any(stem in words for stem, _ in readings(word.norm))


def _filler(sentence: SentenceItems, first: int, last: int, kind: str, heads: NameHeads) -> FillerSpan:
    text = sentence.section.text
    stem, prefix = _head(sentence.norms[first], heads) or (sentence.norms[first], "")
    start, end = sentence.items[first].start + len(prefix), sentence.items[last].end
    swallowed = prefix.endswith("ل") and stem.startswith("ال")  # «للاتفاقية»: the article lost its alef
    name = ("ا" if swallowed else "") + text[start:end]
    name = " ".join("".join(sign for sign in name if sign not in _OPENING + _CLOSING).split())
    argument = Argument(
        role="", id=name, name=name, text=text[start:end], start=start, end=end, field=sentence.section.field,
        confidence=_CONFIDENCE, via=NAMED,
    )  # fmt: skip
    return FillerSpan(first=first, last=last, head=first, kind=kind, argument=argument)
