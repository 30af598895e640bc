"""Train the clitic splitter: a softmax over the readings of each word, fitted by AdaGrad."""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from pud import read_sentences
from spacy.vocab import Vocab
from splits import Parts, find_parts

from newsevents.nlp.clitic_tokenizer import CliticTokenizer
from newsevents.nlp.segmentation import Splitter, find_features, find_splits, fold_spelling

_WORD = re.compile("[\u0621-\u064a\u066e-\u06d3]+")
_RATE = 0.3
_SMALL = 0.02
_MIN_POPULATION = 150_000
_MIN_BEARERS = 8

Example = tuple[list[list[int]], int, int]


def read_sizes(counts: Path, min_count: int) -> dict[str, int]:
    """Frequency class of each word: 1 from ``min_count`` on, one more for each doubling, at most 15."""
    rows = (line.split("\t") for line in counts.read_text(encoding="utf-8").splitlines())
    return {word: min(15, 1 + int(math.log2(int(n) / min_count))) for word, n in rows if int(n) >= min_count}


def read_names(assets: Path) -> Iterator[Parts]:
    """Names that look as if a clitic stood before them («لبنان», «بكين»): whole, says the gazetteer."""
    cities = assets / "gazetteer" / "geonames" / "cities15000_ar.tsv"
    for line in cities.read_text(encoding="utf-8").splitlines()[1:]:
        fields = line.split("\t")
        if int(fields[3] or 0) >= _MIN_POPULATION:
            yield from ((word,) for word in _WORD.findall(fold_spelling(fields[6])))
    territories = (assets / "gazetteer" / "cldr" / "ar-territories.json").read_text(encoding="utf-8")
    yield from ((word,) for word in _WORD.findall(fold_spelling(territories)) if not word.startswith("و"))
    persons = assets / "gazetteer" / "nerar" / "PERS.decoded.tsv"
    bearers: Counter[str] = Counter()
    for line in persons.read_text(encoding="utf-8").splitlines():
        bearers.update(set(_WORD.findall(fold_spelling(line.split("\t")[0]))))
    yield from ((word,) for word, count in bearers.items() if count >= _MIN_BEARERS and len(word) > 3)


def fit(examples: Sequence[Parts], sizes: Mapping[str, int], *, epochs: int, seed: int = 0) -> dict[str, float]:
    """Weights of the features. Words that only come apart in a way no reading has are left out."""
    rows, names = _index(examples, sizes)
    weights = np.zeros(len(names))
    squares = np.full(len(names), 1e-6)
    shuffle = random.Random(seed)
    for _ in range(epochs):
        shuffle.shuffle(rows)
        for readings, gold, count in rows:
            scores = np.array([weights[reading].sum() for reading in readings])
            errors = np.exp(scores - scores.max())
            errors /= errors.sum()
            errors[gold] -= 1
            for reading, error in zip(readings, errors * math.sqrt(count), strict=True):
                if abs(error) > 1e-3:
                    squares[reading] += error * error
                    weights[reading] -= _RATE * error / np.sqrt(squares[reading])
    return {name: round(float(weights[at]), 3) for name, at in names.items() if abs(weights[at]) > _SMALL}


def _index(examples: Sequence[Parts], sizes: Mapping[str, int]) -> tuple[list[Example], dict[str, int]]:
    names: dict[str, int] = {}
    rows: list[Example] = []
    for parts, count in Counter(examples).items():
        splits = find_splits("".join(parts))
        gold = next((at for at, split in enumerate(splits) if split.parts == parts), None)
        if gold is None or len(splits) == 1:
            continue
        readings = [
            [names.setdefault(name, len(names)) for name in find_features(split, lambda word: sizes.get(word, 0))]
            for split in splits
        ]
        rows.append((readings, gold, count))
    return rows, names


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assets", type=Path)
    parser.add_argument("counts", type=Path, help="words and how often they occur, tab-separated")
    parser.add_argument("out", type=Path, help="folder of the tokenizer")
    parser.add_argument("--min-count", type=int, default=20)
    parser.add_argument("--name-share", type=float, default=0.15, help="share of the gazetteer's names to learn from")
    parser.add_argument("--parts", nargs="+", default=["train", "dev", "test"], help="parts of PUD to learn from")
    parser.add_argument("--epochs", type=int, default=8)
    options = parser.parse_args()
    sizes = read_sizes(options.counts, options.min_count)
    treebank = options.assets / "treebank" / "pud" / "ar_pud-ud-test.conllu"
    words = [
        parts
        for part, tokens in read_sentences(treebank)
        if part in options.parts
        for parts in find_parts((token.form, token.has_space) for token in tokens)
    ]
    names = sorted(set(read_names(options.assets)))
    words += random.Random(0).sample(names, int(len(names) * options.name_share))
    weights = fit(words, sizes, epochs=options.epochs)
    CliticTokenizer(Vocab(), Splitter(weights=weights, sizes=sizes)).to_disk(options.out)
    print(json.dumps({"words": len(words), "features": len(weights), "lexicon": len(sizes)}))


if __name__ == "__main__":
    main()
