"""A plugin that amends records that quote the title, and drops the others."""

from attrs import evolve
from good_agreements import TYPE, find_word

from newsevents import Refinement, hookimpl


@hookimpl
def newsevents_event_types():  # type: ignore[no-untyped-def]
    """One type."""
    return (evolve(TYPE, name="settlement"),)


@hookimpl
def newsevents_extract(article, kb):  # type: ignore[no-untyped-def]
    """Fine."""
    return find_word(article, "اتفاق", event_type="settlement")


@hookimpl
def newsevents_refine(events, article):  # type: ignore[no-untyped-def]
    """In the headline it is only an intention."""
    for event in events:
        in_title = event.evidence[0].field == "title"
        replacement = evolve(event, stage="proposed") if in_title else None
        yield Refinement(event=event, replacement=replacement, reason="headline" if in_title else "not in the headline")
