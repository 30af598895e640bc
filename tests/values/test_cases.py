"""Every expression of ``cases/*.yml`` in its sentence: the value, the words, the noun, and nothing else."""

from __future__ import annotations

from collections import Counter

import pytest

from newsevents.model import DateInterval
from newsevents.values import find_values
from tests.values.notation import Case, load_cases, noun_of, without_anchor

CASES = load_cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_sentence_gives_its_values(case: Case) -> None:
    found = find_values(case.sentence, published=case.published)
    expected = [(e.text, e.value) for e in case.expected]
    assert [(m.text, without_anchor(m.value)) for m in found] == expected, case.gloss


@pytest.mark.parametrize("case", [c for c in CASES if any(e.noun for e in c.expected)], ids=lambda case: case.id)
def test_unit_start_is_where_the_noun_begins(case: Case) -> None:
    nouns = [noun_of(m, case.sentence) for m in find_values(case.sentence, published=case.published)]
    for noun, expected in zip(nouns, case.expected, strict=True):
        assert (noun or "").startswith(expected.noun or ""), case.gloss


def test_table_is_large_enough() -> None:
    values = [e.value for case in CASES for e in case.expected]
    assert len(values) >= 350
    assert sum(isinstance(value, DateInterval) for value in values) >= 200


def test_ids_are_unique() -> None:
    assert [name for name, count in Counter(case.id for case in CASES).items() if count > 1] == []


def test_every_case_has_a_gloss() -> None:
    assert [case.id for case in CASES if not case.gloss.strip()] == []
