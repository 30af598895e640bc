"""The words of ``lexicon.yml``, folded, read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from newsevents.text import fold_string

_HERE = Path(__file__).parent
_DATA = _HERE / "lexicon.yml"


@cache
def load_words(name: str) -> frozenset[str]:
    """The folded words of one list, by its name in ``lexicon.yml``."""
    return frozenset(fold_string(word) for word in _read()[name]["words"])


@cache
def load_patterns(name: str) -> tuple[str, ...]:
    """One list of patterns of the frame language, as written."""
    return tuple(_read()[name]["words"])


@cache
def load_named_borders() -> tuple[tuple[tuple[str, ...], str], ...]:
    """(folded words of the name, sorted ``ISO-ISO``) of borders that have a name of their own."""
    return tuple(
        (tuple(fold_string(name).split()), row["pair"]) for row in _read()["named_borders"] for name in row["words"]
    )


def is_word(norm: str, name: str) -> bool:
    """Whether a folded word, with or without an attached conjunction or preposition, stands in the list ``name``."""
    words = load_words(name)
    return any(reading in words for reading in _readings(norm))


def _readings(norm: str) -> Iterator[str]:
    yield norm
    if len(norm) > 3 and norm[0] in "وفبلك":
        yield norm[1:]
        if norm[0] in "وف" and norm[1] in "بلك" and len(norm) > 4:
            yield norm[2:]
    bare = norm[1:] if norm[:1] in ("و", "ف") else norm
    if bare.startswith("لل") and len(bare) > 4:  # «للرقابة»: "ل" and the article
        yield "ال" + bare[2:]


@cache
def load_hosts() -> Mapping[str, str]:
    """The state of each armed group that stands on a border."""
    return {str(group): str(state) for group, state in dict(_read()["hosts"]["words"]).items()}


@cache
def load_named_agreements() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """(folded words of the name, parties) of agreements that are known by a name of their own."""
    return tuple(
        (tuple(fold_string(name).split()), tuple(row["parties"]))
        for row in _read()["named_agreements"]
        for name in row["words"]
    )


@cache
def load_neighbours() -> frozenset[frozenset[str]]:
    """The pairs of states that share a land border."""
    data = yaml.safe_load((_HERE / "neighbours.yml").read_text(encoding="utf-8"))
    return frozenset(frozenset((one, other)) for one, others in data["pairs"].items() for other in others)


def are_neighbours(states: Sequence[str]) -> bool:
    """Whether two of the states, or of the hosts of armed groups, share a land border."""
    hosted = [load_hosts().get(state, state) for state in states]
    return any(frozenset((one, other)) in load_neighbours() for one in hosted for other in hosted if one < other)


@cache
def _read() -> Mapping[str, Any]:
    data: Mapping[str, Any] = yaml.safe_load(_DATA.read_text(encoding="utf-8"))
    return data
