"""The ways in which a word may come apart, as the treebanks cut: conjunction, particle, stem, pronoun."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

_CONJUNCTIONS = ("", "و", "ف")
_PARTICLES = ("", "ب", "ل", "ك", "س")
_PRONOUNS = ("", "هما", "كما", "هم", "هن", "كم", "كن", "ها", "نا", "ني", "ه", "ك", "ي")
_SHORT_STEMS = frozenset(("ل", "ب", "ف", "ك"))


@frozen
class Split:
    """One way to cut a lightly folded word; the parts joined are the word.

    Attributes:
        conjunction: "و", "ف" or "".
        particle: "ب", "ل", "ك", "س" or "".
        stem: The word itself; with the particle "ل" its article stands without alef.
        pronoun: The attached pronoun, or "".
    """

    conjunction: str
    particle: str
    stem: str
    pronoun: str

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts that are there, in order."""
        return tuple(part for part in (self.conjunction, self.particle, self.stem, self.pronoun) if part)


@lru_cache(maxsize=65536)
def find_splits(word: str) -> tuple[Split, ...]:
    """List the splits of a word (see :func:`.spelling.fold_spelling`), the word in one piece first."""
    return tuple(_find(word))


def _find(word: str) -> Iterator[Split]:
    for conjunction in _CONJUNCTIONS:
        if not word.startswith(conjunction):
            continue
        rest = word[len(conjunction) :]
        for particle in _PARTICLES:
            if not rest.startswith(particle):
                continue
            inner = rest[len(particle) :]
            for pronoun in _PRONOUNS:
                stem = inner[: len(inner) - len(pronoun)]
                if inner.endswith(pronoun) and _is_stem(stem, bool(pronoun), bool(conjunction or particle)):
                    yield Split(conjunction, particle, stem, pronoun)


def _is_stem(stem: str, has_pronoun: bool, has_prefix: bool) -> bool:
    if len(stem) >= 2:
        return True
    # «له» (to him), «وبها» (and with it): the preposition is the stem.
    return len(stem) == 1 and (stem in _SHORT_STEMS if has_pronoun else not has_prefix)
