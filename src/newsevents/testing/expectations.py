"""What a test expects of a record: only the fields that it names are compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from attrs import Factory, frozen

from newsevents.errors import DataFileError
from newsevents.model import Argument, Event
from newsevents.text import fold_string

_FILLER_KEYS: Final = ("id", "text", "name", "category", "quantity")
_OWN_FIELDS: Final = ("type", "stage", "factuality", "quote")


@frozen(kw_only=True)
class ExpectedFiller:
    """One filler of a role.

    Attributes:
        word: Its identifier, its category where it has no identifier, or one of its mentions as quoted; ``None`` where
            the other fields say enough.
        id: Its identifier.
        text: Its mention, as quoted from the article.
        name: Its readable name.
        category: Its category.
        quantity: Its count.
    """

    word: str | None = None
    id: str | None = None
    text: str | None = None
    name: str | None = None
    category: str | None = None
    quantity: Decimal | None = None

    def matches(self, argument: Argument) -> bool:
        """Whether ``argument`` is this filler."""
        if self.word is not None and not _is_called(argument, self.word):
            return False
        said = {"id": argument.id, "name": argument.name, "category": argument.category}
        if any(wanted is not None and said[key] != wanted for key, wanted in self._plain().items()):
            return False
        if self.text is not None and fold_string(argument.text) != fold_string(self.text):
            return False
        count = None if argument.quantity is None else argument.quantity.count
        return self.quantity is None or count == self.quantity

    def _plain(self) -> Mapping[str, str | None]:
        return {"id": self.id, "name": self.name, "category": self.category}

    def __str__(self) -> str:
        """As a test wrote it."""
        if self.word is not None:
            return self.word
        said = ((key, getattr(self, key)) for key in _FILLER_KEYS)
        return " ".join(f"{key}={value}" for key, value in said if value is not None)


@frozen(kw_only=True)
class ExpectedEvent:
    """One record, as far as a test cares.

    Attributes:
        type: Its event type, or ``None`` for any.
        stage: Its stage, or ``None`` for any.
        factuality: ``asserted`` unless the test says otherwise.
        fields: Attributes and roles by name: a word for an attribute, fillers for a role; an empty tuple for a role
            that must stay empty.
        quote: Words that its evidence must quote.
    """

    type: str | None = None
    stage: str | None = None
    factuality: str = "asserted"
    fields: Mapping[str, tuple[ExpectedFiller, ...]] = Factory(dict)
    quote: tuple[str, ...] = ()

    def differences(self, event: Event) -> tuple[str, ...]:
        """What ``event`` says otherwise, a line for each field; empty where it is this record."""
        lines = [
            f"{name}: expected {wanted!r}, got {got!r}"
            for name, wanted, got in (
                ("type", self.type, event.type),
                ("stage", self.stage, event.stage),
                ("factuality", self.factuality, event.factuality),
            )
            if wanted is not None and wanted != got
        ]
        for name, fillers in self.fields.items():
            if name in event.attributes:
                lines += _attribute_difference(name, fillers, event.attributes[name])
            else:
                lines += _role_difference(name, fillers, event.fillers(name))
        said = [fold_string(evidence.text) for evidence in event.evidence]
        lines += [f"quote: no evidence holds «{q}»" for q in self.quote if not any(fold_string(q) in s for s in said)]
        return tuple(lines)

    def __str__(self) -> str:
        """In one line, as a test wrote it."""
        parts = [self.type or "event", *(word for word in (self.stage, self.factuality) if word)]
        parts += [f"{name}={'+'.join(map(str, fillers)) or 'none'}" for name, fillers in self.fields.items()]
        return " ".join(parts)


def parse_expected(row: Mapping[str, Any], *, where: str = "expected") -> ExpectedEvent:
    """Read one expected record from plain data.

    Args:
        row: ``type``, ``stage``, ``factuality``, ``quote``, and any attribute or role: a word, a list of words, or a
            list of mappings with ``id``, ``text``, ``name``, ``category``, ``quantity``.
        where: For messages.

    Raises:
        DataFileError: It is no mapping, or a filler has an unknown key.
    """
    if not isinstance(row, Mapping):
        raise DataFileError(f"{where}: expected a mapping of fields, got {row!r:.80}")
    quotes = row.get("quote", ())
    return ExpectedEvent(
        type=row.get("type"),
        stage=row.get("stage"),
        factuality=row.get("factuality", "asserted"),
        quote=(quotes,) if isinstance(quotes, str) else tuple(quotes),
        fields={
            str(name): tuple(_parse_filler(one, f"{where}.{name}") for one in _as_list(value))
            for name, value in row.items()
            if name not in _OWN_FIELDS
        },
    )


def _as_list(value: object) -> Sequence[object]:
    if value is None or value == "":
        return ()
    return value if isinstance(value, list | tuple) else (value,)


def _parse_filler(value: object, where: str) -> ExpectedFiller:
    if isinstance(value, ExpectedFiller):
        return value
    if not isinstance(value, Mapping):
        return ExpectedFiller(word=value.isoformat() if isinstance(value, date) else str(value))
    unknown = sorted(set(value) - set(_FILLER_KEYS))
    if unknown:
        raise DataFileError(f"{where}: a filler has no field {unknown[0]!r}; known: {', '.join(_FILLER_KEYS)}")
    words = {key: str(value[key]) for key in _FILLER_KEYS if key != "quantity" and key in value}
    quantity = Decimal(str(value["quantity"])) if "quantity" in value else None
    return ExpectedFiller(quantity=quantity, **words)


def _is_called(argument: Argument, word: str) -> bool:
    if word == argument.id or (argument.id is None and word == argument.category):
        return True
    return fold_string(word) == fold_string(argument.text)


def _attribute_difference(name: str, wanted: Sequence[ExpectedFiller], got: str) -> list[str]:
    words = [str(filler) for filler in wanted]
    return [] if words == [got] else [f"{name}: expected {' + '.join(words) or 'none'}, got {got!r}"]


def _role_difference(name: str, wanted: Sequence[ExpectedFiller], got: Sequence[Argument]) -> list[str]:
    """Both ways: every expected filler is there, and every filler that is there is expected."""
    missing = [str(filler) for filler in wanted if not any(filler.matches(argument) for argument in got)]
    extra = [describe(argument) for argument in got if not any(filler.matches(argument) for filler in wanted)]
    said = [*(f"missing {word}" for word in missing), *(f"not expected: {word}" for word in extra)]
    return [f"{name}: {'; '.join(said)}"] if said else []


def describe(argument: Argument) -> str:
    """``FRA «الفرنسي»``: a filler with the words that name it."""
    return f"{argument.id or argument.category or 'unnamed'} «{argument.text}»"
