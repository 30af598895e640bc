"""Minimal pairs: one thing changes in a text, and exactly the named fields of its record change with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

import newsevents
from tests.robustness.describe import Fields, find_changes, load_groups, read_fields

_GROUPS = load_groups()
_MAX_FIELDS = 2  # one change may carry another with it: a hypothetical record is proposed, a denial names who denies


Read = Callable[[Mapping[str, Any], Mapping[str, Any]], Fields]


@pytest.fixture(scope="module")
def read() -> Read:
    """Read a text with all plugins; a function, for the extractor itself is too long to be shown when a test fails."""
    extractor = newsevents.load()
    return lambda text, base: read_fields(extractor, text, base)


def _pairs() -> list[Any]:
    return [
        pytest.param(
            group["base"],
            pair,
            id=f"{group['base']['id']}-{pair['id']}",
            marks=[pytest.mark.xfail(strict=True, reason=pair["xfail"])] if "xfail" in pair else [],
        )
        for group in _GROUPS
        for pair in group["pairs"]
    ]


@pytest.mark.parametrize("base", [pytest.param(group["base"], id=group["base"]["id"]) for group in _GROUPS])
def test_base_gives_its_record(read: Read, base: Mapping[str, Any]) -> None:
    fields = read(base, base)
    assert {name: value for name, value in fields.items() if value is not None} == {"records": 1, **base["record"]}


@pytest.mark.parametrize(("base", "pair"), _pairs())
def test_only_the_named_fields_change(read: Read, base: Mapping[str, Any], pair: Mapping[str, Any]) -> None:
    assert find_changes(read(base, base), read(pair, base)) == pair["record"], (pair["changes"], pair["why"])


def test_there_are_many_pairs_and_each_says_why() -> None:
    pairs = [pair for group in _GROUPS for pair in group["pairs"]]
    assert len(pairs) >= 150
    assert all(pair["why"] and pair["gloss"] and len(pair["record"]) <= _MAX_FIELDS for pair in pairs)
    assert sum("xfail" in pair for pair in pairs) <= len(pairs) // 20
