"""The explanation of one result, line by line, in words an analyst can follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from newsevents.cli.console import isolate
from newsevents.cli.explain_words import (
    Step,
    describe_objection,
    describe_reason,
    describe_relation,
    with_triggers,
)
from newsevents.cli.table import cut, describe_filler
from newsevents.declarations import EventType
from newsevents.model import Argument, Decision, Event, Evidence, Extraction, Rejection

_EVENT_TARGETS = ("event", "trigger")


def explain_extraction(extraction: Extraction, event_types: Mapping[str, EventType]) -> Iterator[str]:
    """Explain the records of one article and the candidates that became none.

    Args:
        extraction: A result with its traces, so not one read from a file.
        event_types: Declared types by name, for labels and the meaning of roles.
    """
    article, count = extraction.article, len(extraction.events)
    yield f"Article {article.id or '(no id)'}: {count} {'record' if count == 1 else 'records'}"
    for number, event in enumerate(extraction.events, start=1):
        yield ""
        yield from _explain_event(number, event, event_types.get(event.type))
    if extraction.rejected:
        yield ""
        yield f"Readings turned down: {len(extraction.rejected)}"
        for rejection in extraction.rejected:
            yield from _explain_rejection(rejection)


def _explain_event(number: int, event: Event, event_type: EventType | None) -> Iterator[str]:
    label = event.type if event_type is None else f"{event_type.label} ({event.type})"
    by = f", found by {event.extractor}" if event.extractor else ""
    yield f"{number}. {label}{by}, confidence {event.confidence:.2f}"
    for evidence in _longest(event.evidence):
        yield f"   words of the article: {_quote(evidence)}"
    steps = tuple(with_triggers(event.trace))
    yield from _say_once(step for step in steps if step.decision.target in _EVENT_TARGETS)
    for name, value in _fields(event):
        yield f"   {name}: {value}"
        yield from _explain_field(steps, name, value)
    if event.attribution is not None:
        yield f"   according to: {isolate(event.attribution)}"
        yield from _say_once(
            step for step in steps if step.decision.target == "attribution" and step.decision.value == event.attribution
        )
    for argument in event.arguments:
        yield from _explain_argument(steps, argument, event_type)
    yield from _explain_others(event, steps)


def _longest(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The spans that lie in no other: a trigger needs no line beside its sentence."""
    spans = list(dict.fromkeys(evidence))
    return [span for span in spans if not any(span != other and _holds(other, span) for other in spans)]


def _holds(outer: Evidence, inner: Evidence) -> bool:
    return outer.field == inner.field and outer.start <= inner.start and inner.end <= outer.end


def _fields(event: Event) -> list[tuple[str, str]]:
    return [("stage", event.stage), ("factuality", event.factuality), *event.attributes.items()]


def _explain_field(steps: Sequence[Step], name: str, value: str) -> Iterator[str]:
    found = [step for step in steps if step.decision.target == name and step.decision.value in (value, None)]
    if not found:
        yield "      by default: no words of the article say otherwise"
    yield from _say_once(found)


def _explain_argument(steps: Sequence[Step], argument: Argument, event_type: EventType | None) -> Iterator[str]:
    spec = None if event_type is None else event_type.role(argument.role)
    gloss = f" ({spec.gloss.rstrip('.')})" if spec is not None and spec.gloss else ""
    yield f"   {argument.role}{gloss}: {describe_filler(argument) or '(no identifier)'}"
    mention = argument.evidence()
    if mention is None:
        yield f"      words: {isolate(cut(argument.text))}; named nowhere as such, inferred"
    else:
        yield f"      words: {_quote(mention)}"
    own = [step for step in steps if _is_about(step.decision, argument)]
    best = next((step for step in own if step.decision.evidence == mention), own[0] if own else None)
    if argument.via is not None:
        relation = describe_relation(argument.via, best.trigger if best is not None else None) or argument.via
        yield f"      because {relation} (confidence {argument.confidence:.2f})"
    # The relation is said already; what other mentions say, and what plugins add, is not.
    yield from _say_once(step for step in own if step is not best or step.decision.rule != argument.via)


def _is_about(decision: Decision, argument: Argument) -> bool:
    # A filler without an identifier is known to the rules by its category, its name or its words.
    names = (argument.id, argument.category, argument.name, argument.text)
    return decision.target == argument.role and decision.value is not None and decision.value in names


def _explain_others(event: Event, steps: Sequence[Step]) -> Iterator[str]:
    """Decisions on fields that the record does not have in the end: considered and dropped."""
    shown = {*_EVENT_TARGETS, "attribution", *(name for name, _ in _fields(event))}
    others = [
        step
        for step in steps
        if step.decision.target not in shown
        and not any(_is_about(step.decision, argument) for argument in event.arguments)
    ]
    if others:
        yield "   also considered:"
        yield from dict.fromkeys(f"      {step.decision.target}: {_say(step)}" for step in others)


def _say_once(steps: Iterable[Step]) -> Iterator[str]:
    """One line a decision; several readings of one event repeat theirs."""
    yield from dict.fromkeys(f"      {_say(step)}" for step in steps)


def _say(step: Step) -> str:
    decision = step.decision
    decided = "turned down" if decision.value is None else f"→ {decision.value}"
    reason = describe_reason(decision, step.trigger)
    because = f": {reason}" if reason else ""
    words = f" — {_quote(decision.evidence)}" if decision.evidence is not None else ""
    return f"{decided}{because}{words} [rule: {decision.rule}]"


def _explain_rejection(rejection: Rejection) -> Iterator[str]:
    yield f" - {rejection.type}: {describe_objection(rejection.reason)}"
    yield f"      words: {isolate(cut(rejection.text))}"
    yield from dict.fromkeys(f"      {step.decision.target}: {_say(step)}" for step in with_triggers(rejection.trace))


def _quote(evidence: Evidence) -> str:
    place = "title" if evidence.field == "title" else "characters"
    return f"{isolate('«' + cut(evidence.text) + '»')} ({place} {evidence.start} to {evidence.end})"
