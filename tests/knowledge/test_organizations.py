"""Organisations and treaties: rows, and sentences that name them or seem to."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from newsevents.knowledge import KnowledgeBase, Row, load_knowledge, read_rows
from newsevents.knowledge import base as knowledge_base
from newsevents.knowledge.names import row_names
from newsevents.linking import link_mentions
from newsevents.model.entity import Mention

Case = dict[str, Any]
KINDS = ("organization", "treaty", "armed_group", "company")
DATA = Path(knowledge_base.__file__).parent / "data"
ROWS = ("organizations.yml", "treaties.yml")
CASES: list[Case] = yaml.safe_load((Path(__file__).parent / "cases" / "organizations.yml").read_text("utf-8"))
LINKS = [case for case in CASES if case["id"] is not None]
TRAPS = [case for case in CASES if case["id"] is None]


def params(cases: list[Case]) -> list[Any]:
    """One parameter a case; a case with ``known`` is a fault that has been seen and not yet mended."""
    return [
        pytest.param(
            case,
            id=f"{case['id'] or 'trap'}-{number}",
            marks=[pytest.mark.xfail(strict=True, reason=case["known"])] if "known" in case else [],
        )
        for number, case in enumerate(cases)
    ]


@cache
def kb() -> KnowledgeBase:
    return load_knowledge()


def find_named(case: Case) -> list[Mention]:
    """Mentions of organisations, treaties, groups and companies in the sentence."""
    return [mention for mention in link_mentions(case["sentence"], kb=kb()) if mention.kind in KINDS]


def is_inside(mention: Mention, case: Case) -> bool:
    """Whether the mention overlaps the quoted words."""
    start: int = case["sentence"].index(case["quote"])
    end = start + len(case["quote"])
    return mention.start < end and start < mention.end


@pytest.mark.parametrize("case", params(LINKS))
def test_name_links_to_its_entity(case: Case) -> None:
    mentions = link_mentions(case["sentence"], kb=kb())
    found = [(mention.text, mention.entity_id) for mention in mentions if is_inside(mention, case)]

    assert found == [(case["quote"], case["id"])], case["gloss"]


@pytest.mark.parametrize("case", params(TRAPS))
def test_other_words_do_not_link(case: Case) -> None:
    found = [(mention.text, mention.entity_id) for mention in find_named(case) if is_inside(mention, case)]

    assert found == [], case["gloss"]


def test_recall_and_precision(record_property: Any) -> None:
    linked = right = named = 0
    for case in CASES:
        mentions = find_named(case)
        named += any(is_inside(mention, case) and mention.entity_id == case["id"] for mention in mentions)
        linked += len(mentions)
        right += sum(mention.entity_id in (case["id"], *case.get("also", ())) for mention in mentions)
    recall, precision = named / len(LINKS), right / linked
    record_property("recall", recall)
    record_property("precision", precision)

    assert recall >= 0.97
    assert precision >= 0.97


def test_table_is_large_enough() -> None:
    assert len(LINKS) >= 300
    assert len(TRAPS) >= 40


def rows() -> list[Row]:
    return [row for name in ROWS for row in read_rows(DATA / name) if row.kind in KINDS]


def test_rows_are_many() -> None:
    assert len(rows()) >= 250


def test_row_has_an_arabic_and_an_english_name() -> None:
    assert [row.where for row in rows() if not row.ar or row.name is None] == []


def test_strong_name_stands_for_one_entity() -> None:
    claims: dict[tuple[str, ...], set[str]] = {}
    for row in rows():
        for name in row_names(row):
            if not name.is_weak:
                claims.setdefault(name.tokens, set()).add(name.target)

    assert {" ".join(tokens): ids for tokens, ids in claims.items() if len(ids) > 1} == {}


def test_member_is_a_state_of_the_knowledge_base() -> None:
    unknown = {(row.id, member) for row in rows() for member in row.members if kb().entity(member) is None}

    assert unknown == set()


@pytest.mark.parametrize(
    ("organization", "member", "is_member"),
    [
        pytest.param("NATO", "FIN", True, id="finland-joined-in-2023"),
        pytest.param("NATO", "UKR", False, id="ukraine-did-not"),
        pytest.param("ECOWAS", "MLI", False, id="mali-left-in-2025"),
        pytest.param("AES", "MLI", True, id="mali-in-the-sahel-alliance"),
        pytest.param("EU", "GBR", False, id="britain-left"),
        pytest.param("OPEC", "QAT", False, id="qatar-left-in-2019"),
        pytest.param("CSTO", "ARM", True, id="armenia-frozen-yet-a-member"),
    ],
)
def test_membership(organization: str, member: str, is_member: bool) -> None:
    assert (member in kb().members(organization)) is is_member
