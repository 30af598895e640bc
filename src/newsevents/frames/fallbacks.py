"""Fill roles that no relation of the sentence fills: from the sentence at large, the sentences before, the headline.

News prose drops what the reader knows: «وتسلّم الدفعة الثانية في أيار» does not say again who received it.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from newsevents.frames.fillers import FillerSpan
from newsevents.frames.relations import RelationFinder
from newsevents.frames.roles import Assignment, fits_role
from newsevents.frames.schema import Frame, Trigger
from newsevents.model import Argument, Decision, EventCandidate

_CONFIDENCE = {"sentence": 0.6, "left": 0.6, "told": 0.55, "before": 0.45, "title": 0.4, "pointed": 0.7}
_REASONS = {
    "sentence": "the only one left in the sentence",
    "left": "named last in the sentence before the words",
    "told": "of the event told last",
    "before": "named last in the sentences before",
    "title": "named in the headline",
    "pointed": "meant by the pronoun of the words, and named in the sentence before",
}
_SPARE_CONFIDENCE = 0.25
_MAX_SENTENCES_BACK = 2


def fill_from_context(
    frame: Frame,
    trigger: Trigger,
    assigned: Assignment,
    fillers: Sequence[FillerSpan],
    before: Sequence[Sequence[FillerSpan]],
    finder: RelationFinder,
    told: Sequence[EventCandidate],
    start: int,
) -> tuple[tuple[Argument, ...], tuple[Decision, ...]]:
    """The arguments of ``assigned`` and what the context adds, with the decisions for both.

    Args:
        frame: Its ``fallbacks`` say which roles look where, in order.
        trigger: Only its roles are filled.
        assigned: What the relations gave.
        fillers: Everything in the sentence.
        before: Everything in each earlier sentence, the headline first.
        finder: Knows what kind of actor the subject of the trigger is, and whether its object is a pronoun.
        told: The candidates found before in the article.
        start: Offset of the trigger.
    """
    arguments = list(assigned.arguments)
    decisions = list(assigned.decisions)
    wanted = {filler.role for filler in trigger.fillers}
    for role, places in {**frame.fallbacks, **trigger.fallbacks}.items():
        if role not in wanted or any(argument.role == role for argument in arguments):
            continue
        is_subject_elsewhere = any(a.via in ("subject", "patient") and a.role != role for a in arguments)
        if not is_subject_elsewhere and _is_known_otherwise(frame, trigger, role, finder.subject_kind):
            continue
        used = {argument.id for argument in arguments if argument.id is not None}
        for place in places:
            if place == "told":
                found = _told_last(role, used, told)
            elif place == "left":
                found = _named_left(frame, role, used, fillers, start)
            elif place == "pointed":
                found = _pointed_at(frame, role, before) if finder.points_outside else None
            else:
                span = _first_fit(frame, role, place, used, fillers, before, takes_origin=_takes_origin(trigger, role))
                found = None if span is None else span.argument
            if found is not None:
                argument = evolve(found, role=role, confidence=_CONFIDENCE[place], via=place)
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


def find_spares(
    frame: Frame,
    trigger: Trigger,
    arguments: Sequence[Argument],
    fillers: Sequence[FillerSpan],
    before: Sequence[Sequence[FillerSpan]],
) -> tuple[Argument, ...]:
    """Fillers for roles still empty, so unsure that they count only for a record that would lack a required role."""
    wanted = {filler.role for filler in trigger.fillers} - {argument.role for argument in arguments}
    used = {argument.id for argument in arguments if argument.id is not None}
    spares = []
    for role, places in frame.spares.items():
        spans = (
            _first_fit(frame, role, place, used, fillers, before, takes_origin=_takes_origin(trigger, role))
            for place in places
            if role in wanted
        )
        span = next((span for span in spans if span is not None), None)
        if span is not None:
            spares.append(evolve(span.argument, role=role, confidence=_SPARE_CONFIDENCE, via="spare"))
            used.add(span.argument.id or "")
    return tuple(spares)


def _takes_origin(trigger: Trigger, role: str) -> bool:
    """Whether «صواريخ روسية» may fill the role: Russia may be who supplies them, never who receives them."""
    return any(filler.role == role and "adjective" in filler.relations for filler in trigger.fillers)


def _told_last(role: str, used: set[str], told: Sequence[EventCandidate]) -> Argument | None:
    """The filler that the role has in the event told last: «ثم غادرت زيمبابوي» after talk of the Commonwealth."""
    for candidate in reversed(told):
        for argument in candidate.arguments:
            if argument.role == role and argument.id not in used:
                return argument
    return None


def _named_left(frame: Frame, role: str, used: set[str], fillers: Sequence[FillerSpan], start: int) -> Argument | None:
    """What is named last before the trigger in its sentence, for a pronoun: «المنظمة، ولا يُستبعد أن تغادرها»."""
    spec = frame.event_type.role(role)
    left = [
        span.argument
        for span in fillers
        if spec is not None
        and span.kind in spec.kinds
        and (span.argument.end or 0) <= start
        and span.argument.id not in used
    ]
    return left[-1] if left else None


def _pointed_at(frame: Frame, role: str, before: Sequence[Sequence[FillerSpan]]) -> Argument | None:
    """What a pronoun means: «بطاريات في الأردن. وتسلمتها عمان من برلين». A name of the sentence before comes first."""
    spec = frame.event_type.role(role)
    spans = [span for span in (before[-1] if before else ()) if spec is not None and fits_role(span, spec, frame, None)]
    named = [span for span in spans if span.argument.id is not None]
    return (named or spans)[0].argument if spans else None


def _is_known_otherwise(frame: Frame, trigger: Trigger, role: str, subject_kind: str | None) -> bool:
    """Whether the role is the subject's, and the subject nobody that it takes: «علّق الاتحاد الإفريقي مشاركة مالي»."""
    spec = frame.event_type.role(role)
    if spec is None or subject_kind in (None, "person", *spec.kinds):
        return False
    return any(filler.role == role and "subject" in filler.relations for filler in trigger.fillers)


def _first_fit(
    frame: Frame,
    role: str,
    place: str,
    used: set[str],
    fillers: Sequence[FillerSpan],
    before: Sequence[Sequence[FillerSpan]],
    *,
    takes_origin: bool = False,
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
    fitting = [
        span
        for span in options
        if fits_role(span, spec, frame, None) and span.argument.id not in used and (takes_origin or not span.is_origin)
    ]
    if place == "sentence" and len({span.argument.id for span in fitting}) > 1:
        return None
    return fitting[0] if fitting else None
