"""The mean of two recognisers, one trained on from the other: steadier than either."""

from __future__ import annotations

import argparse
from pathlib import Path

import spacy
from spacy.language import Language


def average(first: Language, second: Language, share: float) -> Language:
    """The second pipeline with weights between the two.

    Args:
        first: The one that training went on from.
        second: The one that it came to; changed in place.
        share: How much of the second, 0 to 1.
    """
    pairs = zip(first.get_pipe("ner").model.walk(), second.get_pipe("ner").model.walk(), strict=True)
    for ours, theirs in pairs:
        for name in theirs.param_names:
            if theirs.has_param(name):
                theirs.set_param(name, (1 - share) * ours.get_param(name) + share * theirs.get_param(name))
    return second


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--share", type=float, default=0.5)
    options = parser.parse_args()
    average(spacy.load(options.first), spacy.load(options.second), options.share).to_disk(options.out)


if __name__ == "__main__":
    main()
