"""The word lists of ``values/data`` as one table from folded word to entries. Read once, on first use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from attrs import frozen

from newsevents.errors import DataFileError
from newsevents.text.fold import fold_string
from newsevents.values.inflection import inflect_adjective, inflect_noun

DATA_FILES = (
    "numbers", "modifiers", "months", "days", "times", "words", "currencies", "nations", "nouns", "measures", "context",
    "tense",
)  # fmt: skip
# The same safe loader in C where it was built: the lists are read once in every process.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_REQUIRED = ("id", "kind", "ar", "gloss", "source")


@frozen
class Entry:
    """One form of one row of a word list.

    Attributes:
        kind: What the word is to the grammar: ``unit``, ``month``, ``currency`` …
        key: Identifier of the row.
        number: Number of a month, a weekday, a numeral; 0 where none applies.
        form: ``sg``, ``acc``, ``dual`` or ``pl``.
        is_ambiguous: Whether the word often means something else.
        rest: Folded words that must follow, for an expression of several words.
    """

    kind: str
    key: str
    number: int
    form: str
    is_ambiguous: bool
    rest: tuple[str, ...]


Row = Mapping[str, Any]


@cache
def load_rows(name: str) -> tuple[Row, ...]:
    """Read one word list.

    Args:
        name: File name in ``values/data`` without its suffix.

    Raises:
        DataFileError: A row lacks a field.
    """
    text = (files("newsevents.values") / "data" / f"{name}.yml").read_text(encoding="utf-8")
    rows = tuple(yaml.load(text, Loader=_LOADER))
    for row in rows:
        missing = [field for field in _REQUIRED if field not in row]
        if missing:
            raise DataFileError(f"{name}.yml: row {row.get('id')!r} lacks {', '.join(missing)}")
    return rows


def _forms(row: Row) -> Iterator[tuple[str, str]]:
    """Folded forms of one row, each with its kind of form; several words are separated by spaces."""
    singulars = [fold_string(form) for form in row["ar"]]
    plurals = tuple(fold_string(form) for form in row.get("plural", ()))
    if row["kind"] in ("noun", "measure", "timeunit", "currency"):
        for singular in singulars:
            yield from inflect_noun(singular, plurals, has_dual=row.get("has_dual", True))
    elif row["kind"] == "nation":
        yield from ((form, "sg") for singular in singulars for form in inflect_adjective(singular))
    else:
        yield from ((form, "sg") for form in singulars)
        yield from ((form, "pl") for form in plurals)
    for field, form in (("accusative", "acc"), ("dual", "dual"), ("other", "sg")):
        yield from ((fold_string(word), form) for word in row.get(field, ()))


@cache
def load_vocabulary() -> Mapping[str, tuple[Entry, ...]]:
    """Every entry by the folded first word of its form, longest expression first."""
    table: dict[str, dict[Entry, None]] = {}
    for name in DATA_FILES:
        for row in load_rows(name):
            for form, kind_of_form in _forms(row):
                first, *rest = form.split(" ")
                entry = Entry(
                    row["kind"],
                    str(row.get("key", row["id"])),
                    row.get("number", 0),
                    kind_of_form,
                    row.get("is_ambiguous", False),
                    tuple(rest),
                )
                table.setdefault(first, {})[entry] = None
    return {first: tuple(sorted(entries, key=lambda e: -len(e.rest))) for first, entries in table.items()}
