"""Results to streams and back from files."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve

from newsevents.errors import InvalidArticleError, InvalidEventError
from newsevents.model import Article, Extraction
from newsevents.serialise import load_extractions, write_json, write_jsonl


@pytest.mark.parametrize("name", ["out.jsonl", "out.json"])
@pytest.mark.parametrize("count", [0, 1, 3])
def test_what_is_written_is_read(tmp_path: Path, extraction: Extraction, name: str, count: int) -> None:
    results = [evolve(extraction, article=evolve(extraction.article, id=str(number))) for number in range(count)]
    path = tmp_path / name
    with path.open("w", encoding="utf-8") as stream:
        (write_json if name.endswith(".json") else write_jsonl)(results, stream)
    assert list(load_extractions(path)) == results


def test_json_is_one_array(extraction: Extraction) -> None:
    stream = io.StringIO()
    write_json([extraction, extraction], stream)
    assert len(json.loads(stream.getvalue())) == 2


def test_each_line_is_there_before_the_next_article_is_asked_for() -> None:
    stream = io.StringIO()

    def results() -> Iterator[Extraction]:
        yield Extraction(article=Article(id="first", text=""))
        assert '"first"' in stream.getvalue()
        yield Extraction(article=Article(id="second", text=""))

    write_jsonl(results(), stream)
    assert '"second"' in stream.getvalue()


@pytest.mark.parametrize(
    ("line", "error", "message"),
    [
        pytest.param("{", InvalidArticleError, ":2: expected a JSON document", id="no json"),
        pytest.param('{"id": "x"}', InvalidArticleError, ":2: $.text: is missing", id="no text"),
        pytest.param(
            '{"text": "x", "events": [3]}', InvalidEventError, ":2: $.events[0]: expected an object", id="event"
        ),
    ],
)
def test_line_that_is_no_result_is_an_error_with_its_place(
    tmp_path: Path, line: str, error: type[Exception], message: str
) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(f'{{"text": "x"}}\n{line}\n', encoding="utf-8")
    with pytest.raises(error) as caught:
        list(load_extractions(path))
    assert message in str(caught.value)
