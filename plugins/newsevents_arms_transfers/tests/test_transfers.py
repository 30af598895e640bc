"""Constructions of arms transfers, one by one, through the whole walk."""

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
Case = Mapping[str, Any]


def load_cases(name: str) -> list[Any]:
    cases = yaml.safe_load((_CASES / name).read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["id"]) for case in cases]


@pytest.fixture(scope="module")
def extractor() -> newsevents.Extractor:
    return newsevents.load(plugins=["arms_transfers"])


def read(extractor: newsevents.Extractor, case: Case) -> tuple[Event, ...]:
    published = date.fromisoformat(case["published"]) if "published" in case else None
    return extractor(Article(text=case["text"], published=published)).events


def fillers(event: Event, role: str) -> set[str | None]:
    return {argument.id or argument.category for argument in event.fillers(role)}


@pytest.mark.parametrize("case", load_cases("transfers.yml"))
def test_a_transfer_is_read(extractor: newsevents.Extractor, case: Case) -> None:
    events = read(extractor, case)
    assert len(events) == 1, case["why"]
    (event,) = events
    assert event.stage == case["stage"], case["why"]
    assert event.factuality == case.get("factuality", "asserted"), case["why"]
    if "mode" in case:
        assert event.attributes["mode"] == case["mode"], case["why"]
    for role in ("supplier", "recipient", "weapon"):
        assert fillers(event, role) == set(case[role]), (role, case["why"])


@pytest.mark.parametrize("case", load_cases("no_transfers.yml"))
def test_what_is_no_transfer_gives_no_record(extractor: newsevents.Extractor, case: Case) -> None:
    assert read(extractor, case) == (), case["why"]
