"""PUD as spaCy documents for the grammar components; every other sentence again with Arabic punctuation and quotes."""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import spacy
from attrs import evolve
from augment import vary_mark
from bins import write_docs
from pud import Token, read_sentences
from spacy.tokens import Doc
from spacy.vocab import Vocab

from newsevents.text.arabic import REMOVED

_VARIED = 0.5


def make_doc(vocab: Vocab, tokens: Sequence[Token]) -> Doc:
    """The document; lemmas go without vowel marks, as nobody writes them."""
    return Doc(
        vocab,
        words=[token.form for token in tokens],
        spaces=[token.has_space for token in tokens],
        pos=[token.pos for token in tokens],
        morphs=[""] * len(tokens),
        lemmas=["".join(char for char in token.lemma if char not in REMOVED) or token.form for token in tokens],
        heads=[token.head for token in tokens],
        deps=[token.dep for token in tokens],
    )


def vary_tokens(tokens: Sequence[Token], rng: random.Random) -> Iterator[Token]:
    """The sentence with other marks of punctuation: PUD writes "," and straight quotes only."""
    opened = False
    quotes = rng.choice((("«", "»"), ("“", "”")))
    for token in tokens:
        form = vary_mark(token.form)
        if token.form == '"':
            form = quotes[opened]
            opened = not opened
        yield evolve(token, form=form, lemma=form if form != token.form else token.lemma)


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    vocab = spacy.blank("ar").vocab
    rng = random.Random(0)
    parts: dict[str, list[Doc]] = {"train": [], "dev": [], "test": []}
    for part, tokens in read_sentences(options.treebank):
        parts[part].append(make_doc(vocab, tokens))
        if part == "train" and rng.random() < _VARIED:
            parts[part].append(make_doc(vocab, list(vary_tokens(tokens, rng))))
    for part, docs in parts.items():
        print(part, write_docs(docs, options.out / f"{part}.spacy"))


if __name__ == "__main__":
    main()
