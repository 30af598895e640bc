"""Constructions of border security events, one by one, through the whole walk."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

import newsevents
from newsevents.model import Article, Event

_CASES = Path(__file__).parent / "cases"
_ROLES = ("party", "border", "force", "date", "official", "place")
Case = Mapping[str, Any]


def load_cases(*names: str) -> list[Any]:
    rows = [(name, row) for name in names for row in yaml.safe_load((_CASES / name).read_text(encoding="utf-8"))]
    return [pytest.param(row, id=f"{name.removesuffix('.yml')}: {row['id']}") for name, row in rows]


@pytest.fixture(scope="module")
def extractor() -> newsevents.Extractor:
    return newsevents.load(plugins=["border_security"])


def read(extractor: newsevents.Extractor, case: Case) -> tuple[Event, ...]:
    return extractor(Article(text=case["text"], published=_day(case.get("published")))).events


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def fillers(event: Event, role: str) -> set[str | None]:
    return {argument.id for argument in event.fillers(role)}


@pytest.mark.parametrize("case", load_cases("agreements.yml", "demarcation.yml", "guards.yml", "coordination.yml"))
def test_a_construction_is_read(extractor: newsevents.Extractor, case: Case) -> None:
    events = read(extractor, case)
    assert len(events) == 1, case["why"]
    (event,) = events
    assert event.factuality == case.get("factuality", "asserted"), case["why"]
    if "stage" in case:
        assert event.stage == case["stage"], case["why"]
    if "action" in case:
        assert event.attributes["action"] == case["action"], case["why"]
    for role in _ROLES:
        if role in case:
            assert fillers(event, role) == set(case[role]), (role, case["why"])


@pytest.mark.parametrize("case", load_cases("no_border_event.yml"))
def test_what_is_no_border_event_gives_no_record(extractor: newsevents.Extractor, case: Case) -> None:
    assert read(extractor, case) == (), case["why"]
