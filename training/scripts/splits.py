"""Surface words with their gold parts, out of tokens that say whether a space follows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from newsevents.nlp.segmentation import fold_spelling

_LETTERS = re.compile("[\u0621-\u064a\u066e-\u06d3]+")

Parts = tuple[str, ...]


def find_parts(tokens: Iterable[tuple[str, bool]]) -> Iterator[Parts]:
    """The lightly folded parts of each run of Arabic letters; everything else ends a run.

    A word whose parts repeat it whole («للداخلية», «للداخلية») was never taken apart in the file and is left out.
    """
    run: list[str] = []
    for form, has_space in tokens:
        folded = fold_spelling(form)
        if _LETTERS.fullmatch(folded):
            run.append(folded)
            if not has_space:
                continue
        if run and not _repeats(run):
            yield tuple(run)
        run = []
    if run and not _repeats(run):
        yield tuple(run)


def _repeats(run: list[str]) -> bool:
    return any(len(first) > 3 and first == second for first, second in pairwise(run))
