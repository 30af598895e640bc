"""Arabic dates to intervals of days: ranges, open intervals and single dates, the longest reading first."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from newsevents.model import DateInterval
from newsevents.values.context import Context, DateRead
from newsevents.values.points import read_point
from newsevents.values.ranges import read_range
from newsevents.values.tense import is_negated
from newsevents.values.tokens import Tokens


def read_open(tokens: Tokens, at: int, context: Context) -> DateRead | None:
    """«منذ 2011», «حتى مايو», «قبل عام 2020», «بعد 2030», «اعتبارا من الأحد»."""
    word = tokens.match(at, "word", conjunction=None, preposition="")
    if word is None or word.key not in ("since", "until", "before", "after", "starting"):
        return None
    inner = read_point(tokens, word.end, context)
    if inner is None:
        return None
    start, end = inner.value.start, inner.value.end
    key = word.key
    if key == "before" and is_negated(tokens, at):
        key = "since"  # «لن يسري قبل مايو» (not before May) opens the other end
    bounds = {
        "since": (start, None),
        "starting": (start, None),
        "until": (None, end),
        "before": (None, start),
        "after": (end, None),
    }[key]
    if bounds == (None, None):
        return None
    return DateRead(at, inner.end, evolve(inner.value, start=bounds[0], end=bounds[1]))


def read_date(tokens: Tokens, at: int, context: Context) -> DateRead | None:
    """The longest date at a word: a range, an open interval or a single date."""
    best = read_point(tokens, at, context)
    for reader in (read_open, read_range):
        read = reader(tokens, at, context)
        if read is not None and (best is None or read.end > best.end):
            best = read
    return best


def parse_date(text: str, *, published: date | None = None) -> DateInterval | None:
    """Read one Arabic date expression as the days it may mean.

    "يناير ٢٠٢٤" (January 2024) gives the whole month: the writer did not say the day, so neither do we.

    Args:
        text: One expression, as written; Arabic-Indic, Persian or ASCII digits.
        published: Day of publication (UTC), the anchor for "أمس" (yesterday); ``None`` leaves relative dates unread.

    Returns:
        Half-open interval of days ``[start, end)`` with its precision, or ``None`` when the text is no date.

    Source:
        Month names of every region: values/data/months.yml, each row with its source.
    """
    tokens = Tokens(text)
    begin = 1 if tokens.norm(0) == "في" else 0
    read = read_date(tokens, begin, Context(published))
    return read.value if read and read.end == len(tokens) else None
