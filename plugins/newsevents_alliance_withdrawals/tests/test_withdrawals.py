"""Constructions of alliance withdrawals, one by one, through the whole walk."""

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
_ATTRIBUTES = ("stage", "factuality", "action")
Case = Mapping[str, Any]


def load_cases(name: str) -> list[Any]:
    cases = yaml.safe_load((_CASES / name).read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["id"]) for case in cases]


@pytest.fixture(scope="module")
def extractor() -> newsevents.Extractor:
    return newsevents.load(plugins=["alliance_withdrawals"])


def read(extractor: newsevents.Extractor, case: Case) -> tuple[Event, ...]:
    published = date.fromisoformat(case["published"]) if "published" in case else None
    return extractor(Article(text=case["text"], published=published)).events


def describe(event: Event, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """What a record says of the fields that a case names."""
    said = {"stage": event.stage, "factuality": event.factuality, "action": event.attributes.get("action")}
    found: dict[str, Any] = {name: said[name] for name in _ATTRIBUTES if name in wanted}
    for role in wanted.keys() - set(_ATTRIBUTES):
        ids = sorted(str(argument.id) for argument in event.fillers(role))
        found[role] = ids if isinstance(wanted[role], list) else "".join(ids)
    return found


def expect(wanted: Mapping[str, Any]) -> dict[str, Any]:
    full = {"factuality": "asserted", **wanted}
    return {name: sorted(value) if isinstance(value, list) else value for name, value in full.items()}


@pytest.mark.parametrize("case", load_cases("withdrawals.yml"))
def test_a_withdrawal_is_read(extractor: newsevents.Extractor, case: Case) -> None:
    events = read(extractor, case)
    wanted = [expect(event) for event in case["events"]]
    assert len(events) == len(wanted), case["why"]
    for one in wanted:
        assert any(describe(event, one) == one for event in events), (case["why"], [describe(e, one) for e in events])


@pytest.mark.parametrize("case", load_cases("no_withdrawals.yml"))
def test_what_is_no_withdrawal_gives_no_record(extractor: newsevents.Extractor, case: Case) -> None:
    assert read(extractor, case) == (), case["why"]
