"""Several files of documents as one, shuffled."""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import spacy
from bins import read_docs, write_docs


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("parts", type=Path, nargs="+")
    options = parser.parse_args()
    nlp = spacy.blank("ar")
    docs = [doc for path in options.parts for doc in read_docs(path, nlp)]
    random.Random(0).shuffle(docs)
    print(write_docs(docs, options.out))


if __name__ == "__main__":
    main()
