"""A plugin that knows what its frame cannot say: it amends one candidate, drops another, and breaks a third."""

from pathlib import Path

from attrs import evolve

from newsevents import Completion, hookimpl
from newsevents.frames import load_event_type

FRAME = Path(__file__).with_suffix(".yml")


@hookimpl
def newsevents_event_types():  # type: ignore[no-untyped-def]
    """The type of the frame."""
    return (load_event_type(FRAME),)


@hookimpl
def newsevents_frames():  # type: ignore[no-untyped-def]
    """The frame."""
    return (FRAME,)


@hookimpl
def newsevents_complete(candidates, article):  # type: ignore[no-untyped-def]
    """By the state visited."""
    for candidate in candidates:
        (host,) = (argument.id for argument in candidate.arguments if argument.role == "host")
        if host == "FRA":
            yield Completion(candidate=candidate, replacement=evolve(candidate, stage="planned"), reason="amended")
        elif host == "DEU":
            yield Completion(candidate=candidate, replacement=None, reason="no visits to Germany")
        else:
            yield Completion(candidate=candidate, replacement=evolve(candidate, stage="plannd"), reason="misspelt")
