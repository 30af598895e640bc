"""Complete merged records with what a frame cannot say: the organ or meeting, the day of taking effect."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import evolve

from newsevents.frames import build_items, date_by_lead
from newsevents.hookspecs import Refinement
from newsevents.model import AnnotatedArticle, Argument, Decision, Event, Section
from newsevents_alliance_withdrawals.bodies import find_body, find_organ
from newsevents_alliance_withdrawals.effect import find_effective_date

_CONFIDENCE = 0.7
_ACTIONS = frozenset({"non_participation"})
_ORGANS = {"UNSC": "UN", "UNGA": "UN"}


def complete_records(events: Sequence[Event], article: AnnotatedArticle) -> Iterator[Refinement]:
    """Complete each record: the body, the day of taking effect and what it says of the stage."""
    for event in events:
        rivals = [other for other in events if other is not event]
        completed = date_by_lead(
            _with_plan(_with_effect(_of_whole(_with_body(event, article)), rivals, article)), article
        )
        if completed != event:
            yield Refinement(event=event, replacement=completed, reason="completed from the words beside it")


def _of_whole(event: Event) -> Event:
    """The organisation of an organ: who gives up a seat in the Security Council is a member of the UN."""
    organ = next((a for a in event.fillers("organization") if a.id in _ORGANS), None)
    if organ is None or organ.id is None:
        return event
    whole = evolve(organ, id=_ORGANS[organ.id])
    body = () if event.fillers("body") else (evolve(organ, role="body", id=organ.text),)
    arguments = tuple(whole if argument is organ else argument for argument in event.arguments)
    decision = Decision(target="organization", value=whole.id, rule="organ of an organisation",
                        reason=f"'{organ.text}' is its organ", evidence=organ.evidence())  # fmt: skip
    return evolve(event, arguments=(*arguments, *body), trace=(*event.trace, decision))


def _with_plan(event: Event) -> Event:
    """What is denied without any word on how far it had come was only a plan: «خروج … غير وارد», «لا نخرج»."""
    is_told = any(
        decision.target == "stage" and (decision.rule.startswith("cue") or decision.value != "announced")
        for decision in event.trace
    )
    return evolve(event, stage="proposed") if event.factuality == "denied" and not is_told else event


def _with_effect(event: Event, rivals: Sequence[Event], article: AnnotatedArticle) -> Event:
    if event.factuality == "denied" or event.stage == "reversed":
        return event
    effect = find_effective_date(event, rivals, article)
    if effect is None:
        return event
    published = article.article.published
    day = _first_day(effect)
    is_ahead = published is not None and day is not None and day > published
    stage = _stage_by(event.stage, is_known=published is not None and day is not None, is_ahead=is_ahead)
    others = tuple(
        argument
        for argument in event.arguments
        if argument.role != "effective_date" and not (is_ahead and _is_date_at(argument, effect))
    )
    decision = Decision(target="effective_date", value=effect.id, rule="words of taking effect",
                        reason="the date stands behind words of taking effect", evidence=effect.evidence())  # fmt: skip
    return evolve(event, stage=stage, arguments=(*others, effect), trace=(*event.trace, decision))


def _stage_by(stage: str, *, is_known: bool, is_ahead: bool) -> str:
    """What is decided and takes effect by now is effective, what takes effect later is only announced."""
    if not is_known or stage not in ("announced", "effective"):
        return stage
    return "announced" if is_ahead else "effective"


def _first_day(effect: Argument) -> date | None:
    return None if effect.date is None else effect.date.start or effect.date.end


def _is_date_at(argument: Argument, effect: Argument) -> bool:
    return argument.role == "date" and (argument.field, argument.start) == (effect.field, effect.start)


def _with_body(event: Event, article: AnnotatedArticle) -> Event:
    if event.fillers("body"):
        return event
    body = _meeting_of(event, article) if event.attributes.get("action") in _ACTIONS else _organ_of(event, article)
    if body is None:
        return event
    decision = Decision(target="body", value=body.text, rule="body phrase",
                        reason="the meeting or organ named beside it", evidence=body.evidence())  # fmt: skip
    return evolve(event, arguments=(*event.arguments, body), trace=(*event.trace, decision))


def _meeting_of(event: Event, article: AnnotatedArticle) -> Argument | None:
    for evidence in event.evidence:
        for section in article.sections:
            if section.field != evidence.field:
                continue
            sentence = build_items(section, section.sentence_at(evidence.start))
            if (sentence.start, sentence.end) == (evidence.start, evidence.end):
                continue  # the sentence itself, not a trigger
            span = find_body(sentence, evidence.start)
            if span is not None:
                return _body(section, span)
    return None


def _organ_of(event: Event, article: AnnotatedArticle) -> Argument | None:
    for argument in event.fillers("organization"):
        if argument.via is None or not argument.via.startswith("through") or argument.start is None:
            continue
        for section in article.sections:
            if section.field == argument.field:
                span = find_organ(build_items(section, section.sentence_at(argument.start)), argument)
                return None if span is None else _body(section, span)
    return None


def _body(section: Section, span: tuple[int, int]) -> Argument:
    text = section.text[span[0] : span[1]]
    return Argument(role="body", id=text, name=text, text=text, start=span[0], end=span[1], field=section.field,
                    confidence=_CONFIDENCE, via="body phrase")  # fmt: skip
