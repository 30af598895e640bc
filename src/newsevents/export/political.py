"""Events as CAMEO rows and PLOVER records; both hold less than ours, see the page on exports."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final, TextIO

from newsevents.export.coding import CodingRow, find_code, find_pairs
from newsevents.export.delimited import write_rows
from newsevents.model import Argument, Diagnostic, Event, Extraction

CAMEO_COLUMNS: Final = (
    "article_id",
    "event_id",
    "date",
    "source",
    "target",
    "code",
    "is_symmetric",
    "place",
    "published",
    "url",
    "text",
)
_CONTEXT_OF_FACTUALITY: Final = {"denied": "negation", "hypothetical": "hypothetical"}


def write_cameo(extractions: Iterable[Extraction], stream: TextIO) -> tuple[Diagnostic, ...]:
    """Write one CSV row for each pair of actors of each event that CAMEO has a code for.

    CAMEO has no place for what is denied or hypothetical: such events are left out.

    Returns:
        A diagnostic ``not-coded`` that counts the events left out, if there are any.
    """
    rows: list[dict[str, object]] = []
    events = left_out = 0
    for extraction in extractions:
        for event in extraction.events:
            code = find_code(event) if event.factuality == "asserted" else None
            found = [] if code is None else [_cameo_row(extraction, event, code, *p) for p in find_pairs(event, code)]
            rows += found
            events += 1
            left_out += not found
    write_rows(CAMEO_COLUMNS, rows, stream)
    return _report(left_out, events, "CAMEO")


def write_plover(extractions: Iterable[Extraction], stream: TextIO) -> tuple[Diagnostic, ...]:
    """Write one JSON object a line for each event that PLOVER has a type for.

    Returns:
        A diagnostic ``not-coded`` that counts the events left out, if there are any.
    """
    events = left_out = 0
    for extraction in extractions:
        for event in extraction.events:
            record = _plover_record(extraction, event)
            events += 1
            left_out += record is None
            if record is not None:
                stream.write(json.dumps(record, ensure_ascii=False) + "\n")
    return _report(left_out, events, "PLOVER")


def _cameo_row(
    extraction: Extraction, event: Event, code: CodingRow, source: Argument, target: Argument
) -> dict[str, object]:
    article = extraction.article
    return {
        "article_id": article.id,
        "event_id": event.id,
        "date": _find_date(event),
        "source": _name(source),
        "target": _name(target),
        "code": code.cameo,
        "is_symmetric": str(code.is_symmetric).lower(),
        "place": "; ".join(map(_name, event.fillers("place"))),
        "published": article.published,
        "url": article.url,
        "text": _find_text(event),
    }


def _plover_record(extraction: Extraction, event: Event) -> dict[str, Any] | None:
    code = find_code(event)
    if code is None or not event.fillers(code.source_role):
        return None
    sources, targets = event.fillers(code.source_role), event.fillers(code.target_role)
    contexts = [*code.contexts, *filter(None, [_CONTEXT_OF_FACTUALITY.get(event.factuality)])]
    article = extraction.article
    return {
        "id": f"{article.id}:{event.id}",
        "date": _find_date(event),
        "event": code.plover,
        "mode": code.mode,
        "context": contexts,
        # What all do together has sources only, as the manual says of meetings without host and guest.
        "source": [_name(argument) for argument in sources],
        "recipient": [] if code.is_symmetric else [_name(argument) for argument in targets],
        "place": [_name(argument) for argument in event.fillers("place")],
        "text": _find_text(event),
        "publication_date": None if article.published is None else article.published.isoformat(),
        "publisher": article.source,
        "url": article.url,
    }


def _find_date(event: Event) -> str | None:
    """As precise as the article: ``2024-06-18``, ``2024-06`` or ``2024``."""
    return next((argument.id for argument in event.fillers("date") if argument.id is not None), None)


def _find_text(event: Event) -> str | None:
    return event.evidence[0].text if event.evidence else None


def _name(argument: Argument) -> str:
    return argument.id or argument.name or argument.text


def _report(left_out: int, events: int, scheme: str) -> tuple[Diagnostic, ...]:
    if not left_out:
        return ()
    message = f"{left_out} of {events} events have no {scheme} code or too few actors, and are left out"
    return (Diagnostic(severity="info", code="not-coded", message=message),)
