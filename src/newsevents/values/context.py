"""What a date reader knows besides the words: the day of publication and the dates before."""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from newsevents.model import DateInterval


@frozen
class Context:
    """The anchors of relative dates.

    Attributes:
        published: Day of publication; ``None`` leaves dates relative to it unread.
        year: The last date read before in the same text, of any precision: the anchor of «العام نفسه».
        month: The last one that is a day or a month: the anchor of «الشهر التالي».
        day: The last one that is a day: the anchor of «اليوم التالي».
        absolute_end: Index of the word after the last date, if that one was not itself relative; else ``None``.
    """

    published: date | None = None
    year: date | None = None
    month: date | None = None
    day: date | None = None
    absolute_end: int | None = None

    def after(self, interval: DateInterval, end: int) -> Context:
        """The context of the words behind a date that ends before the word at ``end``."""
        start = interval.start or interval.end
        is_day = interval.precision == "day"
        is_month = is_day or interval.precision == "month"
        return evolve(
            self,
            year=start,
            month=start if is_month else self.month,
            day=start if is_day else self.day,
            absolute_end=end if interval.anchor is None else None,
        )

    def previous(self, unit: str) -> date | None:
        """The last date precise enough to count in ``unit`` from."""
        if unit in ("day", "night", "hour", "minute"):
            return self.day
        return self.month if unit in ("week", "month") else self.year


@frozen
class DateRead:
    """A date and where it stands.

    Attributes:
        start: Index of its first word.
        end: Index after its last.
        value: The days it may mean.
        other: The same day in a second calendar, as the text states it.
        weekday: The weekday that the text names for it (Monday is 0).
    """

    start: int
    end: int
    value: DateInterval
    other: DateInterval | None = None
    weekday: int | None = None
