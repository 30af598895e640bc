"""Records of annotated and of drawn articles, each with what its confidence rests on and whether it is right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from attrs import evolve, frozen

import newsevents
from benchmarks.false_alarms.corpus import Row
from benchmarks.false_alarms.verdicts import Key, key_of
from newsevents.evaluate import evaluate, load_articles
from newsevents.merging.features import BY_RULES, measure_features
from newsevents.model import AnnotatedArticle, Article, Event
from newsevents.nlp import annotate_many


@frozen(kw_only=True)
class JudgedRecord:
    """One record.

    Attributes:
        article: Id of its article.
        corpus: Where the article comes from: the folder of the gold file, or ``drawn``.
        type: Its event type.
        features: By name.
        confidence: As the library gives it.
        by_rules: As the rules alone give it.
        is_right: Whether a gold record matches it, or a reader said so.
    """

    article: str
    corpus: str
    type: str
    features: Mapping[str, float]
    confidence: float
    by_rules: float
    is_right: bool


def load_open_extractor() -> newsevents.Extractor:
    """An extractor without thresholds, those that event types declare included."""
    extractor = newsevents.load()
    types = extractor.plugins.event_types
    types.update({name: evolve(event_type, min_confidence=0.0) for name, event_type in types.items()})
    return extractor


def read_gold(extractor: newsevents.Extractor, paths: Iterable[Path]) -> list[JudgedRecord]:
    """What the extractor finds in gold articles, judged by the gold."""
    records: list[JudgedRecord] = []
    for path in paths:
        gold = load_articles([path])
        annotated = list(annotate_many(extractor.nlp, [extraction.article for extraction in gold], kb=extractor.kb))
        result = evaluate(gold, list(map(extractor.read, annotated)), event_types=extractor.event_types)
        for comparison, article in zip(result.comparisons, annotated, strict=True):
            for pair in comparison.pairs:
                if pair.predicted is not None:
                    corpus = path.stem if "real" in path.stem else path.parent.name
                    records += _measure(extractor, pair.predicted, article, corpus, is_right=pair.gold is not None)
    return records


def read_drawn(
    extractor: newsevents.Extractor, rows: Sequence[Row], verdicts: Mapping[Key, bool]
) -> tuple[list[JudgedRecord], int]:
    """What the extractor finds in drawn articles, judged by readers; and how many records nobody has judged."""
    records: list[JudgedRecord] = []
    unjudged = 0
    articles = [Article(id=row.id, text=row.text) for row in rows]
    for article in annotate_many(extractor.nlp, articles, kb=extractor.kb):
        for event in extractor.read(article).events:
            key = key_of(article.article.id or "", event, extractor.event_types[event.type])
            if key in verdicts:
                records += _measure(extractor, event, article, "drawn", is_right=verdicts[key])
            else:
                unjudged += 1
    return records, unjudged


def _measure(
    extractor: newsevents.Extractor, event: Event, article: AnnotatedArticle, corpus: str, *, is_right: bool
) -> list[JudgedRecord]:
    features = measure_features(event, extractor.event_types[event.type], article)
    if features is None:
        return []
    by_rules = next(d.value for d in event.trace if d.target == "confidence" and d.rule == BY_RULES)
    return [
        JudgedRecord(
            article=article.article.id or "",
            corpus=corpus,
            type=event.type,
            features=features,
            confidence=event.confidence,
            by_rules=float(by_rules or 0.0),
            is_right=is_right,
        )
    ]
