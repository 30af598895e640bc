"""The regression behind the confidence, and its table."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.reliability.logistic import cross_validate, fit, log_loss, predict
from benchmarks.reliability.records import JudgedRecord
from benchmarks.reliability.table import format_table, make_table, measure_losses
from benchmarks.reliability.weights import FEATURES, describe, to_matrix


def sample(count: int = 4000) -> tuple[np.ndarray, np.ndarray]:
    """Rows of two features, of which the first makes a record right and the second, wrong."""
    random = np.random.default_rng(1)
    rows = random.normal(size=(count, 2))
    share = 1 / (1 + np.exp(-(0.5 + 2 * rows[:, 0] - rows[:, 1])))
    return rows, (random.random(count) < share).astype(float)


def test_weights_are_found_again() -> None:
    rows, right = sample()
    weights = fit(rows, right, np.ones(len(right)), penalty=0.01)
    assert weights == pytest.approx([0.5, 2.0, -1.0], abs=0.15)


def test_a_weight_of_the_wrong_sign_is_left_out() -> None:
    rows, right = sample()
    weights = fit(rows, right, np.ones(len(right)), penalty=0.01, signs=(1, 1))
    assert weights[2] == 0.0
    assert weights[1] > 1.0


def test_records_that_count_more_pull_the_share() -> None:
    rows, right = np.zeros((2, 1)), np.array([1.0, 0.0])
    share = predict(fit(rows, right, np.array([3.0, 1.0]), penalty=0.01), rows)
    assert share == pytest.approx([0.75, 0.75], abs=0.01)


def test_folds_keep_the_records_of_an_article_together() -> None:
    # Each article has its own answer: who has seen it knows, who has not can only guess.
    groups = [f"a{at}" for at in range(20) for _ in range(5)]
    rows = np.eye(20).repeat(5, axis=0)
    right = np.array([float(at % 2) for at in range(20)]).repeat(5)
    found = cross_validate(rows, right, np.ones(100), groups, penalty=0.1)
    assert log_loss(found, right) > 0.65
    assert log_loss(predict(fit(rows, right, np.ones(100), penalty=0.1), rows), right) < 0.3


def record(corpus: str, *, is_right: bool, by_rules: float = 0.5) -> JudgedRecord:
    return JudgedRecord(
        article="a", corpus=corpus, type="t", features=dict.fromkeys(FEATURES, 0.0), confidence=0.7,
        by_rules=by_rules, is_right=is_right,
    )  # fmt: skip


def test_every_corpus_counts_the_same() -> None:
    records = [record("dev", is_right=True)] * 3 + [record("drawn", is_right=False)]
    _, right, counts = to_matrix(records)
    assert counts.tolist() == pytest.approx([2 / 3] * 3 + [2.0])
    assert np.average(right, weights=counts) == pytest.approx(0.5)


def test_the_table_says_how_many_of_each_range_are_right() -> None:
    table = make_table(np.array([0.55, 0.58, 0.95, 1.0]), np.array([1.0, 0.0, 1.0, 1.0]))
    assert [(b.low, b.records, b.right) for b in table] == [(0.5, 2, 0.5), (0.9, 2, 1.0)]
    assert "| 0.5–0.6 | 2 | 0.56 | 0.50 |" in format_table(table)


def test_a_confidence_that_knows_beats_a_constant() -> None:
    records = [record("dev", is_right=True, by_rules=0.2), record("dev", is_right=False, by_rules=0.8)]
    losses = measure_losses(records, np.array([0.9, 0.1]))
    assert losses["weighed"] < losses["constant"] < losses["rules"]


def test_the_weights_are_written_with_what_they_say() -> None:
    written = describe(np.array([1.0, 0.5, *[0.0] * (len(FEATURES) - 1)]))
    assert "  rules: {weight: 0.5, gloss: how sure the rules are}\n" in written
    assert "support" not in written
