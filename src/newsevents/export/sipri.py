"""Arms transfers in the manner of the SIPRI register; it holds less than ours, see the page on exports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Final, TextIO

import yaml

from newsevents.export.delimited import write_rows
from newsevents.model import Argument, Diagnostic, Event, Extraction

SIPRI_COLUMNS: Final = (
    "recipient",
    "supplier",
    "order_year",
    "number_ordered",
    "designation",
    "category",
    "delivery_year",
    "number_delivered",
    "comments",
    "article_id",
    "event_id",
    "url",
)
_TYPE: Final = "arms_transfer"
_STAGES: Final = ("contracted", "delivered")


@cache
def load_sipri_categories() -> dict[str, str]:
    """SIPRI's category by ours; those outside the register are missing."""
    rows = yaml.safe_load((files("newsevents.export") / "data" / "sipri.yml").read_text("utf-8"))
    return {row["id"]: row["sipri"] for row in rows if "sipri" in row}


def write_sipri(extractions: Iterable[Extraction], stream: TextIO) -> tuple[Diagnostic, ...]:
    """Write one CSV row for each supplier, recipient and weapon of each order or delivery that is asserted.

    Returns:
        A diagnostic ``not-in-register`` that counts the arms transfers left out, if there are any: other stages,
        denied and hypothetical ones, small arms, ammunition, and weapons that the article does not specify.
    """
    rows: list[dict[str, object]] = []
    transfers = left_out = 0
    for extraction in extractions:
        for event in extraction.events:
            if event.type == _TYPE:
                found = list(_rows(extraction, event))
                rows += found
                transfers += 1
                left_out += not found
    write_rows(SIPRI_COLUMNS, rows, stream)
    if not left_out:
        return ()
    message = f"{left_out} of {transfers} arms transfers are no order or delivery of a weapon that the register lists"
    return (Diagnostic(severity="info", code="not-in-register", message=message),)


def _rows(extraction: Extraction, event: Event) -> Iterator[dict[str, object]]:
    if event.stage not in _STAGES or event.factuality != "asserted":
        return
    parties = product(event.fillers("recipient"), event.fillers("supplier"))
    for (recipient, supplier), weapon in product(parties, event.fillers("weapon")):
        category = load_sipri_categories().get(weapon.category or "")
        if category is None:
            continue
        kind = "order" if event.stage == "contracted" else "delivery"
        count = weapon.quantity.count if weapon.quantity is not None else None
        yield {
            "recipient": _name(recipient),
            "supplier": _name(supplier),
            f"{kind}_year": _find_year(event),
            f"number_{'ordered' if kind == 'order' else 'delivered'}": count,
            "designation": weapon.id,
            "category": category,
            "comments": _comment(event, weapon),
            "article_id": extraction.article.id,
            "event_id": event.id,
            "url": extraction.article.url,
        }


def _find_year(event: Event) -> str | None:
    ids = (argument.id for argument in event.fillers("date"))
    return next((written[:4] for written in ids if written is not None), None)


def _comment(event: Event, weapon: Argument) -> str:
    parts = [event.attributes.get("mode"), weapon.text, *(value.text for value in event.fillers("value"))]
    return "; ".join(part for part in parts if part and part != "unspecified")


def _name(argument: Argument) -> str:
    return argument.id or argument.name or argument.text
