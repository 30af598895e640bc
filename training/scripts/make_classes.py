"""Add to a trained tokenizer what each word may name: person, place, organisation, people, as gazetteers have it.

A class is a number of four digits in base 3, one digit for each kind: 0 never, 1 now and then, 2 often.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.vocab import Vocab

from newsevents.nlp.clitic_tokenizer import CliticTokenizer
from newsevents.text import fold_string

_WORD = re.compile("[\u0621-\u064a\u066e-\u06d3]+")
_BASE = 3


def count_words(names: Iterable[str]) -> Counter[str]:
    """In how many different names a folded word occurs."""
    counts: Counter[str] = Counter()
    for name in set(map(fold_string, names)):
        counts.update(set(_WORD.findall(name)))
    return counts


def read_gazetteers(folder: Path) -> Iterator[tuple[Counter[str], int, int]]:
    """Words of each kind with the counts from which on they are in class 1 and in class 2."""
    yield count_words(_first_column(folder / "nerar" / "PERS.decoded.tsv")), 1, 4
    cities = (folder / "geonames" / "cities15000_ar.tsv").read_text(encoding="utf-8").splitlines()[1:]
    territories = _strings(json.loads((folder / "cldr" / "ar-territories.json").read_text(encoding="utf-8")))
    places = [*_first_column(folder / "nerar" / "LOC.decoded.tsv"), *(line.split("\t")[6] for line in cities)]
    counts = count_words(name for line in places for name in line.split("|"))
    # A word of a state's name is often one of a place.
    counts.update(dict.fromkeys(count_words(territories), 2))
    yield counts, 1, 3
    yield count_words(_first_column(folder / "nerar" / "ORG.decoded.tsv")), 2, 10
    peoples = json.loads((folder / "arwikicats" / "nationalities_data.json").read_text(encoding="utf-8"))
    yield count_words(_strings(peoples)), 1, 1_000


def _first_column(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield line.split("\t")[0]


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for child in value.values():
            yield from _strings(child)


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assets", type=Path)
    parser.add_argument("tokenizer", type=Path)
    options = parser.parse_args()
    classes: Counter[str] = Counter()
    for digit, (counts, some, many) in enumerate(read_gazetteers(options.assets / "gazetteer")):
        for word, count in counts.items():
            if count >= some and len(word) > 1:
                classes[word] += _BASE**digit * (1 + (count >= many))
    tokenizer = CliticTokenizer(Vocab()).from_disk(options.tokenizer)
    tokenizer.classes = dict(classes)
    tokenizer.to_disk(options.tokenizer)
    print(json.dumps({"words": len(classes)}))


if __name__ == "__main__":
    main()
