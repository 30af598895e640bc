"""Cardinal numbers in words, digits or both: «خمسة آلاف وثلاثمئة», «2.5 مليون», «مليار ونصف المليار»."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from attrs import frozen

from newsevents.values.digits import read_digits
from newsevents.values.tokens import Tokens

_FRACTIONS: Final = {"1/2": Decimal("0.5"), "1/4": Decimal("0.25"), "1/3": Decimal(1) / 3, "2/3": Decimal(2) / 3}
# "تريليون ومليار ومليون وألف ومئة": no numeral has more terms, and a bound keeps the reader linear.
_MAX_TERMS: Final = 6
NUMERAL_KINDS: Final = frozenset(("unit", "head", "ten", "tens", "hundred", "scale", "fraction"))


@frozen
class Numeral:
    """A cardinal number and where it ends.

    Attributes:
        value: The number.
        scale: Its largest scale word, 1 if there is none.
        end: Index of the word after it.
        last_scale: The scale of its last term.
    """

    value: Decimal
    scale: int
    end: int
    last_scale: int = 1


def read_numeral(
    tokens: Tokens, at: int, *, conjunction: str | None = None, preposition: str | None = None
) -> Numeral | None:
    """Read the longest cardinal number that begins at a word; the default takes any prefix on that word."""
    numeral = _read_term(tokens, at, conjunction, preposition)
    for _ in range(_MAX_TERMS):
        if numeral is None:
            return None
        longer = _add_term(tokens, numeral)
        if longer is None:
            break
        numeral = longer
    return _tidy(_add_fraction(tokens, numeral)) if numeral else None


def _tidy(numeral: Numeral) -> Numeral:
    """A whole number without the zeros that "1.5" times a million leaves behind its mark."""
    whole = numeral.value.to_integral_value()
    return Numeral(whole, numeral.scale, numeral.end, numeral.last_scale) if whole == numeral.value else numeral


def _add_term(tokens: Tokens, numeral: Numeral) -> Numeral | None:
    """The numeral with the smaller term behind "و", if there is one: «ألفان» and «وخمسمئة»."""
    if numeral.last_scale == 1:
        return None
    at, conjunction = tokens.skip_and(numeral.end)
    term = _read_term(tokens, at, conjunction, "")
    if term is None or term.scale >= numeral.last_scale or term.value >= numeral.last_scale:
        return None
    return Numeral(numeral.value + term.value, numeral.scale, term.end, term.scale)


def _add_fraction(tokens: Tokens, numeral: Numeral) -> Numeral:
    """«مليار ونصف المليار», «مليونان ونصف»: the fraction is of the last scale."""
    at, conjunction = tokens.skip_and(numeral.end)
    fraction = tokens.match(at, "fraction", conjunction=conjunction, article=False)
    if fraction is None or (numeral.last_scale == 1 and numeral.value >= 1000):
        return numeral
    scale = tokens.match(fraction.end, "scale")
    if scale is not None and numeral.last_scale == 1 and not scale.sense.has_article:
        # «ثلاثة ونصف مليار»: the scale is of the whole number.
        value = (numeral.value + _FRACTIONS[fraction.key]) * scale.number
        return Numeral(value, scale.number, scale.end, scale.number)
    if scale is not None and scale.number != numeral.last_scale:
        # «مليار ونصف مليون»: a term of its own.
        return Numeral(numeral.value + _FRACTIONS[fraction.key] * scale.number, numeral.scale, scale.end)
    end = scale.end if scale else fraction.end
    return Numeral(numeral.value + _FRACTIONS[fraction.key] * numeral.last_scale, numeral.scale, end)


def _read_term(tokens: Tokens, at: int, conjunction: str | None, preposition: str | None) -> Numeral | None:
    """One term: a number below a thousand (or digits) and the scale words that multiply it."""
    if tokens.is_digits(at):
        return _read_digit_term(tokens, at)
    if tokens.senses[at].keys().isdisjoint(NUMERAL_KINDS):
        return None
    group = _read_fraction(tokens, at, conjunction, preposition) or _read_group(tokens, at, conjunction, preposition)
    if group is not None:
        return _multiply(tokens, group)
    scale = tokens.match(at, "scale", conjunction=conjunction, preposition=preposition)
    if scale is None or scale.form == "pl":
        return None
    factor = 2 if scale.form == "dual" or (scale.form == "acc" and _is_construct(tokens, scale.end)) else 1
    return _multiply(tokens, Numeral(Decimal(factor * scale.number), scale.number, scale.end, scale.number))


def _is_construct(tokens: Tokens, at: int) -> bool:
    """Whether «ألفا» is the dual («ألفا دولار») and not the accusative («مليارا و200 مليون»): a noun follows."""
    return any(tokens.match(at, kind) for kind in ("currency", "noun", "measure"))


def _read_digit_term(tokens: Tokens, at: int) -> Numeral | None:
    end = at + 1
    after = _join_comma(tokens, at)
    scale = tokens.match(after or end, "scale")
    factor = scale.number if scale else 10 if tokens.match(end, "percent") else 1
    if after is not None:
        digits = Decimal(f"{tokens.norm(at)}.{tokens.norm(after - 1)}")
        if len(tokens.norm(after - 1)) == 3 and factor < 10**9:
            digits = digits * 1000
        return _multiply(tokens, Numeral(digits.normalize() + 0, 1, after))
    value = read_digits(tokens.words[at], scale=factor)
    return _multiply(tokens, Numeral(value, 1, end)) if value is not None else None


def _join_comma(tokens: Tokens, at: int) -> int | None:
    """The end of "3،5": some newsrooms write the Arabic comma for the decimal mark, without spaces."""
    is_one_number = (
        tokens.norm(at + 1) == "،"
        and tokens.is_joined(at)
        and tokens.is_joined(at + 1)
        and tokens.norm(at).isdigit()
        and tokens.norm(at + 2).isdigit()
        and len(tokens.norm(at + 2)) <= 3
        and len(tokens.norm(at)) <= 3
    )
    return at + 3 if is_one_number else None


def _multiply(tokens: Tokens, numeral: Numeral) -> Numeral:
    """Apply the scale words that follow: «ثلاثة» «ملايين», «مئة» «ألف» «مليون»."""
    for _ in range(2):
        scale = tokens.match(numeral.end, "scale", article=False)
        if scale is None or scale.form == "dual" or (numeral.last_scale > 1 and scale.number <= numeral.last_scale):
            break
        value = numeral.value * scale.number
        numeral = Numeral(value, numeral.scale * scale.number, scale.end, scale.number * numeral.last_scale)
    return numeral


def _read_fraction(tokens: Tokens, at: int, conjunction: str | None, preposition: str | None) -> Numeral | None:
    """«نصف مليون», «ثلاثة أرباع المليار»: only before a scale word; a fraction of a noun is no cardinal."""
    unit = tokens.match(at, "unit", conjunction=conjunction, preposition=preposition)
    parts = tokens.match(unit.end, "fraction_plural", article=False) if unit else None
    if unit is not None and parts is not None:
        value = Decimal(unit.number) / parts.number
        whole = tokens.match(parts.end, "scale")
        return Numeral(value * whole.number, whole.number, whole.end, whole.number) if whole else None
    fraction = tokens.match(at, "fraction", conjunction=conjunction, preposition=preposition, article=False)
    scale = tokens.match(fraction.end, "scale") if fraction else None
    if fraction is None or scale is None or scale.form in ("dual", "pl"):
        return None
    return Numeral(_FRACTIONS[fraction.key] * scale.number, scale.number, scale.end, scale.number)


def _read_group(tokens: Tokens, at: int, conjunction: str | None, preposition: str | None) -> Numeral | None:
    """A number below a thousand in words."""
    hundred = _read_hundred(tokens, at, conjunction, preposition)
    if hundred is None:
        return _read_small(tokens, at, conjunction, preposition)
    after, and_ = tokens.skip_and(hundred.end)
    small = _read_small(tokens, after, and_, "")
    return Numeral(hundred.value + small.value, 1, small.end) if small else hundred


def _read_hundred(tokens: Tokens, at: int, conjunction: str | None, preposition: str | None) -> Numeral | None:
    """«مئة», «ثلاثمئة», «ثلاث مئة»."""
    hundred = tokens.match(at, "hundred", conjunction=conjunction, preposition=preposition)
    if hundred is not None:
        return Numeral(Decimal(hundred.number), 1, hundred.end)
    unit = tokens.match(at, "unit", conjunction=conjunction, preposition=preposition)
    tail = tokens.match(unit.end, "hundred", article=False) if unit and unit.number > 2 else None
    if unit is None or tail is None or tail.number != 100:
        return None
    return Numeral(Decimal(100 * unit.number), 1, tail.end)


def _read_small(tokens: Tokens, at: int, conjunction: str | None, preposition: str | None) -> Numeral | None:
    """A number below a hundred in words."""
    for kind in ("ten", "tens"):
        match = tokens.match(at, kind, conjunction=conjunction, preposition=preposition)
        if match is not None:
            return Numeral(Decimal(match.number), 1, match.end)
    for kind in ("unit", "head"):
        match = tokens.match(at, kind, conjunction=conjunction, preposition=preposition)
        if match is None:
            continue
        teen = tokens.match(match.end, "ten", article=False)
        if teen is not None:
            return Numeral(Decimal(match.number + 10), 1, teen.end)
        after, and_ = tokens.skip_and(match.end)
        tens = tokens.match(after, "tens", conjunction=and_)
        if tens is not None:
            return Numeral(Decimal(match.number + tens.number), 1, tens.end)
        if kind == "unit":
            return Numeral(Decimal(match.number), 1, match.end)
    return None
