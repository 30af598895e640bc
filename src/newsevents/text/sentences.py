"""Sentence spans of news prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BOUNDARY = re.compile(
    r"""
    [\n\r\x0b\x0c\x85\u2028\u2029]+                         # a line or paragraph: headline, dateline
    | (?<![0-9٠-٩۰-۹])\.(?=[^\S\n]*[^\s.0-9٠-٩۰-۹»”"')\]]) # a stop after letters, space or not: ".وكشف"
    | (?<![0-9٠-٩۰-۹])\.(?=[^\S\n]+[0-9٠-٩۰-۹])            # the same before a sentence that begins with a number
    | (?<=[0-9٠-٩۰-۹])\.(?=[^\S\n]+\S|[\u0621-\u064a])      # "2023." and what follows, but never "2.5"
    | [!؟?](?=\s|[\u0621-\u064a])
    | \.["»”'](?=[^\S\n]*[\u0621-\u064a])                   # the stop inside the quotation
    """,
    re.VERBOSE,
)
# English letters as Arabic spells them: «سي.إن.إن» (CNN), "إس.إس.إن" (SSN).
_SPELT = (
    "إيه|ايه|اي|آي|إي|بي|سي|دي|إف|اف|جي|جيه|إتش|اتش|كي|إل|ال|إم|ام|إن|ان|أو|او"
    "|كيو|آر|ار|إس|اس|تي|يو|في|دبليو|إكس|اكس|واي|زد"
)
_SPELT_BEFORE = re.compile(rf"(?<![\u0621-\u064a])(?:{_SPELT})$")
_SPELT_AFTER = re.compile(rf"(?:{_SPELT})(?![\u0621-\u064a])")
# "1. " at the start of a line; "^" is met only at the start of the text, as what is searched is longer elsewhere.
_ITEM_NUMBER = re.compile(r"(?:^|[\n\r])[0-9٠-٩۰-۹]{1,2}$")
_BEFORE_INITIAL = frozenset('(«"“.')
_LOOK_BACK_CHARS = 8
# The longest sentences of communiqués have some hundred words. What is longer has lost its stops, and would cost the
# rules, which compare every word of a sentence with every other, minutes.
MAX_SENTENCE_CHARS = 1500
_PAUSE = re.compile(r"[،؛,;:]")


def find_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Half-open spans of the sentences of ``text``, without surrounding white space, in order.

    "2.5", "أ. محمد" and «سي.إن.إن» stay whole; "2023. وكشف" and ".وكشف" come apart. A run of more than
    :data:`MAX_SENTENCE_CHARS` without a stop is cut at a comma, else between words, else anywhere.
    """
    return tuple(part for start, end in _find_runs(text) for part in _cut_long(text, start, end))


def _find_runs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _BOUNDARY.finditer(text):
        if match.group()[0] == "." and _is_inside(text, match.start()):
            continue
        yield start, match.end()
        start = match.end()
    yield start, len(text)


def _cut_long(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    start, end = _strip(text, start, end)
    while end - start > MAX_SENTENCE_CHARS:
        # Not before the middle: a comma near the beginning would leave crumbs.
        window = range(start + MAX_SENTENCE_CHARS, start + MAX_SENTENCE_CHARS // 2, -1)
        cut = next((at for at in window if _PAUSE.match(text, at - 1) and text[at].isspace()), None)
        if cut is None:
            cut = next((at for at in window if text[at].isspace()), start + MAX_SENTENCE_CHARS)
        yield _strip(text, start, cut)
        start, end = _strip(text, cut, end)
    if start < end:
        yield start, end


def _is_inside(text: str, stop: int) -> bool:
    """Whether the full stop at ``stop`` belongs to an initial, an abbreviation, an address or the number of an item."""
    before = text[stop - 1] if stop else ""
    after = text[stop + 1] if stop + 1 < len(text) else ""
    if before.isalpha() and (stop == 1 or text[stop - 2].isspace() or text[stop - 2] in _BEFORE_INITIAL):
        return True  # "أ.د. محمد" (Prof. Dr.), "(U.S. Army)"
    if before.isascii() and before.isalnum() and after.isascii() and after.isalnum():
        return True  # "example.com"
    look_back = text[max(0, stop - _LOOK_BACK_CHARS) : stop]
    if before.isdigit():
        return _ITEM_NUMBER.search(look_back) is not None
    return _SPELT_BEFORE.search(look_back) is not None and _SPELT_AFTER.match(text, stop + 1) is not None


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
