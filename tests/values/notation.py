"""The short notation in which ``cases/*.yml`` write values down."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import yaml
from attrs import frozen

from newsevents.model import DateInterval, Money, Quantity, ValueMention
from newsevents.model.values import Value

CASES = Path(__file__).parent / "cases"
DEFAULT_PUBLISHED = "2024-06-18"
_BOUNDS = re.compile(r"(?P<mark>>=|<=|~|#)?(?P<low>[0-9]+(?:\.[0-9]+)?)(?:\.\.(?P<high>[0-9]+))?$")


@frozen
class Expected:
    """One value that a case expects: its words, what it means, and where its noun begins."""

    text: str
    value: Value
    noun: str | None


@frozen
class Case:
    """One sentence and every value in it."""

    id: str
    file: str
    sentence: str
    gloss: str
    published: date | None
    expected: tuple[Expected, ...]


def load_cases() -> tuple[Case, ...]:
    """Every case of every file, in order."""
    return tuple(
        _read_case(path.stem, row)
        for path in sorted(CASES.glob("*.yml"))
        for row in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    )


def _read_case(file: str, row: dict[str, object]) -> Case:
    published = str(row.get("published", DEFAULT_PUBLISHED))
    expect = row["expect"]
    assert isinstance(expect, list)
    return Case(
        id=f"{file}-{row['id']}",
        file=file,
        sentence=str(row["sentence"]),
        gloss=str(row["gloss"]),
        published=None if published == "null" else date.fromisoformat(published),
        expected=tuple(Expected(e["text"], _read_value(e), e.get("noun")) for e in expect),
    )


def _read_value(row: dict[str, str]) -> Value:
    if "date" in row:
        return read_date_notation(row["date"])
    if "quantity" in row:
        return _read_quantity(row["quantity"])
    first, _, second = row["money"].partition(" = ")
    return _read_money(first, second or None)


def read_date_notation(text: str) -> DateInterval:
    """ "2023-09-21", "2023-09", "2023", or "2024-03-03/2024-03-06 day range": half-open, ".." for an open end."""
    span, *flags = text.split(" ")
    if "/" in span:
        first, last = span.split("/")
        start = None if first == ".." else date.fromisoformat(first)
        end = None if last == ".." else date.fromisoformat(last)
        precision = flags.pop(0)
    else:
        start, end, precision = _read_iso(span)
    return DateInterval(
        start=start,
        end=end,
        precision=precision,  # type: ignore[arg-type]
        calendar="hijri" if "hijri" in flags else "gregorian",
        is_approximate="approximate" in flags,
        is_range="range" in flags,
    )


def _read_iso(text: str) -> tuple[date, date, str]:
    if len(text) == 10:
        day = date.fromisoformat(text)
        return day, day + timedelta(days=1), "day"
    if len(text) == 7:
        year, month = int(text[:4]), int(text[5:])
        return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1), "month"
    return date(int(text), 1, 1), date(int(text) + 1, 1, 1), "year"


def _read_bounds(text: str) -> tuple[Decimal | None, Decimal | None, Decimal | None, str]:
    match = _BOUNDS.match(text)
    assert match is not None, text
    number, mark = Decimal(match["low"]), match["mark"] or ""
    if match["high"]:
        return None, number, Decimal(match["high"]), mark
    return {">=": (None, number, None, mark), "<=": (None, None, number, mark)}.get(mark, (number, None, None, mark))


def _read_quantity(text: str) -> Quantity:
    number, _, unit = text.partition(" ")
    value, low, high, mark = _read_bounds(number)
    return Quantity(
        value=value, low=low, high=high, unit=unit or None, is_approximate=mark == "~", is_ordinal=mark == "#"
    )


def _read_money(text: str, equivalent: str | None) -> Money:
    number, _, code = text.partition(" ")
    amount, low, high, mark = _read_bounds(number)
    return Money(
        amount=amount,
        currency=None if code == "?" else code,
        low=low,
        high=high,
        is_approximate=mark == "~",
        equivalent=_read_money(equivalent, None) if equivalent else None,
    )


def without_anchor(value: Value) -> Value:
    """A date as the notation can write it down: the anchor has tests of its own."""
    if not isinstance(value, DateInterval):
        return value
    return DateInterval(
        start=value.start,
        end=value.end,
        precision=value.precision,
        calendar=value.calendar,
        is_approximate=value.is_approximate,
        is_range=value.is_range,
    )


def noun_of(mention: ValueMention, sentence: str) -> str | None:
    """The words from the noun on, as long as the expected noun is checked by its beginning."""
    return None if mention.unit_start is None else sentence[mention.unit_start : mention.end]
