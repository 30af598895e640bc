"""Gazetteer files in a form that loads fast: JSON beside the YAML, used only while it fits the YAML byte for byte.

``scripts/compile_gazetteers.py`` writes it. A file without one, or with a stale one, is read from its YAML.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

import msgspec
from attrs import asdict

from newsevents.knowledge.names import Name, row_names
from newsevents.knowledge.rows import Row, read_rows

SUFFIX: Final = ".compiled.json"
# Changes with the rules that make names out of rows, so that an old file is not taken for a new one.
_RULES: Final = 3
_DECOY: Final = "decoy"


# Words of a name joined by spaces, its via, category, is_weak and is_exact; the words alone when the rest is as usual.
_Entry = tuple[str, str, str | None, bool, bool]


class _Compiled(msgspec.Struct):
    sha256: str
    rules: int
    rows: list[dict[str, object]]
    names: list[list[str | _Entry]]


def load_rows(path: Path) -> tuple[tuple[Row, ...], tuple[tuple[Name, ...], ...]]:
    """The rows of a gazetteer file and, for each, its names.

    Args:
        path: The YAML file.

    Raises:
        DataFileError: The file breaks the schema.
    """
    compiled = _read_compiled(path)
    if compiled is None:
        rows = read_rows(path)
        return rows, tuple(tuple(row_names(row)) for row in rows)
    rows = tuple(_row(values) for values in compiled.rows)
    return rows, tuple(
        tuple(_name(row, entry) for entry in entries) for row, entries in zip(rows, compiled.names, strict=True)
    )


def is_fresh(path: Path) -> bool:
    """Whether the compiled form of a gazetteer file exists and fits it."""
    return _read_compiled(path) is not None


def compile_file(path: Path) -> Path:
    """Write the compiled form of a gazetteer file beside it.

    Returns:
        Where it was written.

    Raises:
        DataFileError: The file breaks the schema.
    """
    rows = read_rows(path)
    compiled = _Compiled(
        sha256=_digest(path),
        rules=_RULES,
        rows=[{key: value for key, value in asdict(row).items() if value or key == "where"} for row in rows],
        names=[[_entry(row, name) for name in row_names(row)] for row in rows],
    )
    target = path.with_suffix(SUFFIX)
    target.write_bytes(msgspec.json.encode(compiled) + b"\n")
    return target


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _read_compiled(path: Path) -> _Compiled | None:
    target = path.with_suffix(SUFFIX)
    if not target.is_file() or not path.is_file():
        return None
    try:
        compiled = msgspec.json.decode(target.read_bytes(), type=_Compiled)
    except msgspec.DecodeError:
        return None
    return compiled if compiled.rules == _RULES and compiled.sha256 == _digest(path) else None


def _row(values: dict[str, object]) -> Row:
    frozen = {key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}
    return Row(**frozen)  # type: ignore[arg-type]


def _entry(row: Row, name: Name) -> str | _Entry:
    words = " ".join(name.tokens)
    if name.kind == row.kind and (name.via, name.category, name.is_weak, name.is_exact) == (
        "name",
        row.category,
        False,
        False,
    ):
        return words
    via = _DECOY if name.kind == _DECOY else name.via
    return words, via, name.category, name.is_weak, name.is_exact


def _name(row: Row, entry: str | _Entry) -> Name:
    if isinstance(entry, str):
        return Name(tuple(entry.split(" ")), row.target, row.kind, "name", row.category)
    words, via, category, is_weak, is_exact = entry
    tokens = tuple(words.split(" "))
    if via == _DECOY:
        return Name(tokens, row.id, _DECOY)
    return Name(tokens, row.target, row.kind, via, category, is_weak, is_exact, row.cues if is_weak else ())
