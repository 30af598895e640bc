"""Strict reading of arrays, objects and ``null``: a string is no array, and nothing is ``None`` by itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from cattrs import Converter

from newsevents.serialise.strict import MismatchError

Hook = Callable[[Any, Any], Any]


def register_containers(converter: Converter) -> None:
    """Teach ``converter`` tuples, mappings and optional values, in both directions."""
    converter.register_structure_hook_factory(_is_tuple, lambda kind: _make_tuple_hook(converter, kind))
    converter.register_structure_hook_factory(_is_mapping, lambda kind: _make_mapping_hook(converter, kind))
    converter.register_structure_hook_factory(_is_optional, lambda kind: _make_optional_hook(converter, kind))
    converter.register_unstructure_hook_func(_is_tuple, lambda items: [converter.unstructure(item) for item in items])
    converter.register_unstructure_hook_func(_is_mapping, dict)


def check_object(value: object) -> dict[str, Any]:
    """The value, which must be a JSON object.

    Raises:
        MismatchError: It is not.
    """
    if not isinstance(value, dict):
        raise MismatchError("an object", value)
    return value


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _is_mapping(kind: Any) -> bool:
    return get_origin(kind) is Mapping


def _is_optional(kind: Any) -> bool:
    parts = get_args(kind)
    return get_origin(kind) in (Union, UnionType) and len(parts) == 2 and NoneType in parts


def _make_tuple_hook(converter: Converter, kind: Any) -> Hook:
    target: Any = list.__class_getitem__(get_args(kind)[0])
    read_items: Hook = converter.get_structure_hook(target)

    def read_tuple(value: object, _type: object) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            raise MismatchError("an array", value)
        return tuple(read_items(value, target))

    return read_tuple


def _make_mapping_hook(converter: Converter, kind: Any) -> Hook:
    target: Any = dict.__class_getitem__(get_args(kind))
    read_items: Hook = converter.get_structure_hook(target)
    return lambda value, _type: dict(read_items(check_object(value), target))


def _make_optional_hook(converter: Converter, kind: Any) -> Hook:
    target = next(part for part in get_args(kind) if part is not NoneType)
    read: Hook = converter.get_structure_hook(target)
    return lambda value, _type: None if value is None else read(value, target)
