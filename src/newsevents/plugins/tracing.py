"""Show every call of a plugin, where the environment variable ``NEWSEVENTS_TRACE`` asks for it."""

from __future__ import annotations

import logging
import os
import sys
from time import perf_counter
from typing import Final

VARIABLE: Final = "NEWSEVENTS_TRACE"
_OFF: Final = ("", "0")
_log = logging.getLogger("newsevents.trace")


def start_tracing() -> None:
    """Send what is traced to stderr if ``NEWSEVENTS_TRACE`` is set (and not 0); called when plugins are loaded.

    The lines are records of level ``DEBUG`` of the logger ``newsevents.trace``, so logging of your own shows them too.
    """
    if os.environ.get(VARIABLE, "") in _OFF or any(isinstance(one, _StderrHandler) for one in _log.handlers):
        return
    handler = _StderrHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    _log.addHandler(handler)
    _log.setLevel(logging.DEBUG)
    _log.propagate = False


class _StderrHandler(logging.StreamHandler):  # type: ignore[type-arg]
    """Writes to what ``sys.stderr`` is at the time: a test runner or a command may have replaced it."""

    def __init__(self) -> None:
        super().__init__(sys.stderr)

    def emit(self, record: logging.LogRecord) -> None:
        self.stream = sys.stderr
        super().emit(record)


def is_tracing() -> bool:
    """Whether anybody looks at the trace."""
    return _log.isEnabledFor(logging.DEBUG)


def trace_call(plugin: str, hook: str, started: float, results: int | None) -> None:
    """Write one line: plugin, hook, milliseconds, number of results.

    Args:
        plugin: Its name.
        hook: The hook, or ``frame NAME`` where a frame was applied.
        started: ``perf_counter()`` before the call.
        results: ``None`` where it raised.
    """
    if is_tracing():
        said = "raised" if results is None else f"{results} result{'' if results == 1 else 's'}"
        _log.debug("%s %s %.1f ms %s", plugin, hook, 1000 * (perf_counter() - started), said)
