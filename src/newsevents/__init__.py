"""Read typed, dated, linked and sourced events out of Arabic news articles.

The first use of :func:`extract`, :func:`load` or :class:`Extractor` imports spaCy; importing this package does not.
"""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from newsevents.declarations import AttributeSpec, EventType, RoleSpec
from newsevents.errors import (
    DataFileError,
    InvalidArticleError,
    InvalidEventError,
    MissingExtraError,
    MissingModelError,
    NewsEventsError,
    PluginContractError,
    PluginError,
    PluginLoadError,
)
from newsevents.hookspecs import Completion, Refinement, hookimpl
from newsevents.model import (
    AnnotatedArticle,
    Argument,
    Article,
    DateInterval,
    Decision,
    Diagnostic,
    Entity,
    Event,
    EventCandidate,
    Evidence,
    Extraction,
    Mention,
    Money,
    Quantity,
    Rejection,
    Section,
    ValueMention,
)

if TYPE_CHECKING:
    from newsevents.extractor import Extractor
    from newsevents.loading import extract, load

__all__ = [
    "AnnotatedArticle",
    "Argument",
    "Article",
    "AttributeSpec",
    "Completion",
    "DataFileError",
    "DateInterval",
    "Decision",
    "Diagnostic",
    "Entity",
    "Event",
    "EventCandidate",
    "EventType",
    "Evidence",
    "Extraction",
    "Extractor",
    "InvalidArticleError",
    "InvalidEventError",
    "Mention",
    "MissingExtraError",
    "MissingModelError",
    "Money",
    "NewsEventsError",
    "PluginContractError",
    "PluginError",
    "PluginLoadError",
    "Quantity",
    "Refinement",
    "Rejection",
    "RoleSpec",
    "Section",
    "ValueMention",
    "extract",
    "hookimpl",
    "load",
]

_LAZY = frozenset({"Extractor", "extract", "load"})


def __getattr__(name: str) -> Any:
    """What needs spaCy, imported when it is first asked for (PEP 562)."""
    if name == "__version__":
        return version("newsevents")
    if name in _LAZY:
        from newsevents import loading

        return getattr(loading, name)
    raise AttributeError(f"module 'newsevents' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_LAZY, "__version__"])
