"""What a gazetteer file may say, and the messages when it says something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsevents.errors import DataFileError
from newsevents.knowledge import load_knowledge, read_rows
from newsevents.knowledge.base import built_in_files
from newsevents.linking import link_mentions

GOOD = "- {id: XTEST, kind: organization, name: Test, ar: [منظمة اختبارية], gloss: a test, source: made up}\n"


@pytest.fixture
def write(tmp_path: Path):  # type: ignore[no-untyped-def]
    def write_file(text: str, name: str = "rows.yml") -> Path:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return write_file


def test_good_row_is_read(write) -> None:  # type: ignore[no-untyped-def]
    (row,) = read_rows(write(GOOD))
    assert (row.id, row.ar, row.where) == ("XTEST", ("منظمة اختبارية",), "rows.yml:1")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1", "rows.yml:1: expected a list of rows"),
        ("- just words", "rows.yml:1: expected a row with keys"),
        ("- {id: X, kind: organization, gloss: g, source: s, arr: [x]}", "rows.yml:1: unknown key 'arr'"),
        ("- {id: X, kind: organization, gloss: g, ar: [x]}", "rows.yml:1: row has no 'source'"),
        ("- {id: X, kind: organization, source: s, ar: [x]}", "rows.yml:1: row has no 'gloss'"),
        ("- {id: X, kind: club, gloss: g, source: s}", "rows.yml:1: kind 'club' is unknown"),
        ("\n- {id: NO, kind: state, gloss: g, source: s}", "rows.yml:2: 'id' must be a string"),
        ("- {id: X, kind: state, gloss: g, source: s, ar: س}", "rows.yml:1: 'ar' must be a list of words"),
        ("- {id: X, kind: state, gloss: g, source: s, latin: [16]}", "rows.yml:1: 'latin' must be a list of words"),
        ("- {id: X, kind: state, gloss: g, source: s, codes: {cow: 2}}", "rows.yml:1: 'codes' must map"),
        ("- {id: X, kind: state, gloss: g, source: s, ar: ['س\u200f']}", "invisible character U+200F"),
        (GOOD + GOOD, "rows.yml:2: id 'XTEST' was used before (rows.yml:1)"),
        ("- [", "rows.yml: cannot be read as YAML"),
    ],
)
def test_bad_file_is_named_with_its_line(text: str, message: str, write) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(DataFileError) as caught:
        read_rows(write(text))
    assert message in str(caught.value)


def test_identifier_of_a_built_in_row_cannot_be_taken(write) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(DataFileError, match=r"rows.yml:1: id 'FRA' was used before \(states.yml:[0-9]+\)"):
        load_knowledge([write("- {id: FRA, kind: company, gloss: g, source: s, ar: [شركة ما]}")])


def test_name_of_another_actor_must_be_weak(write) -> None:  # type: ignore[no-untyped-def]
    row = "- {{id: XTEST, kind: company, gloss: g, source: s, {key}: [فرنسا]}}"
    with pytest.raises(DataFileError, match=r"repeats a name of FRA .*; mark one as weak"):
        load_knowledge([write(row.format(key="ar"), "strong.yml")])
    assert load_knowledge([write(row.format(key="weak"), "weak.yml")]).entity("XTEST") is not None


def test_reference_to_nobody_is_refused(write) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(DataFileError, match="refers_to 'XYZ', which no row declares"):
        load_knowledge([write("- {id: X1, kind: state, refers_to: XYZ, ar: [قصر ما], gloss: g, source: s}")])


def test_folder_of_files_is_loaded(write, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    write(GOOD)
    kb = load_knowledge([tmp_path])
    assert [entity.id for entity in kb.lookup("المنظمة الاختبارية")] == []
    assert [entity.id for entity in kb.lookup("لمنظمة اختبارية")] == ["XTEST"]


def test_folder_without_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match=r"expected a folder of gazetteer files"):
        load_knowledge([tmp_path])


def test_names_of_a_users_folder_are_linked(write, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    write(GOOD, "mine.yaml")
    kb = load_knowledge([tmp_path])
    assert [mention.entity_id for mention in link_mentions("غادرت فرنسا منظمة اختبارية", kb=kb)] == ["FRA", "XTEST"]


def test_broken_row_of_a_users_folder_is_named_with_its_line(write, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    write(GOOD + "- {id: X2, kind: organisation, gloss: g, source: s}\n", "mine.yml")
    with pytest.raises(DataFileError, match=r"^mine.yml:2: kind 'organisation' is unknown"):
        load_knowledge([tmp_path])


@pytest.mark.parametrize("path", built_in_files(), ids=lambda path: path.name)
def test_built_in_file_passes_the_checks(path: Path) -> None:
    assert all(row.gloss and row.source for row in read_rows(path))


def test_built_in_rows_do_not_clash() -> None:
    kb = load_knowledge()
    assert kb.stats()["state"] > 200
    assert len(kb.members("NATO")) == 32
    assert kb.members("nobody") == frozenset()
