"""When a withdrawal takes effect: dates that stand behind «يسري», «حيز التنفيذ», «اعتبارا من»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import yaml

from newsevents.frames import Lexeme, SentenceItems, build_items, parse_lexeme
from newsevents.model import AnnotatedArticle, Argument, DateInterval, Event, Evidence, ValueMention
from newsevents.text import fold_string

_DATA = Path(__file__).parent / "lexicon.yml"
_MAX_GAP_ITEMS = 7
_SENTENCES_AFTER = 2
_CONFIDENCE = 0.75
_LENGTHS = {"day": 10, "month": 7, "year": 4}


@cache
def _lexeme(name: str) -> Lexeme:
    return parse_lexeme(yaml.safe_load(_DATA.read_text(encoding="utf-8"))[name]["patterns"])


def find_effective_date(event: Event, others: Sequence[Event], article: AnnotatedArticle) -> Argument | None:
    """The date from which a withdrawal holds, ``None`` if the text does not say.

    Words of taking effect («يسري», «نافذا») count in the sentences of the record and the two after; «اعتبارا من» (as
    of) only in its own sentences, where it may open anything.

    Args:
        event: The record.
        others: The other records of the article: a date behind the trigger of one of them is theirs.
        article: The article.
    """
    foreign = [evidence for other in others for evidence in _triggers(other, article)]
    own = _triggers(event, article)
    for after, is_effect in ((_SENTENCES_AFTER, _takes_effect), (0, _opens)):
        for sentence, at, value in _dates_of(own, article, after):
            if is_effect(sentence, at, value) and not _is_of_another(value, sentence, own, foreign):
                return _argument(value, sentence)
    return None


def _dates_of(
    own: Sequence[Evidence], article: AnnotatedArticle, after: int
) -> Iterator[tuple[SentenceItems, int, ValueMention]]:
    for sentence in _sentences_of(own, article, after):
        for at, item in enumerate(sentence.items):
            value = item.value
            if value is not None and isinstance(value.value, DateInterval) and _iso(value.value) is not None:
                yield sentence, at, value


def _argument(value: ValueMention, sentence: SentenceItems) -> Argument:
    assert isinstance(value.value, DateInterval)
    return Argument(role="effective_date", id=_iso(value.value), text=value.text, start=value.start, end=value.end,
                    field=sentence.section.field, date=value.value, confidence=_CONFIDENCE,
                    via="words of taking effect")  # fmt: skip


def _triggers(event: Event, article: AnnotatedArticle) -> tuple[Evidence, ...]:
    """The evidence of a record that is no whole sentence."""
    whole = {(s.field, *s.sentences[s.sentence_at(e.start)]) for s in article.sections for e in event.evidence}
    return tuple(evidence for evidence in event.evidence if (evidence.field, evidence.start, evidence.end) not in whole)


def _sentences_of(own: Sequence[Evidence], article: AnnotatedArticle, after: int) -> Iterator[SentenceItems]:
    seen: set[tuple[str, int]] = set()
    for step in range(after + 1):
        for section in article.sections:
            for evidence in own:
                index = section.sentence_at(evidence.start) + step
                key = (section.field, index)
                if evidence.field == section.field and index < len(section.sentences) and key not in seen:
                    seen.add(key)
                    yield build_items(section, index)


def _is_of_another(
    value: ValueMention, sentence: SentenceItems, own: Sequence[Evidence], foreign: Sequence[Evidence]
) -> bool:
    """Whether the trigger last before the date is another record's."""
    field = sentence.section.field

    def last(spans: Sequence[Evidence]) -> int:
        return max((span.start for span in spans if span.field == field and span.start < value.start), default=-1)

    return last(foreign) > last(own)


def _takes_effect(sentence: SentenceItems, at: int, value: ValueMention) -> bool:
    first = max(0, at - _MAX_GAP_ITEMS)
    return any(
        found.first >= first and found.last < at and not _is_cut(sentence, found.last, at)
        for found in _lexeme("effect_words").find(sentence.norms)
    )


def _opens(sentence: SentenceItems, at: int, value: ValueMention) -> bool:
    return _lexeme("starting_words").match_at(tuple(fold_string(value.text).split()), 0) is not None


def _is_cut(sentence: SentenceItems, first: int, last: int) -> bool:
    return any(item.is_mark and item.norm in "،,؛." for item in sentence.items[first + 1 : last])


def _iso(value: DateInterval) -> str | None:
    """The bound that is named: "اعتبارا من" names the first day, "قبل" the day after the last."""
    if value.iso is not None:
        return value.iso
    bound = value.start if value.end is None else value.end if value.start is None else None
    length = _LENGTHS.get(value.precision)
    return None if bound is None or length is None else bound.isoformat()[:length]
