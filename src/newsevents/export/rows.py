"""Events as rows: one an event, or one an argument. Every table of this package is made of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from newsevents.model import Argument, Event, Extraction

Cell = str | int | float | bool | date | None
# A cell of a role holds one entry a filler, so that the columns of a role run in step.
RowCell = Cell | tuple[Cell, ...]

EVENT_COLUMNS: Final = (
    "article_id",
    "published",
    "source",
    "url",
    "title",
    "event_id",
    "type",
    "stage",
    "factuality",
    "attribution",
    "confidence",
    "extractor",
    "evidence",
)
ARGUMENT_COLUMNS: Final = (
    "article_id",
    "published",
    "event_id",
    "type",
    "stage",
    "factuality",
    "role",
    "id",
    "name",
    "text",
    "field",
    "start",
    "end",
    "confidence",
    "via",
    "category",
    "quantity",
    "quantity_low",
    "quantity_high",
    "amount",
    "currency",
    "amount_low",
    "amount_high",
    "date_first",
    "date_last",
    "date_precision",
)


def event_rows(extractions: Iterable[Extraction]) -> Iterator[dict[str, RowCell]]:
    """One row an event.

    A row has the columns :data:`EVENT_COLUMNS`, one for each attribute of the event (``mode``), and for each of its
    roles ``role`` (identifiers, or names where there are none), ``role_text`` (the words) and, where the role has
    them, ``role_name``, ``role_category``, ``role_quantity``, ``role_amount``, ``role_currency``, ``role_first`` and
    ``role_last``. The cell of a role is a tuple with an entry a filler. An attribute with the name of a column of
    every event is written as ``attribute_NAME``.
    """
    for extraction in extractions:
        for event in extraction.events:
            row: dict[str, RowCell] = {**_head(extraction, event)}
            for name, value in event.attributes.items():
                row[name if name not in row else f"attribute_{name}"] = value
            for role in dict.fromkeys(argument.role for argument in event.arguments):
                prefix = role if role not in row else f"role_{role}"
                for suffix, cells in _role_cells(event.fillers(role)).items():
                    row[f"{prefix}{suffix}"] = cells
            yield row


def argument_rows(extractions: Iterable[Extraction]) -> Iterator[dict[str, Cell]]:
    """One row an argument, with the columns :data:`ARGUMENT_COLUMNS`; an event without arguments has no row."""
    for extraction in extractions:
        for event in extraction.events:
            head = _head(extraction, event)
            for argument in event.arguments:
                row = {**_argument_cells(argument), **{key: head[key] for key in ARGUMENT_COLUMNS[:6]}}
                yield {column: row[column] for column in ARGUMENT_COLUMNS}


def _head(extraction: Extraction, event: Event) -> dict[str, Cell]:
    article = extraction.article
    return {
        "article_id": article.id,
        "published": article.published,
        "source": article.source,
        "url": article.url,
        "title": article.title,
        "event_id": event.id,
        "type": event.type,
        "stage": event.stage,
        "factuality": event.factuality,
        "attribution": event.attribution,
        "confidence": event.confidence,
        "extractor": event.extractor,
        "evidence": event.evidence[0].text if event.evidence else None,
    }


def _role_cells(fillers: tuple[Argument, ...]) -> dict[str, tuple[Cell, ...]]:
    cells = [_argument_cells(filler) for filler in fillers]
    columns: dict[str, tuple[Cell, ...]] = {
        "": tuple(cell["id"] if cell["id"] is not None else cell["name"] for cell in cells),
        "_text": tuple(cell["text"] for cell in cells),
    }
    optional = {
        "_name": "name",
        "_category": "category",
        "_quantity": "quantity",
        "_amount": "amount",
        "_currency": "currency",
        "_first": "date_first",
        "_last": "date_last",
    }
    for suffix, key in optional.items():
        values = tuple(cell[key] for cell in cells)
        if any(value is not None for value in values):
            columns[suffix] = values
    return columns


def _argument_cells(argument: Argument) -> dict[str, Cell]:
    quantity, money, days = argument.quantity, argument.money, argument.date
    return {
        "role": argument.role,
        "id": argument.id,
        "name": argument.name,
        "text": argument.text,
        "field": argument.field if argument.start is not None else None,
        "start": argument.start,
        "end": argument.end,
        "confidence": argument.confidence,
        "via": argument.via,
        "category": argument.category,
        "quantity": _number(quantity.value if quantity is not None else None),
        "quantity_low": _number(quantity.low if quantity is not None else None),
        "quantity_high": _number(quantity.high if quantity is not None else None),
        "amount": _number(money.amount if money is not None else None),
        "currency": money.currency if money is not None else None,
        "amount_low": _number(money.low if money is not None else None),
        "amount_high": _number(money.high if money is not None else None),
        "date_first": days.start if days is not None else None,
        # For people and spreadsheets the last day, not the day after it.
        "date_last": days.end - timedelta(days=1) if days is not None and days.end is not None else None,
        "date_precision": days.precision if days is not None else None,
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
