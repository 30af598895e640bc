"""What the linker knows while it reads one field of an article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from attrs import define, frozen

from newsevents.knowledge import KnowledgeBase, Name, NameMatch
from newsevents.linking.lexicon import load_words
from newsevents.model.entity import KINDS, Mention
from newsevents.text.clitics import split_proclitics
from newsevents.text.sentences import find_sentences
from newsevents.text.words import Word

_MIN_SPORT_WORDS = 3
_MIN_CIVIL_WORDS = 3
_MIN_ARMS = 3
_AND = "و"
_JOINING = frozenset({"،", "او"})
_FINAL_YA = "\u064a"
_AFTER_DATELINE = frozenset(":-(/\"'،")
_BEFORE_DATELINE = frozenset(").")  # «(رويترز) برلين: أعلنت»: short reports run together
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

    @cached_property
    def is_civil(self) -> bool:
        """Whether the field speaks rather of culture, business, health … than of politics and war."""
        if len({name.target for match in self.matches for name in match.names if _is_arms(name)}) >= _MIN_ARMS:
            return False  # «معرض» may be a fair of arms
        civil = len(self.vocabulary & load_words("civil_words"))
        political = len(self.vocabulary & load_words("political_words"))
        return civil >= (_MIN_CIVIL_WORDS if political else _MIN_CIVIL_WORDS - 1) and civil > political

    @cached_property
    def writes_final_ya(self) -> bool:
        """Whether the writer dots a final ya («في»), so that one without dots («اليمنى») is another letter."""
        return any(word.text[-1] == _FINAL_YA for word in self.words)

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [end for _, end in find_sentences(self.text)]

    @cached_property
    def _sentence_words(self) -> dict[int, frozenset[str]]:
        return {}

    def sentence_at(self, index: int) -> int:
        """Number of the sentence in which the word at ``index`` stands."""
        return bisect_right(self._sentence_ends, self.words[index].start)

    def sentence_words(self, index: int) -> frozenset[str]:
        """Readings of all words of the sentence in which the word at ``index`` stands."""
        sentence = self.sentence_at(index)
        known = self._sentence_words.get(sentence)
        if known is None:
            first = last = index
            while first > 0 and self.sentence_at(first - 1) == sentence:
                first -= 1
            while last < len(self.words) and self.sentence_at(last) == sentence:
                last += 1
            known = frozenset().union(*(bare_readings(norm) for norm in self.norms[first:last]))
            self._sentence_words[sentence] = known
        return known

    @cached_property
    def _matches_by_sentence(self) -> dict[int, list[NameMatch]]:
        found: dict[int, list[NameMatch]] = {}
        for match in self.matches:
            found.setdefault(self.sentence_at(match.first), []).append(match)
        return found

    def sentence_matches(self, index: int) -> Sequence[NameMatch]:
        """Names found in the sentence in which the word at ``index`` stands."""
        return self._matches_by_sentence.get(self.sentence_at(index), [])

    @cached_property
    def _by_first(self) -> dict[int, NameMatch]:
        return {match.first: match for match in self.matches}

    @cached_property
    def _by_last(self) -> dict[int, NameMatch]:
        return {match.last: match for match in self.matches}

    def match_at(self, first: int) -> NameMatch | None:
        """The name that begins with the word at ``first``; a quotation mark is skipped: «طائرة "رافال"»."""
        if first < len(self.words) and self.words[first].is_quote:
            first += 1
        return self._by_first.get(first)

    def match_before(self, last: int) -> NameMatch | None:
        """The name that ends before the word at ``last``; a quotation mark is skipped."""
        if last > 0 and self.words[last - 1].is_quote:
            last -= 1
        return self._by_last.get(last)

    def listed_with(self, match: NameMatch) -> Iterator[NameMatch]:
        """Names that «و», «أو» or a comma joins to ``match``."""
        behind = match.last + 1 if match.last < len(self.norms) and self.norms[match.last] in _JOINING else match.last
        following = self._by_first.get(behind)
        if following is not None and (behind > match.last or following.prefix == _AND):
            yield following
        at = match.first - 1 if match.first > 0 and self.norms[match.first - 1] in _JOINING else match.first
        before = self._by_last.get(at)
        if before is not None and (at < match.first or match.prefix == _AND):
            yield before

    def is_quoted(self, first: int, last: int) -> bool:
        """Whether quotation marks enclose the words ``[first, last)`` and nothing else."""
        if first == 0 or last >= len(self.words):
            return False
        return self.words[first - 1].is_quote and self.words[last].is_quote

    def is_dateline(self, first: int, last: int) -> bool:
        """Whether the words open a line and are set off from what follows: «بغداد - …», «صنعاء: …»."""
        if last >= len(self.words) or self.norms[last] not in _AFTER_DATELINE:
            return False
        if first == 0 or (self.norms[first - 1] in _BEFORE_DATELINE and self.norms[last] == ":"):
            return True
        return "\n" in self.text[self.words[first - 1].end : self.words[first].start]

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


def _is_arms(name: Name) -> bool:
    return name.kind in ("weapon", "weapon_class") and not name.is_weak


@lru_cache(maxsize=65536)
def bare_readings(norm: str) -> frozenset[str]:
    """A folded word as it stands and without what is attached: «وفي» is also «في», «بجامعة» is also «جامعة»."""
    return frozenset(reading.stem for reading in split_proclitics(norm))
