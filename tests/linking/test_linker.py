"""The walk as a whole: order, context, pairs, speed."""

from __future__ import annotations

import itertools
import time

import pytest

from newsevents.knowledge import KnowledgeBase, load_knowledge
from newsevents.linking import link_mentions, resolve_pair

MIN_WORDS_PER_SECOND = 15_000  # a floor for a busy machine; an idle core does several times as many


@pytest.fixture(scope="module")
def kb() -> KnowledgeBase:
    return load_knowledge()


def test_mentions_are_in_order_and_do_not_overlap(kb: KnowledgeBase) -> None:
    text = "قالت المتحدثة باسم الخارجية الروسية ماريا زاخاروفا إن مطار زفارتنوتس الدولي في أرمينيا مفتوح"
    mentions = link_mentions(text, kb=kb)
    assert len(mentions) == 4
    assert all(before.end <= after.start for before, after in itertools.pairwise(mentions))


def test_text_without_names_gives_nothing(kb: KnowledgeBase) -> None:
    assert link_mentions("", kb=kb) == ()
    assert link_mentions("لا شيء هنا يستحق الذكر", kb=kb) == ()


def test_weak_name_is_confirmed_by_the_title(kb: KnowledgeBase) -> None:
    title = link_mentions("جمهورية مالي تعلن الحداد", kb=kb)
    text = "أعلن الماليون ذلك"
    assert link_mentions(text, kb=kb) == ()
    assert [m.entity_id for m in link_mentions(text, kb=kb, context=title)] == ["MLI"]


def test_surname_of_a_person_in_the_title_is_followed_up(kb: KnowledgeBase) -> None:
    title = link_mentions("الرئيس التركي رجب طيب أردوغان في زيارة", kb=kb)
    later = link_mentions("قال أردوغان ذلك", kb=kb, context=title)
    assert [(m.kind, m.name, m.affiliation) for m in later] == [("person", "رجب طيب أردوغان", "TUR")]


def test_bare_oman_is_amman_beside_jordan(kb: KnowledgeBase) -> None:
    mentions = link_mentions("أبلغ الأردن جيرانه، ورفضت عمان الخطة", kb=kb)
    assert [m.entity_id for m in mentions] == ["JOR", "JOR"]


def test_bare_oman_alone_is_unknown(kb: KnowledgeBase) -> None:
    assert link_mentions("رفضت عمان الخطة", kb=kb) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقعت أرمينيا وتركيا البيان واتفق الجانبان", ("ARM", "TUR")),
        ("وقعت أرمينيا البيان واتفق الجانبان", None),
        ("وقعت أرمينيا وتركيا وإيران البيان واتفق الجانبان", None),
    ],
    ids=["two", "one", "three"],
)
def test_pair_needs_exactly_two_states(text: str, expected: tuple[str, str] | None, kb: KnowledgeBase) -> None:
    assert resolve_pair(link_mentions(text, kb=kb), text.index("الجانبان")) == expected


def test_reason_is_readable(kb: KnowledgeBase) -> None:
    (mention,) = link_mentions("قال الجيش اللبناني ذلك", kb=kb)
    assert (mention.via, mention.category, mention.reason) == ("institution", "armed_force", "armed_force of Lebanon")


def test_linking_is_fast(kb: KnowledgeBase) -> None:
    text = (
        "أعلنت وزارة الدفاع الفرنسية أن المحادثات مع الجانب الآخر ستستمر أسبوعا في باريس رغم الخلاف على البنود. " * 400
    )
    link_mentions(text[:2000], kb=kb)
    start = time.perf_counter()
    link_mentions(text, kb=kb)
    assert len(text.split()) / (time.perf_counter() - start) > MIN_WORDS_PER_SECOND
