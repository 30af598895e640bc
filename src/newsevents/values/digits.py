"""Numbers in digits, with the separators of Arabic, English and French newsrooms."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from newsevents.text.arabic import DECIMAL_SEPARATOR, THOUSANDS_SEPARATOR
from newsevents.text.words import Word

_PLAIN: Final = re.compile(r"[0-9]{1,18}")
_GROUPED: Final = re.compile(r"[0-9]{1,3}([.,])[0-9]{3}(?:\1[0-9]{3})*")
_DECIMAL: Final = re.compile(r"[0-9]{1,15}[.,][0-9]{1,6}")
_GROUPED_DECIMAL: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]{1,6}|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,6}")
_MILLIARD: Final = 10**9


def read_digits(word: Word, *, scale: int) -> Decimal | None:
    """Read one number in digits, or ``None`` when it is no plain number (a date such as "21.9.2023").

    "1,200" is 1200 and "3,5" is 3.5: three digits after the mark make a group, fewer a fraction. "1.250" is a decimal
    before a scale word ("1.250 مليار") and a group before a noun ("1.250 جنديا").

    Args:
        word: The number, as written and folded.
        scale: Value of the scale word behind it, 1 if there is none.
    """
    norm = word.norm
    if _PLAIN.fullmatch(norm):
        return Decimal(norm)
    grouped = _GROUPED.fullmatch(norm)
    if grouped and not _is_decimal(word, grouped[1], scale):
        return Decimal(norm.replace(grouped[1], ""))
    if _DECIMAL.fullmatch(norm):
        return Decimal(norm.replace(",", "."))
    if _GROUPED_DECIMAL.fullmatch(norm):
        mark = "." if norm.rfind(".") < norm.rfind(",") else ","
        return Decimal(norm.replace(mark, "").replace(",", "."))
    return None


def _is_decimal(word: Word, mark: str, scale: int) -> bool:
    """Whether the mark before the last three digits is a decimal one."""
    if word.norm.count(mark) > 1 or THOUSANDS_SEPARATOR in word.text:
        return False
    if DECIMAL_SEPARATOR in word.text or word.norm.startswith("0"):
        return True
    # "1,200 مليون" is 1200 million, "2,375 مليار" is 2.375 billion: nobody writes trillions so.
    return scale >= _MILLIARD or (mark == "." and scale > 1)
