"""Gold and predicted articles from files, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from attrs import evolve, frozen

from newsevents.declarations import find_threshold
from newsevents.errors import InvalidArticleError
from newsevents.model import Extraction
from newsevents.serialise import load_extractions


@frozen(kw_only=True)
class PairedArticles:
    """Gold articles with what was predicted for each.

    Attributes:
        pairs: (gold, predicted) in the order of the gold; ``None`` where no prediction has the gold's id.
        unknown: Predictions whose id no gold article has.
    """

    pairs: tuple[tuple[Extraction, Extraction | None], ...]
    unknown: tuple[Extraction, ...] = ()


def load_articles(paths: Iterable[Path]) -> tuple[Extraction, ...]:
    """Read gold or predicted articles from JSON or JSONL files.

    Raises:
        InvalidArticleError: A line cannot be read, lacks an id or repeats one: figures over half a file mean
            nothing.
    """
    extractions = tuple(extraction for path in paths for extraction in load_extractions(path))
    seen: set[str] = set()
    for extraction in extractions:
        name = extraction.article.id
        if name is None:
            raise InvalidArticleError(
                f"article beginning {extraction.article.text[:40]!r}: expected an id to pair by, got none"
            )
        if name in seen:
            raise InvalidArticleError(f"article id {name!r}: expected once in all files, got it twice")
        seen.add(name)
    return extractions


def pair_articles(gold: Sequence[Extraction], predicted: Iterable[Extraction]) -> PairedArticles:
    """Pair by article id."""
    by_id = {extraction.article.id: extraction for extraction in predicted}
    pairs = tuple((extraction, by_id.pop(extraction.article.id, None)) for extraction in gold)
    return PairedArticles(pairs=pairs, unknown=tuple(by_id.values()))


def drop_unsure(extraction: Extraction, min_confidence: float | Mapping[str, float]) -> Extraction:
    """The result without the events below a confidence."""
    kept = tuple(e for e in extraction.events if e.confidence >= find_threshold(min_confidence, e.type))
    return extraction if len(kept) == len(extraction.events) else evolve(extraction, events=kept)
