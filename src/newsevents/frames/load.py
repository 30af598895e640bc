"""Read frame files, and say where they break the schema."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from newsevents.declarations import AttributeSpec, EventType, RoleSpec
from newsevents.errors import DataFileError
from newsevents.frames.lexicon import Lexeme, parse_lexeme
from newsevents.frames.schema import Cue, Filler, Frame, NameHeads, Trigger
from newsevents.text.fold import fold_string

_TOP_KEYS = {
    "event_type", "defaults", "roles", "context", "unless", "fallbacks", "spares", "restrictions", "exclusions",
    "barriers", "names", "reads_names",
    "sharing", "stand_ins", "separate", "paired", "unless_near", "tenses", "triggers", "cues",
}  # fmt: skip
_TRIGGER_KEYS = {
    "id", "gloss", "source", "patterns", "roles", "stage", "set", "needs", "fallbacks", "implies", "context", "unless",
    "unless_words", "unless_side",
    "factuality", "reference", "backup", "certainty", "weight",
}  # fmt: skip
_CUE_KEYS = {
    "id", "gloss", "source", "patterns", "set", "side", "within", "clauses", "priority", "triggers",
}  # fmt: skip
_FORMS = ("past", "present", "future", "noun", "participle")
_STAGE_FORMS = (*_FORMS, "headline", "dated", "purpose")


def load_frame(path: Path) -> Frame:
    """Read one frame file.

    Args:
        path: A YAML file; its format is described in the reference of the documentation.

    Raises:
        DataFileError: It cannot be read, or breaks the schema; the message names the place.
    """
    data = _read(path)
    _check_keys(data, _TOP_KEYS, path, "the frame")
    event_type = _event_type(data, path)
    shared = _mapping(data.get("roles", {}), path, "roles")
    frame = Frame(
        path=path,
        event_type=event_type,
        triggers=tuple(
            _trigger(row, shared, event_type, path, f"triggers[{at}]")
            for at, row in enumerate(_rows(data.get("triggers"), path, "triggers"))
        ),
        cues=tuple(
            cue
            for at, row in enumerate(_rows(data.get("cues", []), path, "cues"))
            for cue in _cues(row, event_type, path, f"cues[{at}]")
        ),
        defaults=_mapping(data.get("defaults", {}), path, "defaults"),
        context=_lexeme(data.get("context"), path, "context"),
        unless=_lexeme(data.get("unless"), path, "unless"),
        unless_near=_lexeme(data.get("unless_near"), path, "unless_near"),
        fallbacks=_words_by_role(data, "fallbacks", event_type, path),
        spares=_words_by_role(data, "spares", event_type, path),
        restrictions=_words_by_role(data, "restrictions", event_type, path),
        exclusions=_words_by_role(data, "exclusions", event_type, path),
        barriers={
            role: parse_lexeme(words) for role, words in _words_by_role(data, "barriers", event_type, path).items()
        },
        names=_names(data, path),
        sharing=tuple(data.get("sharing", ())),
        stand_ins=bool(data.get("stand_ins", False)),
        reads_names=bool(data.get("reads_names", False)),
        separate=tuple(data.get("separate", ())),
        paired=_paired(data, event_type, path),
        tenses=dict(_mapping(data.get("tenses", {}), path, "tenses")),
    )
    _check_unique([trigger.id for trigger in frame.triggers], path, "trigger")
    return frame


def load_event_type(path: Path) -> EventType:
    """Read only the event type that a frame file declares.

    Raises:
        DataFileError: As :func:`load_frame`.
    """
    return _event_type(_read(path), path)


def _read(path: Path) -> Mapping[str, Any]:
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise DataFileError(f"{path.name}: cannot be read: {error.strerror}") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark is not None else ""
        raise DataFileError(f"{path.name}{line}: not YAML: {getattr(error, 'problem', error)}") from error
    return _mapping(data, path, "the file")


def _mapping(data: Any, path: Path, where: str) -> Mapping[str, Any]:
    if not isinstance(data, Mapping):
        raise DataFileError(f"{path.name}: {where} must be a mapping, got {type(data).__name__}")
    return data


def _rows(data: Any, path: Path, where: str) -> Sequence[Mapping[str, Any]]:
    if not isinstance(data, list) or not all(isinstance(row, Mapping) for row in data):
        raise DataFileError(f"{path.name}: {where} must be a list of mappings, got {type(data).__name__}")
    return data


def _check_keys(data: Mapping[str, Any], known: set[str], path: Path, where: str) -> None:
    unknown = sorted(set(data) - known)
    if unknown:
        raise DataFileError(f"{path.name}: {where} has unknown key {unknown[0]!r}; known: {', '.join(sorted(known))}")


def _words_by_role(
    data: Mapping[str, Any], key: str, event_type: EventType, path: Path
) -> Mapping[str, tuple[str, ...]]:
    rows = _mapping(data.get(key, {}), path, key)
    for role in rows:
        _check_role(role, event_type, path, key)
    return {role: tuple(words) for role, words in rows.items()}


def _paired(data: Mapping[str, Any], event_type: EventType, path: Path) -> tuple[tuple[str, str], ...]:
    rows = _mapping(data.get("paired", {}), path, "paired")
    for role in (*rows, *(party for parties in rows.values() for party in parties)):
        _check_role(role, event_type, path, "paired")
    return tuple((thing, party) for thing, parties in rows.items() for party in parties)


def _names(data: Mapping[str, Any], path: Path) -> Mapping[str, NameHeads]:
    names = _mapping(data.get("names", {}), path, "names")
    for kind, row in names.items():
        _check_keys(_mapping(row, path, f"names: {kind}"), {"sure", "shared", "source"}, path, f"names: {kind}")
    return {
        str(kind): NameHeads(
            sure=frozenset(map(fold_string, row.get("sure", ()))),
            shared=frozenset(map(fold_string, row.get("shared", ()))),
        )
        for kind, row in names.items()
    }


def _check_role(role: str, event_type: EventType, path: Path, where: str) -> None:
    if event_type.role(role) is None:
        known = ", ".join(spec.name for spec in event_type.roles)
        raise DataFileError(f"{path.name}: {where}: unknown role {role!r}; declared: {known}")


def _check_unique(ids: Sequence[str], path: Path, what: str) -> None:
    seen: set[str] = set()
    for name in ids:
        if name in seen:
            raise DataFileError(f"{path.name}: {what} {name!r} stands twice; give each its own id")
        seen.add(name)


def _event_type(data: Mapping[str, Any], path: Path) -> EventType:
    declared = _mapping(data.get("event_type"), path, "event_type")
    try:
        return EventType(
            name=declared["name"],
            label=declared["label"],
            gloss=declared["gloss"],
            stages=tuple(declared["stages"]),
            terminal_stages=tuple(declared.get("terminal_stages", ())),
            attributes=tuple(
                AttributeSpec(name=name, gloss=row["gloss"], values=tuple(row["values"]))
                for name, row in declared.get("attributes", {}).items()
            ),
            roles=tuple(
                RoleSpec(
                    name=name,
                    gloss=row["gloss"],
                    kinds=tuple(row["kinds"]),
                    is_core=row.get("core", True),
                    is_multiple=row.get("multiple", False),
                    acts_for=tuple(row.get("acts_for", ())),
                )
                for name, row in declared["roles"].items()
            ),
            keys=tuple(declared["keys"]),
            required=tuple(declared.get("required", ())),
            default_stage=declared.get("default_stage"),
            min_confidence=declared.get("min_confidence", 0.0),
        )
    except KeyError as error:
        raise DataFileError(f"{path.name}: event_type lacks the key {error.args[0]!r}") from error
    except ValueError as error:
        raise DataFileError(f"{path.name}: event_type: {error}") from error


def _lexeme(patterns: Any, path: Path, where: str) -> Lexeme | None:
    if patterns is None:
        return None
    if not isinstance(patterns, list) or not all(isinstance(pattern, str) for pattern in patterns):
        raise DataFileError(f"{path.name}: {where} must be a list of patterns, got {patterns!r}")
    try:
        return parse_lexeme(patterns)
    except ValueError as error:
        raise DataFileError(f"{path.name}: {where}: {error}") from error


def _fillers(
    row: Mapping[str, Any], shared: Mapping[str, Any], event_type: EventType, path: Path, where: str
) -> tuple[Filler, ...]:
    merged = {
        **_mapping(row.get("roles", {}), path, where),
        **{k: v for k, v in shared.items() if k not in row.get("roles", {})},
    }
    for role in merged:
        _check_role(role, event_type, path, where)
    return tuple(Filler(role=role, relations=tuple(relations)) for role, relations in merged.items())


def _trigger(
    row: Mapping[str, Any], shared: Mapping[str, Any], event_type: EventType, path: Path, where: str
) -> Trigger:
    _check_keys(row, _TRIGGER_KEYS, path, where)
    for key in ("id", "gloss", "patterns"):
        if key not in row:
            raise DataFileError(f"{path.name}: {where} lacks the key {key!r}")
    lexeme = _lexeme(row["patterns"], path, f"{where}.patterns")
    assert lexeme is not None
    return Trigger(
        id=row["id"],
        gloss=row["gloss"],
        lexeme=lexeme,
        fillers=_fillers(row, shared, event_type, path, where),
        stage=_by_form(row.get("stage", {}), event_type.stages, path, f"{where}.stage"),
        attributes=dict(row.get("set", {})),
        needs=tuple(row.get("needs", ())),
        fallbacks=_words_by_role(row, "fallbacks", event_type, path),
        implies=_implied(row, event_type, path, where),
        context=_lexeme(row.get("context"), path, f"{where}.context"),
        unless=_lexeme(row.get("unless"), path, f"{where}.unless"),
        unless_words=row.get("unless_words", 4),
        unless_side=row.get("unless_side", "any"),
        factuality=row.get("factuality"),
        is_reference=row.get("reference", False),
        is_backup=row.get("backup", False),
        certainty=row.get("certainty", 1.0),
        weight=row.get("weight", 0.8),
    )


def _implied(row: Mapping[str, Any], event_type: EventType, path: Path, where: str) -> Mapping[str, str]:
    implied = dict(_mapping(row.get("implies", {}), path, f"{where}.implies"))
    for role in implied:
        _check_role(role, event_type, path, f"{where}.implies")
    return implied


def _by_form(value: Any, allowed: Sequence[str], path: Path, where: str) -> Mapping[str, str]:
    by_form = dict.fromkeys(_FORMS, value) if isinstance(value, str) else _mapping(value, path, where)
    for form, stage in by_form.items():
        if form not in (*_STAGE_FORMS, "") or stage not in allowed:
            forms = ", ".join(_STAGE_FORMS)
            raise DataFileError(
                f"{path.name}: {where}: {form!r}: {stage!r}; forms: {forms}; values: {', '.join(allowed)}"
            )
    return by_form


def _cues(row: Mapping[str, Any], event_type: EventType, path: Path, where: str) -> tuple[Cue, ...]:
    _check_keys(row, _CUE_KEYS, path, where)
    allowed = {"stage": event_type.stages, **{spec.name: spec.values for spec in event_type.attributes}}
    lexeme = _lexeme(row.get("patterns"), path, f"{where}.patterns")
    if lexeme is None or "set" not in row:
        raise DataFileError(f"{path.name}: {where} needs the keys 'patterns' and 'set'")
    cues = []
    for target, value in row["set"].items():
        if target not in allowed:
            raise DataFileError(f"{path.name}: {where}: cannot set {target!r}; known: {', '.join(allowed)}")
        cues.append(
            Cue(
                id=row["id"],
                gloss=row["gloss"],
                lexeme=lexeme,
                target=target,
                values=_by_form(value, allowed[target], path, where),
                side=row.get("side", "any"),
                within=row.get("within", 12),
                clauses=row.get("clauses", 2),
                priority=row.get("priority", 1),
                triggers=tuple(row.get("triggers", ())),
            )
        )
    return tuple(cues)
