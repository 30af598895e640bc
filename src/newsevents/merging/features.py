"""What a record rests on, in numbers: the features that its confidence is weighed from."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from newsevents.declarations import EventType
from newsevents.merging.evidence import is_guess, is_loose
from newsevents.merging.keys import WEAK_CONFIDENCE
from newsevents.model import AnnotatedArticle, Argument, Decision, Event

BY_RULES = "rules"  # the decision that keeps the confidence of the rules
_MAX_SUPPORT = 3
_MAX_NEAR = 15  # characters
_FLOOR = 0.02


def measure_features(event: Event, event_type: EventType, article: AnnotatedArticle) -> Mapping[str, float] | None:
    """The features by name, each roughly between -3 and 3; ``None`` for a record of no trigger.

    The same before and after the event is weighed: the confidence of the rules is kept in its trace.
    """
    triggers = [d for d in event.trace if d.target == "event" and d.evidence is not None]
    if not triggers:
        return None
    roles = [key.partition(".")[0] for key in event_type.keys if not key.startswith("@")]
    best = [max((a for a in event.arguments if a.role == role), key=_sureness, default=None) for role in roles]
    things = [a for a in event.arguments if a.category is not None]
    parties = [a for a in best if a is not None and a.category is None]
    raw = min(max(_by_rules(event), _FLOOR), 1 - _FLOOR)
    support = sum(a.role not in roles and a.confidence >= WEAK_CONFIDENCE for a in event.arguments)
    return {
        "rules": math.log(raw / (1 - raw)),
        "unsure_role": 1 - min((_sureness(a) for a in best), default=0.0),
        "guessed_role": float(sum(a is None or is_guess(a) for a in best)),
        "near_parties": float(bool(parties) and all(_stands_at(a, triggers) for a in parties)),
        "thing": float(bool(things)),
        "named_thing": float(any(a.id is not None for a in things)),
        "counted_thing": float(any(a.quantity is not None for a in things)),
        "loose_thing": float(bool(things) and all(is_loose(a) for a in things)),
        "support": float(min(_MAX_SUPPORT, support)),
        "far": math.log1p(max((_gap(a, triggers) for a in best if a is not None), default=0) / 20),
        "rivals": math.log1p(_rivals(event, event_type, article)),
        "late": _lateness(event, article),
        "not_asserted": float(event.factuality != "asserted"),
    }


def _by_rules(event: Event) -> float:
    given = next((d.value for d in event.trace if d.target == "confidence" and d.rule == BY_RULES), None)
    return event.confidence if given is None else float(given)


def _rivals(event: Event, event_type: EventType, article: AnnotatedArticle) -> int:
    """How many others stand in its sentences who could be a party as well: the fewest of any sentence."""
    roles = {key.partition(".")[0] for key in event_type.keys if "." not in key}
    kinds = {kind for role in event_type.roles if role.name in roles for kind in role.kinds}
    own = {argument.id for argument in event.arguments}
    counts = []
    for evidence in event.evidence:
        section = next((section for section in article.sections if section.field == evidence.field), None)
        if section is not None and (evidence.start, evidence.end) in section.sentences:
            mentions = section.mentions_in(evidence.start, evidence.end)
            counts.append(len({m.entity_id for m in mentions if m.kind in kinds and m.entity_id not in own}))
    return min(counts, default=0)


def _lateness(event: Event, article: AnnotatedArticle) -> float:
    """How far down the text its first words stand, in hundreds of characters, as a logarithm; 0 for a headline."""
    if any(evidence.field == "title" for evidence in event.evidence):
        return 0.0
    return math.log1p(min((evidence.start for evidence in event.evidence), default=0) / 300)


def _stands_at(argument: Argument, triggers: Sequence[Decision]) -> bool:
    """Whether a party stands within a few words of a trigger."""
    return argument.start is not None and _gap(argument, triggers) <= _MAX_NEAR


def _sureness(argument: Argument | None) -> float:
    return 0.0 if argument is None else argument.confidence


def _gap(argument: Argument, triggers: Sequence[Decision]) -> int:
    """Characters to the nearest trigger in the same field; 0 for a filler without words of its own."""
    gaps = [
        max(0, argument.start - d.evidence.end, d.evidence.start - argument.end)
        for d in triggers
        if d.evidence is not None
        and d.evidence.field == argument.field
        and argument.start is not None
        and argument.end is not None
    ]
    return min(gaps, default=0)
