"""Find every name of the knowledge base in a text: one walk over its words, the longest name first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from newsevents.knowledge.names import Name
from newsevents.text.clitics import Reading
from newsevents.text.fold import fold, fold_string
from newsevents.text.words import Word, find_words

if TYPE_CHECKING:
    from newsevents.knowledge.base import KnowledgeBase

_SKIPPED = frozenset("\"'-_/")
_MAX_SKIPPED = 2
_STOP = "."
# English letters as Arabic spells them. «في» (V) is left out: it is the preposition far more often.
_LETTERS = frozenset(
    fold_string("إيه إي آي بي سي دي إف جي إتش كي كيو إل إم إن آر إس تي يو دبليو إكس واي زد زي").split()
)
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
    return find_matches_between(words, [word.norm for word in words], kb, first=0, last=len(words))


def find_matches_between(
    words: Sequence[Word], norms: list[str], kb: KnowledgeBase, *, first: int, last: int
) -> tuple[NameMatch, ...]:
    """Names that begin at one of the words ``[first, last)``; they may end behind it.

    Args:
        words: Words of a text.
        norms: Their folded forms.
        kb: The knowledge base.
        first: Index of the first word at which a name may begin.
        last: Index after the last such word.
    """
    matches = []
    index = first
    for position in range(first, last):
        if position < index:
            continue
        heads = kb.heads(norms[position])
        if heads and not _is_tail(norms, position) and (match := _longest(words, norms, position, heads)) is not None:
            matches.append(match)
            index = match.last
    return tuple(matches)


Heads = tuple[tuple[Reading, tuple[tuple[tuple[str, ...], tuple[Name, ...]], ...]], ...]


def _longest(words: Sequence[Word], norms: list[str], first: int, heads: Heads) -> NameMatch | None:
    best: tuple[int, Reading, tuple[Name, ...]] | None = None
    # Hundreds of names begin with «اتفاقية»: those whose second word does not follow are passed over at once.
    second = _skip(words, norms, first + 1)
    following = norms[second] if second < len(norms) else None
    for reading, groups in heads:
        for tokens, names in groups:
            if best is not None and len(tokens) < best[0] - first:
                break
            if len(tokens) > 1 and tokens[1] != following:
                continue
            last = _end_of(words, norms, first, tokens)
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


def _end_of(words: Sequence[Word], norms: list[str], first: int, tokens: tuple[str, ...]) -> int | None:
    """Index after the last word if ``tokens[1:]`` follow ``first``, quotes, hyphens and inner stops skipped."""
    position = first + 1
    for token in tokens[1:]:
        position = _skip(words, norms, position)
        if position >= len(norms) or norms[position] != token:
            return None
        position += 1
    return position


def _skip(words: Sequence[Word], norms: list[str], position: int) -> int:
    """Index of the next word that counts, two marks at most passed over."""
    last = min(position + _MAX_SKIPPED, len(norms))
    while position < last and _is_skipped(words, norms, position):
        position += 1
    return position


def _is_skipped(words: Sequence[Word], norms: list[str], position: int) -> bool:
    """«إم.كيو-9»: a stop with no space around it ends no sentence."""
    norm = norms[position]
    if norm != _STOP:
        return norm in _SKIPPED
    if position + 1 >= len(words) or words[position - 1].end != words[position].start:
        return False
    return words[position].end == words[position + 1].start


def _is_tail(norms: list[str], first: int) -> bool:
    """«جي إس إم 3», «بي. تي- 90»: what begins with a spelt letter is no name behind another spelt letter."""
    if norms[first] not in _LETTERS:
        return False
    before = first - 1
    while before >= 0 and (norms[before] == _STOP or norms[before] in _SKIPPED) and first - before <= _MAX_SKIPPED:
        before -= 1
    return before >= 0 and norms[before] in _LETTERS


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
