"""A short article for a first try. Its persons and events are invented, its manner is that of a news desk."""

from __future__ import annotations

import json
from importlib import resources

from newsevents.model import Article
from newsevents.serialise import article_from_dict


def load_demo_article() -> Article:
    """The Arabic article, with title and day of publication.

    Source:
        Written for this package; demo/article.json.
    """
    return article_from_dict(json.loads(_read("article.json")))


def load_demo_gloss() -> str:
    """Its English translation, sentence by sentence."""
    return _read("article.en.txt")


def _read(name: str) -> str:
    return (resources.files("newsevents.demo") / name).read_text(encoding="utf-8")
