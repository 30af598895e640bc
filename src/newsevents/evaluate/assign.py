"""The assignment problem, exactly: Kuhn's Hungarian method on whole numbers."""

from __future__ import annotations

from collections.abc import Sequence


def assign(weights: Sequence[Sequence[int]]) -> tuple[tuple[int, int], ...]:
    """Pair rows with columns, each at most once, so that the sum of weights is highest.

    Args:
        weights: One row per left item, one column per right item; 0 forbids a pair, negative numbers are not
            allowed.

    Returns:
        The (row, column) pairs of positive weight, by row. Time grows with rows² × columns.
    """
    if not weights or not weights[0]:
        return ()
    if len(weights) > len(weights[0]):
        turned = list(zip(*weights, strict=True))
        return tuple(sorted((row, column) for column, row in assign(turned)))
    owners = _Matching(weights).solve()
    pairs = [(row, column) for column, row in enumerate(owners) if row is not None and weights[row][column] > 0]
    return tuple(sorted(pairs))


class _Matching:
    """The state of one run; rows are added one by one, each by a shortest augmenting path."""

    def __init__(self, weights: Sequence[Sequence[int]]) -> None:
        self.weights = weights
        self.columns = len(weights[0])
        self.row_price = [0] * len(weights)
        self.column_price = [0] * self.columns
        self.owner: list[int | None] = [None] * self.columns

    def solve(self) -> list[int | None]:
        """For each column the row it is paired with."""
        for row in range(len(self.weights)):
            self._add(row)
        return self.owner

    def _add(self, row: int) -> None:
        came_from: list[int | None] = [None] * self.columns
        slack: list[int | None] = [None] * self.columns
        visited: list[int] = []
        column: int | None = None
        while column is None or self.owner[column] is not None:
            current = row if column is None else self.owner[column]
            assert current is not None
            self._relax(current, column, slack, came_from, visited)
            step_to = self._nearest(slack, visited)
            self._move_prices(row, visited, slack, slack[step_to] or 0)
            visited.append(step_to)
            column = step_to
        self._augment(column, row, came_from)

    def _relax(
        self,
        row: int,
        via: int | None,
        slack: list[int | None],
        came_from: list[int | None],
        visited: list[int],
    ) -> None:
        for column in range(self.columns):
            if column in visited:
                continue
            gap = -self.weights[row][column] - self.row_price[row] - self.column_price[column]
            best = slack[column]
            if best is None or gap < best:
                slack[column], came_from[column] = gap, via

    def _nearest(self, slack: list[int | None], visited: list[int]) -> int:
        free = [column for column in range(self.columns) if column not in visited]
        return min(free, key=lambda column: slack[column] or 0)

    def _move_prices(self, row: int, visited: list[int], slack: list[int | None], by: int) -> None:
        self.row_price[row] += by
        for column in range(self.columns):
            gap, owner = slack[column], self.owner[column]
            if column in visited:
                self.column_price[column] -= by
                if owner is not None:
                    self.row_price[owner] += by
            elif gap is not None:
                slack[column] = gap - by

    def _augment(self, column: int, row: int, came_from: list[int | None]) -> None:
        at: int | None = column
        while at is not None:
            before = came_from[at]
            self.owner[at] = row if before is None else self.owner[before]
            at = before
