"""Articles from files of every kind, good and bad: what cannot be read is named, and the rest comes out."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from newsevents.model import Article, Diagnostic
from newsevents.serialise import SourcedArticle, read_articles, read_sources, read_stream

_TEXT = "اجتمع الوزيران في مسقط."  # "The two ministers met in Muscat."


def _split(items: list[Article | Diagnostic]) -> tuple[list[Article], list[tuple[str | None, str]]]:
    articles = [item for item in items if isinstance(item, Article)]
    problems = [(item.where, item.code) for item in items if isinstance(item, Diagnostic)]
    return articles, problems


def test_text_file_is_one_article_named_after_it(tmp_path: Path) -> None:
    path = tmp_path / "muscat-2025.txt"
    path.write_text(_TEXT, encoding="utf-8")
    assert list(read_articles(path)) == [Article(id="muscat-2025", text=_TEXT)]


def test_line_ends_and_outer_space_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(f"  {_TEXT}\r\n\r\n{_TEXT}\n".encode())
    (article,) = read_articles(path)
    assert isinstance(article, Article)
    assert article.text == f"  {_TEXT}\r\n\r\n{_TEXT}\n"


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.json", "a.csv"])
def test_byte_order_mark_is_no_part_of_the_article(tmp_path: Path, name: str) -> None:
    document = json.dumps({"text": _TEXT})
    content = {"a.txt": _TEXT, "a.csv": f"text\n{_TEXT}\n"}.get(name, document)
    path = tmp_path / name
    path.write_text(content, encoding="utf-8-sig")
    (article,) = read_articles(path)
    assert isinstance(article, Article)
    assert article.text == _TEXT


def test_windows_1256_is_named_with_byte_and_line(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(b"first line\n" + _TEXT.encode("cp1256"))
    (problem,) = read_articles(path)
    assert isinstance(problem, Diagnostic)
    assert (problem.severity, problem.code, problem.where) == ("error", "invalid-utf8", f"{path}:2")
    assert "byte 0xC7 at offset 11" in problem.message
    assert "iconv -f WINDOWS-1256" in problem.message


def test_bad_lines_are_named_and_the_others_come_out(tmp_path: Path) -> None:
    path = tmp_path / "mixed.jsonl"
    lines = [
        json.dumps({"id": "first", "text": _TEXT}).encode(),
        b"{not json",
        b"",
        b'{"text": "\xc7\xe1"}',
        b'{"id": "no text"}',
        b'{"text": 3}',
        b'["an", "array"]',
        b"[" * 5000,
        b'{"text": "x", "published": "yesterday"}',
        json.dumps({"text": _TEXT}).encode(),
    ]
    path.write_bytes(b"\n".join(lines))
    articles, problems = _split(list(read_articles(path)))
    assert [article.id for article in articles] == ["first", "mixed:10"]
    assert problems == [
        (f"{path}:2", "invalid-json"),
        (f"{path}:4", "invalid-utf8"),
        (f"{path}:5", "invalid-article"),
        (f"{path}:6", "invalid-article"),
        (f"{path}:7", "invalid-article"),
        (f"{path}:8", "invalid-json"),
        (f"{path}:9", "invalid-article"),
    ]


def test_half_a_megabyte_in_one_line_is_one_article(tmp_path: Path) -> None:
    text = _TEXT * (500_000 // len(_TEXT.encode()) + 1)
    for name, content in (("a.jsonl", json.dumps({"text": text})), ("a.csv", f'text\n"{text}"\n'), ("a.txt", text)):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        (article,) = read_articles(path)
        assert isinstance(article, Article)
        assert article.text == text


def test_result_of_an_earlier_run_can_be_read_again_as_articles(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text(json.dumps({"schema_version": "1.0", "id": "a", "text": _TEXT, "events": []}), encoding="utf-8")
    assert list(read_articles(path)) == [Article(id="a", text=_TEXT)]


def test_json_array_is_an_article_per_item(tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    path.write_text(json.dumps([{"text": _TEXT}, {"title": "x"}, {"id": "b", "text": ""}]), encoding="utf-8")
    articles, problems = _split(list(read_articles(path)))
    assert [article.id for article in articles] == ["all:0", "b"]
    assert problems == [(f"{path}[1]", "invalid-article")]


def test_folder_is_read_in_order_of_names_and_other_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text(_TEXT, encoding="utf-8")
    (tmp_path / "b.csv").write_text(f"text\n{_TEXT}\n", encoding="utf-8")
    (tmp_path / "README.md").write_text("no article", encoding="utf-8")
    (tmp_path / "a.jsonl").write_bytes(b"{")
    articles, problems = _split(list(read_articles(tmp_path)))
    assert [article.id for article in articles] == ["b:2", "sub/a"]
    assert problems == [(f"{tmp_path / 'a.jsonl'}:1", "invalid-json")]


def test_articles_know_where_they_were_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('\n{"text": "x"}\n', encoding="utf-8")
    (source,) = read_sources(path)
    assert isinstance(source, SourcedArticle)
    assert source.where == f"{path}:2"


def test_missing_file_is_an_error_of_the_caller(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(read_articles(tmp_path / "none.txt"))


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        pytest.param(_TEXT, [_TEXT], id="text"),
        pytest.param('{"text": "a"}\n{"text": "b"}\n', ["a", "b"], id="json lines"),
        pytest.param("", [""], id="nothing"),
    ],
)
def test_stream_shows_its_format(content: str, texts: list[str]) -> None:
    items = list(read_stream(io.BytesIO(content.encode()), name="stdin"))
    assert [item.article.text for item in items if isinstance(item, SourcedArticle)] == texts


def test_stream_of_csv_is_read_when_told_so() -> None:
    items = list(read_stream(io.BytesIO(b"text\na\n"), name="stdin", format="csv"))
    assert [item.where for item in items if isinstance(item, SourcedArticle)] == ["stdin:2"]
