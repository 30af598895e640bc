"""When two fillers are the same: by identifier, and by meaning for weapons, sums and dates."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from newsevents.model import Argument
from newsevents.text.fold import fold_string

_ISO_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")


@lru_cache(maxsize=16384)
def fold_identifier(text: str) -> str:
    """Fold spelling, white space and surrounding punctuation away: «"معاهدة أوتاوا".» is «معاهده اوتاوا»."""
    folded = " ".join(fold_string(text).split())
    start, end = 0, len(folded)
    while start < end and not _carries_meaning(folded[start]):
        start += 1
    while end > start and not _carries_meaning(folded[end - 1]):
        end -= 1
    return folded[start:end]


def _carries_meaning(char: str) -> bool:
    return unicodedata.category(char)[0] in "LNM"


def identify(argument: Argument) -> str:
    """The folded identifier of a filler; its folded words when it has none."""
    return fold_identifier(argument.text if argument.id is None else argument.id)


def distinguish(argument: Argument) -> tuple[object, ...]:
    """What makes a filler one of its own within its record and role: repeated fillers count once."""
    if argument.category is not None:
        return (None if argument.id is None else fold_identifier(argument.id), argument.category)
    if argument.money is not None:
        return (argument.money.amount, argument.money.currency)
    return (identify(argument),)


def is_same(gold: Argument, predicted: Argument) -> bool:
    """Whether a predicted filler of the same role is right.

    A weapon with a designation in the gold compares by it, else by category; a sum by amount and currency; a
    date by the gold's precision ("2024-04" accepts "2024-04-13", not the other way round); the rest by folded
    identifier.
    """
    if gold.category is not None and gold.id is None:
        return predicted.category == gold.category
    if gold.money is not None and predicted.money is not None:
        same_amount = gold.money.amount == predicted.money.amount
        return same_amount and gold.money.currency == predicted.money.currency
    if gold.id is not None and _ISO_DATE.fullmatch(gold.id):
        day = predicted.date.iso if predicted.id is None and predicted.date is not None else predicted.id
        return day is not None and (day == gold.id or day.startswith(gold.id + "-"))
    if gold.id is not None and predicted.id is None:
        # The predicted words may still be the name: an organisation without a code is known by its Arabic
        # name.
        return gold.category is None and fold_identifier(gold.id) == fold_identifier(predicted.text)
    return identify(gold) == identify(predicted)


def count_of(argument: Argument) -> Decimal | None:
    """The figure stated for a filler, or ``None``."""
    return None if argument.quantity is None else argument.quantity.value
