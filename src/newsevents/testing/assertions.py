"""Assert that an extraction holds the expected records, and show the difference in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from newsevents.model import Event, Extraction
from newsevents.testing.expectations import ExpectedEvent, describe, parse_expected

_MAX_REJECTIONS = 5


def assert_events(
    extraction: Extraction, expected: Sequence[ExpectedEvent | Mapping[str, Any]], *, about: str = ""
) -> None:
    """Assert that an extraction holds the expected records, in any order, and no other.

    Only the fields that an expected record names are compared; a role that it names must have just the fillers named.

    Args:
        extraction: What an extractor returned.
        expected: Records as plain data (see :func:`parse_expected`); ``[]`` for none.
        about: Put at the head of the message, such as the point of the test.

    Raises:
        AssertionError: They differ; the message says how, and why what was expected was turned down.
    """
    __tracebackhide__ = True
    wanted = [
        one if isinstance(one, ExpectedEvent) else parse_expected(one, where=f"expected[{at}]")
        for at, one in enumerate(expected)
    ]
    lines = [f"{diagnostic.code}: {diagnostic.message}" for diagnostic in extraction.diagnostics
             if diagnostic.severity == "error"]  # fmt: skip
    lines += _compare(wanted, extraction.events)
    if lines:
        raise AssertionError("\n".join([*_head(extraction, about), *lines, *_rejections(wanted, extraction)]))


def _compare(wanted: Sequence[ExpectedEvent], events: Sequence[Event]) -> list[str]:
    pairs = _pair(wanted, events)
    lines: list[str] = []
    for at, one in enumerate(wanted):
        if at not in pairs:
            lines.append(f"missing: {one}")
        elif differences := one.differences(events[pairs[at]]):
            lines += [f"differs: {describe_event(events[pairs[at]])}", *(f"    {line}" for line in differences)]
    extra = set(range(len(events))) - set(pairs.values())
    return lines + [f"not expected: {describe_event(events[at])}" for at in sorted(extra)]


def _pair(wanted: Sequence[ExpectedEvent], events: Sequence[Event]) -> dict[int, int]:
    """Expected records to records, those with the fewest differences first."""
    ranked = sorted(
        (len(one.differences(event)), at, place)
        for at, one in enumerate(wanted)
        for place, event in enumerate(events)
        if one.type is None or one.type == event.type
    )
    pairs: dict[int, int] = {}
    for _, at, place in ranked:
        if at not in pairs and place not in pairs.values():
            pairs[at] = place
    return pairs


def _head(extraction: Extraction, about: str) -> list[str]:
    title = () if extraction.article.title is None else (extraction.article.title,)
    return [line for line in (about, *title, extraction.article.text) if line]


def _rejections(wanted: Sequence[ExpectedEvent], extraction: Extraction) -> list[str]:
    """Why readings were turned down, where a record is missing."""
    if len(extraction.events) >= len(wanted):
        return []
    lines = [f"turned down: «{one.text:.60}»: {one.reason}" for one in extraction.rejected[:_MAX_REJECTIONS]]
    return lines or ["no word of the text is a trigger of any frame"]


def describe_event(event: Event) -> str:
    """A record in one line: type, stage, attributes and fillers."""
    parts = [event.type, event.stage, event.factuality]
    parts += [f"{name}={value}" for name, value in event.attributes.items()]
    parts += [f"{argument.role}={describe(argument)}" for argument in event.arguments]
    return " ".join(parts)
