"""The train and dev sentences of one corpus as spaCy documents."""

from __future__ import annotations

import argparse
from pathlib import Path

from bins import make_blank, make_doc, write_docs
from records import read_sentences


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("splitter", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--corpus", default="wojood")
    options = parser.parse_args()
    nlp = make_blank(options.splitter)
    rows = [row for row in read_sentences(options.sentences) if row.corpus == options.corpus]
    for part in ("train", "dev"):
        docs = (make_doc(nlp, row) for row in rows if row.part == part)
        print(part, write_docs(docs, options.out / f"{part}.spacy"))


if __name__ == "__main__":
    main()
