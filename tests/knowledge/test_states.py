"""The table of states: complete, coded, and with every form of its adjectives."""

from __future__ import annotations

import re

import pytest

from newsevents.knowledge import KnowledgeBase, load_knowledge
from newsevents.knowledge.nisbas import nisba_forms, people_forms

FORMER = {"SUN", "YUG", "CSK", "DDR", "SCG", "ANT"}
ISO_3166_1_ENTRIES = 249  # ISO 3166-1, 2024; Kosovo has a user-assigned code on top


@pytest.fixture(scope="module")
def kb() -> KnowledgeBase:
    return load_knowledge()


def test_every_entry_of_iso_3166_and_kosovo_is_there(kb: KnowledgeBase) -> None:
    ids = {entity.id for entity in kb.entities.values() if entity.kind in ("state", "territory")}
    assert ids >= FORMER | {"XKX", "PSE", "TWN", "VAT", "SSD"}
    assert len(ids - FORMER - {"XKX"}) == ISO_3166_1_ENTRIES


def test_codes_have_their_shape_and_are_not_shared(kb: KnowledgeBase) -> None:
    states = [entity for entity in kb.entities.values() if entity.kind in ("state", "territory")]
    assert all(re.fullmatch("[A-Z]{3}", state.id) for state in states)
    assert all(re.fullmatch("Q[1-9][0-9]*", state.codes["wikidata"]) for state in states)
    for scheme in ("iso2", "wikidata"):
        codes = [state.codes[scheme] for state in states if scheme in state.codes]
        assert len(set(codes)) == len(codes)


@pytest.mark.parametrize(
    ("entity_id", "iso2", "cow", "wikidata"),
    [
        ("FRA", "FR", "220", "Q142"),
        ("USA", "US", "2", "Q30"),
        ("ARM", "AM", "371", "Q399"),
        ("RUS", "RU", "365", "Q159"),
        ("DEU", "DE", "255", "Q183"),
        ("EGY", "EG", "651", "Q79"),
        ("XKX", "XK", "347", "Q1246"),
        ("YEM", "YE", "679", "Q805"),
    ],
)
def test_codes_of_well_known_states(entity_id: str, iso2: str, cow: str, wikidata: str, kb: KnowledgeBase) -> None:
    entity = kb.entity(entity_id)
    assert entity is not None
    assert entity.codes == {"iso2": iso2, "cow": cow, "wikidata": wikidata}


@pytest.mark.parametrize(
    ("name", "entity_id"),
    [
        ("الأميركية", "USA"),
        ("للأتراك", "TUR"),
        ("والكوريين الجنوبيين", "KOR"),
        ("اميركا", "USA"),
        ("سورية", "SYR"),
        ("كوت ديفوار", "CIV"),
        ("واشنطن", "USA"),
        ("الكرملين", "RUS"),
        ("France", "FRA"),
        ("FRA", "FRA"),
    ],
)
def test_lookup_finds_names_forms_and_identifiers(name: str, entity_id: str, kb: KnowledgeBase) -> None:
    assert [entity.id for entity in kb.lookup(name)] == [entity_id]


def test_lookup_lists_every_reading_of_an_ambiguous_name(kb: KnowledgeBase) -> None:
    assert {entity.id for entity in kb.lookup("عمان")} == {"JOR", "OMN"}


def test_lookup_of_nothing_is_empty(kb: KnowledgeBase) -> None:
    assert kb.lookup("لا أحد") == ()
    assert kb.lookup("  ") == ()


def test_nisba_has_gender_number_case_and_article() -> None:
    forms = {" ".join(form) for form in nisba_forms("فرنسي")}
    assert forms >= {"فرنسي", "الفرنسيه", "فرنسيان", "الفرنسيين", "فرنسيون", "الفرنسيات", "فرنسيتين", "فرنسيا"}
    assert "الفرنسيا" not in forms


def test_both_words_of_a_compound_nisba_are_inflected() -> None:
    forms = {" ".join(form) for form in nisba_forms("كوري جنوبي")}
    assert forms >= {"الكوري الجنوبي", "كوريه جنوبيه", "الكوريين الجنوبيين"}


def test_first_word_of_a_compound_may_stay() -> None:
    forms = {" ".join(form) for form in nisba_forms("جنوب أفريقي")}
    assert forms >= {"جنوب افريقيه", "الجنوب افريقي"}


def test_people_take_the_article() -> None:
    assert set(people_forms("أتراك")) == {("اتراك",), ("الاتراك",)}
