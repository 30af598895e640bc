"""The reliability table: how often records are right that the library gives some confidence.

    python -m benchmarks.reliability.table GOLD.jsonl ... [--corpus CORPUS.jsonl.xz]

Thresholds are left aside. Weights were fitted on records of these corpora; what the table says of unseen articles is
the cross-validated column, for which each record was weighed by weights fitted on other articles.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from attrs import frozen

from benchmarks.false_alarms.corpus import find_rows
from benchmarks.false_alarms.verdicts import load_verdicts
from benchmarks.reliability.logistic import Matrix, cross_validate, log_loss
from benchmarks.reliability.records import JudgedRecord, load_open_extractor, read_drawn, read_gold
from benchmarks.reliability.weights import SIGNS, to_matrix

BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
_PENALTY = 30.0


@frozen(kw_only=True)
class Bin:
    """Records of one range of confidence.

    Attributes:
        low: Its lower bound, inclusive.
        high: Its upper bound, exclusive but for 1.
        records: How many.
        mean: Their mean confidence.
        right: The share that is right.
    """

    low: float
    high: float
    records: int
    mean: float
    right: float


def make_table(confidence: Matrix, right: Matrix, bounds: Sequence[float] = BINS) -> list[Bin]:
    """The bins that hold records, the lowest first."""
    table = []
    for low, high in pairwise(bounds):
        inside = (confidence >= low) & ((confidence < high) | (high == bounds[-1]))
        if inside.any():
            table.append(
                Bin(
                    low=low,
                    high=high,
                    records=int(inside.sum()),
                    mean=float(confidence[inside].mean()),
                    right=float(right[inside].mean()),
                )
            )
    return table


def format_table(table: Sequence[Bin]) -> str:
    """The bins as Markdown."""
    rows = [f"| {b.low:.1f}–{b.high:.1f} | {b.records} | {b.mean:.2f} | {b.right:.2f} |" for b in table]
    return "\n".join(["| confidence | records | mean confidence | share right |", "|---|---|---|---|", *rows])


def measure_losses(records: Sequence[JudgedRecord], weighed: Matrix) -> Mapping[str, float]:
    """Log loss of a constant, of the rules alone, and of the weighed confidence."""
    right = np.array([float(record.is_right) for record in records])
    by_rules = np.array([record.by_rules for record in records])
    return {
        "constant": log_loss(np.full(len(right), right.mean()), right),
        "rules": log_loss(by_rules, right),
        "weighed": log_loss(weighed, right),
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table for each corpus and for all, and the log losses."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+", help="annotated articles")
    parser.add_argument("--corpus", type=Path, help="the raw corpus that verdicts.tsv is about")
    options = parser.parse_args(arguments)
    extractor = load_open_extractor()
    records = read_gold(extractor, options.gold)
    if options.corpus is not None:
        annotated = {record.article for record in records}
        verdicts = {key: verdict for key, verdict in load_verdicts().items() if key.article not in annotated}
        rows = find_rows(options.corpus, {key.article for key in verdicts})
        drawn, unjudged = read_drawn(extractor, rows, verdicts)
        records += drawn
        print(f"{unjudged} records of drawn articles are not judged")
    rows_of_features, right, counts = to_matrix(records)
    groups = [record.article for record in records]
    weighed = cross_validate(rows_of_features, right, counts, groups, penalty=_PENALTY, signs=SIGNS)
    print("\nAll, cross-validated over articles\n")
    print(format_table(make_table(weighed, right)))
    for corpus in sorted({record.corpus for record in records}):
        inside = np.array([record.corpus == corpus for record in records])
        own = [record for record in records if record.corpus == corpus]
        losses = measure_losses(own, weighed[inside])
        print(f"\n{corpus}: " + ", ".join(f"{name} {loss:.3f}" for name, loss in losses.items()) + "\n")
        print(format_table(make_table(weighed[inside], right[inside])))


if __name__ == "__main__":
    main()
