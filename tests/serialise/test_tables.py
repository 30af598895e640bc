"""Articles out of CSV."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from newsevents.model import Article, Diagnostic
from newsevents.serialise import read_articles


def _read(tmp_path: Path, content: bytes) -> list[Article | Diagnostic]:
    path = tmp_path / "news.csv"
    path.write_bytes(content)
    return list(read_articles(path))


def test_known_columns_fill_the_article_and_others_are_left(tmp_path: Path) -> None:
    content = "views,text,published,id,title,source,url\n7,نص,2024-06-18,a1,عنوان,desk,https://example.org\n"
    assert _read(tmp_path, content.encode()) == [
        Article(
            id="a1", title="عنوان", text="نص", published=date(2024, 6, 18), source="desk", url="https://example.org"
        )
    ]


def test_empty_cell_is_unknown_but_an_empty_text_is_empty(tmp_path: Path) -> None:
    (article,) = _read(tmp_path, b"id,text,published\na1,,\n")
    assert article == Article(id="a1", text="", published=None)


def test_lines_are_counted_by_where_a_row_begins(tmp_path: Path) -> None:
    content = b'text,published\n"first\nsecond\nthird",\n\nx,soon\ny,2024-06-18\n'
    articles = _read(tmp_path, content)
    assert [item.text for item in articles if isinstance(item, Article)] == ["first\nsecond\nthird", "y"]
    (problem,) = [item for item in articles if isinstance(item, Diagnostic)]
    assert problem.where == f"{tmp_path / 'news.csv'}:6"
    assert "$.published: expected a day" in problem.message


@pytest.mark.parametrize(
    ("row", "code"),
    [
        pytest.param(b"\xc7\xe1,2024-06-18", "invalid-utf8", id="windows-1256"),
        pytest.param(b"a,b,c", "invalid-table", id="too many cells"),
        pytest.param(b"a", "invalid-table", id="too few cells"),
    ],
)
def test_bad_row_is_named_and_the_others_come_out(tmp_path: Path, row: bytes, code: str) -> None:
    items = _read(tmp_path, b"text,published\nfirst,\n" + row + b"\nlast,\n")
    first, problem, last = items
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(problem, Diagnostic)
    assert (problem.code, problem.where) == (code, f"{tmp_path / 'news.csv'}:3")
    assert (first.text, last.text) == ("first", "last")


@pytest.mark.parametrize("content", [b"", b"title,body\na,b\n"], ids=["empty file", "no text column"])
def test_table_without_texts_is_refused_once(tmp_path: Path, content: bytes) -> None:
    (problem,) = _read(tmp_path, content)
    assert isinstance(problem, Diagnostic)
    assert problem.code == "invalid-table"
    assert "a column 'text'" in problem.message


def test_limit_of_the_csv_module_stays_as_it_was(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    items = _read(tmp_path, b"text\n" + b"x" * (before + 1) + b"\n")
    assert isinstance(items[0], Article)
    assert csv.field_size_limit() == before
