"""Rows of a gazetteer file: what a row may say, and the checks that every file has to pass."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import yaml
from attrs import Factory, field, fields, frozen

from newsevents.errors import DataFileError
from newsevents.model.entity import KINDS
from newsevents.text.arabic import BIDI_CONTROLS

# Rows of these kinds name no entity: they are words that make a mention out of what stands beside them.
LEXICON_KINDS: Final = (
    "institution",  # an organ of a state: ministry, army. With a nisba or a state's name it stands for the state
    "title",  # an office: what follows is a person
    "place_cue",  # airport, crossing, base: what follows is a place
    "reference",  # "the country", "the alliance": stands for something named before
    "decoy",  # looks like a name and is none: "Paris Saint-Germain"
)
_LISTS: Final = (
    "ar",
    "weak",
    "latin",
    "members",
    "nisba",
    "weak_nisba",
    "people",
    "weak_people",
    "capital",
    "weak_capital",
    "cues",
    "not_in",
)
_TEXTS: Final = ("id", "kind", "name", "gloss", "source", "category", "country", "company", "refers_to", "via")
_REQUIRED: Final = ("id", "kind", "gloss", "source")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@frozen(kw_only=True)
class Row:
    """One row of a gazetteer file.

    Attributes:
        id: Identifier of the entity, or of the row where ``refers_to`` names the entity.
        kind: A kind of entity (:data:`newsevents.model.entity.KINDS`) or one of :data:`LEXICON_KINDS`.
        gloss: What it is, in English.
        source: Where the facts of the row come from.
        name: Usual English or Latin name; the first Latin or Arabic name stands in for a missing one.
        ar: Arabic names that suffice alone.
        weak: Arabic names that link only beside a strong name of the same entity, or one of ``cues``.
        latin: Latin names and designations; those in capitals alone are matched in capitals only.
        category: Weapon category, sub-kind of an organisation, organ of a state, or office.
        codes: Further codes by scheme.
        members: Identifiers of the members of an organisation; of the candidates of a reference.
        country: Home state of a company, group, weapon or place.
        company: Maker of a weapon.
        company: Maker of a weapon, as the company's row names it.
        refers_to: The entity that the names stand for, when it is not the row's own («الكرملين» for ``RUS``).
        via: What a mention by these names is said to be linked by; ``None`` for ``name``.
        cues: Arabic words that confirm a weak name when they occur in the same article.
        not_in: Longer phrases around one of the names that name something else, or nothing.
        nisba: Masculine singular adjectives of a state without article; the other forms are made by rule.
        weak_nisba: Those that are more often another word («مالي»: financial).
        people: Broken plurals of a nation («أتراك»), without article.
        weak_people: Those that link only with context.
        capital: Names of the capital or seat of government, which may stand for the state.
        weak_capital: Those that link only with context.
        where: File and line, for messages.
    """

    id: str
    kind: str
    gloss: str
    source: str
    name: str | None = None
    ar: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    latin: tuple[str, ...] = ()
    category: str | None = None
    codes: Mapping[str, str] = Factory(dict)
    members: tuple[str, ...] = ()
    country: str | None = None
    company: str | None = None
    refers_to: str | None = None
    via: str | None = None
    cues: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    nisba: tuple[str, ...] = ()
    weak_nisba: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    weak_people: tuple[str, ...] = ()
    capital: tuple[str, ...] = ()
    weak_capital: tuple[str, ...] = ()
    where: str = field(default="", eq=False)

    @property
    def target(self) -> str:
        """The entity that the row's names stand for."""
        return self.refers_to or self.id


_KEYS: Final = frozenset(attribute.name for attribute in fields(Row)) - {"where"}


def read_rows(path: Path) -> tuple[Row, ...]:
    """Read and check one gazetteer file.

    Args:
        path: A YAML file: a list of mappings, one per row.

    Returns:
        Its rows, in order.

    Raises:
        DataFileError: The file is no YAML, or a row breaks the schema; the message names file and line.
    """
    try:
        loader = _Loader(path.read_text("utf-8"))
        root = loader.get_single_node()
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise DataFileError(f"{path.name}: cannot be read as YAML: {error}") from error
    if root is None:
        return ()
    if not isinstance(root, yaml.SequenceNode):
        raise DataFileError(f"{path.name}:1: expected a list of rows, got a {root.id}")
    rows = tuple(
        check_row(loader.construct_document(node), where=f"{path.name}:{node.start_mark.line + 1}")
        for node in root.value
    )
    _check_ids(rows)
    return rows


def check_row(value: object, *, where: str) -> Row:
    """Turn one mapping into a row.

    Args:
        value: What the YAML says.
        where: File and line, for messages.

    Raises:
        DataFileError: A key is unknown or missing, or a value has the wrong type.
    """
    if not isinstance(value, dict):
        raise DataFileError(f"{where}: expected a row with keys such as id, kind and ar, got {value!r}")
    if unknown := sorted(set(map(str, value)) - _KEYS):
        raise DataFileError(f"{where}: unknown key '{unknown[0]}'; known: {', '.join(sorted(_KEYS))}")
    if missing := [key for key in _REQUIRED if value.get(key) in (None, "")]:
        raise DataFileError(f"{where}: row has no '{missing[0]}'; every row has {', '.join(_REQUIRED)}")
    arguments = {key: _check_value(key, entry, where) for key, entry in value.items() if entry is not None}
    kind = arguments["kind"]
    if kind not in KINDS and kind not in LEXICON_KINDS:
        raise DataFileError(f"{where}: kind '{kind}' is unknown; known: {', '.join((*KINDS, *LEXICON_KINDS))}")
    return Row(**arguments, where=where)


def _check_value(key: str, value: object, where: str) -> Any:
    if key in _LISTS:
        if not isinstance(value, list) or not all(isinstance(entry, str) and entry.strip() for entry in value):
            raise DataFileError(f"{where}: '{key}' must be a list of words, got {value!r}; quote numbers and 'NO'")
        for entry in value:
            _check_text(key, entry, where)
        return tuple(value)
    if key == "codes":
        if not isinstance(value, dict) or not all(isinstance(code, str) for code in value.values()):
            raise DataFileError(f"{where}: 'codes' must map schemes to strings, got {value!r}; quote numbers")
        return value
    if key in _TEXTS and not isinstance(value, str):
        raise DataFileError(f"{where}: '{key}' must be a string, got {value!r}; put it in quotes")
    _check_text(key, str(value), where)
    return value


def _check_text(key: str, text: str, where: str) -> None:
    if hidden := BIDI_CONTROLS.intersection(text):
        raise DataFileError(f"{where}: '{key}' holds the invisible character U+{ord(min(hidden)):04X}; remove it")


def _check_ids(rows: Iterable[Row]) -> None:
    seen: dict[str, str] = {}
    for row in rows:
        if row.id in seen:
            raise DataFileError(f"{row.where}: id '{row.id}' was used before ({seen[row.id]}); give one row all names")
        seen[row.id] = row.where
