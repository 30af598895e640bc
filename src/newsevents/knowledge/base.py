"""The knowledge base: entities by identifier, and an index of their names by first word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from attrs import field, frozen

from newsevents.errors import DataFileError
from newsevents.knowledge.compiled import load_rows
from newsevents.knowledge.matches import Heads
from newsevents.knowledge.names import Name, row_names, split_name
from newsevents.knowledge.rows import LEXICON_KINDS, Row
from newsevents.model.entity import KINDS, Entity
from newsevents.text.clitics import split_proclitics
from newsevents.text.fold import fold_string

_MAX_CACHED_WORDS = 100_000
# Within a family a name has one owner. A place yields to an actor («أبخازيا»), a maker to its weapon («سيغ زاور»).
_FAMILIES = (
    frozenset(KINDS) - {"place", "person", "weapon", "weapon_class"},
    frozenset({"weapon"}),
    frozenset({"weapon_class"}),
)
_Group = tuple[tuple[str, ...], tuple[Name, ...]]


@frozen(kw_only=True, eq=False)
class KnowledgeBase:
    """Entities and their names; immutable, made by :func:`load_knowledge`.

    Attributes:
        entities: Every entity by identifier.
        rows: Every row by identifier, words of the lexicon included.
    """

    entities: Mapping[str, Entity]
    rows: Mapping[str, Row]
    _index: Mapping[str, tuple[_Group, ...]] = field(alias="index", repr=False)
    _heads: dict[str, Heads] = field(factory=dict, init=False, repr=False)

    def entity(self, entity_id: str) -> Entity | None:
        """The entity with this identifier, or ``None``."""
        return self.entities.get(entity_id)

    def members(self, organization_id: str) -> frozenset[str]:
        """Identifiers of the members of an organisation; empty if none are listed."""
        row = self.rows.get(organization_id)
        return frozenset() if row is None else frozenset(row.members)

    def lookup(self, name: str) -> tuple[Entity, ...]:
        """The entities that may be meant, the surest first: by a name in any form, by identifier, by English name.

        Attached prefixes are tried off: «وللأتراك» finds ``TUR``.
        """
        tokens = split_name(name)
        if not tokens:
            return ()
        found: dict[str, Entity] = {}
        for reading in split_proclitics(tokens[0]):
            names = dict(self._index.get(reading.stem, ())).get((reading.stem, *tokens[1:]), ())
            for entry in sorted(names, key=lambda entry: entry.is_weak):
                if (entity := self.entities.get(entry.target)) is not None:
                    found.setdefault(entity.id, entity)
            if found:
                return tuple(found.values())
        folded = fold_string(name)
        return tuple(
            entity for entity in self.entities.values() if folded in (fold_string(entity.id), fold_string(entity.name))
        )

    def names_of(self, tokens: tuple[str, ...]) -> tuple[Name, ...]:
        """The names with exactly these folded words."""
        return dict(self._index.get(tokens[0], ())).get(tokens, ()) if tokens else ()

    def stats(self) -> Mapping[str, int]:
        """Number of rows by kind, and of names."""
        counts: dict[str, int] = {}
        for row in self.rows.values():
            counts[row.kind] = counts.get(row.kind, 0) + 1
        counts["names"] = sum(len(names) for groups in self._index.values() for _, names in groups)
        return dict(sorted(counts.items()))

    def heads(self, norm: str) -> Heads:
        """What may begin with this folded word: for each reading of it, the names, the longest first."""
        heads = self._heads.get(norm)
        if heads is None:
            if len(self._heads) >= _MAX_CACHED_WORDS:
                self._heads.clear()
            readings = split_proclitics(norm)
            heads = tuple((reading, self._index[reading.stem]) for reading in readings if reading.stem in self._index)
            self._heads[norm] = heads
        return heads


def load_knowledge(extra_files: Iterable[Path] = ()) -> KnowledgeBase:
    """Load the built-in rows and those of ``extra_files``.

    Args:
        extra_files: Gazetteer files of plugins and users, YAML as the built-in ones, or folders of such files.

    Returns:
        The knowledge base; the built-in rows are read once per process.

    Raises:
        DataFileError: A file breaks the schema, a folder holds none, or two rows claim one name.
    """
    return _load(tuple(file for path in extra_files for file in _files_of(Path(path))))


def _files_of(path: Path) -> tuple[Path, ...]:
    if not path.is_dir():
        return (path,)
    files_inside = tuple(sorted((*path.glob("*.yml"), *path.glob("*.yaml"))))
    if not files_inside:
        raise DataFileError(f"{path}: expected a folder of gazetteer files, found none that ends in .yml or .yaml")
    return files_inside


@cache
def _load(extra_files: tuple[Path, ...]) -> KnowledgeBase:
    loaded = [*_built_in_rows(), *(load_rows(path) for path in extra_files)]
    return _build([pair for rows, names in loaded for pair in zip(rows, names, strict=True)])


@cache
def _built_in_rows() -> tuple[tuple[tuple[Row, ...], tuple[tuple[Name, ...], ...]], ...]:
    return tuple(load_rows(path) for path in built_in_files())


def built_in_files() -> tuple[Path, ...]:
    """The gazetteer files of this package, by name."""
    return tuple(sorted(Path(str(files("newsevents.knowledge") / "data")).glob("*.yml")))


def build_knowledge(rows: Iterable[Row]) -> KnowledgeBase:
    """Make a knowledge base of rows that have been read.

    Raises:
        DataFileError: Two rows have one identifier, or a row refers to an entity that no row declares.
    """
    return _build([(row, tuple(row_names(row))) for row in rows])


def _build(pairs: Iterable[tuple[Row, tuple[Name, ...]]]) -> KnowledgeBase:
    by_id: dict[str, Row] = {}
    index: dict[str, dict[tuple[str, ...], list[Name]]] = {}
    for row, names in pairs:
        if row.id in by_id:
            raise DataFileError(f"{row.where}: id '{row.id}' was used before ({by_id[row.id].where}); give it another")
        by_id[row.id] = row
        for name in names:
            index.setdefault(name.tokens[0], {}).setdefault(name.tokens, []).append(name)
    for row in by_id.values():
        if row.refers_to is not None and row.refers_to not in by_id:
            raise DataFileError(f"{row.where}: refers_to '{row.refers_to}', which no row declares")
    for groups in index.values():
        for tokens, claims in groups.items():
            if len(claims) > 1:
                _check_claims(tokens, claims, by_id)
    grouped = {
        first: tuple((tokens, tuple(names)) for tokens, names in sorted(groups.items(), key=lambda item: -len(item[0])))
        for first, groups in index.items()
    }
    entities = {
        row.id: _entity(row) for row in by_id.values() if row.kind not in LEXICON_KINDS and row.refers_to is None
    }
    return KnowledgeBase(entities=entities, rows=by_id, index=grouped)


def _check_claims(tokens: tuple[str, ...], names: Sequence[Name], rows: Mapping[str, Row]) -> None:
    for family in _FAMILIES:
        owners = sorted({name.target for name in names if name.kind in family and not name.is_weak})
        if len(owners) > 1:
            first, second = owners[:2]
            raise DataFileError(
                f"{rows[second].where}: '{' '.join(tokens)}' of {second} repeats a name of {first} "
                f"({rows[first].where}); mark one as weak"
            )


def _entity(row: Row) -> Entity:
    return Entity(
        id=row.id,
        kind=row.kind,
        name=row.name or next(iter((*row.latin, *row.ar)), row.id),
        ar=next(iter((*row.ar, *row.weak)), None),
        codes=row.codes,
        category=row.category,
    )
