"""Fill roles that no relation of the sentence fills: from the sentence at large, the sentences before, the headline.

News prose drops what the reader knows: «وتسلّم الدفعة الثانية في أيار» does not say again who received it.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from newsevents.frames.fillers import FillerSpan
from newsevents.frames.roles import Assignment
from newsevents.frames.schema import Frame, Trigger
from newsevents.model import Argument, Decision

_CONFIDENCE = {"sentence": 0.6, "before": 0.45, "title": 0.4}
_REASONS = {
    "sentence": "the only one left in the sentence",
    "before": "named last in the sentences before",
    "title": "named in the headline",
}
_MAX_SENTENCES_BACK = 2


def fill_from_context(
    frame: Frame,
    trigger: Trigger,
    assigned: Assignment,
    fillers: Sequence[FillerSpan],
    before: Sequence[Sequence[FillerSpan]],
) -> tuple[tuple[Argument, ...], tuple[Decision, ...]]:
    """The arguments of ``assigned`` and what the context adds, with the decisions for both.

    Args:
        frame: Its ``fallbacks`` say which roles look where, in order.
        trigger: Only its roles are filled.
        assigned: What the relations gave.
        fillers: Everything in the sentence.
        before: Everything in each earlier sentence, the headline first.
    """
    arguments = list(assigned.arguments)
    decisions = list(assigned.decisions)
    wanted = {filler.role for filler in trigger.fillers}
    for role, places in frame.fallbacks.items():
        if role not in wanted or any(argument.role == role for argument in arguments):
            continue
        used = {argument.id for argument in arguments if argument.id is not None}
        for place in places:
            span = _first_fit(frame, role, place, used, fillers, before)
            if span is not None:
                argument = evolve(span.argument, role=role, confidence=_CONFIDENCE[place], via=place)
                arguments.append(argument)
                decisions.append(
                    Decision(
                        target=role,
                        value=argument.id or argument.text,
                        rule=f"fallback {place}",
                        reason=_REASONS[place],
                        evidence=argument.evidence(),
                    )
                )
                break
    return tuple(arguments), tuple(decisions)


def _first_fit(
    frame: Frame,
    role: str,
    place: str,
    used: set[str],
    fillers: Sequence[FillerSpan],
    before: Sequence[Sequence[FillerSpan]],
) -> FillerSpan | None:
    spec = frame.event_type.role(role)
    if spec is None:
        return None
    if place == "sentence":
        options: list[FillerSpan] = list(fillers)
    elif place == "before":
        options = [span for sentence in reversed(before[-_MAX_SENTENCES_BACK:]) for span in sentence]
    else:
        options = list(before[0]) if before else []
    fitting = [span for span in options if span.kind in spec.kinds and span.argument.id not in used]
    if place == "sentence" and len({span.argument.id for span in fitting}) > 1:
        return None
    return fitting[0] if fitting else None
