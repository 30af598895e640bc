"""Find every date, quantity and sum of money in a text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from newsevents.model import Money, Quantity, ValueMention
from newsevents.model.values import Value
from newsevents.values.context import Context, DateRead
from newsevents.values.counts import read_count
from newsevents.values.dates import read_date
from newsevents.values.money import MoneyRead, read_elliptic_sum, read_money
from newsevents.values.names import skip_name, skip_unread_date
from newsevents.values.numerals import NUMERAL_KINDS
from newsevents.values.quantities import QuantityRead, read_quantity
from newsevents.values.starts import Start, read_start
from newsevents.values.tokens import Tokens

Read = DateRead | MoneyRead | QuantityRead
# Bare words that count nothing by themselves: "one" is mostly an adjective, "thousand" also a verb.
_WEAK_BARE: Final = frozenset(("واحد", "واحده", "واحدا", "الف", "الفا", "لست"))
_CLITICS: Final = frozenset(("و", "ف", "ب", "ل", "ال", "بال", "لل", "وال", "وب", "ول"))
_GLUE: Final = frozenset("-/:_")


def find_values(text: str, *, published: date | None = None) -> tuple[ValueMention, ...]:
    """Find the dates, quantities and sums of money that a text states.

    "في 21 سبتمبر/أيلول 2023 اشترت أربع طائرات بـ1.2 مليار دولار" holds a date, a quantity with its noun and a sum.

    Args:
        text: The untouched text.
        published: Day of publication, the anchor of relative dates; ``None`` leaves them unread.

    Returns:
        Mentions in order, without overlap, the longest reading at each place; offsets count in ``text``. Linear in its
        length.
    """
    tokens = Tokens(text)
    return tuple(_mention(tokens, read) for read in find_reads(tokens, published))


def find_reads(tokens: Tokens, published: date | None) -> Iterator[Read]:
    """Walk over the words once and yield the longest reading at each place."""
    context = Context(published)
    currency: str | None = None
    at = 0
    while at < len(tokens):
        start = read_start(tokens, at)
        if not start.is_any:
            at += 1
            continue
        name_end = skip_name(tokens, at) if start.is_name else None
        if name_end is not None:
            at = name_end
            continue
        read = read_value(tokens, at, context, currency, start)
        unread_end = skip_unread_date(tokens, at, context) if start.is_date and not isinstance(read, DateRead) else None
        if unread_end is not None:
            at = unread_end
            continue
        if read is None:
            at += 1
            continue
        if isinstance(read, DateRead):
            context = context.after(read.value, read.end)
        elif isinstance(read, MoneyRead):
            currency = read.value.currency or currency
        yield read
        at = read.end


def read_value(tokens: Tokens, at: int, context: Context, currency: str | None, start: Start) -> Read | None:
    """The longest value at a word; a date wins over a quantity of the same length.

    Args:
        tokens: The words.
        at: Index of the word.
        context: The anchors of relative dates.
        currency: The currency of the last sum before.
        start: What the word may begin.
    """
    best: Read | None = read_date(tokens, at, context) if start.is_date else None
    if not (start.is_count or start.is_noun):
        return best
    count = read_count(tokens, at) if start.is_count else None
    money = read_money(tokens, at, count)
    if money is not None and (best is None or money.end > best.end):
        best = money
    quantity = read_quantity(tokens, at, count)
    if quantity is not None and (best is None or quantity.end > best.end) and _is_counted(tokens, quantity):
        best = quantity
    if isinstance(best, QuantityRead) and best.unit is None:
        return read_elliptic_sum(tokens, at, currency) or best
    return best


def _is_counted(tokens: Tokens, read: QuantityRead) -> bool:
    """Whether a bare number is a count, and no part of a designation («إف-16»), a reference or a clock time."""
    at = read.start
    if (
        read.unit is None
        and tokens.norm(read.end) == "-"
        and tokens.is_digits(read.end + 1)
        and not tokens.is_digits(at)
    ):
        return False  # «الاف-15»: the F-15, no thousands
    if not read.is_bare:
        return True
    if tokens.norm(at) in _WEAK_BARE and read.end == at + 1:
        return False
    before = at - 2 if tokens.norm(at - 1) == "-" else at - 1  # «إف - 16»
    if tokens.match(before, "letter_name", conjunction=None, preposition=None):
        return False
    if not tokens.is_digits(at):
        return read.end > at + 1 or not _has_article(tokens, at)
    if tokens.match(read.end, "era", key="hijri") or tokens.match(read.end, "before_era"):
        return False  # a year outside the calendars that we can convert
    return not (_is_glued(tokens, at - 1, at - 1) or _is_glued(tokens, read.end - 1, read.end))


def _has_article(tokens: Tokens, at: int) -> bool:
    """Whether the number word carries «ال»: «الواحد» counts nothing by itself."""
    senses = [sense for kind in NUMERAL_KINDS for sense in tokens.senses[at].get(kind, ())]
    return bool(senses) and all(sense.has_article for sense in senses)


def _is_glued(tokens: Tokens, joint: int, neighbour: int) -> bool:
    """Whether a letter, a hyphen or a colon touches the number: «إف-16», "10:30", "9M133"."""
    norm = tokens.norm(neighbour)
    if not tokens.is_joined(joint) or norm in _CLITICS:
        return False
    return norm in _GLUE or norm.isalpha()


def _mention(tokens: Tokens, read: Read) -> ValueMention:
    start = tokens.start_offset(read.start, _prefix_length(tokens, read.start))
    end = tokens.end_offset(read.end)
    unit_start = None
    if isinstance(read, QuantityRead) and read.unit is not None:
        unit_start = start if read.unit == read.start else tokens.start_offset(read.unit)
    value: Value = read.value
    return ValueMention(start=start, end=end, text=tokens.text[start:end], value=value, unit_start=unit_start)


def _prefix_length(tokens: Tokens, at: int) -> int:
    """Letters of the attached conjunction and preposition, which are no part of the value."""
    lengths = [sense.prefix_length for senses in tokens.senses[at].values() for sense in senses]
    return min(lengths, default=0)


def parse_number(text: str) -> Quantity | None:
    """Read one number, with its bounds: "أكثر من ثلاثين" is at least 30, "الثالث" a rank.

    Returns:
        A quantity without unit, or ``None`` when the text is no number.
    """
    tokens = Tokens(text)
    read = read_quantity(tokens, 0, read_count(tokens, 0))
    return read.value if read and read.end == len(tokens) and read.unit is None else None


def parse_quantity(text: str) -> Quantity | None:
    """Read one count with its noun: "طائرتين" is two aircraft.

    Returns:
        The quantity, its unit ``None`` for a bare number, or ``None`` when the text is neither.
    """
    tokens = Tokens(text)
    read = read_quantity(tokens, 0, read_count(tokens, 0))
    return read.value if read and read.end == len(tokens) else None


def parse_money(text: str) -> Money | None:
    """Read one sum of money: "ملياري دولار" is two billion US dollars.

    Returns:
        The sum, its currency ``None`` when the text leaves it open («ريال»), or ``None`` when it is no sum.
    """
    tokens = Tokens(text)
    read = read_money(tokens, 0, read_count(tokens, 0))
    return read.value if read and read.end == len(tokens) else None
