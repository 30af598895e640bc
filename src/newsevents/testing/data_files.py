"""Whether the frames of a plugin can do what they promise; what breaks a schema the registry says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from typing import TYPE_CHECKING, Final

import yaml

from newsevents.frames import Frame, relations
from newsevents.plugins import PluginInfo
from newsevents.testing.problems import Problem

if TYPE_CHECKING:
    from newsevents.extractor import Extractor

# The table of relations at the head of the engine's module: ``subject``, ``prep:X`` …
_RELATION: Final = re.compile(r"^``([a-z]+(?::X)?)``", re.MULTILINE)
_PYTHON: Final = ("newsevents_extract", "newsevents_complete", "newsevents_refine")


def find_file_problems(extractor: Extractor, plugin: PluginInfo) -> Iterator[Problem]:
    """Look through the frames of a plugin that can be read."""
    frames = extractor.frames[plugin.name]
    has_python = any(extractor.plugins.implements(plugin.name, hook) for hook in _PYTHON)
    for frame in frames:
        yield from _frame(frame, has_python)
    covered = {frame.event_type.name for frame in frames}
    if not extractor.plugins.implements(plugin.name, "newsevents_extract"):
        for name in plugin.event_types:
            if name not in covered:
                yield Problem(
                    code="frame",
                    where=name,
                    wrong="no frame and no newsevents_extract finds it",
                    mend="return its frame from newsevents_frames, or implement newsevents_extract",
                )


def _frame(frame: Frame, has_python: bool) -> Iterator[Problem]:
    problem = partial(Problem, code="frame", where=frame.path.name)
    known = _relations()
    for relation, where in _first_uses(frame).items():
        name, colon, preposition = relation.partition(":")
        if (f"{name}:X" if colon and preposition else relation) not in known:
            yield problem(
                wrong=f"{where} names an unknown relation {relation!r}", mend=f"take one of {', '.join(sorted(known))}"
            )
    filled = {filler.role for trigger in frame.triggers for filler in trigger.fillers}
    filled |= {role for trigger in frame.triggers for role in trigger.implies} | set(frame.fallbacks)
    for role in frame.event_type.roles:
        if role.name not in filled and not has_python:
            yield problem(
                wrong=f"role {role.name!r} is declared and never filled",
                mend="give it relations under 'roles', or take it out",
            )
    for key in ("triggers", "cues"):
        for at, row in enumerate(yaml.safe_load(frame.path.read_text(encoding="utf-8")).get(key, [])):
            if not row.get("source"):
                yield problem(
                    wrong=f"{key}[{at}] ({row.get('id')}) has no source",
                    mend="say where the words come from, such as 'Modern Standard Arabic'",
                )


@cache
def _relations() -> frozenset[str]:
    return frozenset(_RELATION.findall(relations.__doc__ or ""))


def _first_uses(frame: Frame) -> dict[str, str]:
    """Each relation that the frame names, with the first trigger and role that do."""
    uses: dict[str, str] = {}
    for trigger in frame.triggers:
        for filler in trigger.fillers:
            for relation in filler.relations:
                uses.setdefault(relation, f"trigger {trigger.id!r}: role {filler.role!r}")
    return uses
