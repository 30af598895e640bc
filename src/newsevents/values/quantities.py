"""Counts with the noun they count: «أربع طائرات», «طائرتين», «الصواريخ الأربعة», «36 من مقاتلات», «20 في المئة»."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from attrs import evolve, frozen

from newsevents.model import Quantity
from newsevents.text.clitics import split_enclitic
from newsevents.values.counts import Count, apply_bound_after, read_plain_count
from newsevents.values.numerals import Numeral, read_numeral
from newsevents.values.ordinals import read_ordinal
from newsevents.values.senses import find_senses
from newsevents.values.tokens import ARTICLES, Match, Tokens

_PERCENT: Final = "%"


@frozen
class QuantityRead:
    """A quantity and where it stands.

    Attributes:
        start: Index of its first word.
        end: Index after its last.
        value: What it means.
        unit: Index of the first word of the noun, if there is one.
        is_bare: Whether it is a number and nothing else.
    """

    start: int
    end: int
    value: Quantity
    unit: int | None = None
    is_bare: bool = False


def read_quantity(tokens: Tokens, at: int, count: Count | None) -> QuantityRead | None:
    """Read the quantity that begins at a word.

    Args:
        tokens: The words.
        at: Index of the word.
        count: What :func:`newsevents.values.counts.read_count` reads there.
    """
    if count is not None:
        return _attach_noun(tokens, at, count)
    return _read_dual(tokens, at) or _read_noun_first(tokens, at) or _read_rank(tokens, at)


def _attach_noun(tokens: Tokens, at: int, count: Count) -> QuantityRead | None:
    percent = tokens.match(count.end, "percent")
    if percent is not None:
        bounded = apply_bound_after(tokens, count, percent.end)
        return _quantity(at, max(percent.end, bounded.end), bounded, _PERCENT, count.end)
    unit = count.end
    noun = match_noun(tokens, unit)
    if noun is not None and _is_pair(tokens, at, count):
        noun = None  # «الاثنان عقد»: a counted pair is a dual, so the noun belongs to what follows
    if noun is None and tokens.norm(count.end) == "من":
        superlative = tokens.match(count.end + 1, "superlative")
        unit = superlative.end if superlative else count.end + 1
        noun = _match_plural(tokens, unit)
    if noun is None:
        if count.needs_noun:
            return None
        bounded = apply_bound_after(tokens, count, count.end)
        is_bare = bounded == count and count.value is not None and not count.is_approximate
        return _quantity(at, bounded.end, bounded, None, None, is_bare)
    end = noun.end
    half = _read_half_after(tokens, noun) if count.value is not None else None
    if half is not None and count.value is not None:
        end, count = half.end, evolve(count, value=count.value + half.value)
    name, end = _read_power(tokens, noun, end)
    bounded = apply_bound_after(tokens, count, end)
    return _quantity(at, max(end, bounded.end), bounded, name, unit)


def _is_pair(tokens: Tokens, at: int, count: Count) -> bool:
    """Whether the count is the word one or two alone."""
    match = tokens.match(at, "unit", conjunction=None, preposition=None)
    return match is not None and match.number <= 2 and count.end == match.end


def _match_plural(tokens: Tokens, at: int) -> Match | None:
    """The plural behind «من»: «الطائرات», «ناقلات», «طائراته»."""
    noun = match_noun(tokens, at)
    if noun is not None:
        return noun if noun.sense.has_article or noun.form == "pl" else None
    for stem, pronoun in split_enclitic(tokens.norm(at)) if tokens.norm(at) else ():
        if pronoun:
            for sense in find_senses(stem).get("noun", ()):
                if sense.entry.form == "pl" and not sense.prefix_length:
                    return Match(sense, at + 1)
    return None


def _read_power(tokens: Tokens, noun: Match, end: int) -> tuple[str, int]:
    """«كيلومترا مربعا»: the unit with its adjective, and where it ends."""
    power = tokens.match(end, "power") if noun.sense.entry.kind == "measure" else None
    return (f"{noun.key} {power.key}", power.end) if power else (noun.key, end)


def _read_half_after(tokens: Tokens, noun: Match) -> Numeral | None:
    """«ثلاثة أعوام ونصف العام», «عامين ونصف»: a half of the unit that was counted."""
    after, conjunction = tokens.skip_and(noun.end)
    fraction = tokens.match(after, "fraction", conjunction=conjunction, article=False)
    if fraction is None or fraction.key not in ("1/2", "1/4") or noun.sense.entry.kind != "measure":
        return None
    unit = tokens.match(fraction.end, "measure", key=noun.key)
    if unit is None and tokens.match(fraction.end, "scale") is not None:
        return None
    value = Decimal("0.5") if fraction.key == "1/2" else Decimal("0.25")
    return Numeral(value, 1, unit.end if unit else fraction.end)


def match_noun(tokens: Tokens, at: int, *, lenient: bool = False) -> Match | None:
    """The counted noun or measure at a word; ``lenient`` allows attached prefixes."""
    allowed = None if lenient else ""
    for kind in ("noun", "measure"):
        match = tokens.match(at, kind, conjunction=allowed, preposition=allowed)
        if match is not None:
            return match
    return None


def _read_dual(tokens: Tokens, at: int) -> QuantityRead | None:
    """«طائرتين»: the noun itself says two."""
    noun = match_noun(tokens, at, lenient=True)
    if noun is None or noun.form != "dual":
        return None
    end = noun.end
    emphasis = tokens.match(end, "unit")
    if emphasis is not None and emphasis.key == "two":
        end = emphasis.end  # «طائرتان اثنتان»
    count = Count(end, Decimal(2))
    half = _read_half_after(tokens, noun)
    if half is not None:
        count = Count(half.end, Decimal(2) + half.value)
    return _quantity(at, count.end, count, noun.key, at)


def _read_noun_first(tokens: Tokens, at: int) -> QuantityRead | None:
    """«طائرة واحدة», «الصواريخ الأربعة», «المقاتلات الـ36»."""
    noun = match_noun(tokens, at, lenient=True)
    if noun is None:
        return None
    if noun.form == "sg":
        one = tokens.match(noun.end, "unit", key="one")
        return _quantity(at, one.end, Count(one.end, Decimal(1)), noun.key, at) if one else None
    if noun.form != "pl" or not noun.sense.has_article:
        return None
    begin = _skip_adjectives(tokens, noun.end)
    if tokens.norm(begin) in ARTICLES and tokens.is_joined(begin) and tokens.is_digits(begin + 1):
        count = read_plain_count(tokens, begin)
    else:
        number = read_numeral(tokens, begin, conjunction="", preposition="")
        starts_definite = tokens.norm(begin).startswith("ال")
        count = Count(number.end, number.value) if number and starts_definite else None
    return _quantity(at, count.end, count, noun.key, at) if count else None


def _skip_adjectives(tokens: Tokens, at: int) -> int:
    """Past «الفرنسية الجديدة» between the noun and its number: up to two definite words of no other sense."""
    for _ in range(2):
        if not tokens.norm(at).startswith("ال") or len(tokens.norm(at)) < 5 or tokens.senses[at].keys() - {"nation"}:
            break
        at += 1
    return at


def _read_rank(tokens: Tokens, at: int) -> QuantityRead | None:
    ordinal = read_ordinal(tokens, at)
    if ordinal is None:
        return None
    value = Quantity(value=Decimal(ordinal.rank), is_ordinal=True)
    return QuantityRead(at, ordinal.end, value)


def _quantity(
    start: int, end: int, count: Count, unit: str | None, unit_at: int | None, is_bare: bool = False
) -> QuantityRead:
    value = Quantity(
        value=count.value,
        low=count.low,
        high=count.high,
        unit=unit,
        is_approximate=count.is_approximate,
    )
    return QuantityRead(start, end, value, unit_at, is_bare)
