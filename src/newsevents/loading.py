"""Load the extractor with its plugins, knowledge base and pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache, partial
from pathlib import Path

from newsevents.extractor import Extractor
from newsevents.model import Article, Extraction
from newsevents.nlp import load_pipeline
from newsevents.plugins import load_registry


def load(
    *,
    plugins: Sequence[str] | None = None,
    plugin_dirs: Sequence[Path] = (),
    pipeline: str | None = None,
    min_confidence: float = 0.0,
) -> Extractor:
    """Load an extractor.

    Args:
        plugins: Names of installed plugins; ``None`` for all.
        plugin_dirs: Folders with a ``frame.yml`` of your own.
        pipeline: An installed spaCy pipeline, whose persons are then known too; ``None`` needs no download.
        min_confidence: Events below it are left out; they are among the rejected.

    Raises:
        PluginLoadError: A plugin was asked for that is not installed. One that is installed and fails raises nothing.
        MissingModelError: The pipeline is not installed.
    """
    registry = load_registry(plugins, plugin_dirs)
    return Extractor(
        nlp=load_pipeline(pipeline),
        kb=registry.knowledge(),
        plugins=registry,
        frames=registry.frames(),
        min_confidence=min_confidence,
        reload=partial(
            load, plugins=plugins, plugin_dirs=tuple(plugin_dirs), pipeline=pipeline, min_confidence=min_confidence
        ),
    )


def extract(text: str, *, published: date | None = None, title: str | None = None) -> Extraction:
    """Extract from one text with all installed plugins, loaded at the first call.

    Args:
        text: The article as plain text.
        published: Day of publication; without it «أمس» (yesterday) stays unread.
        title: The headline, if it is not the first line of ``text``.
    """
    return _load_default()(Article(text=text, published=published, title=title))


@cache
def _load_default() -> Extractor:
    return load()
