"""How far a long run has come, on stderr."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator

from newsevents.model import Extraction

_FIRST_AFTER_S = 2.0
_TERMINAL_EVERY_S = 0.5
_LOG_EVERY_S = 30.0


def show_progress(extractions: Iterable[Extraction]) -> Iterator[Extraction]:
    """Pass results on; on a terminal one line keeps changing, in a log there is one every half minute."""
    is_terminal = sys.stderr.isatty()
    every_s = _TERMINAL_EVERY_S if is_terminal else _LOG_EVERY_S
    began = time.monotonic()
    due = began + max(_FIRST_AFTER_S, every_s)
    events = 0
    for articles, extraction in enumerate(extractions, start=1):
        yield extraction
        events += len(extraction.events)
        now = time.monotonic()
        if now >= due:
            due = now + every_s
            line = f"{articles} articles, {events} events, {now - began:.0f} s"
            sys.stderr.write(f"\r{line}\x1b[K" if is_terminal else f"{line}\n")
            sys.stderr.flush()
    if is_terminal:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
