"""Date the news of the day: a record of the lead without a date of its own takes the day that the lead names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsevents.frames import date_by_lead
from newsevents.hookspecs import Refinement
from newsevents.model import AnnotatedArticle, Event


def add_dates(events: Sequence[Event], article: AnnotatedArticle) -> Iterator[Refinement]:
    """Add the ``date`` of records of the lead that have none."""
    for event in events:
        dated = date_by_lead(event, article)
        if dated != event:
            yield Refinement(event=event, replacement=dated, reason="the day that the lead names")
