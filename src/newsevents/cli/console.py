"""A console for text that runs in both directions."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from rich.console import Console

_FIRST_STRONG_ISOLATE: Final = "\u2068"
_POP_ISOLATE: Final = "\u2069"
_PLAIN_WIDTH: Final = 100


def make_console(stream: TextIO) -> Console:
    """A console on ``stream``; as wide as the terminal, or 100 columns where there is none."""
    from rich.console import Console

    width = None if stream.isatty() else _PLAIN_WIDTH
    return Console(file=stream, highlight=False, markup=False, emoji=False, width=width)


def isolate(text: str) -> str:
    """Wrap right-to-left text so that a terminal that reorders it leaves what stands around it in place."""
    if any(unicodedata.bidirectional(char) in ("R", "AL") for char in text):
        return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}"
    return text
