"""What the linker knows while it reads one field of an article."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache

from attrs import define, frozen

from newsevents.knowledge import KnowledgeBase, NameMatch
from newsevents.linking.lexicon import load_words
from newsevents.model.entity import KINDS, Mention
from newsevents.text.clitics import split_proclitics
from newsevents.text.words import Word

_MIN_SPORT_WORDS = 3
_AFTER_DATELINE = frozenset(":-(/\"'،")
_NOTHING: frozenset[str] = frozenset()


@frozen(kw_only=True)
class Link:
    """A mention with the words that it covers.

    Attributes:
        first: Index of its first word.
        last: Index after its last word.
        mention: The mention.
    """

    first: int
    last: int
    mention: Mention


@define(kw_only=True, slots=False)
class Scene:
    """One field of an article, its words, and the names found in it.

    Attributes:
        text: The untouched field.
        words: Its words.
        norms: Their folded forms.
        matches: Names found, in order.
        kb: The knowledge base.
        context: Mentions of an earlier field.
    """

    text: str
    words: Sequence[Word]
    norms: list[str]
    matches: tuple[NameMatch, ...]
    kb: KnowledgeBase
    context: tuple[Mention, ...] = ()

    @cached_property
    def strong_ids(self) -> frozenset[str]:
        """Entities with a strong, unambiguous name in the article."""
        found = {mention.entity_id for mention in self.context if mention.entity_id is not None}
        for match in self.matches:
            targets = {name.target for name in match.names if name.kind in KINDS}
            if len(targets) == 1 and not any(name.is_weak for name in match.names):
                found |= targets
        return frozenset(found)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All folded words of the field."""
        return frozenset(self.norms)

    @cached_property
    def is_sport(self) -> bool:
        """Whether the field speaks of sport, where cities are clubs and shells are shots."""
        return len(self.vocabulary & load_words("sport_words")) >= _MIN_SPORT_WORDS

    def is_quoted(self, first: int, last: int) -> bool:
        """Whether quotation marks enclose the words ``[first, last)`` and nothing else."""
        if first == 0 or last >= len(self.words):
            return False
        return self.words[first - 1].is_quote and self.words[last].is_quote

    def is_dateline(self, first: int, last: int) -> bool:
        """Whether the words open a line and are set off from what follows: «بغداد - …», «صنعاء: …»."""
        if last >= len(self.words) or self.norms[last] not in _AFTER_DATELINE:
            return False
        start = self.words[first].start
        opening = self.words[first - 1].end if first > 0 else 0
        return first == 0 or "\n" in self.text[opening:start]

    def before(self, first: int) -> frozenset[str]:
        """Readings of the word before ``first``; quotes are skipped, other punctuation stops."""
        position = first - 1
        while position >= 0 and self.words[position].is_quote:
            position -= 1
        return bare_readings(self.norms[position]) if position >= 0 else _NOTHING

    def after(self, last: int) -> frozenset[str]:
        """The word at ``last``; quotation marks are skipped."""
        position = last
        while position < len(self.words) and self.words[position].is_quote:
            position += 1
        return frozenset({self.norms[position]}) if position < len(self.norms) else _NOTHING

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets of the words ``[first, last)``."""
        return self.words[first].start, self.words[last - 1].end


@lru_cache(maxsize=65536)
def bare_readings(norm: str) -> frozenset[str]:
    """A folded word as it stands and without what is attached: «وفي» is also «في», «بجامعة» is also «جامعة»."""
    return frozenset(reading.stem for reading in split_proclitics(norm))
