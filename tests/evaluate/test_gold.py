"""Gold and predicted articles from files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsevents.errors import InvalidArticleError
from newsevents.evaluate import load_articles


def _write(path: Path, *documents: object) -> Path:
    path.write_text("".join(json.dumps(document) + "\n" for document in documents), encoding="utf-8")
    return path


def test_several_files_are_read_in_order(tmp_path: Path) -> None:
    first = _write(tmp_path / "b.jsonl", {"id": "b", "text": ""})
    second = _write(tmp_path / "a.jsonl", {"id": "a", "text": ""})
    assert [extraction.article.id for extraction in load_articles([first, second])] == ["b", "a"]


def test_article_without_id_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidArticleError, match=r"'some text'.*an id"):
        load_articles([_write(tmp_path / "a.jsonl", {"text": "some text"})])


def test_id_in_two_files_is_refused(tmp_path: Path) -> None:
    files = [_write(tmp_path / name, {"id": "same", "text": ""}) for name in ("a.jsonl", "b.jsonl")]
    with pytest.raises(InvalidArticleError, match=r"'same'.*twice"):
        load_articles(files)
