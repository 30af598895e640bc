"""Round trips and refusals over generated input."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from newsevents.errors import NewsEventsError
from newsevents.model import Argument, Article, DateInterval, Event, Evidence, Extraction, Money, Quantity
from newsevents.serialise import extraction_from_json, extraction_to_json

# Enough to find a slip, and no shrinking for minutes when it does.
_few = settings(max_examples=60, deadline=None, report_multiple_bugs=False)

_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_optional_texts = st.none() | _texts
_numbers = st.none() | st.integers(0, 10**12).map(Decimal) | st.decimals(0, 10**12, places=3)
_days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
_names = st.sampled_from(["mode", "action", "phase", "art"])


@st.composite
def _intervals(draw: st.DrawFn) -> DateInterval:
    start = draw(_days)
    end = start + timedelta(days=draw(st.integers(1, 400)))
    opened = draw(st.sampled_from(["start", "end", "neither"]))
    return DateInterval(
        start=None if opened == "start" else start,
        end=None if opened == "end" else end,
        precision=draw(st.sampled_from(["day", "month", "year"])),
        calendar=draw(st.sampled_from(["gregorian", "hijri"])),
        anchor=draw(st.none() | _days),
        is_approximate=draw(st.booleans()),
        is_range=draw(st.booleans()),
    )


_quantities = st.builds(
    Quantity, value=_numbers, unit=_optional_texts, is_approximate=st.booleans(), is_ordinal=st.booleans()
)
_sums = st.builds(Money, amount=_numbers, currency=st.sampled_from([None, "USD", "IQD"]), is_approximate=st.booleans())
_arguments = st.builds(
    lambda text, start, **fields: Argument(
        text=text, start=start, end=None if start is None else start + len(text), **fields
    ),
    role=_texts,
    id=_optional_texts,
    text=_texts,
    name=_optional_texts,
    start=st.none() | st.integers(0, 10**6),
    field=st.sampled_from(["title", "text"]),
    confidence=st.floats(0, 1),
    via=_optional_texts,
    category=_optional_texts,
    quantity=st.none() | _quantities,
    money=st.none() | _sums,
    date=st.none() | _intervals(),
)
_evidence = st.builds(
    lambda start, text: Evidence(start=start, end=start + len(text), text=text), st.integers(0), _texts
)
_events = st.builds(
    Event,
    type=_texts,
    stage=_texts,
    factuality=st.sampled_from(["asserted", "denied", "hypothetical"]),
    attributes=st.dictionaries(_names, _texts),
    arguments=st.lists(_arguments, max_size=3).map(tuple),
    evidence=st.lists(_evidence.filter(lambda evidence: evidence.end < 10**15), max_size=2).map(tuple),
    confidence=st.floats(0, 1),
    attribution=_optional_texts,
)
_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | _texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_texts, inner, max_size=3),
    max_leaves=10,
)
_event_keys = st.sampled_from(["type", "stage", "factuality", "arguments", "evidence", "mode", "confidence", "id"])
_argument_keys = st.sampled_from(
    ["role", "text", "id", "quantity", "amount", "currency", "date_start", "date_end", "start"]
)
_documents = st.fixed_dictionaries(
    {"text": _texts},
    optional={
        "published": _json,
        "entities": _json,
        "events": st.lists(
            st.dictionaries(_event_keys, _json | st.lists(st.dictionaries(_argument_keys, _json), max_size=2)),
            max_size=2,
        ),
    },
)


@_few
@given(st.lists(_events, max_size=2).map(tuple), _texts)
def test_any_result_survives_being_written_and_read(events: tuple[Event, ...], text: str) -> None:
    extraction = Extraction(article=Article(text=text), events=events)
    assert extraction_from_json(extraction_to_json(extraction)) == extraction


def _read(line: bytes | str) -> Extraction | None:
    """A result, or ``None`` if it was refused with an error of ours; any other error ends the test."""
    try:
        return extraction_from_json(line)
    except NewsEventsError:
        return None


@_few
@given(_documents)
def test_any_json_is_refused_by_us_or_survives_being_read(document: dict[str, object]) -> None:
    extraction = _read(json.dumps(document))
    assert extraction is None or extraction_from_json(extraction_to_json(extraction)) == extraction


@_few
@given(st.binary(max_size=60))
def test_any_bytes_are_refused_by_us(line: bytes) -> None:
    # No bytes that short are an article: '{"text":"","events":[]}' would be one, and is not found by chance.
    assert _read(line) is None
