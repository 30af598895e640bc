"""A small logistic regression: weighted records, ridge penalty, signs that stay as they were asked for."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
_STEPS = 40


def fit(rows: Matrix, right: Matrix, counts: Matrix, *, penalty: float, signs: Sequence[int] = ()) -> Matrix:
    """Weights, the intercept first; columns are scaled inside, the weights are for unscaled rows.

    Args:
        rows: One record a row.
        right: 1 for a right record, else 0.
        counts: How much each record counts.
        penalty: Strength of the ridge penalty on scaled weights; the intercept has none.
        signs: For each column 1 or -1 where its weight must not have the other sign, 0 where it may; a column that
            would break this is left out, the worst first.
    """
    kept = list(range(rows.shape[1]))
    while True:
        weights = _fit_freely(rows[:, kept], right, counts, penalty=penalty)
        spread = rows[:, kept].std(axis=0)
        wrong = {at: weights[1 + i] * signs[at] * spread[i] for i, at in enumerate(kept) if signs}
        worst = min(wrong, key=lambda at: wrong[at], default=None)
        if worst is None or wrong[worst] >= 0:
            break
        kept.remove(worst)
    full = np.zeros(rows.shape[1] + 1)
    full[0] = weights[0]
    full[[1 + at for at in kept]] = weights[1:]
    return full


def _fit_freely(rows: Matrix, right: Matrix, counts: Matrix, *, penalty: float) -> Matrix:
    mean, spread = rows.mean(axis=0), rows.std(axis=0)
    spread[spread == 0] = 1.0
    scaled = np.hstack([np.ones((len(rows), 1)), (rows - mean) / spread])
    ridge = penalty * np.eye(scaled.shape[1])
    ridge[0, 0] = 0.0
    weights = np.zeros(scaled.shape[1])
    for _ in range(_STEPS):  # Newton
        share = _sigmoid(scaled @ weights)
        gradient = scaled.T @ (counts * (right - share)) - ridge @ weights
        hessian = (scaled * (counts * share * (1 - share))[:, None]).T @ scaled + ridge + 1e-9 * np.eye(len(weights))
        weights = weights + np.linalg.solve(hessian, gradient)
    slopes = weights[1:] / spread
    return np.concatenate([[weights[0] - slopes @ mean], slopes])


def predict(weights: Matrix, rows: Matrix) -> Matrix:
    """The probability that each record is right."""
    return _sigmoid(weights[0] + rows @ weights[1:])


def cross_validate(
    rows: Matrix,
    right: Matrix,
    counts: Matrix,
    groups: Sequence[str],
    *,
    penalty: float,
    signs: Sequence[int] = (),
    folds: int = 10,
    seed: int = 0,
) -> Matrix:
    """For each record the probability by weights fitted on other groups (articles) only."""
    names = sorted(set(groups))
    random.Random(seed).shuffle(names)
    fold_of = {name: at % folds for at, name in enumerate(names)}
    fold = np.array([fold_of[name] for name in groups])
    found = np.zeros(len(rows))
    for at in range(folds):
        inside = fold == at
        if inside.any():
            weights = fit(rows[~inside], right[~inside], counts[~inside], penalty=penalty, signs=signs)
            found[inside] = predict(weights, rows[inside])
    return found


def log_loss(share: Matrix, right: Matrix, counts: Matrix | None = None) -> float:
    """Mean negative log likelihood: lower is better."""
    share = np.clip(share, 1e-6, 1 - 1e-6)
    loss = -(right * np.log(share) + (1 - right) * np.log(1 - share))
    return float(np.average(loss, weights=counts))


def _sigmoid(values: Matrix) -> Matrix:
    return np.asarray(1 / (1 + np.exp(-np.clip(values, -30, 30))))
