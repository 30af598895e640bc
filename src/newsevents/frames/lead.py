"""Date the news of the day: an event of the lead without a date of its own takes the day that the lead names."""

from __future__ import annotations

from datetime import timedelta

from attrs import evolve

from newsevents.model import AnnotatedArticle, Argument, DateInterval, Decision, Event, Section

_LEAD_SENTENCES = 3
_MAX_DAYS_OLD = 8
_CONFIDENCE = 0.65
_ONE_DAY = timedelta(days=1)


def date_by_lead(event: Event, article: AnnotatedArticle) -> Event:
    """The event with the first recent day that the lead names, if it stands there and has no date; else as it is.

    Args:
        event: A record with a role ``date``.
        article: Without a day of publication nothing is recent.
    """
    body = next((section for section in article.sections if section.field == "text"), None)
    if body is None or not body.sentences or event.fillers("date"):
        return event
    end = body.sentences[min(_LEAD_SENTENCES, len(body.sentences)) - 1][1]
    if not any(evidence.field == "title" or evidence.start < end for evidence in event.evidence):
        return event
    argument = _lead_day(body, end, article)
    if argument is None:
        return event
    decision = Decision(target="date", value=argument.id or "", rule="day of the lead",
                        reason="the news of the day has no other date", evidence=argument.evidence())  # fmt: skip
    return evolve(event, arguments=(*event.arguments, argument), trace=(*event.trace, decision))


def _lead_day(body: Section, end: int, article: AnnotatedArticle) -> Argument | None:
    published = article.article.published
    for found in body.values_in(0, end):
        value = found.value
        if published is None or not isinstance(value, DateInterval) or value.start is None or value.end is None:
            continue
        is_recent = timedelta(0) <= published - value.start <= timedelta(days=_MAX_DAYS_OLD)
        if value.end - value.start == _ONE_DAY and is_recent:
            return Argument(role="date", id=value.iso, text=found.text, start=found.start, end=found.end, field="text",
                            confidence=_CONFIDENCE, via="day of the lead", date=value)  # fmt: skip
    return None
