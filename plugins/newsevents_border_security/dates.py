"""The date of a statement: the nearest to the words that give its stage, apart from deadlines and starting points."""

from __future__ import annotations

from attrs import evolve

from newsevents.frames import FillerSpan, find_fillers
from newsevents.model import Argument
from newsevents_border_security.scenes import Scene
from newsevents_border_security.words import is_word

_FAR_GOVERNORS = frozenset({"منذ", "بعد", "قبل"})
_CLAUSE_COST = 2
_FAR_COST = 12
_MAX_DISTANCE = 45
_CONFIDENCE = 0.8


def find_date(scene: Scene, anchor: int) -> Argument | None:
    """The date of what item ``anchor`` says, or ``None``.

    «اعتبارا من مطلع الشهر» says when it will begin, «منذ 2002» when something else began: they cost more.
    """
    if is_word(scene.items.norms[anchor], "ratification"):
        return None  # «وافق البرلمان أمس على الاتفاقية»: the agreement is older
    spans = [span for span in find_fillers(scene.items) if span.kind == "date"]
    if not spans:
        return None
    best = min(spans, key=lambda span: _cost(scene, span, anchor))
    if _cost(scene, best, anchor) > _MAX_DISTANCE:
        return None
    return evolve(best.argument, role="date", confidence=_CONFIDENCE, via="nearest date")


def _cost(scene: Scene, span: FillerSpan, anchor: int) -> int:
    clauses = scene.syntax.clauses
    cost = abs(span.first - anchor) + _CLAUSE_COST * abs(clauses[span.first] - clauses[anchor])
    before = scene.items.norms[max(0, span.first - 2) : span.first]
    if scene.syntax.governors[span.first] in _FAR_GOVERNORS or any(is_word(norm, "starting_points") for norm in before):
        cost += _FAR_COST
    return cost
