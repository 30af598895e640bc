"""NEWSEVENTS_TRACE shows every call of a plugin."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from types import SimpleNamespace

import pytest

from newsevents import EventType, hookimpl
from newsevents.plugins import load_registry
from newsevents.plugins.tracing import VARIABLE
from newsevents.testing.extractors import make_registry

_log = logging.getLogger("newsevents.trace")


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    """The logger as it was."""
    held = (list(_log.handlers), _log.level, _log.propagate)
    yield
    _log.handlers[:], _log.level, _log.propagate = held
    logging.getLogger().manager._clear_cache()  # type: ignore[attr-defined]


def test_each_call_is_a_line_on_stderr(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv(VARIABLE, "1")
    load_registry(["border_security"]).frames()
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert re.fullmatch(r"border_security newsevents_event_types [0-9.]+ ms 1 result", lines[0])
    assert lines[1].startswith("border_security newsevents_frames ")


def test_a_call_that_raises_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    @hookimpl
    def newsevents_event_types() -> Iterable[EventType]:
        raise RuntimeError("on purpose")

    monkeypatch.setenv(VARIABLE, "1")
    make_registry([SimpleNamespace(__name__="raising", newsevents_event_types=newsevents_event_types)])
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith(" raised")


@pytest.mark.parametrize("value", ["", "0", None])
def test_nothing_is_shown_unasked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], value: str | None
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False) if value is None else monkeypatch.setenv(VARIABLE, value)
    load_registry(["border_security"])
    assert capsys.readouterr().err == ""


def test_logging_of_ones_own_shows_it_too(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="newsevents.trace"):
        load_registry(["border_security"])
    assert [record.name for record in caplog.records] == ["newsevents.trace"]
