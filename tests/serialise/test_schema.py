"""The published JSON Schema against what is really written and read."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from newsevents.errors import NewsEventsError
from newsevents.model import Extraction
from newsevents.serialise import extraction_from_dict, extraction_to_dict, load_json_schema

_GOLD = Path(__file__).parent / "data" / "gold.jsonl"


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    return Draft202012Validator(load_json_schema(), format_checker=FormatChecker())


def test_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(load_json_schema())


def test_results_follow_the_schema(validator: Draft202012Validator, extraction: Extraction) -> None:
    assert [error.message for error in validator.iter_errors(extraction_to_dict(extraction))] == []


@pytest.mark.parametrize("line", _GOLD.read_text(encoding="utf-8").splitlines(), ids=lambda line: line[8:14])
def test_gold_articles_follow_the_schema(validator: Draft202012Validator, line: str) -> None:
    assert [error.message for error in validator.iter_errors(json.loads(line))] == []


def test_every_key_that_is_written_is_described(extraction: Extraction) -> None:
    schema: Any = load_json_schema()
    document: Any = extraction_to_dict(extraction)
    described = schema["$defs"]
    event = document["events"][0]
    own = set(extraction.events[0].attributes)
    assert set(document) <= set(schema["properties"])
    assert set(event) - own <= set(described["event"]["properties"])
    assert {key for argument in event["arguments"] for key in argument} <= set(described["argument"]["properties"])
    assert set(document["entities"][0]) <= set(described["entity"]["properties"])
    assert set(document["diagnostics"][0]) <= set(described["diagnostic"]["properties"])


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param(("text",), 3, id="number as text"),
        pytest.param(("published",), "18 June", id="loose day"),
        pytest.param(("events", 0, "factuality"), "perhaps", id="factuality"),
        pytest.param(("events", 0, "mode"), 3, id="attribute that is no text"),
        pytest.param(("events", 0, "arguments", 0, "id"), 16, id="number as id"),
        pytest.param(("events", 0, "arguments", 0, "start"), "0", id="text as offset"),
        pytest.param(("events", 0, "arguments", 0, "quantity"), "3", id="text as quantity"),
        pytest.param(("entities", 0, "kind"), "planet", id="kind"),
        pytest.param(("diagnostics", 0, "severity"), "fatal", id="severity"),
    ],
)
def test_schema_and_reader_refuse_the_same(
    validator: Draft202012Validator, extraction: Extraction, path: tuple[Any, ...], value: object
) -> None:
    document = copy.deepcopy(extraction_to_dict(extraction))
    target: Any = document
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    assert not validator.is_valid(document)
    with pytest.raises(NewsEventsError):
        extraction_from_dict(document)
