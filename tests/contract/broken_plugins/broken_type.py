"""A plugin whose hooks return the wrong things."""

from attrs import evolve
from good_agreements import TYPE

from newsevents import hookimpl


@hookimpl
def newsevents_event_types():  # type: ignore[no-untyped-def]
    """Fine."""
    return (evolve(TYPE, name="treaty"),)


@hookimpl
def newsevents_gazetteers():  # type: ignore[no-untyped-def]
    """A name where a path is due."""
    return ["names.yml"]


@hookimpl
def newsevents_frames():  # type: ignore[no-untyped-def]
    """No iterable at all."""
    return 42


@hookimpl
def newsevents_extract(article, kb):  # type: ignore[no-untyped-def]
    """A word where a candidate is due."""
    return ["treaty"]
