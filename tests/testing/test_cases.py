"""Case files: what they may hold, and that slips of the pen do not pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsevents import DataFileError
from newsevents.testing import check_case, load_cases, load_extractor
from tests.testing.conftest import VISIT

_CASE = f'- {{id: one, text: "{VISIT}", gloss: "The French president visited Poland.", why: word order'


def write(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "cases.yml"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def test_fields_of_one_record_stand_in_the_case_itself(tmp_path: Path) -> None:
    (case,) = load_cases(write(tmp_path, _CASE + ", stage: happened, guest: [FRA]}"))
    (event,) = case.events
    assert (event.stage, event.factuality, str(event.fields["guest"][0])) == ("happened", "asserted", "FRA")


def test_a_case_without_fields_must_give_nothing(tmp_path: Path, folder: Path) -> None:
    (case,) = load_cases(write(tmp_path, _CASE + "}"))
    assert case.events == ()
    with pytest.raises(AssertionError, match="not expected: state_visit"):
        check_case(load_extractor(folder), case)


def test_a_folder_gives_the_cases_of_its_files_in_order(tmp_path: Path) -> None:
    cases = tmp_path / "cases"
    cases.mkdir()
    for name in ("b", "a"):
        (cases / f"{name}.yml").write_text(_CASE.replace("id: one", f"id: {name}") + "}", encoding="utf-8")
    assert [case.id for case in load_cases(cases)] == ["a", "b"]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        pytest.param(["{}"], "expected a list of cases", id="no list"),
        pytest.param(["- {id: one, text: زار, gloss: visited}"], "needs 'why'", id="no point"),
        pytest.param([_CASE + "}", _CASE + "}"], "'one' stands twice", id="two of one name"),
        pytest.param([_CASE + ", quote: غادر}"], "does not stand in the text", id="quotes what is not there"),
        pytest.param([_CASE + ", guest: {text: ألمانيا}}"], "does not stand in the text", id="filler not there"),
        pytest.param([_CASE + ", stage: happened, events: []}"], "beside 'events'", id="fields and events"),
        pytest.param([_CASE + ", published: May}"], "YYYY-MM-DD", id="no day"),
        pytest.param(["- ["], "not YAML", id="no YAML"),
    ],
)
def test_a_broken_file_says_where_and_what(tmp_path: Path, rows: list[str], words: str) -> None:
    with pytest.raises(DataFileError, match=words):
        load_cases(write(tmp_path, *rows))


@pytest.mark.parametrize(
    ("field", "words"),
    [
        pytest.param("gest: FRA", "'gest' is no role and no attribute; declared: date, guest, host, kind", id="role"),
        pytest.param("type: visit", "no type 'visit'; declared: state_visit", id="type"),
    ],
)
def test_a_field_that_nobody_declares_is_an_error(tmp_path: Path, folder: Path, field: str, words: str) -> None:
    (case,) = load_cases(write(tmp_path, f"{_CASE}, {field}}}"))
    with pytest.raises(DataFileError, match=words):
        check_case(load_extractor(folder), case)


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="found none"):
        load_cases(tmp_path)
