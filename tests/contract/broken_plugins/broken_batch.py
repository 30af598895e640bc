"""A plugin that raises in the middle of a batch: at the article that says «انهيار» (collapse)."""

from attrs import evolve
from good_agreements import TYPE, find_word

from newsevents import hookimpl


@hookimpl
def newsevents_event_types():  # type: ignore[no-untyped-def]
    """Fine."""
    return (evolve(TYPE, name="crash"),)


@hookimpl
def newsevents_extract(article, kb):  # type: ignore[no-untyped-def]
    """Yields a candidate, then raises."""
    yield from find_word(article, "اتفاق", event_type="crash")
    if "انهيار" in article.article.text:
        raise ZeroDivisionError("division by zero")
