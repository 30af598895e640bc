"""Load the extractor with its plugins, knowledge base and pipeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Final

from newsevents.declarations import check_thresholds
from newsevents.extractor import Extractor
from newsevents.model import Article, Diagnostic, Extraction
from newsevents.nlp import BLANK, DEFAULT, find_bundled, load_pipeline
from newsevents.plugins import load_registry

_NO_RECOGNISER: Final = Diagnostic(
    severity="info",
    code="no-recogniser",
    message="the pipeline recognises no names: persons and places that no gazetteer has stay unread; "
    f"{DEFAULT!r} reads them",
)


def load(
    *,
    plugins: Sequence[str] | None = None,
    plugin_dirs: Sequence[Path] = (),
    pipeline: str | None = None,
    min_confidence: float | Mapping[str, float] = 0.0,
) -> Extractor:
    """Load an extractor.

    Args:
        plugins: Names of installed plugins; ``None`` for all.
        plugin_dirs: Folders with a ``frame.yml`` of your own.
        pipeline: ``None`` for ``"ar_newsevents_sm"``, which comes with the library; ``"blank"`` for none, so that only
            what the gazetteers and rules name is known; or an installed spaCy pipeline such as ``"ar_newsevents_trf"``.
        min_confidence: Events below it are left out; they are among the rejected. One number for all event types, or
            one for each that you name: ``{"arms_transfer": 0.7}``, ``"*"`` for all others.

    Raises:
        ValueError: A threshold is for an event type that no plugin declares.
        PluginLoadError: A plugin was asked for that is not installed. One that is installed and fails raises nothing.
        MissingModelError: The pipeline is not installed.
    """
    registry = load_registry(plugins, plugin_dirs)
    check_thresholds(min_confidence, registry.event_types)
    nlp = load_pipeline(pipeline or (DEFAULT if find_bundled(DEFAULT) else BLANK))
    return Extractor(
        nlp=nlp,
        kb=registry.knowledge(),
        plugins=registry,
        frames=registry.frames(),
        min_confidence=min_confidence,
        notes=() if nlp.pipe_names else (_NO_RECOGNISER,),
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
