"""An article cut where highlights begin and end, so that a page can be built of texts alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from attrs import frozen


@frozen(kw_only=True)
class Mark:
    """A highlight.

    Attributes:
        start: Offset of its first character, in code points of the field.
        end: Offset after its last.
        event: Position of its event among those of the article.
        argument: Position of its argument in the event, or ``None`` for the evidence of the event.
    """

    start: int
    end: int
    event: int
    argument: int | None


Segment = tuple[str, tuple[int, ...]]


def cut_segments(text: str, marks: Iterable[Mark]) -> list[Segment]:
    """Cut a text at every border of a mark.

    Args:
        text: One field of an article.
        marks: May overlap and nest; those that do not lie in the text are left out.

    Returns:
        Pieces that together are the text, each with the positions of its marks, the longest mark first.
    """
    inside = [(number, mark) for number, mark in enumerate(marks) if 0 <= mark.start < mark.end <= len(text)]
    borders = sorted({0, len(text), *(m.start for _, m in inside), *(m.end for _, m in inside)})
    covers: list[list[int]] = [[] for _ in borders]
    for number, mark in sorted(inside, key=lambda pair: pair[1].start - pair[1].end):
        for index in range(bisect_left(borders, mark.start), bisect_left(borders, mark.end)):
            covers[index].append(number)
    pieces = zip(borders, borders[1:], covers, strict=False)
    return [(text[start:end], tuple(numbers)) for start, end, numbers in pieces]
