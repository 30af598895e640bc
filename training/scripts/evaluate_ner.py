"""Exact-match scores of a pipeline's entities on surface words of the test sets."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import spacy
from records import Run, Sentence, join_words, read_sentences
from spacy.language import Language
from spacy.tokens import Doc

# ANERCorp knows one kind of place and leaves buildings, dates and peoples out.
_ANERCORP = {"PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC"}


def find_runs(doc: Doc, offsets: Sequence[tuple[int, int]], names: Mapping[str, str] | None) -> list[Run]:
    """The entities as runs of surface words: «ل» before «فرنسا» belongs to its word again."""
    runs = []
    for ent in doc.ents:
        label = ent.label_ if names is None else names.get(ent.label_)
        touched = [at for at, (start, end) in enumerate(offsets) if start < ent.end_char and ent.start_char < end]
        if label is not None and touched:
            runs.append(Run(start=touched[0], end=touched[-1] + 1, label=label))
    return runs


def measure(nlp: Language, sentences: Sequence[Sentence], names: Mapping[str, str] | None) -> dict[str, object]:
    """Precision, recall and F1, for all labels and for each."""
    joined = [join_words(sentence.words) for sentence in sentences]
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    docs = nlp.pipe([text for text, _ in joined], disable=["tagger", "morphologizer", "lemmatizer", "parser"])
    for sentence, doc, (_, offsets) in zip(sentences, docs, joined, strict=True):
        runs = set(find_runs(doc, offsets, names))
        gold = set(sentence.runs)
        for counts, rows in ((right, runs & gold), (found, runs), (wanted, gold)):
            counts.update(run.label for run in rows)
    labels = sorted(wanted)
    return {
        **_score(right.total(), found.total(), wanted.total()),
        "labels": {label: _score(right[label], found[label], wanted[label]) for label in labels},
    }


def _score(right: int, found: int, wanted: int) -> dict[str, float]:
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    f1 = 2 * right / max(found + wanted, 1)
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4), "entities": wanted}


def select(sentences: Iterable[Sentence], corpus: str, part: str) -> list[Sentence]:
    """The sentences of one part of one corpus."""
    return [sentence for sentence in sentences if (sentence.corpus, sentence.part) == (corpus, part)]


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pipeline")
    parser.add_argument("sentences", type=Path)
    parser.add_argument("metrics", type=Path)
    parser.add_argument("--part", default="test")
    options = parser.parse_args()
    nlp = spacy.load(options.pipeline)
    sentences = list(read_sentences(options.sentences))
    # The dev sentences carry the finer labels already.
    plain = [select(sentences, "anercorp", options.part), select(sentences, "wojood", options.part)]
    if options.part != "test":
        plain[0] = [_coarse(sentence) for sentence in plain[0]]
    scores = {
        f"anercorp-{options.part}": measure(nlp, plain[0], _ANERCORP),
        f"wojood-{options.part}": measure(nlp, plain[1], None),
    }
    options.metrics.parent.mkdir(parents=True, exist_ok=True)
    options.metrics.write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(scores, indent=1))


def _coarse(sentence: Sentence) -> Sentence:
    runs = tuple(
        Run(start=run.start, end=run.end, label=_ANERCORP[run.label]) for run in sentence.runs if run.label in _ANERCORP
    )
    return Sentence(corpus=sentence.corpus, part=sentence.part, words=sentence.words, runs=runs)


if __name__ == "__main__":
    main()
