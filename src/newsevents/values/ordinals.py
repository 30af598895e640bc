"""Ordinal numbers in words: «الثالث», «الحادي والعشرون», «السابع عشر»."""

from __future__ import annotations

from attrs import frozen

from newsevents.values.tokens import Tokens


@frozen
class Ordinal:
    """A rank and where it ends.

    Attributes:
        rank: The rank.
        end: Index of the word after it.
        has_article: Whether its first word carries "ال".
    """

    rank: int
    end: int
    has_article: bool


def read_ordinal(tokens: Tokens, at: int, *, conjunction: str | None = None) -> Ordinal | None:
    """Read the ordinal that begins at a word; «العشرين» alone is read as one only where a date asks for it."""
    match = tokens.match(at, "ordinal", conjunction=conjunction, preposition=None)
    head = match or tokens.match(at, "ordinal_head", conjunction=conjunction, preposition=None)
    if head is None:
        return None
    longer = _read_rest(tokens, head.end, head.number, head.sense.has_article)
    if longer is not None or match is None:
        return longer
    return Ordinal(match.number, match.end, match.sense.has_article)


def _read_rest(tokens: Tokens, at: int, unit: int, has_article: bool) -> Ordinal | None:
    """«عشر» of «السابع عشر», or «والعشرون» of «الحادي والعشرون»."""
    teen = tokens.match(at, "ten", article=False)
    if teen is not None:
        return Ordinal(unit + 10, teen.end, has_article)
    after, and_ = tokens.skip_and(at)
    tens = tokens.match(after, "tens", conjunction=and_, article=True)
    if tens is not None:
        return Ordinal(unit + tens.number, tens.end, has_article)
    return None
