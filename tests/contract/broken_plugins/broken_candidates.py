"""A plugin of which some candidates break their declaration or quote words that are not there."""

from attrs import evolve
from good_agreements import TYPE, find_word

from newsevents import Argument, hookimpl


@hookimpl
def newsevents_event_types():  # type: ignore[no-untyped-def]
    """Fine."""
    return (evolve(TYPE, name="pact"),)


@hookimpl
def newsevents_extract(article, kb):  # type: ignore[no-untyped-def]
    """One candidate that is fine among five that are not."""
    for good in find_word(article, "اتفاق", event_type="pact"):
        yield evolve(good, type="pakt")
        yield evolve(good, stage="agred")
        yield evolve(good, attributes={"mood": "calm"})
        yield evolve(good, arguments=(Argument(role="wrod", id=None, text="x"),))
        yield good
        yield evolve(good, trigger=evolve(good.trigger, start=good.trigger.start + 1, end=good.trigger.end + 1))
