"""Complete the candidates of the frames before they are merged: one for each event, with all that is told of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from attrs import evolve

from newsevents import AnnotatedArticle, Argument, Completion, Decision, EventCandidate
from newsevents_unrest.details import Detail, read_detail
from newsevents_unrest.groups import group_readings, iterate_pairs
from newsevents_unrest.objections import find_objection, find_objection_to_detail, find_objection_to_group
from newsevents_unrest.scenes import place_candidate, read_scenes
from newsevents_unrest.types import load_types

Factuality = Literal["asserted", "denied", "hypothetical"]
_FACTUALITIES: tuple[Factuality, ...] = ("asserted", "denied", "hypothetical")
_MULTIPLE = ("actor", "target")
_SURE, _PLAIN, _VAGUE = 0.9, 0.75, 0.6


def complete_candidates(candidates: Sequence[EventCandidate], article: AnnotatedArticle) -> Iterator[Completion]:
    """Say of each candidate what it becomes: an event with its fillers, part of another one, or none."""
    if not candidates:
        return
    scenes = read_scenes(article)
    details = []
    for candidate in candidates:
        reading = place_candidate(candidate, scenes, article.article.published)
        if reading is None:
            continue
        reason = find_objection(reading)
        detail = read_detail(reading) if reason is None else None
        if detail is not None:
            reason = find_objection_to_detail(detail)
        if detail is not None and reason is None:
            details.append(detail)
        elif reason is not None:
            yield Completion(candidate=candidate, replacement=None, reason=reason)
    details.sort(key=lambda detail: (detail.reading.index, detail.reading.first))
    for main, others in iterate_pairs(group_readings(details)):
        yield from _complete(main, others)


def _complete(main: Detail, others: Sequence[Detail]) -> Iterator[Completion]:
    group = sorted((main, *others), key=lambda detail: (detail.reading.index, detail.reading.first))
    candidate = main.reading.candidate
    reason = find_objection_to_group(group)
    for other in others:
        part = reason or f"part of '{candidate.trigger.text}'"
        yield Completion(candidate=other.reading.candidate, replacement=None, reason=part)
    if reason is not None:
        yield Completion(candidate=candidate, replacement=None, reason=reason)
        return
    arguments = _merge(group)
    mode = _mode(group)
    decision = Decision(target="mode", value=mode, rule="words of all mentions", reason="the most telling of them")
    replacement = evolve(
        candidate,
        stage=_stage(group),
        factuality=_factuality(group),
        attributes={"mode": mode},
        arguments=arguments,
        evidence=tuple(e for d in group for e in (d.reading.candidate.trigger, *d.reading.candidate.evidence)),
        confidence=_confidence(main, arguments),
        trace=(*candidate.trace, decision),
    )
    yield Completion(candidate=candidate, replacement=replacement, reason="completed with what is told of it")


def _merge(group: Sequence[Detail]) -> tuple[Argument, ...]:
    roles: dict[str, list[Argument]] = {}
    for detail in group:
        for argument in detail.arguments:
            roles.setdefault(argument.role, []).append(argument)
    merged: list[Argument] = []
    for role, found in roles.items():
        if role in _MULTIPLE:
            merged += _named_first(found)
        elif role == "place":
            merged.append(max(found, key=lambda a: (a.confidence, not (a.id or "").isascii())))
        else:
            merged.append(found[0])
    return tuple(merged)


def _named_first(found: Sequence[Argument]) -> list[Argument]:
    """Those with a name; nameless ones only where nobody is named, and then the first."""
    named = [argument for argument in found if argument.via != "words" or argument.id != argument.text]
    unique = {argument.id: argument for argument in reversed(named or found[:1])}
    return [argument for argument in found if unique.get(argument.id) is argument]


def _mode(group: Sequence[Detail]) -> str:
    """The first in the order of the declaration that any mention says; the default says least."""
    values = next(spec.values for spec in load_types()[group[0].reading.candidate.type].attributes)
    return min((detail.mode for detail in group if detail.mode in values), key=values.index, default=values[-1])


def _stage(group: Sequence[Detail]) -> str | None:
    """The furthest that a mention asserts."""
    event_type = load_types()[group[0].reading.candidate.type]
    asserted = [d for d in group if d.reading.candidate.factuality == "asserted"] or list(group)
    stages = [detail.stage for detail in asserted if detail.stage is not None]
    return max(stages, key=event_type.stages.index, default=None)


def _factuality(group: Sequence[Detail]) -> Factuality:
    """Asserted where any mention asserts it, else denied where any denies it."""
    return min((detail.reading.candidate.factuality for detail in group), key=_FACTUALITIES.index)


def _confidence(main: Detail, arguments: Sequence[Argument]) -> float:
    if main.reading.trigger in ("crowd", "kill", "attack", "clash"):
        return _VAGUE if not any(a.role in ("fatalities", "place") for a in arguments) else _PLAIN
    return _SURE if any(a.role in ("place", "fatalities", "participants") for a in arguments) else _PLAIN
