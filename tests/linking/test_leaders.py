"""Well-known office-holders: persons, from whom no state is concluded."""

from __future__ import annotations

import re

import pytest

from newsevents.knowledge import KnowledgeBase, load_knowledge
from newsevents.linking import link_mentions

_TERM = re.compile(r"(?:[a-z ]+ )?[0-9]{4}/(?:[0-9]{4})?")


@pytest.fixture(scope="module")
def kb() -> KnowledgeBase:
    return load_knowledge()


def test_surname_alone_gives_the_person_and_no_state(kb: KnowledgeBase) -> None:
    (mention,) = link_mentions("وقال ماكرون إن العقد ملغى", kb=kb)
    assert (mention.kind, mention.entity_id, mention.affiliation) == ("person", None, None)
    assert (mention.name, mention.via) == ("إيمانويل ماكرون", "surname")
    assert mention.reason == "Emmanuel Macron (president, FRA, 2017/); no state is concluded from it"


def test_title_gives_the_state_and_is_kept_for_the_surname(kb: KnowledgeBase) -> None:
    text = "التقى الرئيس الفرنسي إيمانويل ماكرون الوفد. وقال ماكرون إنه راض"
    persons = [mention for mention in link_mentions(text, kb=kb) if mention.kind == "person"]
    assert [(mention.via, mention.affiliation) for mention in persons] == [("title", "FRA"), ("back reference", "FRA")]


def test_spelling_of_the_text_is_the_name_of_a_full_mention(kb: KnowledgeBase) -> None:
    (mention,) = link_mentions("كتب دونالد ترمب رسالة", kb=kb)
    assert mention.name == "دونالد ترمب"


@pytest.mark.parametrize(
    "text",
    ["وقالت إيفانكا ترامب ذلك", "كتب ترامب جونيور ذلك", "سجل مودي هدف المباراة وصفق له لاعب المنتخب والمدرب"],
    ids=["daughter", "son", "sportsman"],
)
def test_somebody_else_of_that_name(text: str, kb: KnowledgeBase) -> None:
    assert [mention.name for mention in link_mentions(text, kb=kb) if mention.via == "surname"] == []


def test_rows_have_office_and_years(kb: KnowledgeBase) -> None:
    leaders = [row for row in kb.rows.values() if row.kind == "person"]
    assert len(leaders) >= 150
    assert [row.where for row in leaders if not row.codes.get("office")] == []
    assert [row.where for row in leaders if not all(map(_TERM.fullmatch, row.codes["term"].split(", ")))] == []


def test_state_of_a_leader_is_known(kb: KnowledgeBase) -> None:
    states = {row.country for row in kb.rows.values() if row.kind == "person" and row.country is not None}
    assert [state for state in sorted(states) if kb.entity(state) is None] == []


def test_surname_belongs_to_one_leader(kb: KnowledgeBase) -> None:
    surnames = [name for row in kb.rows.values() if row.kind == "person" for name in row.weak]
    assert len(surnames) == len(set(surnames))
