"""What a reading rests on: relations of its sentence, or only what happens to stand near."""

from __future__ import annotations

from collections.abc import Sequence

from newsevents.declarations import EventType
from newsevents.merging.keys import WEAK_CONFIDENCE
from newsevents.model import AnnotatedArticle, Argument

_LOOSE = frozenset({"after", "clause", "sentence"})
_VAGUE = frozenset({"unspecified", "other"})
_GUESSES = frozenset({"sentence", "left", "told", "before", "title", "spare"})
_DWELLS = 3.0  # mentions of things for each thousand characters


def is_guess(argument: Argument) -> bool:
    """Whether no relation of a sentence made it a filler: it only stood near, or was told before."""
    return argument.via in _GUESSES


def is_loose(argument: Argument) -> bool:
    """Whether a thing only stands somewhere behind the trigger."""
    return argument.via in _LOOSE


def is_about_a_thing(arguments: Sequence[Argument]) -> bool:
    """Whether the thing that changes hands is surely of this event, where there is one: named, or related to it.

    A party of the sentence before is too little where «الأسلحة» (the arms) only stands somewhere behind the trigger.
    """
    things = _things(arguments)
    return not things or any(a.id is not None or (a.via not in _LOOSE and a.category not in _VAGUE) for a in things)


def rests_on_context(arguments: Sequence[Argument], event_type: EventType) -> bool:
    """Whether a required role is only guessed and the thing, unnamed, only stands somewhere in the sentence.

    «طلبت … تزويد المطارات بأجهزة … وتم تحويل مسار طائرة» (asked that airports be given scanners … and an aircraft was
    diverted): the aircraft is not what was asked for, and nobody is said to provide it.
    """
    things = _things(arguments)
    if not things or any(a.id is not None or a.via not in _LOOSE for a in things):
        return False
    return any(
        max((a.confidence for a in arguments if a.role == role), default=0.0) < WEAK_CONFIDENCE
        for role in _required_roles(event_type)
    )


def is_guess_in_passing(arguments: Sequence[Argument], event_type: EventType, article: AnnotatedArticle) -> bool:
    """Whether a required role is only guessed in an article that is about something else.

    An article about a deal does not repeat who sells; one that names arms once, in passing, says nothing of the state
    that happens to stand nearby. A system by its name is no passing word.
    """
    if not any(key.endswith(".category") for key in event_type.keys) or dwells_on_things(article, event_type):
        return False
    if any(a.id is not None and a.via not in _LOOSE for a in _things(arguments)):
        return False
    fillers = [[a for a in arguments if a.role == role] for role in _required_roles(event_type)]
    return any(all(map(is_guess, found)) for found in fillers)


def dwells_on_things(article: AnnotatedArticle, event_type: EventType) -> bool:
    """Whether the article speaks of what changes hands again and again, not once."""
    return thing_density(article, event_type) >= _DWELLS


def thing_density(article: AnnotatedArticle, event_type: EventType) -> float:
    """Mentions of what may change hands, for each thousand characters of title and text; 0 where nothing does."""
    roles = {key.partition(".")[0] for key in event_type.keys if key.endswith(".category")}
    kinds = {kind for role in event_type.roles if role.name in roles for kind in role.kinds}
    mentions = sum(mention.kind in kinds for section in article.sections for mention in section.mentions)
    return 1000 * mentions / max(1, sum(len(section.text) for section in article.sections))


def _required_roles(event_type: EventType) -> list[str]:
    return [need for need in event_type.required if need.isidentifier()]


def _things(arguments: Sequence[Argument]) -> list[Argument]:
    return [argument for argument in arguments if argument.category is not None]
