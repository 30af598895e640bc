"""When a withdrawal takes effect: dates that stand behind «اعتبارا من», «يسري», «حيز التنفيذ»."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from newsevents.frames import Lexeme, SentenceItems, build_items, parse_lexeme
from newsevents.model import AnnotatedArticle, Argument, DateInterval, Event, ValueMention
from newsevents.text import fold_string

_DATA = Path(__file__).parent / "lexicon.yml"
_MAX_GAP_ITEMS = 7
_SENTENCES_AFTER = 1
_CONFIDENCE = 0.75
_LENGTHS = {"day": 10, "month": 7, "year": 4}


@cache
def _lexeme(name: str) -> Lexeme:
    return parse_lexeme(yaml.safe_load(_DATA.read_text(encoding="utf-8"))[name]["patterns"])


def find_effective_date(event: Event, article: AnnotatedArticle) -> Argument | None:
    """The date from which the withdrawal holds, in the sentences that tell of it or the one after; ``None`` if unsaid."""
    for sentence in _sentences_of(event, article):
        for at, item in enumerate(sentence.items):
            if item.value is None or not isinstance(item.value.value, DateInterval):
                continue
            iso = _iso(item.value.value)
            if iso is not None and _takes_effect(sentence, at, item.value):
                return Argument(role="effective_date", id=iso, text=item.value.text, start=item.value.start,
                                end=item.value.end, field=sentence.section.field, date=item.value.value,
                                confidence=_CONFIDENCE, via="words of taking effect")  # fmt: skip
    return None


def _sentences_of(event: Event, article: AnnotatedArticle) -> Iterator[SentenceItems]:
    seen: set[tuple[str, int]] = set()
    told = [(evidence.field, evidence.start) for evidence in event.evidence]
    for after in range(_SENTENCES_AFTER + 1):
        for section in article.sections:
            for start in (start for field, start in told if field == section.field):
                index = section.sentence_at(start) + after
                if index < len(section.sentences) and (section.field, index) not in seen:
                    seen.add((section.field, index))
                    yield build_items(section, index)


def _takes_effect(sentence: SentenceItems, at: int, value: ValueMention) -> bool:
    words = tuple(fold_string(value.text).split())
    if _lexeme("starting_words").match_at(words, 0) is not None:
        return True
    first = max(0, at - _MAX_GAP_ITEMS)
    return any(
        found.first >= first and found.last < at and not _is_cut(sentence, found.last, at)
        for found in _lexeme("effect_words").find(sentence.norms)
    )


def _is_cut(sentence: SentenceItems, first: int, last: int) -> bool:
    return any(item.is_mark and item.norm in "،,؛." for item in sentence.items[first + 1 : last])


def _iso(value: DateInterval) -> str | None:
    """The bound that is named: "اعتبارا من" names the first day, "قبل" the day after the last."""
    if value.iso is not None:
        return value.iso
    bound = value.start if value.end is None else value.end if value.start is None else None
    length = _LENGTHS.get(value.precision)
    return None if bound is None or length is None else bound.isoformat()[:length]
