"""Sums of money: a count with a currency, in words, symbols or codes, and a stated equivalent."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from attrs import evolve, frozen

from newsevents.model import Money
from newsevents.values.counts import Count, apply_bound_after, read_count
from newsevents.values.currencies import load_defaults, load_nations, load_places
from newsevents.values.tokens import Match, Tokens

_CONTEXT_WORDS: Final = 30
_LINKS: Final = ("(", "[", "،", "-")


@frozen
class MoneyRead:
    """A sum and where it stands (indices of words)."""

    start: int
    end: int
    value: Money


def read_money(tokens: Tokens, at: int, count: Count | None) -> MoneyRead | None:
    """Read the sum that begins at a word, with its equivalent in a second currency if one follows.

    Args:
        tokens: The words.
        at: Index of the word.
        count: What :func:`newsevents.values.counts.read_count` reads there.
    """
    first = _read_sum(tokens, at, count)
    return _attach_equivalent(tokens, first) if first else None


def _read_sum(tokens: Tokens, at: int, count: Count | None) -> MoneyRead | None:
    return _read_symbol_first(tokens, at) or _read_counted(tokens, at, count) or _read_dual(tokens, at)


def _read_symbol_first(tokens: Tokens, at: int) -> MoneyRead | None:
    """ "$500 مليون", "USD 500"."""
    bound = tokens.match(at, "bound", conjunction=None, preposition=None)
    symbol = tokens.match(bound.end if bound else at, "symbol")
    if symbol is None or not tokens.is_digits(symbol.end):
        return None
    count = read_count(tokens, symbol.end)
    if count is None:
        return None
    if bound is not None:
        count = _bind(bound, count)
    return MoneyRead(at, count.end, _money(count, load_defaults()[symbol.key]))


def _bind(bound: Match, count: Count) -> Count:
    if bound.key == "about":
        return evolve(count, is_approximate=True)
    low, high = (count.value, None) if bound.key == "low" else (None, count.value)
    return Count(count.end, None, low, high)


def _read_counted(tokens: Tokens, at: int, count: Count | None) -> MoneyRead | None:
    """«1.2 مليار دولار», «مئات الملايين من اليوروهات», "500$"."""
    if count is None:
        return None
    symbol = tokens.match(count.end, "symbol")
    if symbol is not None:
        bounded = apply_bound_after(tokens, count, symbol.end)
        return MoneyRead(at, max(symbol.end, bounded.end), _money(bounded, load_defaults()[symbol.key]))
    begin = count.end + 1 if tokens.norm(count.end) == "من" else count.end
    currency = tokens.match(begin, "currency")
    if currency is None or (currency.form == "dual"):
        return None
    if currency.sense.entry.is_ambiguous and not _is_sure(tokens, currency):
        return None
    code, end = _read_nation(tokens, currency, at)
    bounded = apply_bound_after(tokens, count, end)
    return MoneyRead(at, max(end, bounded.end), _money(bounded, code))


def _is_sure(tokens: Tokens, currency: Match) -> bool:
    """Whether an ambiguous noun («بات»: baht, became) is a currency: behind a scale word or before its country."""
    begin = currency.end - 1 - len(currency.sense.entry.rest)
    nation = tokens.match(currency.end, "nation")
    is_own = nation is not None and nation.key in load_nations()[currency.key]
    return is_own or tokens.match(begin - 1, "scale", conjunction=None, preposition=None) is not None


def _read_dual(tokens: Tokens, at: int) -> MoneyRead | None:
    """«دولارين»."""
    currency = tokens.match(at, "currency", conjunction=None, preposition=None)
    if currency is None or currency.form != "dual":
        return None
    code, end = _read_nation(tokens, currency, at)
    return MoneyRead(at, end, Money(amount=Decimal(2), currency=code)) if code else None


def _read_nation(tokens: Tokens, currency: Match, at: int) -> tuple[str | None, int]:
    """The code that the adjective behind the noun gives («أميركي»), and where the expression ends."""
    codes = load_nations()[currency.key]
    sterling = tokens.match(currency.end, "currency", key="sterling")
    if sterling is not None and currency.key == "pound":
        return "GBP", sterling.end
    nation = tokens.match(currency.end, "nation")
    if nation is not None and nation.key in codes:
        return codes[nation.key], nation.end
    default = load_defaults()[currency.key]
    return (default if default else _read_context(tokens, at, codes)), currency.end


def _read_context(tokens: Tokens, at: int, codes: Mapping[str, str]) -> str | None:
    """The one country among those with this currency that the words around name; ``None`` when none or several do."""
    places = load_places()
    found: set[str] = set()
    for index in range(max(0, at - _CONTEXT_WORDS), min(len(tokens), at + _CONTEXT_WORDS)):
        norm = tokens.norms[index]
        for stem in (norm, norm[1:], norm[2:], norm.rstrip("ه")):
            if stem in places and places[stem] in codes:
                found.add(codes[places[stem]])
    return found.pop() if len(found) == 1 else None


def read_elliptic_sum(tokens: Tokens, at: int, currency: str | None) -> MoneyRead | None:
    """«بقيمة 50 مليونا»: a sum that leaves the currency to the sum before.

    Args:
        tokens: The words.
        at: Index of the number.
        currency: The currency of the last sum in the text, ``None`` if there is none.
    """
    count = read_count(tokens, at)
    named = tokens.match(at - 1, "sum_word", conjunction=None, preposition=None) is not None
    # «باعت روسيا بـ400 مليون دولار والصين بـ267 مليونا،»: "for 267 million", with nothing counted behind it.
    priced = currency is not None and tokens.norm(at - 1) == "ب" and tokens.is_digits(at)
    if count is None or not (named or (priced and not tokens.norm(count.end).isalpha())):
        return None
    if tokens.match(count.end - 1, "scale", conjunction=None, preposition=None) is None:
        return None
    return MoneyRead(at, count.end, _money(count, currency))


def _attach_equivalent(tokens: Tokens, first: MoneyRead) -> MoneyRead:
    """«1.2 مليار يورو (1.3 مليار دولار)», «… أي ما يعادل …»."""
    at = first.end
    opened = tokens.norm(at)
    if opened in _LINKS:
        at += 1
    equal = tokens.match(at, "equal", conjunction=None, preposition=None)
    if equal is not None:
        at = equal.end
    if equal is None and opened not in ("(", "["):
        return first
    second = _read_sum(tokens, at, read_count(tokens, at))
    if second is None or second.value.currency in (None, first.value.currency):
        return first
    end = second.end
    if opened in ("(", "["):
        if tokens.norm(end) not in (")", "]"):
            return first
        end += 1
    return MoneyRead(first.start, end, evolve(first.value, equivalent=second.value))


def _money(count: Count, currency: str | None) -> Money:
    return Money(
        amount=count.value,
        currency=currency,
        low=count.low,
        high=count.high,
        is_approximate=count.is_approximate,
    )
