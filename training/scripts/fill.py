"""Make the corpora agree: what one of them does not annotate is filled in by a recogniser trained on one that does.

ANERCorp and AQMAR have no dates, peoples, events or numbers. Left as they are, they would teach that those are no
entities. The spans of a corpus always win; only what it never annotates is taken from the recogniser.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import spacy
from augment import vary
from bins import make_blank, make_doc, trim, write_docs
from records import Sentence, read_sentences
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from swap import make_pool, swap_all

_OWN = {
    "anercorp": frozenset(("PER", "ORG", "GPE", "LOC", "FAC")),
    "aqmar": frozenset(("PER", "ORG", "GPE", "LOC")),
}


def fill(docs: Sequence[Doc], guesses: Iterable[Doc], own: frozenset[str]) -> Iterator[Doc]:
    """Add the guessed entities whose label the corpus does not have; its places get the guessed kind of place."""
    for doc, guess in zip(docs, guesses, strict=True):
        kinds = {(ent.start, ent.end): ent.label_ for ent in guess.ents}
        kept = [
            Span(doc, ent.start, ent.end, label=_place(ent, kinds)) if ent.label_ == "LOC" else ent for ent in doc.ents
        ]
        added = [
            Span(doc, ent.start, ent.end, label=ent.label_)
            for ent in map(trim, guess.ents)
            if ent.label_ not in own and not any(ent.start < other.end and other.start < ent.end for other in kept)
        ]
        doc.ents = filter_spans([*kept, *added])
        yield doc


def _place(ent: Span, kinds: dict[tuple[int, int], str]) -> str:
    """AQMAR calls every place LOC; most are towns and states."""
    guess = kinds.get((ent.start, ent.end), "GPE")
    return guess if guess in ("GPE", "LOC", "FAC") else "GPE"


def make_docs(nlp: Language, sentences: Iterable[Sentence], filler: Language) -> Iterator[Doc]:
    """Documents of the sentences, filled."""
    groups: dict[str, list[Sentence]] = {}
    for sentence in sentences:
        groups.setdefault(sentence.corpus, []).append(sentence)
    for corpus, rows in groups.items():
        docs = [make_doc(nlp, row) for row in rows]
        if corpus in _OWN:
            yield from fill(docs, filler.pipe(doc.text for doc in docs), _OWN[corpus])
        else:
            yield from docs


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("splitter", type=Path)
    parser.add_argument("filler", type=Path, help="a pipeline trained on the Wojood sample")
    parser.add_argument("out", type=Path)
    parser.add_argument("--wojood-copies", type=int, default=3, help="it is small beside ANERCorp")
    parser.add_argument("--varied", type=float, default=0.25, help="how many sentences come again in other spellings")
    parser.add_argument("--names", type=Path, help="a JSON list: sentences with persons come again with some of these")
    options = parser.parse_args()
    nlp = make_blank(options.splitter)
    filler = spacy.load(options.filler)
    rng = random.Random(0)
    sentences = list(read_sentences(options.sentences))
    train = [row for row in sentences if row.part == "train"]
    train += [row for row in train if row.corpus == "wojood"] * (options.wojood_copies - 1)
    swapped = swap_all(train, make_pool(json.loads(options.names.read_text("utf-8"))), rng) if options.names else []
    train += [vary(row, rng) for row in train if rng.random() < options.varied]
    train += swapped
    docs = list(make_docs(nlp, train, filler))
    rng.shuffle(docs)
    dev_docs = make_docs(nlp, (row for row in sentences if row.part == "dev"), filler)
    print(
        "train", write_docs(docs, options.out / "train.spacy"), "dev", write_docs(dev_docs, options.out / "dev.spacy")
    )


if __name__ == "__main__":
    main()
