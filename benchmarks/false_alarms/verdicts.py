"""Verdicts of readers on records of drawn articles: by article, event type and key fillers, without a word of text.

A record keeps its verdict as long as its key fillers stay the same; what a new version finds new is still to be judged.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from newsevents.declarations import EventType
from newsevents.model import Event

VERDICTS = Path(__file__).parent / "verdicts.tsv"


class Key(NamedTuple):
    """What a verdict is about.

    Attributes:
        article: Id of the article.
        type: Event type.
        fillers: The fillers of the key roles: ``recipient=EGY supplier=FRA weapon=ships``.
    """

    article: str
    type: str
    fillers: str


def key_of(article: str, event: Event, event_type: EventType) -> Key:
    """The key of one record: identifiers of parties, categories of things."""
    parts = set()
    for key in event_type.keys:
        role, _, part = key.partition(".")
        if not role.startswith("@"):
            parts |= {f"{role}={(a.category if part else a.id) or '?'}" for a in event.fillers(role)}
    return Key(article, event.type, " ".join(sorted(parts)))


def load_verdicts(path: Path = VERDICTS) -> Mapping[Key, bool]:
    """Whether each judged record is right.

    Raises:
        ValueError: A verdict is neither ``right`` nor ``false``.
    """
    verdicts = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["verdict"] not in ("right", "false"):
                raise ValueError(f"{path.name}: verdict must be 'right' or 'false', got {row['verdict']!r}")
            verdicts[Key(row["article"], row["type"], row["fillers"])] = row["verdict"] == "right"
    return verdicts


def save_verdicts(verdicts: Mapping[Key, bool], path: Path = VERDICTS) -> None:
    """Write all verdicts, sorted."""
    rows: Iterable[tuple[str, str, str, str]] = (
        (*key, "right" if is_right else "false") for key, is_right in sorted(verdicts.items())
    )
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(("article", "type", "fillers", "verdict"))
        writer.writerows(rows)
