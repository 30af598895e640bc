"""Counts with their bounds, whatever they count: «أكثر من 30», «ما بين 3 و5 آلاف», «عشرات الآلاف»."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve, frozen

from newsevents.values.numerals import Numeral, read_numeral
from newsevents.values.tokens import ARTICLES, Tokens


@frozen
class Count:
    """A number or its bounds.

    Attributes:
        end: Index of the word after it.
        value: The figure, if the text states one.
        low: Inclusive lower bound.
        high: Inclusive upper bound.
        is_approximate: Whether the writer hedged.
        needs_noun: Whether it reads as a count only with a noun behind it («حتى 30»).
    """

    end: int
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    is_approximate: bool = False
    needs_noun: bool = False


def read_count(tokens: Tokens, at: int) -> Count | None:
    """Read the count that begins at a word, its modifiers included."""
    return _read_bounded(tokens, at) or read_plain_count(tokens, at)


def read_plain_count(tokens: Tokens, at: int) -> Count | None:
    """Read a count without a modifier: a range, a vague count or a number."""
    return _read_between(tokens, at) or _read_vague(tokens, at) or _read_number_or_range(tokens, at)


def _read_bounded(tokens: Tokens, at: int) -> Count | None:
    """«أكثر من 30», «نحو مئة», «ما يصل إلى نحو 40»."""
    bound = tokens.match(at, "bound", conjunction=None, preposition=None, article=False)
    if bound is None:
        return None
    inner = tokens.match(bound.end, "bound", conjunction="", preposition=None, key="about")
    begin = bound.end if inner is None else inner.end
    count = read_plain_count(tokens, begin + 1 if tokens.norm(begin) == "ب" else begin)
    if count is None:
        return None
    needs_noun = count.needs_noun or (tokens.norm(at) in ("حتي", "وحتي"))
    is_approximate = count.is_approximate or inner is not None or bound.key == "about"
    if bound.key == "low":
        low = count.value if count.value is not None else count.low
        return Count(count.end, None, low, None, is_approximate, needs_noun)
    if bound.key == "high":
        high = count.value if count.value is not None else count.high
        if high is None:
            return None
        return Count(count.end, None, None, high, is_approximate, needs_noun)
    return evolve(count, is_approximate=is_approximate, needs_noun=needs_noun)


def apply_bound_after(tokens: Tokens, count: Count, at: int) -> Count:
    """«30 طائرة على الأقل»: the count that ends after the bound, or the same count when none follows at ``at``."""
    bound = tokens.match(at, "bound_after")
    if bound is None or count.value is None or tokens.norm(bound.end) == "من":
        return count  # «ملياري دولار وأكثر من 300 جندي» begins another count
    if bound.key == "about":
        return evolve(count, end=bound.end, is_approximate=True)
    low, high = (count.value, None) if bound.key == "low" else (None, count.value)
    return Count(bound.end, None, low, high, count.is_approximate)


def _read_between(tokens: Tokens, at: int) -> Count | None:
    """«بين 3 و5 آلاف», «من 10 إلى 12»."""
    word = tokens.match(at, "word", conjunction=None, preposition=None, key="between")
    if word is not None:
        first = read_numeral(tokens, word.end, conjunction="", preposition=None)
        if first is None:
            return None
        after, conjunction = tokens.skip_and(first.end)
        second = read_numeral(tokens, after, conjunction=conjunction, preposition="")
        return _range(first, second)
    if tokens.match(at, "word", conjunction=None, key="from") is None:
        return None
    first = read_numeral(tokens, at + 1, conjunction="", preposition="")
    to = tokens.match(first.end, "word", key="to") if first else None
    second = read_numeral(tokens, to.end, conjunction="", preposition="") if to else None
    return _range(first, second)


def _range(first: Numeral | None, second: Numeral | None) -> Count | None:
    """The range of two numbers; a scale at the second holds for both («بين 3 و5 آلاف»)."""
    if first is None or second is None:
        return None
    low = first.value
    if first.scale == 1 and second.scale > 1 and low * second.scale < second.value:
        low *= second.scale
    return Count(second.end, None, low, second.value) if low < second.value else None


def _read_number_or_range(tokens: Tokens, at: int) -> Count | None:
    start = at
    if tokens.norm(at) in ARTICLES and tokens.is_joined(at) and tokens.is_digits(at + 1):
        start = at + 1  # «الـ36»
    first = read_numeral(tokens, start)
    if first is None:
        return None
    after, conjunction = tokens.skip_and(first.end)
    odd = tokens.match(after, "odd", conjunction=conjunction)
    if odd is not None:
        step = Decimal(max(first.last_scale, _last_power(first.value)))
        return Count(odd.end, None, first.value, first.value + step - step / 10 if step > 10 else first.value + 9)
    separator = tokens.norm(first.end)
    if separator in ("-", "او") or tokens.match(first.end, "word", key="to"):
        is_hyphen = separator == "-"
        if not is_hyphen or (tokens.is_digits(first.end + 1) and tokens.is_digits(first.end - 1)):
            second = read_numeral(tokens, first.end + 1, conjunction="", preposition="")
            both = _range(first, second)
            if both is not None:
                return both
    return Count(first.end, first.value)


def _last_power(value: Decimal) -> int:
    """The power of ten of the last figure: 10 for 120, 100 for 300."""
    power = 1
    while value and value % (power * 10) == 0:
        power *= 10
    return power


def _read_vague(tokens: Tokens, at: int) -> Count | None:
    """«عشرات», «مئات الآلاف», «بضعة آلاف», «بضع عشرات», «ملايين»: bounds only."""
    few = tokens.match(at, "few", conjunction=None, preposition=None)
    if few is not None:
        base, end, _ = _read_vague_scales(tokens, few.end)
        if end == few.end:
            return Count(few.end, None, Decimal(3), None if few.key == "several" else Decimal(9), needs_noun=True)
        return Count(end, None, 3 * base, 9 * base)
    base, end, found = _read_vague_scales(tokens, at, first=True)
    return Count(end, None, 2 * base, None) if found else None


def _read_vague_scales(tokens: Tokens, at: int, *, first: bool = False) -> tuple[Decimal, int, bool]:
    """The product of the plurals from ``at`` on («عشرات» × «آلاف»), where they end, and whether there are any."""
    base, end = Decimal(1), at
    for _ in range(3):
        lenient = None if first and end == at else ""
        here = end + 1 if end > at and tokens.norm(end) == "من" else end
        vague = tokens.match(here, "vague", conjunction=lenient, preposition=lenient)
        scale = vague or tokens.match(here, "scale", conjunction=lenient, preposition=lenient)
        if scale is None or (vague is None and scale.form != "pl"):
            break
        base, end = base * scale.number, scale.end
    return base, end, end > at
