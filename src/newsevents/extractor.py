"""The extractor: loaded once, it takes articles through the one walk, alone or in batches."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from attrs import evolve, frozen
from spacy.language import Language

from newsevents.declarations import EventType
from newsevents.errors import InvalidArticleError
from newsevents.frames import Frame
from newsevents.knowledge import KnowledgeBase
from newsevents.model import AnnotatedArticle, Article, Diagnostic, Extraction
from newsevents.nlp import annotate, annotate_many
from newsevents.plugins import PluginFailure, Registry
from newsevents.serialise import check_article
from newsevents.walk import read_events
from newsevents.workers import cut_batches, map_batches

_log = logging.getLogger(__name__)


@frozen(kw_only=True, eq=False)
class Extractor:
    """Reads events out of articles; made by :func:`newsevents.load`, used as often as you like.

    Attributes:
        nlp: The spaCy pipeline.
        kb: The knowledge base, with the rows of the plugins.
        plugins: The registry; ``plugins.failures()`` tells what went wrong.
        frames: The frames of each plugin.
        min_confidence: Events below it are left out; for all types, or by type.
        notes: What is worth knowing about every article, such as a pipeline without recogniser.
    """

    nlp: Language
    kb: KnowledgeBase
    plugins: Registry
    frames: Mapping[str, tuple[Frame, ...]]
    min_confidence: float | Mapping[str, float]
    _reload: Callable[[], Extractor]
    notes: tuple[Diagnostic, ...] = ()

    @property
    def event_types(self) -> Mapping[str, EventType]:
        """The declared event types by name."""
        return self.plugins.event_types

    def __call__(self, article: Article | str) -> Extraction:
        """Extract from one article. What goes wrong in it becomes a diagnostic.

        Raises:
            InvalidArticleError: It is neither an article nor a text.
        """
        checked = _to_article(article)
        return self._extract(checked, lambda: annotate(self.nlp, checked, kb=self.kb))

    def pipe(
        self, articles: Iterable[Article | str], *, batch_size: int = 32, n_process: int = 1
    ) -> Iterator[Extraction]:
        """Extract from many articles: in order, with bounded memory, one result for each.

        Args:
            articles: Taken batch by batch.
            batch_size: Articles a batch.
            n_process: Processes; each loads the extractor for itself, so a script that asks for more than one needs
                ``if __name__ == "__main__":``.
        """
        if batch_size < 1 or n_process < 1:
            raise ValueError(f"batch_size and n_process must be at least 1, got {batch_size} and {n_process}")
        batches = cut_batches(map(_to_article, articles), batch_size)
        if n_process == 1:
            for batch in batches:
                yield from self._extract_batch(batch)
            return
        for extractions, failures in map_batches(partial(_make_worker, self._reload), batches, n_process=n_process):
            self.plugins.record(failures)
            yield from extractions

    def read(self, article: AnnotatedArticle) -> Extraction:
        """The second half of the walk, for an article that is annotated already."""
        return read_events(
            article, registry=self.plugins, frames=self.frames, kb=self.kb, min_confidence=self.min_confidence
        )

    def _extract(self, article: Article, annotate_it: Callable[[], AnnotatedArticle]) -> Extraction:
        diagnostics = check_article(article)
        if any(diagnostic.severity == "error" for diagnostic in diagnostics):
            return Extraction(article=article, diagnostics=diagnostics)
        try:
            extraction = self.read(annotate_it())
        except Exception as error:
            _log.debug("article %r", article.id, exc_info=True)
            message = (
                f"reading it raised {type(error).__name__}: {error}; please report it. Other articles are complete"
            )
            failed = Diagnostic(severity="error", code="extraction-failed", message=message, where=article.id)
            return Extraction(article=article, diagnostics=(*diagnostics, failed))
        return evolve(extraction, diagnostics=(*diagnostics, *self.notes, *extraction.diagnostics))

    def _extract_batch(self, articles: Sequence[Article]) -> list[Extraction]:
        try:
            annotated = list(annotate_many(self.nlp, articles, kb=self.kb))
        except Exception:
            # One of them breaks the batch; alone, only that one fails.
            return [self(article) for article in articles]
        return [self._extract(one.article, lambda one=one: one) for one in annotated]  # type: ignore[misc]


def _to_article(article: Article | str) -> Article:
    if isinstance(article, Article):
        return article
    if isinstance(article, str):
        return Article(text=article)
    raise InvalidArticleError(f"expected newsevents.Article or str, got {type(article).__name__}")


def _make_worker(
    reload: Callable[[], Extractor],
) -> Callable[[list[Article]], tuple[list[Extraction], tuple[PluginFailure, ...]]]:
    extractor = reload()

    def work(articles: list[Article]) -> tuple[list[Extraction], tuple[PluginFailure, ...]]:
        return extractor._extract_batch(articles), extractor.plugins.failures()

    return work
