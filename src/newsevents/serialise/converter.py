"""The one converter between the model and JSON-ready values (cattrs, msgspec back end).

The JSON is flatter than the model, because it is a superset of the gold format: an article's fields stand
beside its events, an event's own attributes beside its stage, and a weapon's count, a sum and a date beside
the filler's text.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Final, Literal, get_origin

from cattrs import Converter, override
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn
from cattrs.preconf.msgspec import make_converter

from newsevents.model import (
    Argument,
    Article,
    DateInterval,
    Diagnostic,
    Entity,
    Event,
    Evidence,
    Extraction,
    Money,
    Quantity,
)
from newsevents.serialise import flat, strict
from newsevents.serialise.containers import check_object, register_containers
from newsevents.serialise.problems import KEYS

# Each after the classes that it holds.
_CLASSES: Final[tuple[type[Any], ...]] = (
    Evidence,
    Entity,
    Diagnostic,
    Quantity,
    Money,
    DateInterval,
    Article,
    Argument,
    Event,
    Extraction,
)
# "rejected" and "trace" explain a run; the JSON holds results.
_OMITTED: Final[dict[type, tuple[str, ...]]] = {Event: ("trace",), Extraction: ("rejected",)}


@cache
def get_converter() -> Converter:
    """The converter, made on first use."""
    converter = make_converter(detailed_validation=True)
    _register_values(converter)
    register_containers(converter)
    for model_class in _CLASSES:
        _register_class(converter, model_class)
    return converter


def _register_values(converter: Converter) -> None:
    converter.register_structure_hook(str, strict.parse_str)
    converter.register_structure_hook(bool, strict.parse_bool)
    converter.register_structure_hook(int, strict.parse_int)
    converter.register_structure_hook(float, strict.parse_float)
    converter.register_structure_hook(Decimal, strict.parse_decimal)
    converter.register_structure_hook(date, strict.parse_day)
    converter.register_structure_hook_func(_is_literal, strict.parse_word)
    converter.register_unstructure_hook(Decimal, flat.show_number)
    converter.register_unstructure_hook(date, date.isoformat)


def _is_literal(kind: Any) -> bool:
    return get_origin(kind) is Literal


def _register_class(converter: Converter, model_class: type[Any]) -> None:
    overrides = _overrides(converter, model_class)
    read = make_dict_structure_fn(model_class, converter, **overrides)
    write = make_dict_unstructure_fn(model_class, converter, **overrides)
    nest = flat.NEST.get(model_class, dict)
    flatten = flat.FLATTEN.get(model_class)
    converter.register_structure_hook(model_class, lambda value, kind: read(nest(check_object(value)), kind))
    converter.register_unstructure_hook(
        model_class, write if flatten is None else lambda instance: flatten(instance, write(instance))
    )


def _overrides(converter: Converter, model_class: type[Any]) -> dict[str, Any]:
    overrides = {name: override(rename=key) for name, key in KEYS.get(model_class, {}).items()}
    overrides |= {name: override(omit=True) for name in _OMITTED.get(model_class, ())}
    if model_class is Article:
        overrides["published"] = override(struct_hook=strict.parse_published)
    if model_class is Money:
        # It refers to its own class, which has no hook yet.
        overrides["equivalent"] = override(
            struct_hook=lambda value, _: None if value is None else converter.structure(value, Money),
            unstruct_hook=lambda value: None if value is None else converter.unstructure(value),
        )
    return overrides
