"""Every sentence of ``cases/*.yml``: its mentions with offsets, and nothing else of their kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

from newsevents.knowledge import KnowledgeBase, load_knowledge
from newsevents.linking import link_mentions
from newsevents.model import Mention
from tests.linking.marked import Marked, load_cases

STATES = ("state", "territory")
# File of cases, and the kinds of mention that it marks exhaustively.
TABLES = {
    "names": STATES,
    "nisbas": STATES,
    "metonyms": (*STATES, "place"),
    "traps": STATES,
    "persons": ("person",),
    "places": ("place",),
}
MIN_STATE_STRINGS = 400
MIN_TRAPS = 60
MIN_SHARE = 0.97


@pytest.fixture(scope="module")
def kb() -> KnowledgeBase:
    return load_knowledge()


def _found(case: Marked, kinds: Sequence[str], kb: KnowledgeBase) -> list[tuple[str, int, str]]:
    mentions = [mention for mention in link_mentions(case.text, kb=kb) if mention.kind in kinds]
    return [(mention.entity_id or mention.kind, mention.start, mention.text) for mention in mentions]


def _params() -> list[object]:
    return [
        pytest.param(table, case, id=f"{table}-{number}-{case.row['gloss'].replace(' ', '_')}")
        for table in TABLES
        for number, case in enumerate(load_cases(table))
    ]


@pytest.mark.parametrize(("table", "case"), _params())
def test_sentence_names_what_is_marked(table: str, case: Marked, kb: KnowledgeBase) -> None:
    assert _found(case, TABLES[table], kb) == list(case.marks), case.row["gloss"]


@pytest.mark.parametrize(
    "case", [case for case in load_cases("persons") if "office" in case.row], ids=lambda c: c.row["gloss"]
)
def test_person_has_office_and_affiliation(case: Marked, kb: KnowledgeBase) -> None:
    person = next(mention for mention in link_mentions(case.text, kb=kb) if mention.kind == "person")
    assert (person.category, person.affiliation) == (case.row["office"], case.row.get("of"))


@pytest.mark.parametrize("case", load_cases("references"), ids=lambda case: case.row["gloss"])
def test_back_reference_stands_for_what_was_named(case: Marked, kb: KnowledgeBase) -> None:
    found = [m for m in link_mentions(case.text, kb=kb) if m.text == case.row["word"] and m.via == "back reference"]
    expected = case.row.get("name", case.row.get("of"))
    assert [(m.name if "name" in case.row else m.entity_id) for m in found] == ([] if expected is None else [expected])


def test_tables_are_large_enough() -> None:
    strings = sum(len(case.marks) for table in ("names", "nisbas", "metonyms") for case in load_cases(table))
    assert strings >= MIN_STATE_STRINGS
    assert len([case for case in load_cases("traps") if not case.marks]) >= MIN_TRAPS


@pytest.mark.parametrize("table", TABLES)
def test_recall_and_precision(table: str, kb: KnowledgeBase, record_property: pytest.Function) -> None:
    counts: Counter[str] = Counter()
    for case in load_cases(table):
        found, marked = set(_found(case, TABLES[table], kb)), set(case.marks)
        counts.update(both=len(found & marked), found=len(found), marked=len(marked))
    for figure, of in (("recall", "marked"), ("precision", "found")):
        share = counts["both"] / counts[of] if counts[of] else 1.0
        record_property(figure, share)  # type: ignore[operator]
        assert share >= MIN_SHARE, figure


def test_offsets_count_in_the_untouched_text(kb: KnowledgeBase) -> None:
    text = "وقّعت فَرَنْسا\u200f مع «الـــيونان» عقداً لأرمينيا"
    mentions = link_mentions(text, kb=kb)
    assert [text[m.start : m.end] == m.text for m in mentions] == [True] * 3
    assert [(m.entity_id, m.prefix) for m in mentions] == [("FRA", ""), ("GRC", ""), ("ARM", "ل")]


def test_prefix_before_a_quotation_mark_is_reported(kb: KnowledgeBase) -> None:
    mentions: tuple[Mention, ...] = link_mentions('قدمت المنحة لـ"أوكرانيا"', kb=kb)
    assert [(m.entity_id, m.prefix, m.text) for m in mentions] == [("UKR", "ل", "أوكرانيا")]
