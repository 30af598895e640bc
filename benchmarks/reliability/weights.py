"""Fit the weights of the confidence, and check them on articles that they were not fitted on.

    python -m benchmarks.reliability.weights GOLD.jsonl ... --corpus CORPUS.jsonl.xz --write

Each corpus (written gold, real gold, drawn articles) counts alike, so that neither the many false records of raw news
nor the many right ones of gold articles decide alone.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import yaml

from benchmarks.false_alarms.corpus import find_rows
from benchmarks.false_alarms.verdicts import load_verdicts
from benchmarks.reliability.logistic import Matrix, cross_validate, fit, log_loss
from benchmarks.reliability.records import JudgedRecord, load_open_extractor, read_drawn, read_gold

WEIGHTS = Path("src/newsevents/merging/data/confidence.yml")
PENALTIES = (3.0, 10.0, 30.0, 100.0)
FEATURES: Mapping[str, tuple[int, str]] = {  # name: the sign that its weight may have, what it says
    "rules": (1, "how sure the rules are"),
    "unsure_role": (-1, "its least sure role"),
    "guessed_role": (-1, "a party that is only guessed"),
    "near_parties": (1, "parties beside the words"),
    "thing": (0, "something that changes hands"),
    "named_thing": (1, "a system by its name"),
    "counted_thing": (1, "a count"),
    "loose_thing": (-1, "a thing that only stands behind the words"),
    "support": (1, "date, price and persons"),
    "far": (-1, "parties far from the words"),
    "rivals": (-1, "others who could be parties"),
    "late": (-1, "its place far down the text"),
    "not_asserted": (-1, "denied or hypothetical"),
}
SIGNS = tuple(sign for sign, _ in FEATURES.values())


def to_matrix(records: Sequence[JudgedRecord]) -> tuple[Matrix, Matrix, Matrix]:
    """Rows of features, what is right, and how much each record counts: every corpus the same."""
    rows = np.array([[record.features[name] for name in FEATURES] for record in records])
    right = np.array([float(record.is_right) for record in records])
    sizes = Counter(record.corpus for record in records)
    counts = np.array([len(records) / len(sizes) / sizes[record.corpus] for record in records])
    return rows, right, counts


def describe(weights: Matrix) -> str:
    """The YAML of the weights."""
    rows = {"intercept": {"weight": round(float(weights[0]), 3), "gloss": "every record"}}
    for name, weight in zip(FEATURES, weights[1:], strict=True):
        if weight:
            rows[name] = {"weight": round(float(weight), 3), "gloss": FEATURES[name][1]}
    head = (
        "# What each feature of a record (features.py) counts for in its confidence: a logistic regression.\n"
        "# Written by benchmarks/reliability/weights.py; not edited by hand.\n"
        "source: fitted on records of annotated articles and on judged records of drawn news articles, each alike\n"
    )
    body = "".join(f"  {name}: {{weight: {row['weight']}, gloss: {row['gloss']}}}\n" for name, row in rows.items())
    yaml.safe_load(body)
    return f"{head}weights:\n{body}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print log losses by penalty, and write the weights if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+", help="annotated articles")
    parser.add_argument("--corpus", type=Path, required=True, help="the raw corpus that verdicts.tsv is about")
    parser.add_argument("--write", action="store_true", help=f"write {WEIGHTS}")
    options = parser.parse_args(arguments)
    extractor = load_open_extractor()
    records = read_gold(extractor, options.gold)
    annotated = {record.article for record in records}
    verdicts = {key: verdict for key, verdict in load_verdicts().items() if key.article not in annotated}
    drawn, unjudged = read_drawn(extractor, find_rows(options.corpus, {key.article for key in verdicts}), verdicts)
    records += drawn
    rows, right, counts = to_matrix(records)
    groups = [record.article for record in records]
    print(f"{len(records)} records, {sum(right):g} right; {unjudged} drawn ones are not judged")
    constant = np.full(len(right), np.average(right, weights=counts))
    by_rules = np.array([record.by_rules for record in records])
    print(f"log loss: constant {log_loss(constant, right, counts):.3f}, rules {log_loss(by_rules, right, counts):.3f}")
    losses = {}
    for penalty in PENALTIES:
        found = cross_validate(rows, right, counts, groups, penalty=penalty, signs=SIGNS)
        losses[penalty] = log_loss(found, right, counts)
        print(f"penalty {penalty:g}: {losses[penalty]:.3f} (cross-validated over articles)")
    weights = fit(rows, right, counts, penalty=min(losses, key=lambda penalty: losses[penalty]), signs=SIGNS)
    print(describe(weights))
    if options.write:
        WEIGHTS.write_text(describe(weights), encoding="utf-8")


if __name__ == "__main__":
    main()
