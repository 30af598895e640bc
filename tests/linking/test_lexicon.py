"""The word lists and rules of the linker: complete, sourced, free of invisible characters."""

from __future__ import annotations

from importlib.resources import files

import pytest
import yaml

from newsevents.linking.contexts import load_rules
from newsevents.linking.lexicon import load_words
from newsevents.linking.surroundings import Surroundings
from newsevents.text.arabic import BIDI_CONTROLS

FILES = sorted(path for path in (files("newsevents.linking") / "data").iterdir() if path.name.endswith(".yml"))
WORD_LISTS = [path for path in FILES if path.name != "contexts.yml"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_invisible_characters(path: object) -> None:
    assert not BIDI_CONTROLS.intersection(path.read_text("utf-8"))  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", WORD_LISTS, ids=lambda path: path.name)
def test_list_has_gloss_source_and_words(path: object) -> None:
    content = yaml.safe_load(path.read_text("utf-8"))  # type: ignore[attr-defined]
    assert content["gloss"]
    assert content["source"]
    assert content["words"]


def test_rules_have_distinct_ids_and_some_condition() -> None:
    rules = load_rules()
    assert len({rule.id for rule in rules}) == len(rules)
    conditions = ("via", "names", "kind", "category", "prefix", "previous", "next", "near", "not_near")
    assert all(rule.flags or any(getattr(rule, key) is not None for key in conditions) for rule in rules)


def test_flag_of_a_rule_is_a_property_of_the_surroundings() -> None:
    flags = {flag for rule in load_rules() for flag, _ in rule.flags} - {"is_weak"}
    assert [flag for flag in sorted(flags) if not hasattr(Surroundings, flag)] == []


def test_rule_may_name_a_list_of_words() -> None:
    rule = next(rule for rule in load_rules() if rule.id == "march")
    assert rule.near == load_words("march_words")
