"""One sentence as a row of items: mentions and values count as one word each."""

from __future__ import annotations

from functools import cached_property

from attrs import define, field, frozen

from newsevents.frames.lexicon import Lexeme, Match
from newsevents.model import Mention, Section, ValueMention
from newsevents.text.words import Word, find_words


@frozen(kw_only=True)
class Item:
    """A word, a mark, a mention or a value of one sentence.

    Attributes:
        start: Offset of its first character in the section, attached prefixes included.
        end: Offset after its last.
        norm: The folded first word.
        mention: The mention that it is, or ``None``.
        value: The value that it is, or ``None``.
        is_mark: Whether it is punctuation.
    """

    start: int
    end: int
    norm: str
    mention: Mention | None = None
    value: ValueMention | None = None
    is_mark: bool = False


@define(kw_only=True)
class SentenceItems:
    """The items of one sentence, with what is looked up again and again."""

    section: Section
    index: int
    start: int
    end: int
    items: tuple[Item, ...]
    norms: tuple[str, ...] = field(init=False)
    _found: dict[int, tuple[Match, ...]] = field(init=False, factory=dict, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        self.norms = tuple(item.norm for item in self.items)

    @property
    def text(self) -> str:
        """The sentence, as written."""
        return self.section.text[self.start : self.end]

    @cached_property
    def is_headline(self) -> bool:
        """Whether it is the title, or a first line without a full stop."""
        if self.section.field == "title":
            return True
        return self.index == 0 and len(self.section.sentences) > 1 and self.text[-1:] not in ".!؟"

    @cached_property
    def inner_norms(self) -> tuple[str, ...]:
        """Every folded word of the sentence, those inside names and values apart."""
        return tuple(word.norm for word in find_words(self.text))

    def find(self, lexeme: Lexeme) -> tuple[Match, ...]:
        """Every place where a pattern of ``lexeme`` begins, looked for once per sentence."""
        found = self._found.get(id(lexeme))
        if found is None:
            found = self._found[id(lexeme)] = tuple(lexeme.find(self.norms))
        return found

    def quote_of(self, first: int, last: int) -> tuple[int, int]:
        """Offsets of the items ``first`` to ``last`` (inclusive)."""
        return self.items[first].start, self.items[last].end


def build_items(section: Section, index: int) -> SentenceItems:
    """Lay out sentence number ``index`` of a section.

    Mentions win over values: of «أربع مقاتلات» the numeral becomes a value item, the noun a mention item.
    """
    start, end = section.sentences[index]
    mentions = list(section.mentions_in(start, end))
    values = list(section.values_in(start, end))
    items: list[Item] = []
    for word in _words_of(section, start, end):
        while mentions and mentions[0].end <= word.start:
            mentions.pop(0)
        while values and values[0].end <= word.start:
            values.pop(0)
        if mentions and word.end > mentions[0].start:
            _add(items, word, mention=mentions[0])
        elif values and word.end > values[0].start:
            _add(items, word, value=values[0])
        else:
            items.append(Item(start=word.start, end=word.end, norm=word.norm, is_mark=not word.norm[0].isalnum()))
    return SentenceItems(section=section, index=index, start=start, end=end, items=tuple(items))


def _add(items: list[Item], word: Word, *, mention: Mention | None = None, value: ValueMention | None = None) -> None:
    last = items[-1] if items else None
    if last is not None and (
        (mention is not None and last.mention is mention) or (value is not None and last.value is value)
    ):
        items[-1] = Item(start=last.start, end=word.end, norm=last.norm, mention=mention, value=value)
    else:
        items.append(Item(start=word.start, end=word.end, norm=word.norm, mention=mention, value=value))


def _words_of(section: Section, start: int, end: int) -> tuple[Word, ...]:
    return tuple(
        Word(word.start + start, word.end + start, word.text, word.norm) for word in find_words(section.text[start:end])
    )
