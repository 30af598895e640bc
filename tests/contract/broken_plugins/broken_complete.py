"""A plugin that meddles: it completes a candidate that it was not given, and gives one of its own an unknown stage."""

from attrs import evolve
from good_agreements import TYPE

from newsevents import Completion, hookimpl


@hookimpl
def newsevents_event_types():  # type: ignore[no-untyped-def]
    """Fine."""
    return (evolve(TYPE, name="compact"),)


@hookimpl
def newsevents_complete(candidates, article):  # type: ignore[no-untyped-def]
    """Both wrong."""
    for candidate in candidates:
        yield Completion(candidate=evolve(candidate, stage="proposed"), replacement=None, reason="not given")
        yield Completion(candidate=candidate, replacement=evolve(candidate, stage="dreamt"), reason="no such stage")
