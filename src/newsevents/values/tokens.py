"""The words of one text with their senses, as the grammar walks over them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import frozen

from newsevents.text.arabic import REMOVED
from newsevents.text.words import Word, find_words
from newsevents.values.senses import Sense, find_senses

_NONE: Mapping[str, tuple[Sense, ...]] = {}
_DIGITS = frozenset("0123456789")
# The article cut off from its number by tatweel («الـ36»), with the prefixes it may carry.
ARTICLES: Final = frozenset(("ال", "بال", "لل", "وال", "فال"))
# More than the longest look-ahead of any reader.
_PADDING: Final = 32


@frozen
class Match:
    """A sense found at a position.

    Attributes:
        sense: The sense.
        end: Index of the word after it.
    """

    sense: Sense
    end: int

    @property
    def key(self) -> str:
        """Identifier of the row."""
        return self.sense.entry.key

    @property
    def number(self) -> int:
        """Number of the row."""
        return self.sense.entry.number

    @property
    def form(self) -> str:
        """``sg``, ``acc``, ``dual`` or ``pl``."""
        return self.sense.entry.form


class Tokens:
    """The words of a text; an index just past either end is an empty word without senses."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: tuple[Word, ...] = find_words(text)
        norms = [word.norm for word in self.words]
        # The padding answers for indices a few words past the end, and, being last, for index -1 as well.
        self.norms: list[str] = norms + [""] * _PADDING
        self.senses: list[Mapping[str, tuple[Sense, ...]]] = [find_senses(norm) for norm in norms] + [_NONE] * _PADDING

    def __len__(self) -> int:
        return len(self.words)

    def norm(self, at: int) -> str:
        """The folded word, or ``""`` past either end."""
        return self.norms[at]

    def is_digits(self, at: int) -> bool:
        """Whether the word is a number in digits."""
        return self.norms[at][:1] in _DIGITS

    def is_joined(self, at: int) -> bool:
        """Whether nothing, not even a space, stands between this word and the next."""
        return 0 <= at < len(self.words) - 1 and self.words[at].end == self.words[at + 1].start

    def match(
        self,
        at: int,
        kind: str,
        *,
        conjunction: str | None = "",
        preposition: str | None = "",
        article: bool | None = None,
        key: str | None = None,
    ) -> Match | None:
        """Find a sense of ``kind`` at a position.

        Args:
            at: Index of the word.
            kind: Kind of entry.
            conjunction: The attached conjunction required; ``None`` for any.
            preposition: The attached preposition required; ``None`` for any.
            article: Whether the article must or must not be there; ``None`` for either.
            key: The row required; ``None`` for any.

        Returns:
            The longest expression that matches, or ``None``.
        """
        for sense in self.senses[at].get(kind, ()):
            if (
                (conjunction is None or sense.conjunction == conjunction)
                and (preposition is None or sense.preposition == preposition)
                and (article is None or sense.has_article == article)
                and (key is None or sense.entry.key == key)
            ):
                end = at + 1 + len(sense.entry.rest)
                if not sense.entry.rest or tuple(self.norms[at + 1 : end]) == sense.entry.rest:
                    return Match(sense, end)
        return None

    def skip_and(self, at: int) -> tuple[int, str]:
        """Where the word after "و" is read: past a lone "و" with no conjunction, else here with one attached."""
        return (at + 1, "") if self.norm(at) == "و" else (at, "و")

    def start_offset(self, at: int, prefix_length: int = 0) -> int:
        """Offset in the text of a word without its first ``prefix_length`` letters."""
        offset = self.words[at].start
        for _ in range(prefix_length):
            offset += 1
            while offset < self.words[at].end and self.text[offset] in REMOVED:
                offset += 1
        return offset

    def end_offset(self, end: int) -> int:
        """Offset in the text after the last word before index ``end``."""
        return self.words[end - 1].end
