"""What stands beside a recognised name and confirms it: an office, a verb of saying, a preposition of place."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from attrs import frozen

from newsevents.knowledge import KnowledgeBase, NameMatch, find_matches
from newsevents.linking.lexicon import load_words
from newsevents.linking.person_names import classify
from newsevents.text import Word, find_words, fold_string, split_proclitics

_MIN_NAME: Final = 2  # «صلاح» alone is a name or a virtue; later mentions by surname are the linker's
_MAX_NAME: Final = 6
_MAX_TO_OFFICE: Final = 6
_MAX_BEFORE: Final = 9
_MAX_AFTER: Final = 4
_REACH: Final = 100  # characters
_MIN_PLACE_LETTERS: Final = 4
_IN: Final = frozenset(map(fold_string, ("في", "داخل", "قرب")))
_IN_PREFIX: Final = "ب"
_AND: Final = "و"
_COMMAS: Final = frozenset({"،", ",", "-", "("})


@frozen
class Surroundings:
    """A name among the words of its text.

    Attributes:
        before: The words before it, back to the last mark of punctuation (quotation marks are passed over).
        name: Its words.
        after: The few words after it.
        prefix: What is attached before it, folded.
        left: Where the last word before it ends, marks of punctuation passed over; -1 if there is none.
    """

    before: Sequence[Word]
    name: Sequence[Word]
    after: Sequence[Word]
    prefix: str
    left: int

    @classmethod
    def of(cls, text: str, start: int, end: int, prefix: str) -> Surroundings | None:
        """Those of the name at ``text[start:end]``; ``None`` if it ends inside a word."""
        words = _words_near(text, start, end)
        inside = [at for at, word in enumerate(words) if word.start < end and start < word.end]
        if not inside or words[inside[-1]].end != end:
            return None
        first, last = inside[0], inside[-1] + 1
        cut = words[first].text[max(0, start - words[first].start) :]
        if not (norm := fold_string(cut)):
            return None
        opening = Word(max(start, words[first].start), words[first].end, cut, norm)
        before: list[Word] = []
        for word in reversed(words[max(0, first - _MAX_BEFORE) : first]):
            if not word.is_letters and not word.is_quote:
                break
            before.insert(0, word)
        left = next((word.end for word in reversed(words[:first]) if word.norm not in _COMMAS), -1)
        return cls(before, (opening, *words[first + 1 : last]), words[last : last + _MAX_AFTER], prefix, left)


def _words_near(text: str, start: int, end: int) -> Sequence[Word]:
    """The words of the name and a few on both sides, none cut."""
    first = text.rfind(" ", 0, max(0, start - _REACH)) + 1
    last = text.find(" ", end + _REACH)
    window = text[first : last if last >= 0 else len(text)]
    return [Word(word.start + first, word.end + first, word.text, word.norm) for word in find_words(window)]


def is_person(place: Surroundings, person_ends: Collection[int], kb: KnowledgeBase) -> bool:
    """Whether the name may be a person's and somebody in office or quoted bears it.

    «وزير الخارجية الإستوني أورماس بايت», «وقال …», «…، رئيس الشركة», or joined to a person by «و».

    Args:
        place: The name.
        person_ends: Where the persons found so far end.
        kb: Knows the offices.
    """
    if not _MIN_NAME <= len(place.name) <= _MAX_NAME or not _is_name(place.name) or _offices(place.name, kb):
        return False
    if place.prefix.endswith(_AND) and place.left in person_ends:
        return True
    return _is_said(place.before) or _follows_office(place.before, kb) or _precedes_office(place.after, kb)


def is_place(place: Surroundings) -> bool:
    """Whether something happens at the name: «في كادقلي», «بكادقلي»."""
    if len(place.name) == 1 and (len(place.name[0].norm) < _MIN_PLACE_LETTERS or not _is_name(place.name)):
        return False
    before = place.before[-1].norm if place.before else ""
    return place.prefix.endswith(_IN_PREFIX) or (not place.prefix and before.removeprefix(_AND) in _IN)


def _is_name(words: Sequence[Word]) -> bool:
    """Whether no word is one that no name contains, and not all are common ones."""
    kinds = [classify(word) for word in words]
    return "stop" not in kinds and any(kind in ("name", "unknown") for kind in kinds) and kinds[0] != "common"


def _is_said(before: Sequence[Word]) -> bool:
    verbs = load_words("saying_verbs")
    return bool(before) and any(reading.stem in verbs for reading in split_proclitics(before[-1].norm))


def _follows_office(before: Sequence[Word], kb: KnowledgeBase) -> bool:
    """Whether an office stands before the name, and no verb of saying between the two."""
    offices = _offices(before, kb)
    if not offices:
        return False
    between = before[offices[-1].last :]
    verbs = load_words("saying_verbs")
    return len(between) <= _MAX_TO_OFFICE and not any(word.norm in verbs for word in between)


def _precedes_office(after: Sequence[Word], kb: KnowledgeBase) -> bool:
    offices = _offices(after[1:] if after and after[0].norm in _COMMAS else after, kb)
    return bool(offices) and offices[0].first == 0


def _offices(words: Sequence[Word], kb: KnowledgeBase) -> list[NameMatch]:
    return [match for match in find_matches(words, kb) if any(name.kind == "title" for name in match.names)]
