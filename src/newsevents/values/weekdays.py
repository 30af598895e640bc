"""Weekdays and words for days near the day of publication, with the part of the day: «مساء الخميس», «أمس الأحد»."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from attrs import evolve, frozen

from newsevents.model import DateInterval
from newsevents.values.calendars import day_interval
from newsevents.values.tokens import Tokens

_WEEK: Final = 7
_NEAR_DAYS: Final = 2


@frozen
class DayLead:
    """What stands before or instead of a calendar date.

    Attributes:
        end: Index of the word after it.
        weekday: The weekday named (Monday is 0), or ``None``.
        offset: Days from the day of publication («أمس» is -1), or ``None``.
        direction: -1, 0 or 1 for «الماضي», «الجاري», «المقبل»; ``None`` without one.
        second_weekday: The weekday after the night («ليل الأربعاء الخميس»).
    """

    end: int
    weekday: int | None = None
    offset: int | None = None
    direction: int | None = None
    second_weekday: int | None = None

    @property
    def is_day(self) -> bool:
        """Whether it says a day by itself."""
        return self.weekday is not None or self.offset is not None


def read_day_lead(tokens: Tokens, at: int) -> DayLead | None:
    """Read part of the day, «يوم», weekday, «أمس» and the like, in any order the press uses."""
    end, weekday, offset, second, found = at, None, None, None, False
    is_night = False
    for _ in range(6):
        allowed = None if end == at else ""
        opened = (weekday is not None or offset is not None) and tokens.norm(end) == "("
        here = end + 1 if opened else end
        dayword = tokens.match(here, "dayword", conjunction=allowed, preposition=allowed)
        named = tokens.match(here, "weekday", conjunction=allowed, preposition=allowed)
        part = tokens.match(here, "daypart", conjunction=allowed, preposition=allowed, article=False)
        unit = tokens.match(here, "timeunit", key="day", conjunction=allowed, preposition=allowed, article=False)
        if offset is None and dayword is not None and _is_day_word(tokens, dayword.end, dayword.key):
            offset, step = dayword.number, dayword.end
        elif named is not None and weekday is None:
            weekday, step = named.number, named.end
        elif named is not None and is_night and second is None and named.number == ((weekday or 0) + 1) % _WEEK:
            second, step = named.number, named.end
        elif part is not None:
            is_night, step = part.key == "day-part", part.end
        elif unit is not None and unit.form == "sg" and not found:
            step = unit.end
        elif is_night and weekday is not None and tokens.norm(here) in ("-", "/") and tokens.match(here + 1, "weekday"):
            step = here + 1
        else:
            break
        if opened:
            if tokens.norm(step) != ")":
                break
            step += 1
        end, found = step, True
    if not found:
        return None
    qualifier = tokens.match(end, "qualifier", article=True) if weekday is not None else None
    if qualifier is not None:
        return DayLead(qualifier.end, weekday, offset, qualifier.number, second)
    return DayLead(end, weekday, offset, None, second)


def _is_day_word(tokens: Tokens, at: int, key: str) -> bool:
    """«اليوم العالمي», «اليوم الثالث» and «اليوم التالي» are not today."""
    if key != "today":
        return True
    return not any(tokens.match(at, kind) for kind in ("not_today", "sequent", "same", "qualifier"))


def resolve_day_lead(lead: DayLead, published: date | None, *, is_future: bool = False) -> DateInterval | None:
    """The day, or ``None`` without the day of publication.

    A bare weekday is the last one up to the day of publication itself: news tells what has happened. After a future
    verb it is the next one from that day on.
    """
    if published is None or not lead.is_day:
        return None
    if lead.offset is not None:
        day = published + timedelta(days=lead.offset)
        if lead.weekday is not None:
            day = _nearest(day, lead.weekday)
    else:
        assert lead.weekday is not None
        day = _by_weekday(published, lead.weekday, lead.direction, is_future)
    interval = evolve(day_interval(day), anchor=published)
    if lead.second_weekday is not None and interval.end is not None:
        return evolve(interval, end=interval.end + timedelta(days=1), is_range=True)
    return interval


def _nearest(day: date, weekday: int) -> date:
    """«أمس الأحد» on a page dated in another time zone: the weekday holds, if it is near."""
    shift = (weekday - day.weekday() + 3) % _WEEK - 3
    return day + timedelta(days=shift) if abs(shift) <= _NEAR_DAYS else day


def _by_weekday(published: date, weekday: int, direction: int | None, is_future: bool) -> date:
    back = (published.weekday() - weekday) % _WEEK
    if direction == 1:
        return published + timedelta(days=_WEEK - back)
    if direction == -1:
        return published - timedelta(days=back or _WEEK)
    if is_future and direction is None:
        return published + timedelta(days=(_WEEK - back) % _WEEK)
    return published - timedelta(days=back)
