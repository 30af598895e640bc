"""How sure a record is: from what it rests on, weighed as on records that readers have judged.

What the rules multiply up orders the readings of one sentence well, but is no share of right records. The weights of
``data/confidence.yml`` are fitted so that it is one; ``benchmarks/reliability`` fits and checks them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml
from attrs import evolve, frozen

from newsevents.declarations import EventType
from newsevents.merging.features import BY_RULES, measure_features
from newsevents.model import AnnotatedArticle, Decision, Event

_DATA = Path(__file__).parent / "data" / "confidence.yml"
_MAX_NAMED = 3


@frozen(kw_only=True)
class Weight:
    """What one feature counts for, and what it says."""

    weight: float
    gloss: str


def weigh_confidence(event: Event, event_type: EventType, article: AnnotatedArticle) -> Event:
    """The event with the share of records of such evidence that are right as its confidence.

    Args:
        event: With the confidence that the rules give, and its trace; a record without a trigger stays as it is.
        event_type: Its keys are the roles that matter.
        article: Where the record comes from: what it dwells on, and how far down the record stands.
    """
    features = measure_features(event, event_type, article)
    if features is None:
        return event
    weights = load_weights()
    parts = {name: weights[name].weight * value for name, value in features.items() if name in weights}
    score = weights["intercept"].weight + sum(parts.values())
    confidence = round(1 / (1 + math.exp(-score)), 3)
    decisions = (
        Decision(target="confidence", value=f"{event.confidence:g}", rule=BY_RULES, reason="how sure the rules are"),
        Decision(target="confidence", value=f"{confidence:g}", rule="evidence weighed", reason=_name_parts(parts)),
    )
    return evolve(event, confidence=confidence, trace=(*event.trace, *decisions))


def _name_parts(parts: Mapping[str, float]) -> str:
    """What counts most for and against the record, by name."""
    weights = load_weights()
    ranked = sorted((name for name, part in parts.items() if abs(part) >= 0.1), key=lambda name: -abs(parts[name]))
    told = []
    for sign, word in ((1, "for it"), (-1, "against it")):
        named = [weights[name].gloss for name in ranked if sign * parts[name] > 0][:_MAX_NAMED]
        if named:
            told.append(f"{word}: {', '.join(named)}")
    return "; ".join(told) or "as right as most"


@cache
def load_weights() -> Mapping[str, Weight]:
    """The weights by the name of their feature, ``intercept`` among them; read once."""
    rows = yaml.safe_load(_DATA.read_text(encoding="utf-8"))["weights"]
    return {name: Weight(weight=row["weight"], gloss=row["gloss"]) for name, row in rows.items()}
