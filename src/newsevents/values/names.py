"""Names made of a date or a number, which state no value: «حرب أكتوبر», «قوى 14 آذار», «مجموعة العشرين», «إف-16»."""

from __future__ import annotations

from newsevents.values.calendar_dates import read_calendar_date
from newsevents.values.context import Context
from newsevents.values.numerals import read_numeral
from newsevents.values.tokens import Tokens

_NOTHING = Context()


def skip_name(tokens: Tokens, at: int) -> int | None:
    """The index after a name that begins at a word, or ``None`` when there is none.

    «هجمات 11 سبتمبر 2001» says its year, so it is a date and no mere name.
    """
    named = tokens.match(at, "named_event", conjunction=None, preposition=None)
    if named is not None:
        dated = read_calendar_date(tokens, named.end, _NOTHING)
        is_name = dated is not None and dated.year is None and dated.direction is None
        return dated.end if dated is not None and is_name else None
    group = tokens.match(at, "group_name", conjunction=None, preposition=None)
    if group is not None and tokens.norm(group.end).startswith("ال"):
        number = read_numeral(tokens, group.end, conjunction="", preposition="")
        return number.end if number else None
    return None


def skip_unread_date(tokens: Tokens, at: int, context: Context) -> int | None:
    """The index after a date that nothing settles («نوفمبر/تشرين الثاني» without a year or a day of publication).

    Its parts are no counts and no ranks, so nothing is read inside it.
    """
    if context.published is not None:
        return None
    dated = read_calendar_date(tokens, at, context, is_first=True)
    if dated is None or dated.year is not None or not dated.is_sure:
        return None
    return dated.end
