"""The flat shapes of the JSON: what stands beside what, in both directions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from newsevents.errors import InvalidEventError
from newsevents.model import Argument, Event, Extraction
from newsevents.serialise.strict import MismatchError

JsonObject = dict[str, Any]

SCHEMA_VERSION: Final = "1.0"
_EVENT_FIELDS: Final = frozenset(
    {"type", "stage", "factuality", "arguments", "evidence", "confidence", "attribution", "extractor"}
)
# An annotator's remarks; "id" follows from the rest of the record.
_NOT_ATTRIBUTES: Final = _EVENT_FIELDS | {"id", "attributes", "trace", "why", "note", "notes", "source_facts"}
_MONEY_KEYS: Final = frozenset(
    {"amount", "currency", "amount_low", "amount_high", "amount_is_approximate", "equivalent"}
)
_DATE_KEYS: Final = frozenset({"date_start", "date_end"})


def show_number(number: Decimal) -> int | float | Decimal:
    """A number for JSON: whole numbers without a point, fractions as a float where no digit is lost.

    Raises:
        InvalidEventError: JSON has no infinity and no "not a number".
    """
    if not number.is_finite():
        raise InvalidEventError(f"expected a finite number, got {number}; JSON cannot hold it")
    if number == number.to_integral_value():
        return int(number)
    as_float = float(number)
    return as_float if Decimal(repr(as_float)) == number else number


def nest_argument(flat: JsonObject) -> JsonObject:
    """Give the count, the sum and the days of a filler the place that the model has for them."""
    has_quantity = flat.get("quantity") is not None or any(key.startswith("quantity_") for key in flat)
    return {
        "id": None,  # the model asks for one; a gold file may leave it out
        **flat,
        "quantity": flat if has_quantity else None,
        "money": flat if not _MONEY_KEYS.isdisjoint(flat) else None,
        "date": flat if not _DATE_KEYS.isdisjoint(flat) else None,
    }


def flatten_argument(argument: Argument, nested: JsonObject) -> JsonObject:
    """Put the count, the sum and the days of a filler beside its text."""
    quantity, money, date = (nested.pop(name) for name in ("quantity", "money", "date"))
    if argument.category is None:
        del nested["category"]
    if argument.category is not None or argument.quantity is not None:
        nested["quantity"] = None
    for part in (quantity, money, date):
        nested.update(part or {})
    return nested


def nest_event(flat: JsonObject) -> JsonObject:
    """Gather the attributes that are a type's own: every further key, and a string each."""
    if not isinstance(flat.get("id"), str | None):
        raise MismatchError("a string or null", flat["id"], key="id")
    own = {key: value for key, value in flat.items() if key not in _NOT_ATTRIBUTES and value is not None}
    return {key: value for key, value in flat.items() if key in _EVENT_FIELDS} | {"attributes": own}


def flatten_event(event: Event, nested: JsonObject) -> JsonObject:
    """Put the type's own attributes behind the stage, and the identifier first.

    Raises:
        InvalidEventError: An attribute has the name of a field of every event.
    """
    attributes: Mapping[str, str] = nested.pop("attributes")
    taken = sorted(_NOT_ATTRIBUTES.intersection(attributes))
    if taken:
        raise InvalidEventError(f"event type '{event.type}': attribute '{taken[0]}' has a reserved name; rename it")
    head = {key: nested.pop(key) for key in ("type", "stage", "factuality")}
    return {"id": event.id, **head, **attributes, "attribution": nested.pop("attribution"), **nested}


def nest_extraction(flat: JsonObject) -> JsonObject:
    """Gather the fields of the article."""
    version = flat.get("schema_version", SCHEMA_VERSION)
    if not isinstance(version, str):
        raise MismatchError("a string", version, key="schema_version")
    if version.partition(".")[0] != SCHEMA_VERSION.partition(".")[0]:
        raise MismatchError(f"version {SCHEMA_VERSION} of the format", version, key="schema_version")
    return {**flat, "article": flat}


def flatten_extraction(_extraction: Extraction, nested: JsonObject) -> JsonObject:
    """Put the fields of the article beside its events."""
    article = nested.pop("article")
    head = {key: article[key] for key in ("id", "title", "published", "source", "url", "text")}
    lists = {key: nested[key] for key in ("entities", "events", "diagnostics")}
    return {"schema_version": SCHEMA_VERSION, **head, **lists}


NEST: Final[dict[type, Callable[[JsonObject], JsonObject]]] = {
    Argument: nest_argument,
    Event: nest_event,
    Extraction: nest_extraction,
}
FLATTEN: Final[dict[type, Callable[[Any, JsonObject], JsonObject]]] = {
    Argument: flatten_argument,
    Event: flatten_event,
    Extraction: flatten_extraction,
}
