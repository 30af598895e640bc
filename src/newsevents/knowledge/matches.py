"""Find every name of the knowledge base in a text: one walk over its words, the longest name first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from newsevents.knowledge.names import Name
from newsevents.text.clitics import Reading
from newsevents.text.fold import fold
from newsevents.text.words import Word, find_words

if TYPE_CHECKING:
    from newsevents.knowledge.base import KnowledgeBase

_SKIPPED = frozenset("\"'-_/")
_MAX_SKIPPED = 2
# «لـ"حلف الأطلسي"»: the preposition stands apart, before a quotation mark or Latin letters.
_LONE_PREFIXES = frozenset({"ل", "ب", "و", "ك", "ف", "ول", "وب", "فل", "فب"})


@frozen
class NameMatch:
    """Where a name occurs.

    Attributes:
        first: Index of its first word.
        last: Index after its last word.
        start: Offset of its first character, attached prefixes left out.
        end: Offset after its last.
        prefix: The attached prefixes, folded.
        names: All names with these words, one or more.
    """

    first: int
    last: int
    start: int
    end: int
    prefix: str
    names: tuple[Name, ...]


def find_matches(text: str | Sequence[Word], kb: KnowledgeBase) -> tuple[NameMatch, ...]:
    """Names of ``kb`` in ``text``: non-overlapping, from left to right, the longest at each word.

    Args:
        text: The untouched text, or its words.
        kb: The knowledge base.
    """
    words = find_words(text) if isinstance(text, str) else text
    norms = [word.norm for word in words]
    matches = []
    index = 0
    for position, norm in enumerate(norms):
        if position < index:
            continue
        heads = kb.heads(norm)
        if heads and (match := _longest(words, norms, position, heads)) is not None:
            matches.append(match)
            index = match.last
    return tuple(matches)


Heads = tuple[tuple[Reading, tuple[tuple[tuple[str, ...], tuple[Name, ...]], ...]], ...]


def _longest(words: Sequence[Word], norms: list[str], first: int, heads: Heads) -> NameMatch | None:
    best: tuple[int, Reading, tuple[Name, ...]] | None = None
    for reading, groups in heads:
        for tokens, names in groups:
            if best is not None and len(tokens) < best[0] - first:
                break
            last = _end_of(norms, first, tokens)
            if last is None:
                continue
            fitting = _fitting(words, first, last, names)
            if fitting and (best is None or last > best[0] or _is_surer(fitting, last, best)):
                best = (last, reading, fitting)
                break
    if best is None:
        return None
    last, reading, fitting = best
    start, prefix = _start_of(words, norms, first, reading)
    return NameMatch(first, last, start, words[last - 1].end, prefix, fitting)


def _is_surer(names: tuple[Name, ...], last: int, best: tuple[int, Reading, tuple[Name, ...]]) -> bool:
    """«وجدة»: as «و» + «جدة» a strong name, unsplit only a weak one (Oujda)."""
    return last == best[0] and all(name.is_weak for name in best[2]) and not all(name.is_weak for name in names)


def _end_of(norms: list[str], first: int, tokens: tuple[str, ...]) -> int | None:
    """Index after the last word if ``tokens[1:]`` follow ``first``, quotes and hyphens skipped."""
    position = first + 1
    for token in tokens[1:]:
        skipped = 0
        while position < len(norms) and norms[position] in _SKIPPED and skipped < _MAX_SKIPPED:
            position += 1
            skipped += 1
        if position >= len(norms) or norms[position] != token:
            return None
        position += 1
    return position


def _fitting(words: Sequence[Word], first: int, last: int, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names whose capitals and word boundaries fit; Arabic names always do."""
    if not words[first].norm[0].isascii():
        return names
    if _runs_on(words, first, last):
        return ()
    written = "".join(word.text for word in words[first:last])
    return tuple(name for name in names if not name.is_exact or written.isupper())


def _runs_on(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a Latin name is only the beginning or the tail of a designation: "MI" of "MI-17", "QV" of "A-QV"."""
    if first > 0 and words[first - 1].end == words[first].start and words[first - 1].norm.isascii():
        before = words[first - 1].norm
        if before.isalnum() or (
            before == "-" and first > 1 and words[first - 2].norm.isascii() and words[first - 2].norm.isalnum()
        ):
            return True
    if last < len(words) and words[last - 1].norm.isalpha() and words[last].start == words[last - 1].end:
        after = words[last].norm
        if after[0].isascii() and after.isdigit():
            return True
        if (
            after == "-"
            and last + 1 < len(words)
            and words[last + 1].start == words[last].end
            and words[last + 1].is_number
        ):
            return True
    return False


def _start_of(words: Sequence[Word], norms: list[str], first: int, reading: Reading) -> tuple[int, str]:
    word = words[first]
    length = reading.prefix_length
    if length:
        if len(word.text) == len(word.norm):
            return word.start + length, reading.conjunction + reading.preposition
        return word.start + fold(word.text).offsets[length], reading.conjunction + reading.preposition
    before = first - 1
    while before >= 0 and norms[before] in _SKIPPED and words[before].end == words[before + 1].start:
        before -= 1
    if before >= 0 and norms[before] in _LONE_PREFIXES and words[before].end == words[before + 1].start:
        return word.start, norms[before]
    return word.start, ""
