"""What a record says, field by field, as short strings that a data file can name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from newsevents import Extractor
from newsevents.model import Argument, Article, Event
from newsevents.text.fold import fold_string

PAIRS = Path(__file__).parent / "pairs"
Fields = Mapping[str, str | int | None]


def load_groups() -> list[Mapping[str, Any]]:
    """Every base with its pairs, of all files."""
    return [group for path in sorted(PAIRS.glob("*.yml")) for group in yaml.safe_load(path.read_text(encoding="utf-8"))]


def read_fields(extractor: Extractor, text: Mapping[str, Any], base: Mapping[str, Any]) -> Fields:
    """The fields of the one record of the base's type, and how many records there are of it.

    Args:
        extractor: With all plugins.
        text: A base or a pair: its ``text`` and ``title``.
        base: Its day of publication holds for its pairs too.
    """
    published = date.fromisoformat(base["published"]) if "published" in base else None
    extraction = extractor(Article(text=text["text"], title=text.get("title"), published=published))
    events = [event for event in extraction.events if event.type == base["type"]]
    fields: Fields = describe_event(events[0]) if events else {}
    return {"records": len(events), **fields}


def describe_event(event: Event) -> Fields:
    """Stage, factuality, attributes, source, and the fillers of each role as one string.

    Supplier and recipient are one field, ``direction``: a verb of the other side turns both.
    """
    roles: dict[str, list[str]] = {}
    for argument in event.arguments:
        roles.setdefault(argument.role, []).append(describe_filler(argument))
    fillers = {role: " ".join(sorted(names)) for role, names in roles.items()}
    if "supplier" in fillers or "recipient" in fillers:
        fillers["direction"] = f"{fillers.pop('supplier', '?')} > {fillers.pop('recipient', '?')}"
    return {
        "stage": event.stage,
        "factuality": event.factuality,
        **event.attributes,
        "attribution": event.attribution,
        **fillers,
    }


def describe_filler(argument: Argument) -> str:
    """Identifier, else category, else words; with the count, where there is one."""
    name = fold_string(argument.id) if argument.id and not argument.id.isascii() else argument.id
    name = name or argument.category or fold_string(argument.text)
    quantity = None if argument.quantity is None else argument.quantity.value
    return name if quantity is None else f"{name} × {quantity}"


def find_changes(before: Fields, after: Fields) -> Fields:
    """The fields that differ, with their value in ``after``; only ``records`` where no record is left."""
    if after["records"] == 0:
        return {} if before["records"] == 0 else {"records": 0}
    return {
        name: after.get(name) for name in sorted(before.keys() | after.keys()) if before.get(name) != after.get(name)
    }
