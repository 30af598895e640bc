"""Complete a candidate that lacks one required role, from what the article says of its other events.

A list of deals names the common party once: «وسبق للإمارات أن اشترت المنظومة نفسها» (the Emirates had bought the same
system before) does not repeat who sells it.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from newsevents.declarations import EventType
from newsevents.merging.evidence import is_about_a_thing
from newsevents.merging.keys import SPARE_CONFIDENCE, WEAK_CONFIDENCE
from newsevents.model import Argument, Decision, EventCandidate

_CONFIDENCE = 0.4


def complete_candidate(
    candidate: EventCandidate, clusters: Sequence[Sequence[EventCandidate]], event_type: EventType
) -> EventCandidate:
    """The candidate with its one missing role filled, or as it came.

    Looked for in records that name the same weapon, then among its own spare fillers. A candidate that lacks
    more than one role, only refers back, or is not asserted, stays as it is.
    """
    missing = _missing_roles(candidate, event_type)
    if len(missing) != 1 or candidate.is_reference or candidate.factuality != "asserted":
        return candidate
    role = missing[0]
    found = _from_clusters(candidate, clusters, role) or _from_spares(candidate, role)
    if found is None:
        return candidate
    argument = evolve(found, confidence=_CONFIDENCE)
    decision = Decision(
        target=role,
        value=argument.id or argument.text,
        rule=f"completed from {found.via}",
        reason="not named beside the trigger; named elsewhere in the article",
        evidence=argument.evidence(),
    )
    return evolve(candidate, arguments=(*candidate.arguments, argument), trace=(*candidate.trace, decision))


def _missing_roles(candidate: EventCandidate, event_type: EventType) -> list[str]:
    filled = {a.role for a in candidate.arguments if a.confidence >= WEAK_CONFIDENCE}
    return [need for need in event_type.required if need.isidentifier() and need not in filled]


def _used(candidate: EventCandidate) -> set[str | None]:
    return {a.id for a in candidate.arguments if a.confidence > SPARE_CONFIDENCE}


def _from_clusters(
    candidate: EventCandidate, clusters: Sequence[Sequence[EventCandidate]], role: str
) -> Argument | None:
    names = {a.id for a in candidate.arguments if a.category is not None and a.id is not None}
    used = _used(candidate)
    for cluster in clusters:
        arguments = [a for other in cluster for a in other.arguments if a.confidence >= WEAK_CONFIDENCE]
        if names & {a.id for a in arguments if a.category is not None}:
            for argument in arguments:
                if argument.role == role and argument.id not in used:
                    return evolve(argument, via="the same system")
    return None


def _from_spares(candidate: EventCandidate, role: str) -> Argument | None:
    if not is_about_a_thing(candidate.arguments):
        return None
    used = _used(candidate)
    return next(
        (a for a in candidate.arguments if a.role == role and a.confidence <= SPARE_CONFIDENCE and a.id not in used),
        None,
    )
