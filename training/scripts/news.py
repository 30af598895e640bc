"""Raw news: JSON lines, compressed by xz, one article a line with ``text`` and perhaps ``title`` and ``cat``."""

from __future__ import annotations

import json
import lzma
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from newsevents.text import find_sentences


def read_articles(paths: Iterable[Path], categories: Collection[str] = ()) -> Iterator[str]:
    """Title and text of each article; of some categories only, if any are named and the article has one."""
    for path in paths:
        with lzma.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                row = json.loads(line)
                if not categories or row.get("cat") is None or row["cat"] in categories:
                    yield f"{row['title']}\n{row['text']}" if row.get("title") else row["text"]


def read_news_sentences(paths: Iterable[Path], categories: Collection[str] = ()) -> Iterator[str]:
    """Their sentences."""
    for text in read_articles(paths, categories):
        yield from (text[start:end] for start, end in find_sentences(text))
