"""A candidate in its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import Final

from attrs import frozen

from newsevents import AnnotatedArticle, EventCandidate
from newsevents.frames import SentenceItems, Syntax, analyse, build_items

_MAX_DATELINE: Final = 8


@frozen(kw_only=True, eq=False, slots=False)
class Scene:
    """One sentence.

    Attributes:
        items: Its items.
        syntax: Their clauses and governors.
    """

    items: SentenceItems
    syntax: Syntax

    @property
    def field(self) -> str:
        """The field of the article that it stands in."""
        return self.items.section.field

    def index_at(self, offset: int) -> int:
        """Index of the item at an offset."""
        for at, item in enumerate(self.items.items):
            if item.end > offset:
                return at
        return len(self.items.items) - 1

    @cached_property
    def dateline(self) -> int:
        """How many items at its head only say where the article was written: «صنعاء - «الخليج»:», «باريس (أ ف ب)»."""
        if self.items.is_headline:
            return 0
        norms = self.items.norms[:_MAX_DATELINE]
        if norms[1:2] in (("(",), ("-",), ("–",)) or ":" in norms:
            end = norms.index(":") if ":" in norms else 1
            return end if not any(at in self.syntax.verbs for at in range(end)) else 0
        return 0

    def holds(self, candidate: EventCandidate) -> bool:
        """Whether the trigger of a candidate stands in this sentence."""
        is_inside = self.items.start <= candidate.trigger.start < self.items.end
        return candidate.trigger.field == self.field and is_inside


@frozen(kw_only=True, eq=False)
class Reading:
    """A candidate where it stands.

    Attributes:
        candidate: As the frame made it.
        scenes: The sentences of the article.
        index: Which of them it stands in.
        first: Item at which its trigger begins.
        last: Item at which its trigger ends.
        trigger: Name of the rule that made it.
        published: Day of publication, or ``None``.
    """

    candidate: EventCandidate
    scenes: Sequence[Scene]
    index: int
    first: int
    last: int
    trigger: str
    published: date | None

    @property
    def scene(self) -> Scene:
        """Its sentence."""
        return self.scenes[self.index]


def read_scenes(article: AnnotatedArticle) -> tuple[Scene, ...]:
    """The sentences of an article, the headline first."""
    rows = [build_items(section, at) for section in article.sections for at in range(len(section.sentences))]
    return tuple(Scene(items=items, syntax=analyse(items)) for items in rows)


def place_candidate(candidate: EventCandidate, scenes: Sequence[Scene], published: date | None) -> Reading | None:
    """Find the sentence of a candidate."""
    for index, scene in enumerate(scenes):
        if scene.holds(candidate):
            first = scene.index_at(candidate.trigger.start)
            last = scene.index_at(candidate.trigger.end - 1)
            rule = candidate.trace[0].rule if candidate.trace else ""
            return Reading(candidate=candidate, scenes=scenes, index=index, first=first, last=last,
                           trigger=rule.removeprefix("trigger "), published=published)  # fmt: skip
    return None
