"""A plugin that does nothing wrong: every «اتفاق» (agreement) is an event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsevents import (
    AnnotatedArticle,
    Argument,
    EventCandidate,
    EventType,
    RoleSpec,
    hookimpl,
)
from newsevents.knowledge import KnowledgeBase

TYPE = EventType(
    name="agreement",
    label="Agreement",
    gloss="Somebody agrees on something.",
    stages=("proposed", "agreed"),
    roles=(RoleSpec(name="word", gloss="The word itself.", kinds=("text",)),),
    keys=("word",),
)


def find_word(article: AnnotatedArticle, word: str, *, event_type: str = "agreement") -> Iterator[EventCandidate]:
    """A candidate wherever the word stands."""
    for section in article.sections:
        at = section.text.find(word)
        if at >= 0:
            quote = section.quote(at, at + len(word))
            argument = Argument(role="word", id=word, text=word, start=quote.start, end=quote.end, field=quote.field)
            yield EventCandidate(type=event_type, trigger=quote, stage="agreed", arguments=(argument,))


@hookimpl
def newsevents_event_types() -> Iterable[EventType]:
    """One type."""
    return (TYPE,)


@hookimpl
def newsevents_extract(article: AnnotatedArticle, kb: KnowledgeBase) -> Iterable[EventCandidate]:
    """One candidate a field."""
    return find_word(article, "اتفاق")
