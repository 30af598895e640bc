"""Which predicted record stands for which gold record, within one article and one type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import lcm
from typing import Final

from attrs import frozen

from newsevents.declarations import EventType
from newsevents.evaluate.assign import assign
from newsevents.evaluate.fillers import RoleComparison, compare_fillers
from newsevents.evaluate.keys import key_fillers, keys_of, overlap
from newsevents.model import Event, Extraction

MIN_OVERLAP: Final = Fraction(1, 2)


@frozen(kw_only=True)
class RecordPair:
    """A gold record with the predicted one that stands for it; one of the two may be missing.

    Attributes:
        gold: The gold record, or ``None`` for a false alarm.
        predicted: The predicted record, or ``None`` for a missed event.
        overlap: Jaccard index of their key fillers; ``None`` unless both are there.
        roles: Their fillers side by side.
    """

    gold: Event | None
    predicted: Event | None
    overlap: Fraction | None = None
    roles: tuple[RoleComparison, ...] = ()

    @property
    def type(self) -> str:
        """Name of the event type."""
        event = self.gold or self.predicted
        assert event is not None
        return event.type


@frozen(kw_only=True)
class ArticleComparison:
    """One article, gold and predicted.

    Attributes:
        gold: The gold article with its records.
        pairs: Matched records in the order of the gold, then what was missed, then false alarms.
    """

    gold: Extraction
    pairs: tuple[RecordPair, ...]


def align_article(
    gold: Extraction, predicted: Extraction | None, *, event_types: Mapping[str, EventType] | None = None
) -> ArticleComparison:
    """Pair the records of one article, type by type.

    A pair that overlaps by less than one half is no match and is never made, so it cannot take a record away
    from a match. Among pairings of equal overlap the one that agrees in more fillers and attributes is taken.

    Args:
        gold: The gold article.
        predicted: What was predicted for it; ``None`` counts as no records.
        event_types: Declared types by name, for keys that the annotation guide does not fix.
    """
    events = () if predicted is None else predicted.events
    types = dict.fromkeys(event.type for event in (*gold.events, *events))
    pairs: list[RecordPair] = []
    for name in types:
        keys = keys_of(name, event_types or {})
        wanted = [event for event in gold.events if event.type == name]
        found = [event for event in events if event.type == name]
        pairs += _align_type(wanted, found, keys)
    pairs.sort(key=lambda pair: (pair.gold is None, pair.predicted is None))
    return ArticleComparison(gold=gold, pairs=tuple(pairs))


def _align_type(gold: list[Event], predicted: list[Event], keys: Sequence[str] | None) -> list[RecordPair]:
    wanted, found = ([key_fillers(event, keys) for event in events] for events in (gold, predicted))
    overlaps = [[overlap(left, right) for right in found] for left in wanted]
    matches = assign(_weigh(gold, predicted, overlaps))
    pairs = [_make_pair(gold[row], predicted[column], overlaps[row][column]) for row, column in matches]
    rows, columns = {row for row, _ in matches}, {column for _, column in matches}
    pairs += [_make_pair(event, None) for row, event in enumerate(gold) if row not in rows]
    return pairs + [_make_pair(None, event) for column, event in enumerate(predicted) if column not in columns]


def _make_pair(gold: Event | None, predicted: Event | None, shared: Fraction | None = None) -> RecordPair:
    roles = compare_fillers(gold, predicted)
    return RecordPair(gold=gold, predicted=predicted, overlap=shared, roles=roles)


def _weigh(gold: list[Event], predicted: list[Event], overlaps: list[list[Fraction]]) -> list[list[int]]:
    """Whole numbers whose sums rank pairings by overlap first and by agreement second."""
    whole = lcm(*(cell.denominator for row in overlaps for cell in row))
    agreements = [[_count_agreement(left, right) for right in predicted] for left in gold]
    # Larger than any sum of agreements, so that they only break ties.
    step = 1 + sum(max(row, default=0) for row in agreements)
    return [
        [
            int(cell * whole) * step + agreement if cell >= MIN_OVERLAP else 0
            for cell, agreement in zip(*rows, strict=True)
        ]
        for rows in zip(overlaps, agreements, strict=True)
    ]


def _count_agreement(gold: Event, predicted: Event) -> int:
    fillers = sum(len(role.right) for role in compare_fillers(gold, predicted))
    shared = gold.attributes.items() & predicted.attributes.items()
    return fillers + len(shared) + (gold.stage == predicted.stage) + (gold.factuality == predicted.factuality)
