"""Who says so: the speaker of the verb of saying above a trigger, or the source that a phrase names."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml
from attrs import frozen

from newsevents.frames.grammar import load_grammar
from newsevents.frames.items import Item, SentenceItems
from newsevents.frames.lexicon import Lexeme, Match, parse_lexeme, readings
from newsevents.text.fold import fold_string

_DATA = Path(__file__).parent / "data" / "attribution.yml"
_MAX_SPEAKER_ITEMS = 8
_MAX_SPEAKERS_BACK = 1
_STOP_MARKS = frozenset("،,.:؛;()")
_QUOTES = frozenset("\"'«»“”")
_SPEAKERS = frozenset({"person", "state", "territory", "organization", "armed_group", "company"})
_COMPLEMENT = "complement"
_OF = frozenset(fold_string(word) for word in ("باسم", "عن", "من", "في"))


@frozen(kw_only=True)
class Attribution:
    """A source, and the words that make it one.

    Attributes:
        text: The speaker: a named person by name, else the words as written.
        rule: ``verb of saying`` or ``source phrase``.
        first: Index of the first item of the words.
        last: Index of the last item (inclusive).
    """

    text: str
    rule: str
    first: int
    last: int


@frozen(kw_only=True)
class _Sources:
    nouns: Lexeme
    phrases: Lexeme
    needs_that: Lexeme


def find_attribution(sentence: SentenceItems, trigger: Match) -> Attribution | None:
    """Who says so, or ``None`` when the article speaks for itself.

    «قال وزير الدفاع الفرنسي سيباستيان ليكورنو إن»: the person wins over the state in the title. Of several verbs of
    saying the nearest before the trigger counts; «بحسب مصدر دبلوماسي» may stand before or behind.
    """
    verbs = [match for match in sentence.find(load_grammar().reporting) if match.last < trigger.first]
    for match in reversed(verbs):
        found = _speaker_of_verb(sentence, match, trigger)
        if found is not None:
            return found
    for match in sentence.find(_load_sources().phrases):
        if trigger.first <= match.first <= trigger.last:
            continue
        span = _find_source(sentence, match.last + 1)
        if span is not None:
            return Attribution(text=_name(sentence, *span), rule="source phrase", first=match.first, last=span[1])
    return None


def _speaker_of_verb(sentence: SentenceItems, verb: Match, trigger: Match) -> Attribution | None:
    that = next((at for at in range(verb.last + 1, trigger.first) if _is_that(sentence.items[at])), None)
    is_quoted = any(norm in _QUOTES or norm == ":" for norm in sentence.norms[verb.last : trigger.first])
    needs_that = _load_sources().needs_that.match_at(sentence.norms, verb.first) is not None
    if that is None and needs_that and not is_quoted:
        return None
    span = _phrase(sentence, verb.last + 1, trigger.first if that is None else that, is_open=that is None)
    span = span or _before(sentence, verb.first)
    if span is None:
        return None
    return Attribution(
        text=_name(sentence, *span), rule="verb of saying", first=min(verb.first, span[0]), last=max(verb.last, span[1])
    )


def _phrase(sentence: SentenceItems, start: int, end: int, *, is_open: bool) -> tuple[int, int] | None:
    """The items of the noun phrase that begins at ``start``: a mention, or a noun of a source, and what belongs to it.

    Args:
        sentence: The sentence.
        start: Where it begins.
        end: Where it has ended at the latest.
        is_open: Whether no "أن" closes it, so that the last mention must.
    """
    if start >= end or not _is_head(sentence, start):
        return None
    last = start
    is_name = sentence.items[start].mention is not None
    for at in range(start + 1, min(end, start + _MAX_SPEAKER_ITEMS)):
        item = sentence.items[at]
        if _ends_phrase(item) or ((is_open or is_name) and not _continues(item)):
            break
        last = at
    return start, last


def _is_head(sentence: SentenceItems, at: int) -> bool:
    mention = sentence.items[at].mention
    if mention is not None:
        return mention.kind in _SPEAKERS
    return _load_sources().nouns.match_at(sentence.norms, at) is not None


def _ends_phrase(item: Item) -> bool:
    if item.is_mark:
        return item.norm in _STOP_MARKS
    if item.value is not None or _is_that(item):
        return True
    grammar = load_grammar()
    return item.mention is None and item.norm in grammar.prepositions and item.norm not in _OF


def _continues(item: Item) -> bool:
    """Whether it goes on naming the speaker where nothing closes the phrase: a person behind a title, a nisba."""
    mention = item.mention
    return mention is not None and not mention.prefix and (mention.kind == "person" or mention.via == "nisba")


def _before(sentence: SentenceItems, verb: int) -> tuple[int, int] | None:
    """The subject in front of its verb: «الوزير الفرنسي قال إن»."""
    at = verb - _MAX_SPEAKERS_BACK
    return (at, at) if at >= 0 and sentence.items[at].mention is not None and _is_head(sentence, at) else None


def _find_source(sentence: SentenceItems, start: int) -> tuple[int, int] | None:
    return _phrase(sentence, start, len(sentence.items), is_open=False) if start < len(sentence.items) else None


def _name(sentence: SentenceItems, first: int, last: int) -> str:
    items = sentence.items[first : last + 1]
    person = next((item.mention for item in items if item.mention is not None and item.mention.kind == "person"), None)
    if person is not None and person.name is not None:
        return person.name
    start = items[0].mention.start if items[0].mention is not None else items[0].start + _prefix_length(items[0])
    end = items[-1].mention.end if items[-1].mention is not None else items[-1].end
    return sentence.section.text[start:end].strip(" \"'«»“”")


def _prefix_length(item: Item) -> int:
    """Letters of the preposition before a noun of a source: «لصحيفة», «للوزير» keep their noun."""
    for stem, prefix in readings(item.norm):
        if any(norm == stem for norm in _load_sources().nouns.index):
            return 0 if stem == item.norm else len(prefix)
    return 0


def _is_that(item: Item) -> bool:
    if item.mention is not None or item.value is not None:
        return False
    starters = load_grammar().clause_starters
    return _COMPLEMENT in (starters.get(item.norm), starters.get(item.norm.removeprefix("و")))


@cache
def _load_sources() -> _Sources:
    data = yaml.safe_load(_DATA.read_text(encoding="utf-8"))
    return _Sources(
        nouns=parse_lexeme(data["source_nouns"]["patterns"]),
        phrases=parse_lexeme(data["source_phrases"]["patterns"]),
        needs_that=parse_lexeme(data["needs_that"]["patterns"]),
    )
