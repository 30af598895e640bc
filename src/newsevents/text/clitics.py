"""Proclitics and pronoun suffixes of an Arabic word, as possible readings.

Without a lexicon a split is only possible, never certain: «وزير» (minister) is no conjunction + «زير». So these
functions list every reading, the unsplit word first, and the caller (a gazetteer, a trigger table) keeps those it
knows.
"""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")
_ENCLITICS = ("هما", "كما", "هم", "هن", "كم", "كن", "ها", "نا", "ه", "ك", "ي")
_ARTICLE = "ال"
_FUTURE = "س"
# "سيوقع" (will sign): the particle stands before one of the four prefixes of the imperfect, folded.
_IMPERFECT = ("ا", "ي", "ت", "ن")
_MIN_STEM = 2
_MIN_VERB = 3


@frozen
class Reading:
    """One way to read a folded word.

    Attributes:
        conjunction: "و", "ف" or "".
        preposition: "ب", "ل", "ك" or "".
        stem: What remains, its article «ال» restored where "لل" swallowed the alef.
    """

    conjunction: str
    preposition: str
    stem: str

    @property
    def prefix_length(self) -> int:
        """How many characters of the folded word stand before the stem."""
        return len(self.conjunction) + len(self.preposition)


@lru_cache(maxsize=65536)
def split_proclitics(norm: str) -> tuple[Reading, ...]:
    """List the readings of a folded word, fewest clitics first.

    "للجيش" (to the army) gives the readings "للجيش", "ل"+"لجيش" and "ل"+"الجيش".

    Args:
        norm: A folded word (:attr:`newsevents.text.words.Word.norm`).
    """
    readings = []
    for conjunction in _CONJUNCTIONS:
        if not norm.startswith(conjunction):
            continue
        rest = norm[len(conjunction) :]
        for preposition in _PREPOSITIONS:
            if not rest.startswith(preposition):
                continue
            stem = rest[len(preposition) :]
            if len(stem) < _MIN_STEM and (conjunction or preposition):
                continue
            readings.append(Reading(conjunction, preposition, stem))
            if preposition == "ل" and stem.startswith("ل") and len(stem) > _MIN_STEM:
                readings.append(Reading(conjunction, preposition, "ا" + stem))
    return tuple(sorted(readings, key=lambda reading: reading.prefix_length))


@lru_cache(maxsize=65536)
def split_enclitic(stem: str) -> tuple[tuple[str, str], ...]:
    """List (stem, pronoun suffix) readings, the bare stem first; "ت" before a suffix is restored to "ه".

    "صفقتها" (its deal) gives ("صفقتها", ""), ("صفقت", "ها"), ("صفقه", "ها"), folded as everywhere.
    """
    readings = [(stem, "")]
    for suffix in _ENCLITICS:
        if stem.endswith(suffix) and len(stem) - len(suffix) >= _MIN_STEM:
            rest = stem[: -len(suffix)]
            readings.append((rest, suffix))
            if rest.endswith("ت"):
                readings.append((rest[:-1] + "ه", suffix))
    return tuple(readings)


@frozen
class Segmentation:
    """One way to take a folded word apart; a part that is not there is "".

    Attributes:
        conjunction: "و" or "ف".
        preposition: "ب", "ل" or "ك".
        future: "س" before a verb.
        article: "ال".
        stem: What remains.
        pronoun: The pronoun suffix: "ها", "هم" …
    """

    conjunction: str
    preposition: str
    future: str
    article: str
    stem: str
    pronoun: str


@lru_cache(maxsize=65536)
def segment_word(norm: str) -> tuple[Segmentation, ...]:
    """List the ways to take a folded word apart, the word in one piece first.

    "وسيوقعها" (and will sign it) gives, among others, "و" + "س" + "يوقع" + "ها".

    Args:
        norm: A folded word (:attr:`newsevents.text.words.Word.norm`).
    """
    found: dict[Segmentation, None] = {}
    for reading in split_proclitics(norm):
        for future, article, rest in _split_inner(reading):
            # "الكتابها" is no word: what has the article takes no pronoun.
            for stem, pronoun in ((rest, ""),) if article else split_enclitic(rest):
                found[Segmentation(reading.conjunction, reading.preposition, future, article, stem, pronoun)] = None
    return tuple(found)


def _split_inner(reading: Reading) -> tuple[tuple[str, str, str], ...]:
    """The stem in one piece, and without its article or future particle."""
    stem = reading.stem
    whole = ("", "", stem)
    if stem.startswith(_ARTICLE) and len(stem) >= len(_ARTICLE) + _MIN_STEM:
        return (whole, ("", _ARTICLE, stem[len(_ARTICLE) :]))
    is_verb = not reading.preposition and stem.startswith(_FUTURE) and stem[1:].startswith(_IMPERFECT)
    if is_verb and len(stem) > _MIN_VERB:
        return (whole, (_FUTURE, "", stem[1:]))
    return (whole,)
