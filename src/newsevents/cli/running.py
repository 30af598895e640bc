"""One run of the extractor over the inputs of a command."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import evolve

from newsevents.cli.outcome import Outcome
from newsevents.model import Article, Diagnostic, Extraction
from newsevents.serialise import SourcedArticle, check_article

if TYPE_CHECKING:
    from newsevents.extractor import Extractor


def load_extractor(
    *, plugin_dirs: Sequence[Path], pipeline: str | None, min_confidence: float | Mapping[str, float], outcome: Outcome
) -> Extractor:
    """Load the extractor and report the plugins that failed to load; the others work."""
    import newsevents

    try:
        extractor = newsevents.load(plugin_dirs=plugin_dirs, pipeline=pipeline, min_confidence=min_confidence)
    except ValueError as error:  # a threshold for an event type that no plugin declares
        raise click.UsageError(str(error)) from error
    outcome.report(plugin_failures(extractor))
    return extractor


def plugin_failures(extractor: Extractor) -> list[Diagnostic]:
    """The plugins that failed to load, as diagnostics."""
    return [
        Diagnostic(severity="error", code="plugin-failure", message=failure.message, where=failure.plugin)
        for failure in extractor.plugins.failures()
    ]


def extract_all(
    extractor: Extractor, items: Iterable[SourcedArticle | Diagnostic], *, outcome: Outcome, n_process: int = 1
) -> Iterator[Extraction]:
    """Extract from what can be read; report what cannot, where it was read.

    Yields:
        One result an article, in order. Its diagnostics name file and line, not only the article's id.
    """
    places: deque[str] = deque()

    def articles() -> Iterator[Article]:
        for item in items:
            if isinstance(item, Diagnostic):
                outcome.report([item])
            else:
                places.append(item.where)
                yield item.article

    for extraction in extractor.pipe(articles(), n_process=n_process):
        yield _locate(extraction, places.popleft(), outcome)


def _locate(extraction: Extraction, where: str, outcome: Outcome) -> Extraction:
    found = check_article(extraction.article, where=where)
    codes = {diagnostic.code for diagnostic in found}
    others = tuple(diagnostic for diagnostic in extraction.diagnostics if diagnostic.code not in codes)
    outcome.report((*found, *others))
    return evolve(extraction, diagnostics=(*found, *others))
