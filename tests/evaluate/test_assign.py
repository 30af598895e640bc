"""The assignment of rows to columns."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsevents.evaluate.assign import assign


@pytest.mark.parametrize(
    ("weights", "pairs"),
    [
        pytest.param([], (), id="no rows"),
        pytest.param([[], []], (), id="no columns"),
        pytest.param([[0]], (), id="forbidden pair"),
        pytest.param([[5]], ((0, 0),), id="one pair"),
        pytest.param([[3, 2], [2, 0]], ((0, 1), (1, 0)), id="greedy would lose"),
        pytest.param([[1], [2], [0]], ((1, 0),), id="more rows than columns"),
        pytest.param([[0, 0, 4]], ((0, 2),), id="more columns than rows"),
    ],
)
def test_pairs_have_the_highest_sum(weights: list[list[int]], pairs: tuple[tuple[int, int], ...]) -> None:
    assert assign(weights) == pairs


_tables = st.integers(0, 4).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 9), min_size=width, max_size=width), max_size=5)
)


@settings(max_examples=200, deadline=None)
@given(_tables)
def test_no_pairing_is_better(weights: list[list[int]]) -> None:
    pairs = assign(weights)
    width = len(weights[0]) if weights else 0
    # Every way to give each row a column of its own or none (a column beyond the last).
    best = max(
        sum(weights[row][column] for row, column in enumerate(columns) if column < width)
        for columns in permutations(range(width + len(weights)), len(weights))
    )
    assert sum(weights[row][column] for row, column in pairs) == best
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)


def test_large_tables_take_no_time() -> None:
    size = 60
    pairs = assign([[1 + (row * column) % 7 for column in range(size)] for row in range(size)])
    assert len(pairs) == size
