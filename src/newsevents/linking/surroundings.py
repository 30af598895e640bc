"""Where a name stands, as the rules of context see it."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from attrs import define

from newsevents.knowledge import NameMatch
from newsevents.linking.lexicon import load_words
from newsevents.linking.scene import Scene
from newsevents.text.fold import fold_string

_SHADDA: Final = "\u0651"
_DAMMA: Final = "\u064f"
_UNDOTTED_YA: Final = "\u0649"
_CAPITAL: Final = fold_string("العاصمة")
_ARTICLE: Final = "ال"
_COMMA: Final = "،"
_IN_ATTACHED: Final = "ب"
_IN: Final = frozenset({"في", "مدينه", "مدينتي", "عواصم"})
# A place of its own in the gazetteer, but beside a capital it is one: it stands for the European Union.
_BRUSSELS: Final = (fold_string("بروكسل"),)


@define(kw_only=True, slots=False)
class Surroundings:
    """What stands beside the words of a match; each part is looked at when a rule first asks.

    Attributes:
        match: Where a name stands.
        scene: The field.
    """

    match: NameMatch
    scene: Scene

    @property
    def prefix(self) -> str:
        """The attached prefixes, folded."""
        return self.match.prefix

    @cached_property
    def previous(self) -> frozenset[str]:
        """Readings of the word before."""
        return self.scene.before(self.match.first)

    @cached_property
    def following(self) -> frozenset[str]:
        """The word after."""
        return self.scene.after(self.match.last)

    @cached_property
    def sentence(self) -> frozenset[str]:
        """Readings of all words of the sentence."""
        return self.scene.sentence_words(self.match.first)

    @property
    def is_sport(self) -> bool:
        """Whether the article is about sport."""
        return self.scene.is_sport

    @property
    def is_civil(self) -> bool:
        """Whether the article is about culture, business, health …, not about politics and war."""
        return self.scene.is_civil

    @cached_property
    def is_quoted(self) -> bool:
        """Whether quotation marks enclose the name alone."""
        return self.scene.is_quoted(self.match.first, self.match.last)

    @cached_property
    def is_dateline(self) -> bool:
        """Whether the name opens a line and a colon or dash follows."""
        return self.scene.is_dateline(self.match.first, self.match.last)

    @cached_property
    def is_after_capital(self) -> bool:
        """Whether «العاصمة» and one word more stand before the name: «العاصمة اليمنية، صنعاء»."""
        first = self.match.first
        if first > 0 and self.scene.norms[first - 1] == _COMMA:
            first -= 1
        return _CAPITAL in self.scene.before(first - 1)

    @cached_property
    def is_beside_city(self) -> bool:
        """Whether a city is joined to the name: «دبي وأبوظبي», «أبوظبي، دبي», «في القاهرة أو دمشق»."""
        listed = self.scene.listed_with(self.match)
        return any(_is_city(other) or self._is_placed_before(other) for other in listed)

    def _is_placed_before(self, other: NameMatch) -> bool:
        if other.first > self.match.first or any(name.via != "capital" for name in other.names):
            return False
        return other.prefix.endswith(_IN_ATTACHED) or not _IN.isdisjoint(self.scene.before(other.first))

    @cached_property
    def is_beside_state(self) -> bool:
        """Whether a state is joined to the name: «إثيوبيا وأرض الصومال»."""
        return any(
            name.kind == "state" and name.via == "name" and not name.is_weak
            for other in self.scene.listed_with(self.match)
            for name in other.names
        )

    @cached_property
    def is_beside_weapon(self) -> bool:
        """Whether the sentence names a weapon system."""
        return any(
            name.kind == "weapon" and not name.is_weak
            for other in self.scene.sentence_matches(self.match.first)
            for name in other.names
        )

    @cached_property
    def is_before_definite(self) -> bool:
        """Whether a word with the article follows."""
        norms = self.scene.norms
        return self.match.last < len(norms) and norms[self.match.last].startswith(_ARTICLE)

    @property
    def is_after_definite(self) -> bool:
        """Whether a word with the article stands before: «المؤامرات الصهيونية»."""
        # «إلى» (to) begins like a definite noun.
        return any(norm.startswith((_ARTICLE, "لل")) for norm in self.previous - load_words("stop_words"))

    @cached_property
    def is_undotted(self) -> bool:
        """Whether the name ends in "ى" and the writer dots other final letters."""
        return self._written.endswith(_UNDOTTED_YA) and self.scene.writes_final_ya

    @property
    def is_set_apart(self) -> bool:
        """Whether the name has kept its article behind «ل»: «لـ"الخليج"», not «للخليج»."""
        return bool(self.prefix) and self._written.startswith(_ARTICLE)

    @property
    def has_shadda(self) -> bool:
        """Whether the writer has doubled a letter of the name."""
        return _SHADDA in self._written

    @property
    def has_damma(self) -> bool:
        """Whether the writer has put a damma on a letter of the name."""
        return _DAMMA in self._written

    @cached_property
    def _written(self) -> str:
        return self.scene.text[self.match.start : self.match.end]


def _is_city(match: NameMatch) -> bool:
    return all(name.kind == "place" and name.category == "city" and name.tokens != _BRUSSELS for name in match.names)
