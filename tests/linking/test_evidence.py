"""What confirms a weak name, and on what page it stands."""

from __future__ import annotations

import pytest

from newsevents.knowledge import KnowledgeBase, load_knowledge
from newsevents.knowledge.base import build_knowledge
from newsevents.knowledge.rows import Row, check_row
from newsevents.linking import link_mentions


def _row(**values: object) -> Row:
    return check_row({"gloss": "a test", "source": "made up", **values}, where="test")


@pytest.fixture(scope="module")
def kb() -> KnowledgeBase:
    return load_knowledge()


@pytest.fixture(scope="module")
def small() -> KnowledgeBase:
    return build_knowledge(
        [
            _row(id="AAA", kind="state", weak=["نيلان"]),
            _row(id="BBB", kind="state", ar=["سرديا"]),
            _row(id="PACT", kind="organization", ar=["حلف المضيق"], members=["AAA"]),
            _row(id="CLUB", kind="organization", ar=["نادي المضيق"], members=["BBB"]),
            _row(id="craft", kind="weapon_class", weak=["مراكب"], cues=["عسكرية"], category="ships"),
            _row(id="gun", kind="weapon_class", ar=["راجمات"], category="artillery"),
        ]
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انسحبت نيلان من حلف المضيق", ["AAA", "PACT"]),
        ("انسحبت نيلان من نادي المضيق", ["CLUB"]),
        ("دعم نيلان من حلف المضيق", ["PACT"]),
        ("انعقد حلف المضيق. ثم غادرت نيلان", ["PACT"]),
        ("وقعت سرديا ونيلان النص", ["BBB", "AAA"]),
        ("وقعت سرديا، نيلان النص", ["BBB", "AAA"]),
        ("وقعت سرديا النص فرفضته نيلان", ["BBB"]),
    ],
    ids=["member", "no member", "behind a noun", "another sentence", "joined", "listed", "apart"],
)
def test_weak_state_is_confirmed(text: str, expected: list[str], small: KnowledgeBase) -> None:
    assert [mention.entity_id for mention in link_mentions(text, kb=small)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصلت مراكب عسكرية", ["ships"]),
        ("وصلت مراكب. وغادرت قوة عسكرية", []),
        ("اشترت مراكب من جارتها. وقالت قوة عسكرية إنها جاهزة", ["ships"]),
        ("أرسلت راجمات ومراكب", ["artillery", "ships"]),
        ("أرسلت راجمات ثم بقيت مراكب", ["artillery"]),
    ],
    ids=["cue in the sentence", "cue elsewhere", "cue elsewhere and a purchase", "listed with arms", "apart from arms"],
)
def test_weak_class_is_confirmed(text: str, expected: list[str], small: KnowledgeBase) -> None:
    assert [mention.category for mention in link_mentions(text, kb=small)] == expected


def test_inner_name_is_linked_where_the_longer_one_is_not(kb: KnowledgeBase) -> None:
    rows = [_row(id="AAA", kind="organization", ar=["حلف المضيق"]), _row(id="BBB", kind="state", weak=["طائرات حلف"])]
    (mention,) = link_mentions("قصفت طائرات حلف المضيق التل", kb=build_knowledge(rows))
    assert (mention.entity_id, mention.text) == ("AAA", "حلف المضيق")


def test_capital_is_a_city_on_a_page_of_culture(kb: KnowledgeBase) -> None:
    culture = "افتتح المعرض وشارك فيه شاعر وفنان قدم لوحات من وحي باريس وقصيدة"
    (mention,) = [mention for mention in link_mentions(culture, kb=kb) if mention.text == "باريس"]
    assert (mention.kind, mention.affiliation) == ("place", "FRA")


def test_capital_is_the_state_on_a_page_of_politics(kb: KnowledgeBase) -> None:
    (mention,) = link_mentions("انتقدت الحكومة موقف باريس", kb=kb)
    assert (mention.kind, mention.entity_id) == ("state", "FRA")


def test_congress_needs_its_state_in_the_sentence(kb: KnowledgeBase) -> None:
    text = "زارت الولايات المتحدة بعثة. ورد مجلس النواب المشروع"
    assert [mention.entity_id for mention in link_mentions(text, kb=kb)] == ["USA"]
