"""The fillers of two records side by side: which are right, which are missing, which are too many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from attrs import frozen

from newsevents.evaluate.assign import assign
from newsevents.evaluate.identifiers import count_of, distinguish, is_same
from newsevents.model import Argument, Event


@frozen(kw_only=True)
class FillerPair:
    """A gold filler and the predicted one that names the same.

    Attributes:
        gold: The gold filler.
        predicted: The predicted filler.
        same_count: Whether both state the same figure, or both none.
    """

    gold: Argument
    predicted: Argument
    same_count: bool


@frozen(kw_only=True)
class RoleComparison:
    """The fillers of one role of one matched or unmatched record, repeated ones once.

    Attributes:
        role: Name of the role.
        right: Fillers found.
        missed: Gold fillers that nothing predicted matches.
        wrong: Predicted fillers that match nothing in the gold.
    """

    role: str
    right: tuple[FillerPair, ...] = ()
    missed: tuple[Argument, ...] = ()
    wrong: tuple[Argument, ...] = ()


def compare_fillers(gold: Event | None, predicted: Event | None) -> tuple[RoleComparison, ...]:
    """Compare role by role, in the order in which the roles first occur.

    Args:
        gold: The gold record, or ``None`` for a false alarm.
        predicted: The predicted record, or ``None`` for a missed event.
    """
    events = [event for event in (gold, predicted) if event is not None]
    roles = dict.fromkeys(argument.role for event in events for argument in event.arguments)
    return tuple(_compare_role(role, gold, predicted) for role in roles)


def _compare_role(role: str, gold: Event | None, predicted: Event | None) -> RoleComparison:
    wanted = _group(() if gold is None else gold.fillers(role))
    found = _group(() if predicted is None else predicted.fillers(role))
    pairs = assign([[int(is_same(left[0], right[0])) for right in found] for left in wanted])
    matched_gold, matched_predicted = {row for row, _ in pairs}, {column for _, column in pairs}
    return RoleComparison(
        role=role,
        right=tuple(_pair(wanted[row], found[column]) for row, column in pairs),
        missed=tuple(group[0] for row, group in enumerate(wanted) if row not in matched_gold),
        wrong=tuple(group[0] for column, group in enumerate(found) if column not in matched_predicted),
    )


def _group(fillers: Iterable[Argument]) -> list[list[Argument]]:
    groups: dict[tuple[object, ...], list[Argument]] = {}
    for filler in fillers:
        groups.setdefault(distinguish(filler), []).append(filler)
    return list(groups.values())


def _pair(gold: list[Argument], predicted: list[Argument]) -> FillerPair:
    # Two orders of one system are one filler here, yet each has its figure.
    wanted, found = (Counter(map(count_of, group)) for group in (gold, predicted))
    return FillerPair(gold=gold[0], predicted=predicted[0], same_count=wanted == found)
