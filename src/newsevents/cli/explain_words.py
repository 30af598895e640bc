"""Rules and relations in plain English, for people who do not write frames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml
from attrs import frozen

from newsevents.cli.console import isolate
from newsevents.model import Decision

_DATA = Path(__file__).parent / "data" / "relations.yml"
_NO_CONTEXT = "no word of the context of "
_FORMS = {
    "past": "in the past tense",
    "present": "in the present tense",
    "future": "in the future",
    "noun": "as a noun",
    "participle": "as a participle",
}


@frozen(kw_only=True)
class Step:
    """A decision with the words of the event that it belongs to."""

    decision: Decision
    trigger: str | None


def with_triggers(trace: Iterable[Decision]) -> Iterator[Step]:
    """Each decision with the trigger above it: the trace of a record is that of its mentions, one after another."""
    trigger: str | None = None
    for decision in trace:
        if decision.target == "event" and decision.evidence is not None:
            trigger = decision.evidence.text
        yield Step(decision=decision, trigger=trigger)


def describe_relation(name: str, trigger: str | None) -> str | None:
    """A relation such as ``prep:إلى`` as half a sentence, or ``None`` when it is none that frames have.

    Args:
        name: As ``Argument.via`` and ``Decision.rule`` write it.
        trigger: The words that state the event; ``None`` when they are not known.
    """
    words = _load_words()
    name = name.removeprefix("fallback ").removeprefix("completed from ")
    kind, _, preposition = name.partition(":")
    pattern = words["relations"].get(kind)
    if pattern is None:
        return None
    shown = "the words of the event" if trigger is None else isolate(f"«{trigger}»")
    return pattern.format(trigger=shown, preposition=_describe_preposition(preposition))


def describe_link(via: str) -> str | None:
    """How a filler was recognised, in a few words, or ``None`` when there is nothing to say."""
    return _load_words()["links"].get(via)


def describe_reason(decision: Decision, trigger: str | None) -> str:
    """Why a decision was taken: the relation in plain English, else the reason that the rule gives."""
    relation = describe_relation(decision.rule, trigger)
    if relation is not None and not _is_told(decision):
        link = describe_link(decision.reason.rpartition("linked by ")[2])
        return relation if link is None else f"{relation}; {link}"
    reason = decision.reason
    for form, words in _FORMS.items():
        reason = reason.replace(f" ({form})", f", {words}")
    return reason


def describe_objection(reason: str) -> str:
    """Why a reading was turned down, without the names of rules."""
    _, found, rest = reason.partition(_NO_CONTEXT)
    if not found:
        return reason
    words = rest.partition("' beside ")[2].removesuffix(" says something else")
    return f"none of the words that must stand near {words} does"


def _is_told(decision: Decision) -> bool:
    """Whether the rule says in its own words why, and does not only repeat the name of a relation."""
    return bool(decision.reason) and " of the trigger" not in decision.reason


def _describe_preposition(preposition: str) -> str:
    gloss = _load_words()["prepositions"].get(preposition)
    shown = isolate(f"«{preposition}»") if not preposition.isascii() else f'"{preposition}"'
    return shown if gloss is None else f"{shown} ({gloss})"


@cache
def _load_words() -> Mapping[str, Mapping[str, str]]:
    words: Mapping[str, Mapping[str, str]] = yaml.safe_load(_DATA.read_text(encoding="utf-8"))
    return words
