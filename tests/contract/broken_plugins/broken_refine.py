"""A plugin that meddles: it changes a record that it was not given, and one of its own into another's type."""

from attrs import evolve
from good_agreements import TYPE, find_word

from newsevents import Refinement, hookimpl


@hookimpl
def newsevents_event_types():  # type: ignore[no-untyped-def]
    """Fine."""
    return (evolve(TYPE, name="accord"),)


@hookimpl
def newsevents_extract(article, kb):  # type: ignore[no-untyped-def]
    """Fine."""
    return find_word(article, "اتفاق", event_type="accord")


@hookimpl
def newsevents_refine(events, article):  # type: ignore[no-untyped-def]
    """Both wrong."""
    for event in events:
        yield Refinement(event=evolve(event, type="agreement"), replacement=None, reason="not mine")
        yield Refinement(event=event, replacement=evolve(event, type="agreement"), reason="not mine either")
