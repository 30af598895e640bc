"""From gold and predictions to figures, in one call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from newsevents.declarations import EventType
from newsevents.evaluate.align import ArticleComparison, align_article
from newsevents.evaluate.gold import drop_unsure, pair_articles
from newsevents.evaluate.scores import Scores, score
from newsevents.model import Extraction


@frozen(kw_only=True)
class Evaluation:
    """Figures and what they were counted over.

    Attributes:
        scores: The figures.
        comparisons: Every gold article with its records side by side.
        missing: Ids of gold articles that had no prediction; they count as articles without predicted events.
        unknown: Ids of predictions that no gold article has; they count for nothing.
    """

    scores: Scores
    comparisons: tuple[ArticleComparison, ...]
    missing: tuple[str | None, ...] = ()
    unknown: tuple[str | None, ...] = ()


def evaluate(
    gold: Iterable[Extraction],
    predicted: Iterable[Extraction],
    *,
    event_types: Mapping[str, EventType] | None = None,
    min_confidence: float | Mapping[str, float] = 0.0,
) -> Evaluation:
    """Score predictions against gold articles, as the annotation guide says.

    Args:
        gold: Articles with their true records; see :func:`newsevents.evaluate.load_articles`.
        predicted: Results for the same articles, in any order; paired by article id.
        event_types: Declared types by name (``extractor.event_types``). The three built-in types need none:
            their keys and core roles are the guide's. Records of a type that nobody declares are paired by
            all their fillers.
        min_confidence: Predicted events below it are left out; for all types, or by type.
    """
    paired = pair_articles(tuple(gold), predicted)
    comparisons = tuple(
        align_article(wanted, None if found is None else drop_unsure(found, min_confidence), event_types=event_types)
        for wanted, found in paired.pairs
    )
    return Evaluation(
        scores=score(comparisons, event_types=event_types),
        comparisons=comparisons,
        missing=tuple(wanted.article.id for wanted, found in paired.pairs if found is None),
        unknown=tuple(extraction.article.id for extraction in paired.unknown),
    )
