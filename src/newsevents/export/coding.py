"""The table from our types and stages to CAMEO and PLOVER, and the pairs of actors of an event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import combinations, product
from typing import Any

import yaml
from attrs import Factory, frozen

from newsevents.model import Argument, Event


@frozen(kw_only=True)
class CodingRow:
    """One row of the table.

    Attributes:
        id: Its name.
        type: Event type that it is for.
        stages: Stages that it is for.
        when: Values of attributes that it asks for; empty for any.
        cameo: CAMEO code, or ``None`` where CAMEO has none.
        plover: PLOVER event type, or ``None``.
        mode: PLOVER mode, where one applies.
        contexts: PLOVER contexts.
        source_role: Role of who acts.
        target_role: Role of who is acted on; the same as ``source_role`` for what both do together.
        gloss: What the code means, or why there is none.
        source: Where that stands.
    """

    id: str
    type: str
    stages: tuple[str, ...]
    when: Mapping[str, tuple[str, ...]] = Factory(dict)
    cameo: str | None = None
    plover: str | None = None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    source_role: str
    target_role: str
    gloss: str
    source: str

    @property
    def is_symmetric(self) -> bool:
        """Whether both sides do the same."""
        return self.source_role == self.target_role


@cache
def load_coding() -> tuple[CodingRow, ...]:
    """The rows of the table, in the order in which they are tried."""
    rows = yaml.safe_load((files("newsevents.export") / "data" / "coding.yml").read_text("utf-8"))
    return tuple(_read_row(row) for row in rows)


def find_code(event: Event) -> CodingRow | None:
    """The row for an event, or ``None`` where the table has none with a code."""
    for row in load_coding():
        if row.type == event.type and event.stage in row.stages and _fits(row, event):
            return row if row.cameo is not None else None
    return None


def find_pairs(event: Event, row: CodingRow) -> Iterator[tuple[Argument, Argument]]:
    """The pairs of actors, source first; of a symmetric row each pair once, in the order of the roles."""
    if row.is_symmetric:
        yield from combinations(event.fillers(row.source_role), 2)
    else:
        yield from product(event.fillers(row.source_role), event.fillers(row.target_role))


def _fits(row: CodingRow, event: Event) -> bool:
    return all(event.attributes.get(name) in values for name, values in row.when.items())


def _read_row(row: dict[str, Any]) -> CodingRow:
    when = {name: tuple(values) for name, values in row.get("when", {}).items()}
    given = {**row, "stages": tuple(row["stages"]), "contexts": tuple(row.get("contexts", ())), "when": when}
    return CodingRow(**given)
