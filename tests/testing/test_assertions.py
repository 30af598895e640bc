"""assert_events: what is equal passes, what differs is shown field by field."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from newsevents import Article, DataFileError, Extraction
from newsevents.testing import assert_events, load_extractor
from tests.testing.conftest import VISIT


@pytest.fixture
def extraction(folder: Path) -> Extraction:
    return load_extractor(folder)(Article(text=VISIT, published=date(2024, 5, 3)))


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param({}, id="nothing named"),
        pytest.param({"type": "state_visit", "stage": "happened", "kind": "unspecified"}, id="fields"),
        pytest.param({"guest": "FRA", "host": ["POL"]}, id="identifiers"),
        pytest.param({"guest": "الفرنسي"}, id="quoted words"),
        pytest.param({"host": {"text": "بولندا", "name": "Poland"}}, id="mapping"),
        pytest.param({"date": date(2024, 5, 2)}, id="a day"),
        pytest.param({"quote": "زار الرئيس"}, id="evidence"),
    ],
)
def test_an_expected_record_passes(extraction: Extraction, expected: dict[str, Any]) -> None:
    assert_events(extraction, [expected])


@pytest.mark.parametrize(
    ("expected", "words"),
    [
        pytest.param([], "not expected: state_visit", id="one too many"),
        pytest.param([{}, {"type": "state_visit", "host": "EGY"}], "missing: state_visit", id="one too few"),
        pytest.param([{"stage": "announced"}], "stage: expected 'announced', got 'happened'", id="stage"),
        pytest.param([{"kind": "official"}], "kind: expected official, got 'unspecified'", id="attribute"),
        pytest.param([{"guest": "DEU"}], "guest: missing DEU; not expected: FRA «الفرنسي»", id="filler"),
        pytest.param([{"host": []}], "host: not expected: POL", id="a role that must stay empty"),
        pytest.param([{"quote": "غادر"}], "no evidence holds «غادر»", id="evidence"),
        pytest.param([{"factuality": "denied"}], "factuality: expected 'denied'", id="factuality"),
    ],
)
def test_a_difference_is_shown(extraction: Extraction, expected: list[dict[str, Any]], words: str) -> None:
    with pytest.raises(AssertionError) as error:
        assert_events(extraction, expected, about="the point")
    assert words in str(error.value)
    assert str(error.value).startswith("the point")


def test_what_is_missing_says_why_it_was_turned_down(folder: Path) -> None:
    # "A delegation visited the museum of arts."
    extraction = load_extractor(folder)("زار وفد متحف الفنون.")
    with pytest.raises(AssertionError, match="turned down: «زار»"):
        assert_events(extraction, [{"guest": "FRA"}])


def test_records_are_paired_by_what_they_say(folder: Path) -> None:
    # "The French president visited Poland. The Jordanian king visited Egypt."
    extraction = load_extractor(folder)("زار الرئيس الفرنسي بولندا. وزار الملك الأردني مصر.")
    assert_events(extraction, [{"host": "EGY"}, {"host": "POL"}])


def test_a_misspelt_field_of_a_filler_is_an_error(extraction: Extraction) -> None:
    with pytest.raises(DataFileError, match="no field 'txt'"):
        assert_events(extraction, [{"host": {"txt": "بولندا"}}])
