"""Part of speech, lemma and dependencies: PUD's held-out parts, and PADT, which is only measured."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import spacy
from pud import Token, read_sentences
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from newsevents.text.arabic import REMOVED

# PADT tags names X, and so are foreign words; PUD calls them PROPN.
_NAMES = frozenset(("X", "PROPN"))


def make_doc(nlp: Language, forms: Sequence[str], spaces: Sequence[bool]) -> Doc:
    """The document with the gold tokens, read by every component."""
    doc = Doc(nlp.vocab, words=list(forms), spaces=list(spaces))
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def measure_pud(nlp: Language, sentences: Iterable[tuple[Token, ...]]) -> dict[str, float]:
    """Accuracies on gold tokens; punctuation counts for none of the dependency scores."""
    counts: Counter[str] = Counter()
    for tokens in sentences:
        doc = make_doc(nlp, [t.form for t in tokens], [t.has_space for t in tokens])
        for token, gold in zip(doc, tokens, strict=True):
            counts["words"] += 1
            counts["pos"] += token.pos_ == gold.pos
            counts["lemma"] += _bare(token.lemma_) == _bare(gold.lemma)
            if gold.pos != "PUNCT":
                counts["arcs"] += 1
                counts["uas"] += token.head.i == gold.head
                counts["las"] += token.head.i == gold.head and token.dep_.partition(":")[0] == gold.dep
    words, arcs = max(counts["words"], 1), max(counts["arcs"], 1)
    return {
        "pos": round(counts["pos"] / words, 4),
        "lemma": round(counts["lemma"] / words, 4),
        "uas": round(counts["uas"] / arcs, 4),
        "las": round(counts["las"] / arcs, 4),
        "words": counts["words"],
    }


def measure_padt(nlp: Language, docs: Iterable[Doc]) -> dict[str, float]:
    """Part of speech on PADT, with its tokens and with those of the pipeline.

    With the tokens of the pipeline the score is the F1 of tokens that have both ends and the tag right.
    """
    counts: Counter[str] = Counter()
    for gold in docs:
        tagged = make_doc(nlp, [t.text for t in gold], [bool(t.whitespace_) for t in gold])
        read = nlp(gold.text)
        counts["words"] += len(gold)
        counts["pos"] += sum(_tag(a.pos_) == _tag(b.pos_) for a, b in zip(tagged, gold, strict=True))
        wanted = {(t.idx, len(t), _tag(t.pos_)) for t in gold}
        found = {(t.idx, len(t), _tag(t.pos_)) for t in read if not t.is_space}
        counts["right"] += len(wanted & found)
        counts["found"] += len(found)
        counts["wanted"] += len(wanted)
    return {
        "pos": round(counts["pos"] / max(counts["words"], 1), 4),
        "pos_own_tokens": round(2 * counts["right"] / max(counts["found"] + counts["wanted"], 1), 4),
        "words": counts["words"],
    }


def _bare(lemma: str) -> str:
    return "".join(char for char in lemma if char not in REMOVED)


def _tag(pos: str) -> str:
    return "X" if pos in _NAMES else pos


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pipeline")
    parser.add_argument("assets", type=Path)
    parser.add_argument("metrics", type=Path)
    options = parser.parse_args()
    nlp = spacy.load(options.pipeline, exclude=["ner"])
    parts: dict[str, list[tuple[Token, ...]]] = {"dev": [], "test": []}
    for part, tokens in read_sentences(options.assets / "treebank" / "pud" / "ar_pud-ud-test.conllu"):
        if part in parts:
            parts[part].append(tokens)
    scores = {f"pud-{part}": measure_pud(nlp, sentences) for part, sentences in parts.items()}
    padt = options.assets / "treebank" / "padt" / "ar_padt-ud-test.spacy"
    if padt.exists():
        vocab = spacy.blank("ar").vocab
        scores["padt-test"] = measure_padt(nlp, DocBin().from_disk(padt).get_docs(vocab))
    options.metrics.parent.mkdir(parents=True, exist_ok=True)
    options.metrics.write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(scores, indent=1))


if __name__ == "__main__":
    main()
