"""The trained splitter: the split of the highest score, remembered for each spelling."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from newsevents.nlp.segmentation.candidates import Split, find_splits
from newsevents.nlp.segmentation.features import find_features
from newsevents.nlp.segmentation.spelling import fold_spelling

_REMEMBERED = 200_000


class Splitter:
    """Cuts words by a linear model over :func:`.features.find_features`; no context, so each spelling is read once."""

    def __init__(self, *, weights: Mapping[str, float], sizes: Mapping[str, int]) -> None:
        """Take the model.

        Args:
            weights: Weight of each feature.
            sizes: Known words with their frequency class.
        """
        self.weights = weights
        self.sizes = sizes
        self._lengths = lru_cache(maxsize=_REMEMBERED)(self._read)

    def choose(self, word: str) -> Split:
        """The best split of a lightly folded word.

        «وللجيش» is rare, «للجيش» is not: behind a conjunction the rest of the word is read as if it stood alone.
        """
        splits = find_splits(word)
        best = splits[0] if len(splits) == 1 else max(splits, key=self.score)
        if best.conjunction and not best.particle:
            rest = self.choose(word[len(best.conjunction) :])
            if rest.particle and not rest.conjunction:
                return Split(best.conjunction, rest.particle, rest.stem, rest.pronoun)
        return best

    def score(self, split: Split) -> float:
        """The sum of its weights."""
        weights = self.weights
        return sum(weights.get(feature, 0.0) for feature in find_features(split, self.size))

    def size(self, word: str) -> int:
        """Frequency class of a word; 0 is unknown."""
        return self.sizes.get(word, 0)

    def cut(self, word: str) -> tuple[str, ...]:
        """Cut a word as written; the parts joined are the word, marks stay with the letter before them."""
        lengths = self._lengths(word)
        if len(lengths) == 1:
            return (word,)
        parts, start = [], 0
        for length in lengths:
            parts.append(word[start : start + length])
            start += length
        return tuple(parts)

    def _read(self, word: str) -> tuple[int, ...]:
        """How many characters of the word as written each part takes."""
        folded = fold_spelling(word)
        if len(folded) < 2:
            return (len(word),)
        parts = self.choose(folded).parts
        if len(folded) == len(word):
            return tuple(map(len, parts))
        # With marks in the word, a part reaches to just before the first letter of the next.
        letters = [at for at, char in enumerate(word) if fold_spelling(char)]
        ends, at = [], 0
        for part in parts[:-1]:
            at += len(part)
            ends.append(letters[at])
        ends.append(len(word))
        return tuple(end - start for start, end in zip([0, *ends], ends, strict=False))
