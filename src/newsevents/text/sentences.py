"""Sentence spans of news prose."""

from __future__ import annotations

import re

# A line break always ends a sentence (headline, dateline, paragraph). A full stop does unless it stands inside a number
# ("2.5") or after a single letter (an initial). «.وكشف» lacks the space: two letters on either side are enough.
_BOUNDARY = re.compile(
    r"""
    \n+                                                     # a paragraph
    | (?<![0-9٠-٩])\.(?=[^\S\n]*[^\s.0-9٠-٩»”"')\]])        # a stop after letters, space or not
    | (?<=[0-9٠-٩])\.(?=[^\S\n]+\S|[\u0621-\u064a])         # "2023." and what follows
    | [!؟?](?=\s|[\u0621-\u064a])
    | \.["»”'](?=[^\S\n]*[\u0621-\u064a])
    """,
    re.VERBOSE,
)
_INITIAL = re.compile(r"(?:^|[\s(«\"“.])[^\W\d_]$")


def find_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Half-open spans of the sentences of ``text``, without surrounding white space, in order.

    "2.5" and "أ. محمد" stay whole; "2023. وكشف" and ".وكشف" come apart.
    """
    spans = []
    start = 0
    for match in _BOUNDARY.finditer(text):
        if match.group()[0] == "." and _INITIAL.search(text, max(start, match.start() - 3), match.start()):
            continue
        spans.append(_strip(text, start, match.end()))
        start = match.end()
    spans.append(_strip(text, start, len(text)))
    return tuple(span for span in spans if span[0] < span[1])


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
