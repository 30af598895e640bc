"""Boundary scores of the splitter on surface words: PUD's held-out parts, and PADT, which is only measured."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import spacy
from pud import read_sentences
from spacy.tokens import DocBin
from spacy.vocab import Vocab
from splits import Parts, find_parts

from newsevents.nlp.clitic_tokenizer import CliticTokenizer


def measure(tokenizer: CliticTokenizer, words: Iterable[Parts]) -> tuple[dict[str, float], Counter[str]]:
    """Precision, recall and F1 of the cuts inside words, the share of words read right, and what went wrong."""
    right = found = wanted = whole = count = 0
    errors: Counter[str] = Counter()
    for parts in words:
        read = tokenizer.splitter.cut("".join(parts))
        gold, guess = _cuts(parts), _cuts(read)
        right += len(gold & guess)
        found += len(guess)
        wanted += len(gold)
        whole += gold == guess
        count += 1
        if gold != guess:
            errors[f"{'+'.join(parts)} read {'+'.join(read)}"] += 1
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    scores = {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / max(precision + recall, 1e-9),
        "words_right": whole / max(count, 1),
        "words": count,
    }
    return {name: round(score, 4) for name, score in scores.items()}, errors


def _cuts(parts: Parts) -> set[int]:
    ends, at = set(), 0
    for part in parts[:-1]:
        at += len(part)
        ends.add(at)
    return ends


def read_padt(path: Path) -> list[Parts]:
    """Surface words of a PADT DocBin."""
    docs = DocBin().from_disk(path).get_docs(spacy.blank("ar").vocab)
    return [parts for doc in docs for parts in find_parts((token.text, bool(token.whitespace_)) for token in doc)]


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assets", type=Path)
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("metrics", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="print so many of the errors on PUD dev")
    parser.add_argument("--has-read-pud", action="store_true", help="it was trained on all of PUD: measure PADT only")
    options = parser.parse_args()
    tokenizer = CliticTokenizer(Vocab()).from_disk(options.tokenizer)
    treebank = options.assets / "treebank" / "pud" / "ar_pud-ud-test.conllu"
    words: dict[str, list[Parts]] = {"pud-dev": [], "pud-test": []}
    for part, tokens in read_sentences(treebank):
        if part != "train":
            words[f"pud-{part}"] += find_parts((token.form, token.has_space) for token in tokens)
    padt = options.assets / "treebank" / "padt" / "ar_padt-ud-test.spacy"
    if padt.exists():
        words["padt-test"] = read_padt(padt)
    if options.has_read_pud:
        words = {name: rows for name, rows in words.items() if name.startswith("padt")}
    measured = {name: measure(tokenizer, rows) for name, rows in words.items()}
    if "pud-dev" in measured:
        for error, count in measured["pud-dev"][1].most_common(options.errors):
            print(count, error)
    scores = {name: result[0] for name, result in measured.items()}
    options.metrics.parent.mkdir(parents=True, exist_ok=True)
    options.metrics.write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(scores, indent=2))


if __name__ == "__main__":
    main()
