"""Hold candidates and records of plugins to the declaration of their event type, and to the words of the article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newsevents.declarations import EventType
from newsevents.errors import PluginContractError
from newsevents.model import AnnotatedArticle, Argument, Event, EventCandidate, Evidence
from newsevents.plugins.suggest import suggest


def check_candidate(candidate: EventCandidate, event_types: Mapping[str, EventType], article: AnnotatedArticle) -> None:
    """Check what a plugin found.

    Raises:
        PluginContractError: Its type, stage, an attribute or a role is not declared, or it quotes words that do not
            stand in the article there; the message says where in the candidate.
    """
    event_type = _find_type(candidate.type, event_types)
    if candidate.stage is not None:
        _check_word(candidate.stage, event_type.stages, "stage", event_type)
    _check_record(candidate, event_type, article)
    _check_evidence(candidate.trigger, article, "trigger")


def check_event(event: Event, event_types: Mapping[str, EventType], article: AnnotatedArticle) -> None:
    """Check a record as a plugin amended it.

    Raises:
        PluginContractError: As :func:`check_candidate`.
    """
    event_type = _find_type(event.type, event_types)
    _check_word(event.stage, event_type.stages, "stage", event_type)
    _check_record(event, event_type, article)


def _find_type(name: str, event_types: Mapping[str, EventType]) -> EventType:
    event_type = event_types.get(name)
    if event_type is None:
        raise PluginContractError(f"no installed plugin declares event type {name!r}{suggest(name, event_types)}")
    return event_type


def _check_record(record: EventCandidate | Event, event_type: EventType, article: AnnotatedArticle) -> None:
    declared = {spec.name: spec.values for spec in event_type.attributes}
    for name, value in record.attributes.items():
        _check_word(name, declared, "attribute", event_type)
        _check_word(value, declared[name], f"attribute {name!r}:", event_type)
    roles = [role.name for role in event_type.roles]
    for at, argument in enumerate(record.arguments):
        _check_word(argument.role, roles, "role", event_type)
        _check_argument(argument, article, f"arguments[{at}]")
    for at, evidence in enumerate(record.evidence):
        _check_evidence(evidence, article, f"evidence[{at}]")


def _check_word(word: str, declared: Iterable[str], what: str, event_type: EventType) -> None:
    words = tuple(declared)
    if word not in words:
        raise PluginContractError(f"event type {event_type.name!r} declares no {what} {word!r}{suggest(word, words)}")


def _check_argument(argument: Argument, article: AnnotatedArticle, where: str) -> None:
    if (argument.start is None) != (argument.end is None):
        raise PluginContractError(f"{where} ({argument.role}) must have both 'start' and 'end' or neither")
    if argument.start is None or argument.end is None:
        return
    if argument.end - argument.start != len(argument.text):
        raise PluginContractError(
            f"{where} ({argument.role}): [{argument.start}, {argument.end}) is no {argument.text!r}"
        )
    evidence = Evidence(start=argument.start, end=argument.end, text=argument.text, field=argument.field)
    _check_evidence(evidence, article, f"{where} ({argument.role})")


def _check_evidence(evidence: Evidence, article: AnnotatedArticle, where: str) -> None:
    text = article.article.title if evidence.field == "title" else article.article.text
    found = (text or "")[evidence.start : evidence.end]
    if found != evidence.text:
        raise PluginContractError(
            f"{where} quotes {evidence.text!r:.80}, but {evidence.field}[{evidence.start}:{evidence.end}] is "
            f"{found!r:.80}; offsets count in the untouched field, half-open"
        )
