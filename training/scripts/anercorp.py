"""ANERCorp, its places told apart and its facilities added by NewsFANE, which annotates the same text.

The spans are those of ANERCorp. Its one label LOC becomes GPE, LOC or FAC as NewsFANE's fine types say. The standard
test split is the end of the text; its words and everything NewsFANE says about them stay out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from records import Run, Sentence, runs_from_bio

from newsevents.nlp.segmentation import fold_spelling

_ENDS = frozenset(".؟?!")
_MAX_WORDS = 80
_DEV_SHARE = 12
# Fewer letters may match by chance.
_MIN_LETTERS = 14
_NEAR = 40_000
_PLACES = {
    **dict.fromkeys(("Nation", "Population-Center", "State-or-Province", "County-or-District"), "GPE"),
    **dict.fromkeys(("Continent", "Water-Body", "Land-Region-Natural", "GPE-Cluster", "Celestial"), "LOC"),
    **dict.fromkeys(("Building-Grounds", "Airport", "Path", "Subarea-Facility", "Plant"), "FAC"),
}
_NAMES = {"PERS": "PER", "ORG": "ORG", "LOC": "GPE"}

Token = tuple[str, str]


def read_train(folder: Path, newsfane: Path) -> Iterator[Sentence]:
    """Sentences before the test split; every twelfth is ``dev``."""
    tokens = _read(folder / "ANERCorp")
    test = _read(folder / "ANERCorp_CamelLab_test.txt")
    tokens = tokens[: _find(tokens, [word for word, _ in test[:8]])]
    seen = {_key(words) for words, _ in _sentences(test)}
    fine = _align([word for word, _ in tokens], _read(newsfane))
    at = 0
    for number, (words, tags) in enumerate(_sentences(tokens)):
        types = fine[at : at + len(words)]
        at += len(words)
        # A report printed twice: its twin is in the test split.
        if len(words) > 5 and _key(words) in seen:
            continue
        part = "dev" if number % _DEV_SHARE == 0 else "train"
        yield Sentence(corpus="anercorp", part=part, words=words, runs=tuple(_refine(runs_from_bio(tags), types)))


def read_test(folder: Path) -> Iterator[Sentence]:
    """The standard test split, labels PER, ORG and LOC; MISC is left out."""
    names = {**_NAMES, "LOC": "LOC"}
    for words, tags in _sentences(_read(folder / "ANERCorp_CamelLab_test.txt")):
        runs = tuple(
            Run(start=run.start, end=run.end, label=names[run.label])
            for run in runs_from_bio(tags)
            if run.label in names
        )
        yield Sentence(corpus="anercorp", part="test", words=words, runs=runs)


def _read(path: Path) -> list[Token]:
    tokens: list[Token] = []
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        parts = line.replace("\u200e", "").split()
        if len(parts) > 1:
            tokens.append((parts[0], parts[-1]))
    return tokens


def _sentences(tokens: Sequence[Token]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    start = 0
    for at, (word, _) in enumerate(tokens, start=1):
        inside = at < len(tokens) and tokens[at][1].startswith("I-")
        if at == len(tokens) or (not inside and (word in _ENDS or at - start >= _MAX_WORDS)):
            yield tuple(word for word, _ in tokens[start:at]), tuple(tag for _, tag in tokens[start:at])
            start = at


def _find(tokens: Sequence[Token], words: Sequence[str]) -> int:
    for at in range(len(tokens)):
        if [word for word, _ in tokens[at : at + len(words)]] == list(words):
            return at
    raise ValueError(f"the test split does not begin inside the corpus: {' '.join(words)}")


def _key(words: Sequence[str]) -> str:
    return _skeleton("".join(words))


def _skeleton(word: str) -> str:
    """The letters that both editions of the text write alike."""
    return re.sub("[ؤئء]", "", fold_spelling(word)).replace("ة", "ه")


def _align(words: Sequence[str], tokens: Sequence[Token], *, window: int = 6) -> list[str | None]:
    """The fine type of each word: ``O`` where NewsFANE has none, ``None`` where the texts part."""
    stream, owners = "", []
    pieces = []
    for index, (word, _) in enumerate(tokens):
        piece = _skeleton(word)
        pieces.append(piece)
        owners += [index] * len(piece)
    stream = "".join(pieces)
    fine: list[str | None] = [None] * len(words)
    at, near = 0, 0
    while at < len(words):
        keys = [_skeleton(word) for word in words[at : at + window]]
        joined = "".join(keys)
        found = _find_near(stream, joined, near) if len(joined) > _MIN_LETTERS else -1
        if found < 0:
            at += 1
            continue
        for offset, key in enumerate(keys):
            if key:
                # A clitic may stand apart before or after the name; the middle letter is the name's.
                tag = tokens[owners[found + len(key) // 2]][1]
                fine[at + offset] = tag[2:] or "O" if tag != "O" else "O"
            found += len(key)
        near, at = found, at + window
    return fine


def _find_near(stream: str, letters: str, near: int) -> int:
    """Where the letters stand, a little before or after ``near`` if possible: the reports come in two orders."""
    found = stream.find(letters, max(0, near - _NEAR), near + _NEAR)
    return found if found >= 0 else stream.find(letters)


def _refine(runs: Sequence[Run], types: Sequence[str | None]) -> Iterator[Run]:
    taken: set[int] = set()
    for run in runs:
        label = _NAMES.get(run.label)
        if label is None:
            continue
        if run.label == "LOC":
            fine = [kind for kind in types[run.start : run.end] if kind in _PLACES]
            label = _PLACES[fine[0]] if fine and fine[0] is not None else label
        taken.update(range(run.start, run.end))
        yield Run(start=run.start, end=run.end, label=label)
    at = 0
    while at < len(types):
        end = at
        while end < len(types) and _PLACES.get(types[end] or "") == "FAC" and end not in taken:
            end += 1
        if end > at:
            yield Run(start=at, end=end, label="FAC")
        at = max(end, at + 1)
