"""Cases in YAML: a text of one's own, what it must give, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import yaml
from attrs import frozen

from newsevents.declarations import EventType
from newsevents.errors import DataFileError
from newsevents.model import Article
from newsevents.testing.assertions import assert_events
from newsevents.testing.expectations import ExpectedEvent, parse_expected

if TYPE_CHECKING:
    from newsevents.extractor import Extractor

_REQUIRED: Final = ("id", "text", "gloss", "why")
_OPTIONAL: Final = ("title", "published", "events")


@frozen(kw_only=True)
class Case:
    """One case.

    Attributes:
        id: Its name, unique in its file.
        article: What is read.
        gloss: The text in English.
        why: The point of the case.
        events: What must come out, in any order; empty for nothing.
        where: File and row, for messages.
    """

    id: str
    article: Article
    gloss: str
    why: str
    events: tuple[ExpectedEvent, ...]
    where: str


def load_cases(path: Path) -> tuple[Case, ...]:
    """Read a file of cases, or all ``*.yml`` of a folder in order of their names.

    Each row has ``id``, ``text``, ``gloss`` and ``why``, perhaps ``title`` and ``published``. ``events`` lists what
    must come out; a case with one record may name its fields in the row itself, and one with neither must give nothing.

    Raises:
        DataFileError: A file cannot be read or a row breaks this; the message says where and what is missing.
    """
    if path.is_dir():
        files = sorted(path.glob("*.yml"))
        if not files:
            raise DataFileError(f"{path}: expected files *.yml with cases, found none")
        return tuple(case for file in files for case in load_cases(file))
    rows = _read(path)
    cases = tuple(_parse_case(row, f"{path.name}[{at}]") for at, row in enumerate(rows))
    seen: set[str] = set()
    for case in cases:
        if case.id in seen:
            raise DataFileError(f"{case.where}: id {case.id!r} stands twice in {path.name}; give each case its own")
        seen.add(case.id)
    return cases


def check_case(extractor: Extractor, case: Case) -> None:
    """Read a case and assert that just its records come out.

    Raises:
        DataFileError: The case names a field that no type of the extractor declares.
        AssertionError: What came out differs; the message shows the difference.
    """
    __tracebackhide__ = True
    _check_names(case, extractor.event_types)
    about = f"{case.where} {case.id}: {case.why} ({case.gloss})"
    assert_events(extractor(case.article), case.events, about=about)


def _check_names(case: Case, event_types: Mapping[str, EventType]) -> None:
    for event in case.events:
        if event.type is not None and event.type not in event_types:
            raise DataFileError(f"{case.where}: no type {event.type!r}; declared: {', '.join(event_types) or 'none'}")
        types = [event_types[event.type]] if event.type is not None else list(event_types.values())
        known = {role.name for one in types for role in one.roles}
        known |= {spec.name for one in types for spec in one.attributes}
        unknown = sorted(set(event.fields) - known)
        if unknown:
            raise DataFileError(
                f"{case.where}: {unknown[0]!r} is no role and no attribute; declared: {', '.join(sorted(known))}"
            )


def _read(path: Path) -> Sequence[Any]:
    try:
        rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise DataFileError(f"{path}: cannot be read: {error.strerror}") from error
    except yaml.YAMLError as error:
        raise DataFileError(f"{path}: not YAML: {error}") from error
    if not isinstance(rows, list):
        raise DataFileError(f"{path}: expected a list of cases, got {type(rows).__name__}")
    return rows


def _parse_case(row: Any, where: str) -> Case:
    if not isinstance(row, Mapping):
        raise DataFileError(f"{where}: expected a mapping with {', '.join(_REQUIRED)}, got {row!r:.80}")
    missing = [key for key in _REQUIRED if not row.get(key)]
    if missing:
        raise DataFileError(f"{where}: a case needs {missing[0]!r}; required: {', '.join(_REQUIRED)}")
    fields = {key: value for key, value in row.items() if key not in (*_REQUIRED, *_OPTIONAL)}
    if fields and "events" in row:
        raise DataFileError(f"{where}: {min(fields)!r} beside 'events'; write each record's fields under 'events'")
    expected = row.get("events", [fields] if fields else [])
    events = tuple(parse_expected(one, where=f"{where}.events[{at}]") for at, one in enumerate(expected or ()))
    article = Article(id=str(row["id"]), text=row["text"], title=row.get("title"), published=_day(row, where))
    _check_quotes(events, article, where)
    return Case(id=str(row["id"]), article=article, gloss=row["gloss"], why=row["why"], events=events, where=where)


def _day(row: Mapping[str, Any], where: str) -> date | None:
    value = row.get("published")
    try:
        return date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError as error:
        raise DataFileError(f"{where}: published must be YYYY-MM-DD, got {value!r}") from error


def _check_quotes(events: Sequence[ExpectedEvent], article: Article, where: str) -> None:
    """What a case quotes must stand in its text, or it would test nothing."""
    whole = f"{article.title or ''}\n{article.text}"
    quotes = [quote for event in events for quote in event.quote]
    quotes += [filler.text for event in events for row in event.fields.values() for filler in row if filler.text]
    for quote in quotes:
        if quote not in whole:
            raise DataFileError(f"{where}: quotes «{quote}», which does not stand in the text of the case")
