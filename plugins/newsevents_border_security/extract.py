"""Date the news of the day: a record of the lead without a date of its own takes the day that the lead names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from attrs import evolve

from newsevents.hookspecs import Refinement
from newsevents.model import AnnotatedArticle, Argument, DateInterval, Decision, Event, Section

_LEAD_SENTENCES = 3
_MAX_DAYS_OLD = 8
_CONFIDENCE = 0.65


def add_dates(events: Sequence[Event], article: AnnotatedArticle) -> Iterator[Refinement]:
    """Add the ``date`` of records of the lead that have none: the first recent day that the lead names."""
    published = article.article.published
    body = next((section for section in article.sections if section.field == "text"), None)
    if published is None or body is None:
        return
    end = body.sentences[min(_LEAD_SENTENCES, len(body.sentences)) - 1][1] if body.sentences else 0
    argument = _lead_date(body, end, article)
    if argument is None:
        return
    for event in events:
        if event.fillers("date") or not any(e.field == "title" or e.start < end for e in event.evidence):
            continue
        decision = Decision(target="date", value=argument.id or "", rule="day of the lead",
                            reason="the news of the day has no other date", evidence=argument.evidence())  # fmt: skip
        replacement = evolve(event, arguments=(*event.arguments, argument), trace=(*event.trace, decision))
        yield Refinement(event=event, replacement=replacement, reason="the day that the lead names")


def _lead_date(body: Section, end: int, article: AnnotatedArticle) -> Argument | None:
    published = article.article.published
    for found in body.values_in(0, end):
        value = found.value
        if published is None or not isinstance(value, DateInterval) or value.start is None or value.end is None:
            continue
        if value.end - value.start == timedelta(days=1) and timedelta(0) <= published - value.start <= timedelta(
            days=_MAX_DAYS_OLD
        ):
            return Argument(role="date", id=value.iso, text=found.text, start=found.start, end=found.end, field="text",
                            confidence=_CONFIDENCE, via="day of the lead", date=value)  # fmt: skip
    return None
