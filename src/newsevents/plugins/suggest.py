"""The nearest known word to a wrong one, for error messages."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def suggest(wrong: str, known: Iterable[str]) -> str:
    """``"; did you mean 'newsevents_frames'?"``, or the list of what is known when nothing is near."""
    words = sorted(known)
    near = get_close_matches(wrong, words, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; known: {', '.join(words) or 'none'}"
