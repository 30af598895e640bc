"""Patterns of words, written as they stand in a frame file.

A pattern is a row of words. Each word is one of:

* ``باع/يبيع``   a verb, by its third person masculine singular, past and present: every person and tense;
* ``صفقة``      a noun or maṣdar: with article, possessor pronoun, tanwin, and prefixes;
* ``~متجهة``    a participle: the same forms, told apart from nouns;
* ``=لم``       exactly this word, apart from a conjunction;
* ``عقد|صفقة``  any of several;
* ``..``        up to four words that do not matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import field, frozen

from newsevents.frames.inflection import WordForm, inflect_noun, inflect_verb
from newsevents.text.clitics import split_proclitics
from newsevents.text.fold import fold_string

MAX_GAP_WORDS = 4
_GAP = ".."
_LAM = frozenset(fold_string(word) for word in ("لم", "ولم", "فلم", "ألم"))


@frozen(kw_only=True)
class Match:
    """A pattern found in a row of words.

    Attributes:
        first: Index of its first word.
        last: Index of its last word (inclusive).
        form: The form of its first inflected word.
        pattern: The pattern, as the frame file writes it.
        prefix: Conjunction and preposition attached to the first word.
    """

    first: int
    last: int
    form: WordForm
    pattern: str
    prefix: str = ""


Position = Mapping[str, WordForm] | None  # None is a gap


@frozen
class _Entry:
    pattern: str
    positions: tuple[Position, ...]


@frozen
class Lexeme:
    """Patterns, indexed by the written forms of their first word."""

    patterns: tuple[str, ...]
    index: Mapping[str, tuple[_Entry, ...]] = field(repr=False)

    def match_at(self, norms: Sequence[str], at: int) -> Match | None:
        """The longest pattern that begins at word ``at``, or ``None``.

        Args:
            norms: Folded words of one sentence.
            at: Index of the first word.
        """
        best: Match | None = None
        for stem, prefix in readings(norms[at]):
            for entry in self.index.get(stem, ()):
                form = _accept(entry.positions[0], stem, prefix)
                if form is None or (form.is_jussive and not _is_behind_lam(norms, at)):
                    continue
                last = _match_rest(entry.positions[1:], norms, at + 1)
                if last is not None and (best is None or last > best.last):
                    best = Match(first=at, last=last, form=form, pattern=entry.pattern, prefix=prefix)
            if best is not None:
                return best
        return None

    def find(self, norms: Sequence[str]) -> Iterator[Match]:
        """Every place where a pattern begins, the longest there."""
        for at in range(len(norms)):
            match = self.match_at(norms, at)
            if match is not None:
                yield match


def readings(norm: str) -> Iterator[tuple[str, str]]:
    """(stem, prefix) readings of a folded word, fewest clitics first."""
    for reading in split_proclitics(norm):
        yield reading.stem, reading.conjunction + reading.preposition


def _accept(position: Position, stem: str, prefix: str) -> WordForm | None:
    if position is None:
        return None
    form = position.get(stem)
    if form is None:
        return None
    # A finite verb takes no preposition but ل ("ليبيع": in order to sell).
    if form.form in ("past", "future") and prefix[-1:] in ("ب", "ل", "ك"):
        return None
    if form.form == "present" and prefix[-1:] in ("ب", "ك"):
        return None
    return form


def _is_behind_lam(norms: Sequence[str], at: int) -> bool:
    return at > 0 and norms[at - 1] in _LAM


def _match_rest(positions: tuple[Position, ...], norms: Sequence[str], at: int) -> int | None:
    if not positions:
        return at - 1
    if positions[0] is None:
        for skip in range(MAX_GAP_WORDS + 1):
            last = _match_rest(positions[1:], norms, at + skip)
            if last is not None:
                return last
        return None
    if at >= len(norms):
        return None
    for stem, prefix in readings(norms[at]):
        form = _accept(positions[0], stem, prefix)
        if form is not None and (not form.is_jussive or _is_behind_lam(norms, at)):
            return _match_rest(positions[1:], norms, at + 1)
    return None


def parse_lexeme(patterns: Iterable[str]) -> Lexeme:
    """Read patterns into a :class:`Lexeme`.

    Raises:
        ValueError: A pattern is empty, or begins or ends with a gap.
    """
    index: dict[str, list[_Entry]] = {}
    kept = tuple(patterns)
    for pattern in kept:
        words = pattern.split()
        if not words or words[0] == _GAP or words[-1] == _GAP:
            raise ValueError(f"a pattern begins and ends with a word, got {pattern!r}")
        entry = _Entry(pattern, tuple(None if word == _GAP else _forms(word) for word in words))
        first = entry.positions[0] or {}
        for norm in first:
            index.setdefault(norm, []).append(entry)
    return Lexeme(kept, {norm: tuple(entries) for norm, entries in index.items()})


def _forms(word: str) -> Mapping[str, WordForm]:
    forms: dict[str, WordForm] = {}
    for alternative in word.split("|"):
        for form in _alternative_forms(alternative):
            forms.setdefault(form.norm, form)
    return forms


def _alternative_forms(word: str) -> Iterator[WordForm]:
    if word.startswith("="):
        yield WordForm(norm=fold_string(word[1:]), form="noun")
    elif word.startswith("~"):
        yield from inflect_noun(word[1:], form="participle")
    elif "/" in word:
        past, present = word.split("/", 1)
        yield from inflect_verb(past, present)
    else:
        noun = fold_string(word)
        if noun.startswith("ال") and len(noun) > 4:
            yield WordForm(norm=noun, form="noun", is_definite=True)
        else:
            yield from inflect_noun(word)
