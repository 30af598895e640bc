"""From the exceptions of cattrs to one line per problem, each with the path of the value in the JSON."""

from __future__ import annotations

from types import NoneType
from typing import Final, get_args

from attrs import frozen
from cattrs.errors import ClassValidationError, IterableValidationError

from newsevents.model import Argument, DateInterval, Event, Extraction, Money, Quantity
from newsevents.serialise.strict import MismatchError

# Attributes that the JSON calls otherwise than the model.
KEYS: Final[dict[type, dict[str, str]]] = {
    Quantity: {
        "value": "quantity",
        "low": "quantity_low",
        "high": "quantity_high",
        "unit": "quantity_unit",
        "is_approximate": "quantity_is_approximate",
        "is_ordinal": "quantity_is_ordinal",
    },
    Money: {"low": "amount_low", "high": "amount_high", "is_approximate": "amount_is_approximate"},
    DateInterval: {"start": "date_start", "end": "date_end"},
}
# Attributes whose fields stand flat in the object of their owner, and so add nothing to a path.
FLAT: Final[dict[type, frozenset[str]]] = {
    Extraction: frozenset({"article"}),
    Event: frozenset({"attributes"}),
    Argument: frozenset({"quantity", "money", "date"}),
}


@frozen
class Problem:
    """One thing wrong with a JSON document.

    Attributes:
        path: Where, e.g. ``"$.events[0].arguments[2].quantity"``.
        message: What was expected and what came.
    """

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


def find_problems(error: BaseException, path: str = "$") -> list[Problem]:
    """List what ``error`` says, innermost causes first come, first served.

    Args:
        error: Raised by the converter of this package.
        path: Path of the value that was being read.
    """
    return _find(error, path, allows_null=False)


def _find(error: BaseException, path: str, *, allows_null: bool) -> list[Problem]:
    if isinstance(error, ClassValidationError):
        return _find_in_class(error, path)
    if isinstance(error, IterableValidationError):
        with_notes, without = error.group_exceptions()
        found = [p for e, note in with_notes for p in find_problems(e, path + _step(note.index))]
        return found + [p for e in without for p in find_problems(e, path)]
    return [_read(error, path, allows_null=allows_null)]


def _find_in_class(error: ClassValidationError, path: str) -> list[Problem]:
    with_notes, without = error.group_exceptions()
    found = []
    for cause, note in with_notes:
        below = path
        if note.name not in FLAT.get(error.cl, ()):
            below += "." + KEYS.get(error.cl, {}).get(note.name, note.name)
        found += _find(cause, below, allows_null=NoneType in get_args(note.type))
    return found + [p for cause in without for p in find_problems(cause, path)]


def _step(index: object) -> str:
    return f"[{index}]" if isinstance(index, int) else f".{index}"


def _read(error: BaseException, path: str, *, allows_null: bool) -> Problem:
    if isinstance(error, MismatchError):
        where = f"{path}.{error.key}" if error.key else path
        message = str(error)
        if allows_null:
            message = message.replace(f"expected {error.expected}", f"expected {error.expected} or null", 1)
        return Problem(where, message)
    if isinstance(error, KeyError):
        return Problem(path, "is missing")
    # attrs validators carry the attribute and the value behind the sentence; only the sentence is for people.
    return Problem(path, str(error.args[0]) if error.args else type(error).__name__)
