"""Results as JSON: round trips, the flat shape, and what is turned down."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from newsevents.errors import InvalidArticleError, InvalidEventError
from newsevents.model import Article, Event, Extraction
from newsevents.serialise import (
    article_from_dict,
    extraction_from_dict,
    extraction_from_json,
    extraction_to_dict,
    extraction_to_json,
    load_extractions,
)

_GOLD = Path(__file__).parent / "data" / "gold.jsonl"


def test_json_round_trip_gives_an_equal_result(extraction: Extraction) -> None:
    assert extraction_from_json(extraction_to_json(extraction)) == extraction


def test_dict_round_trip_survives_the_standard_library(extraction: Extraction) -> None:
    document = json.loads(json.dumps(extraction_to_dict(extraction)))
    assert extraction_from_dict(document) == extraction


def test_indented_json_reads_the_same(extraction: Extraction) -> None:
    assert extraction_from_json(extraction_to_json(extraction, indent=2)) == extraction


def test_jsonl_line_is_one_line(extraction: Extraction) -> None:
    lines = evolve(extraction, article=evolve(extraction.article, text="سطر\nسطر\u2028سطر"))
    assert len(extraction_to_json(lines).split("\n")) == 1


def test_explanations_stay_out_of_the_json(extraction: Extraction) -> None:
    document = extraction_to_dict(extraction)
    assert "rejected" not in document
    assert "trace" not in document["events"][0]  # type: ignore[index]


def test_gold_articles_load_and_keep_what_they_say() -> None:
    delivered, suspended, empty = load_extractions(_GOLD)
    event = delivered.events[0]
    assert dict(event.attributes) == {"mode": "sale"}
    weapon, value = event.fillers("weapon")[0], event.fillers("value")[0]
    assert (weapon.id, weapon.category, weapon.start) == (None, "armoured_vehicles", None)
    assert weapon.quantity is not None
    assert weapon.quantity.count == 12
    assert value.money is not None
    assert value.money.amount == 40_000_000
    assert suspended.article.title == "بوتسوانا تعلق عضويتها"
    assert empty.events == ()


def test_gold_article_survives_being_written_and_read() -> None:
    for extraction in load_extractions(_GOLD):
        assert extraction_from_json(extraction_to_json(extraction)) == extraction


def test_unknown_quantity_of_a_weapon_is_null_and_not_left_out() -> None:
    argument = {"role": "weapon", "text": "دبابات", "id": None, "category": "armoured_vehicles"}
    event = {"type": "arms_transfer", "stage": "proposed", "arguments": [argument]}
    written: Any = extraction_to_dict(extraction_from_dict({"text": "", "events": [event]}))
    assert written["events"][0]["arguments"][0]["quantity"] is None


def test_whole_sums_are_written_without_a_point() -> None:
    line = '{"text": "", "events": [{"type": "t", "stage": "s", "arguments": [%s]}]}'
    read = extraction_from_json(line % '{"role": "value", "text": "x", "amount": 3.67e8, "currency": "USD"}')
    assert '"amount":367000000,' in extraction_to_json(read)


def _document(**changes: object) -> dict[str, object]:
    argument = {"role": "weapon", "id": "F-16", "text": "إف-16", "category": "aircraft", "quantity": 3} | changes
    return {"text": "…", "events": [{"type": "arms_transfer", "stage": "delivered", "arguments": [argument]}]}


@pytest.mark.parametrize(
    ("changes", "path", "message"),
    [
        pytest.param({"quantity": "3"}, "quantity", "expected a number or null, got '3'", id="text as number"),
        pytest.param({"quantity": True}, "quantity", "expected a number or null, got true", id="bool as number"),
        pytest.param({"id": 16}, "id", "expected a string or null, got 16", id="number as text"),
        pytest.param({"start": 1.0}, "start", "expected a whole number or null, got 1.0", id="float as offset"),
        pytest.param({"start": True}, "start", "expected a whole number or null, got true", id="bool as offset"),
        pytest.param({"confidence": "high"}, "confidence", "expected a number, got 'high'", id="text as confidence"),
        pytest.param({"field": "body"}, "field", "expected 'title' or 'text', got 'body'", id="unknown field"),
        pytest.param({"text": None}, "text", "expected a string, got null", id="null as text"),
        pytest.param({"amount": "5"}, "amount", "expected a number or null, got '5'", id="text as sum"),
        pytest.param({"amount": 1e40}, "amount", "fewer than 30 digits or null, got 1e+40", id="sum beyond reason"),
        pytest.param(
            {"quantity_is_ordinal": 0}, "quantity_is_ordinal", "expected true or false, got 0", id="0 as bool"
        ),
        pytest.param({"date_start": "2024-4-1"}, "date_start", "'YYYY-MM-DD' or null, got '2024-4-1'", id="loose day"),
        pytest.param({"date_start": "2024-02-30"}, "date_start", "got '2024-02-30'", id="no such day"),
        pytest.param(
            {"equivalent": {"amount_low": "1"}}, "equivalent.amount_low", "expected a number or null", id="nested sum"
        ),
    ],
)
def test_wrong_type_is_refused_with_its_path(changes: dict[str, object], path: str, message: str) -> None:
    with pytest.raises(InvalidEventError) as caught:
        extraction_from_dict(_document(**changes))
    assert str(caught.value).startswith(f"$.events[0].arguments[0].{path}: ")
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("document", "message"),
    [
        pytest.param([], "$: expected an object, got an array of 0", id="array"),
        pytest.param("text", "$: expected an object, got 'text'", id="string"),
        pytest.param({}, "$.text: is missing", id="no text"),
        pytest.param({"text": 3}, "$.text: expected a string, got 3", id="number as text"),
        pytest.param({"text": "x", "events": {}}, "$.events: expected an array, got an object", id="object as array"),
        pytest.param({"text": "x", "events": "none"}, "$.events: expected an array, got 'none'", id="string as array"),
        pytest.param({"text": "x", "published": 2024}, "$.published: expected a day", id="number as day"),
        pytest.param({"text": "x", "published": "2024-01-01T10:00"}, "its time zone", id="instant without zone"),
        pytest.param({"text": "x", "schema_version": "2.0"}, "$.schema_version: expected version", id="newer format"),
        pytest.param(
            {"text": "x", "entities": [{"id": "A", "kind": "state", "name": "n", "codes": {"iso2": 1}}]},
            "$.entities[0].codes.iso2: expected a string, got 1",
            id="number as code",
        ),
    ],
)
def test_broken_document_is_refused(document: object, message: str) -> None:
    with pytest.raises(InvalidArticleError) as caught:
        extraction_from_dict(document)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("event", "message"),
    [
        pytest.param({"stage": "s"}, "$.events[0].type: is missing", id="no type"),
        pytest.param({"type": "t", "stage": "s", "mode": 3}, "$.events[0].mode: expected a string", id="attribute"),
        pytest.param({"type": "t", "stage": "s", "id": 3}, "$.events[0].id: expected a string", id="id"),
        pytest.param(
            {"type": "t", "stage": "s", "evidence": [{"start": 0, "end": 9, "text": "x"}]},
            "$.events[0].evidence[0]: evidence [0, 9) cannot hold 1 characters",
            id="evidence of another length",
        ),
    ],
)
def test_broken_event_is_refused(event: object, message: str) -> None:
    with pytest.raises(InvalidEventError) as caught:
        extraction_from_dict({"text": "x", "events": [event]})
    assert message in str(caught.value)


def test_several_problems_are_named_together() -> None:
    with pytest.raises(InvalidEventError, match=r"id: .*; .*start: .*; .*end: .*; and 1 more"):
        extraction_from_dict(_document(quantity="3", start="0", end="5", id=1))


def test_null_attribute_is_unknown() -> None:
    document = {"text": "x", "events": [{"type": "t", "stage": "s", "mode": None}]}
    assert extraction_from_dict(document).events[0].attributes == {}


def test_attribute_with_a_reserved_name_is_not_written() -> None:
    event = Event(type="t", stage="s", attributes={"evidence": "strong"})
    with pytest.raises(InvalidEventError, match="'evidence' has a reserved name"):
        extraction_to_dict(Extraction(article=Article(text="x"), events=(event,)))


def test_half_a_surrogate_pair_is_named_and_not_written() -> None:
    with pytest.raises(InvalidArticleError, match=r"'broken'.*surrogate"):
        extraction_to_json(Extraction(article=Article(id="broken", text="\ud800")))


def test_instant_of_publication_is_the_utc_day() -> None:
    # One in the morning in Baghdad is still the day before in UTC.
    article = article_from_dict({"text": "x", "published": "2024-06-18T01:00:00+03:00"})
    assert str(article.published) == "2024-06-17"
