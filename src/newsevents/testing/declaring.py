"""Whether the event types of a plugin hold together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

from newsevents.declarations import EventType
from newsevents.plugins import PluginInfo, Registry, load_registry
from newsevents.testing.problems import Problem

NAME: Final = re.compile(r"[a-z][a-z0-9_]*")


def find_type_problems(registry: Registry, plugin: PluginInfo) -> Iterator[Problem]:
    """Look through what a plugin declares."""
    if not plugin.event_types:
        yield Problem(
            code="event-type",
            where=plugin.name,
            wrong="it declares no event type, so nothing that it finds can be kept",
            mend="return at least one newsevents.EventType from newsevents_event_types",
        )
    taken = {name: other.name for other in load_registry().plugins for name in other.event_types}
    for name in plugin.event_types:
        problem = partial(Problem, code="event-type", where=name)
        if taken.get(name, plugin.name) != plugin.name:
            yield problem(wrong=f"plugin {taken[name]!r} declares it too", mend="choose another name")
        yield from _words(registry.event_types[name])
        yield from _references(registry.event_types[name])


def _words(event_type: EventType) -> Iterator[Problem]:
    problem = partial(Problem, code="event-type", where=event_type.name)
    named = [("type", event_type.name), *(("role", role.name) for role in event_type.roles)]
    named += [("attribute", spec.name) for spec in event_type.attributes]
    for what, name in named:
        if not NAME.fullmatch(name):
            yield problem(wrong=f"the {what} {name!r} is no name", mend="use small letters, digits and _")
    glosses = [("type", event_type.name, event_type.gloss), ("label", event_type.name, event_type.label)]
    glosses += [("role", role.name, role.gloss) for role in event_type.roles]
    glosses += [("attribute", spec.name, spec.gloss) for spec in event_type.attributes]
    for what, name, gloss in glosses:
        if not gloss.strip():
            yield problem(wrong=f"the {what} {name!r} has no gloss", mend="say in a sentence what it means")
    for what, words in (("stages", event_type.stages), ("roles", [role.name for role in event_type.roles])):
        if len(set(words)) < len(words):
            yield problem(wrong=f"one of its {what} stands twice: {', '.join(words)}", mend="name each once")
    if not 0 <= event_type.min_confidence <= 1:
        yield problem(wrong=f"min_confidence is {event_type.min_confidence}", mend="take a number from 0 to 1")
    shared = {role.name for role in event_type.roles} & {spec.name for spec in event_type.attributes}
    for name in sorted(shared):
        yield problem(wrong=f"{name!r} is a role and an attribute", mend="rename one of them")


def _references(event_type: EventType) -> Iterator[Problem]:
    """Names that point to stages, roles and attributes which must be there."""
    problem = partial(Problem, code="event-type", where=event_type.name)
    roles = {role.name for role in event_type.roles}
    attributes = {spec.name for spec in event_type.attributes}
    if not event_type.stages:
        yield problem(wrong="it has no stages", mend="name at least one, the furthest last")
    for what, words, known in (
        ("terminal_stages", event_type.terminal_stages, set(event_type.stages)),
        ("default_stage", (event_type.default_stage,) if event_type.default_stage else (), set(event_type.stages)),
        ("keys", (key.partition(".")[0] for key in event_type.keys if not key.startswith("@")), roles),
        ("keys", (key[1:] for key in event_type.keys if key.startswith("@")), attributes),
        ("required", (r for need in event_type.required for r in need.partition("*")[0].split("|")), roles),
        ("acts_for", (other for role in event_type.roles for other in role.acts_for), roles),
    ):
        for word in _unknown(words, known):
            declared = ", ".join(sorted(known)) or "none"
            yield problem(wrong=f"{what} names {word!r}, which is not declared", mend=f"take one of: {declared}")
    for spec in event_type.attributes:
        if not spec.values:
            yield problem(wrong=f"attribute {spec.name!r} has no values", mend="list them, the default last")


def _unknown(words: Iterable[str], known: set[str]) -> list[str]:
    return sorted(set(words) - known)
