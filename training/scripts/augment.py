"""Spellings that the corpora lack: Arabic punctuation and quotes, missing hamza, final ya, marks.

The models read folded words, so hamza and ya only matter to the splitter and the lemmas; punctuation matters to all.
"""

from __future__ import annotations

import random

from attrs import evolve
from records import Sentence

_PUNCTUATION = {",": "،", ";": "؛", "?": "؟", "،": ",", "؛": ";", "؟": "?"}
_QUOTES = ("«", "»"), ("“", "”"), ('"', '"')
_HAMZA = str.maketrans("أإآ", "ااا")
_YA = {"ى": "ي", "ي": "ى"}
_FATHATAN, _SHADDA, _TATWEEL = "\u064b", "\u0651", "\u0640"


def vary(sentence: Sentence, rng: random.Random) -> Sentence:
    """The sentence as another newsroom would print it; its runs stay where they are."""
    quotes = rng.choice(_QUOTES)
    drops_hamza, swaps_ya, swaps_marks = rng.random() < 0.5, rng.random() < 0.3, rng.random() < 0.7
    words: list[str] = []
    is_open = False
    for word in sentence.words:
        if word in ('"', "«", "»", "“", "”"):
            words.append(quotes[is_open])
            is_open = not is_open
        elif word in _PUNCTUATION:
            words.append(_PUNCTUATION[word] if swaps_marks else word)
        else:
            words.append(vary_word(word, rng, drops_hamza=drops_hamza, swaps_ya=swaps_ya))
    return evolve(sentence, words=tuple(words))


def vary_word(word: str, rng: random.Random, *, drops_hamza: bool, swaps_ya: bool) -> str:
    """One word in another spelling: hamza dropped, final ya swapped, now and then a mark or a stretched letter."""
    if drops_hamza:
        word = word.translate(_HAMZA)
    if swaps_ya and len(word) > 2 and word[-1] in _YA:
        word = word[:-1] + _YA[word[-1]]
    chance = rng.random()
    if chance < 0.02 and len(word) > 3 and word.isalpha():
        at = rng.randrange(1, len(word) - 1)
        return word[:at] + rng.choice((_SHADDA, _TATWEEL)) + word[at:]
    return word + _FATHATAN if chance > 0.99 and word.endswith("ا") else word


def vary_mark(word: str) -> str:
    """The Arabic mark for a Latin one and the other way round; any other word as it is."""
    return _PUNCTUATION.get(word, word)
