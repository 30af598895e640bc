"""An article with what was read in it: the input of frames and plugins, without any spaCy object."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter, itemgetter

from attrs import frozen

from newsevents.model.article import Article
from newsevents.model.entity import Entity, Mention
from newsevents.model.evidence import ArticleField, Evidence
from newsevents.model.values import Value

_start = attrgetter("start")


@frozen(kw_only=True)
class ValueMention:
    """A span of one field of the article that states a date, a quantity or a sum.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last (half-open).
        text: The words, as written.
        value: What they mean.
        unit_start: For a quantity with its noun, where the noun begins; ``None`` otherwise.
    """

    start: int
    end: int
    text: str
    value: Value
    unit_start: int | None = None


@frozen(kw_only=True)
class Section:
    """One field of the article, annotated. All offsets count in ``text``.

    Attributes:
        field: ``"title"`` or ``"text"``.
        text: The untouched field.
        sentences: Half-open spans, in order.
        mentions: Non-overlapping mentions of entities, in order.
        values: Non-overlapping dates, quantities and sums, in order.
    """

    field: ArticleField
    text: str
    sentences: tuple[tuple[int, int], ...]
    mentions: tuple[Mention, ...] = ()
    values: tuple[ValueMention, ...] = ()

    def quote(self, start: int, end: int) -> Evidence:
        """The evidence of one span."""
        return Evidence(start=start, end=end, text=self.text[start:end], field=self.field)

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin in ``[start, end)``."""
        first = bisect_left(self.mentions, start, key=_start)
        return self.mentions[first : bisect_left(self.mentions, end, lo=first, key=_start)]

    def values_in(self, start: int, end: int) -> tuple[ValueMention, ...]:
        """The values that begin in ``[start, end)``."""
        first = bisect_left(self.values, start, key=_start)
        return self.values[first : bisect_left(self.values, end, lo=first, key=_start)]

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds ``offset`` (the one before, in a gap)."""
        return max(0, bisect_right(self.sentences, offset, key=itemgetter(0)) - 1)


@frozen(kw_only=True)
class AnnotatedArticle:
    """An article, its sections (headline first) and the entities named in it.

    Attributes:
        article: The untouched article.
        sections: The annotated fields; the title, if there is one, comes first.
        entities: Every linked entity, once, in order of first mention.
    """

    article: Article
    sections: tuple[Section, ...]
    entities: tuple[Entity, ...] = ()
