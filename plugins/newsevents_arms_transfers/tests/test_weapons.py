"""Weapons in Arabic script: designations, weak names beside a cue, generic nouns, and words that are no weapon."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from newsevents.knowledge import KnowledgeBase, load_knowledge, read_rows
from newsevents.linking import link_mentions
from newsevents.model.entity import Mention
from newsevents.text.fold import fold_string

_HERE = Path(__file__).parent
_FILES = sorted((_HERE.parent / "gazetteer").glob("*.yml"))
_WEAPON_KINDS = ("weapon", "weapon_class")
_CATEGORIES = (
    "aircraft", "uav", "air_defence", "armoured_vehicles", "artillery", "missiles", "ships", "naval_weapons", "sensors",
    "engines", "satellites", "small_arms", "ammunition", "other", "unspecified",
)  # fmt: skip
_MIN_RATE = 0.97
_MIN_DESIGNATIONS = 700


@cache
def _cases() -> dict[str, list[dict[str, Any]]]:
    content: dict[str, list[dict[str, Any]]] = yaml.safe_load((_HERE / "cases" / "weapons.yml").read_text("utf-8"))
    return content


@cache
def _kb() -> KnowledgeBase:
    return load_knowledge(extra_files=_FILES)


@cache
def _weapons_in(text: str) -> tuple[Mention, ...]:
    return tuple(mention for mention in link_mentions(text, kb=_kb()) if mention.kind in _WEAPON_KINDS)


def _expand(section: str) -> Iterator[tuple[dict[str, Any], str, str, str]]:
    for case in _cases()[section]:
        for name, expected in case["names"].items():
            yield case, case["text"].replace("{}", name), name, expected


def _covering(text: str, quote: str) -> list[Mention]:
    start = text.index(quote)
    return [m for m in _weapons_in(text) if m.start < start + len(quote) and start < m.end]


_DESIGNATIONS = [
    pytest.param(text, name, expected, case.get("category"), id=f"{case['id']}-{expected}-{number}")
    for number, (case, text, name, expected) in enumerate(_expand("designations"))
]
_CLASSES = [
    pytest.param(text, name, expected, id=f"{expected}-{number}")
    for number, (_, text, name, expected) in enumerate(_expand("classes"))
]


@pytest.mark.parametrize(("text", "name", "expected", "category"), _DESIGNATIONS)
def test_press_spelling_links_to_the_system(text: str, name: str, expected: str, category: str | None) -> None:
    found = [mention for mention in _covering(text, name) if mention.kind == "weapon"]

    assert [mention.entity_id for mention in found] == [expected]
    assert category is None or found[0].category == category


@pytest.mark.parametrize("case", _cases()["weak"], ids=lambda case: case["id"])
def test_everyday_word_links_beside_a_cue(case: dict[str, str]) -> None:
    assert case["id"] in {mention.entity_id for mention in _covering(case["text"], case["quote"])}


@pytest.mark.parametrize(("text", "name", "expected"), _CLASSES)
def test_generic_noun_has_the_category_of_the_whole_phrase(text: str, name: str, expected: str) -> None:
    assert {mention.category for mention in _covering(text, name)} == {expected}


@pytest.mark.parametrize("case", _cases()["traps"], ids=lambda case: case["gloss"])
def test_word_that_is_no_weapon_does_not_link(case: dict[str, str]) -> None:
    assert _covering(case["text"], case["word"]) == []


def test_recall_and_precision_over_all_cases() -> None:
    sections = (*_expand("designations"), *_expand("classes"))
    wanted = [(text, name, expected) for _, text, name, expected in sections]
    wanted += [(case["text"], case["quote"], case["id"]) for case in _cases()["weak"]]
    right = sum(
        any(expected in (mention.entity_id, mention.category) for mention in _covering(text, name))
        for text, name, expected in wanted
    )
    traps = _cases()["traps"]
    false = sum(len(_covering(case["text"], case["word"])) for case in traps)

    assert len(wanted) >= 500
    assert len(traps) >= 60
    assert right / len(wanted) >= _MIN_RATE
    assert right / (right + false) >= _MIN_RATE


def test_gazetteer_names_enough_systems() -> None:
    assert sum(row.kind == "weapon" for path in _FILES for row in read_rows(path)) >= _MIN_DESIGNATIONS


@pytest.mark.parametrize("path", _FILES, ids=[path.stem for path in _FILES])
def test_rows_carry_a_known_category(path: Path) -> None:
    assert {row.category for row in read_rows(path)} <= set(_CATEGORIES)


def test_no_spelling_belongs_to_two_systems() -> None:
    owners: dict[str, set[str]] = {}
    for path in _FILES:
        for row in read_rows(path):
            for name in (*row.ar, *row.weak, *row.latin):
                owners.setdefault(fold_string(name), set()).add(row.id)

    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_ids_are_free_in_the_core() -> None:
    # A row whose id the core already uses would be passed over silently.
    core = load_knowledge()

    assert [row.id for path in _FILES for row in read_rows(path) if row.id in core.rows] == []
