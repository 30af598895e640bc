"""Read the named-entity corpora into one format: ``corpus/ner.jsonl``."""

from __future__ import annotations

import argparse
from collections import Counter
from itertools import chain
from pathlib import Path

import anercorp
import aqmar
import wojood
from records import read_sentences, write_sentences


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assets", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    ner = options.assets / "ner"
    newsfane = ner / "newsfane" / "NewsFANE_Gold_2014_170K.txt"
    sentences = chain(
        anercorp.read_train(ner / "anercorp", newsfane),
        anercorp.read_test(ner / "anercorp"),
        wojood.read(ner / "wojood_sample"),
        aqmar.read(ner / "aqmar" / "aqmar" / "manual_NEs"),
    )
    write_sentences(sentences, options.out)
    counts: Counter[tuple[str, str, str]] = Counter()
    for sentence in read_sentences(options.out):
        counts[sentence.corpus, sentence.part, "words"] += len(sentence.words)
        counts.update((sentence.corpus, sentence.part, run.label) for run in sentence.runs)
    for (corpus, part, label), count in sorted(counts.items()):
        print(f"{corpus:10} {part:6} {label:9} {count:8}")


if __name__ == "__main__":
    main()
