"""Errors of frame files name the place."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsevents.errors import DataFileError
from newsevents.frames import load_frame

TYPE = """
event_type:
  name: visit
  label: Visit
  gloss: Somebody visits a state.
  stages: [planned, done]
  roles:
    visitor: {gloss: who, kinds: [person]}
    host: {gloss: where, kinds: [state]}
  keys: [visitor, host]
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "frame.yml"
    path.write_text(TYPE + text, encoding="utf-8")
    return path


def test_a_small_frame_loads(tmp_path: Path) -> None:
    frame = load_frame(
        write(tmp_path, "triggers:\n- {id: visit, gloss: visits, patterns: [زار/يزور], roles: {host: [object]}}")
    )
    assert frame.triggers[0].fillers[0].role == "host"
    assert frame.event_type.stages == ("planned", "done")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("triggers: 3", "triggers must be a list", id="no-list"),
        pytest.param("trigers: []", "unknown key 'trigers'", id="misspelt-key"),
        pytest.param("triggers:\n- {id: a, gloss: g}", "lacks the key 'patterns'", id="no-patterns"),
        pytest.param(
            "triggers:\n- {id: a, gloss: g, patterns: [زار], roles: {guest: [subject]}}",
            "unknown role 'guest'",
            id="role",
        ),
        pytest.param("triggers:\n- {id: a, gloss: g, patterns: [زار], stage: {past: over}}", "'over'", id="stage"),
        pytest.param("triggers:\n- {id: a, gloss: g, patterns: ['..']}", "begins and ends with a word", id="pattern"),
        pytest.param(
            "triggers:\n- {id: a, gloss: g, patterns: [زار]}\n- {id: a, gloss: g, patterns: [زار]}",
            "stands twice",
            id="twice",
        ),
        pytest.param(
            "triggers: []\ncues:\n- {id: c, gloss: g, patterns: [غدا], set: {mood: x}}", "cannot set 'mood'", id="cue"
        ),
        pytest.param("triggers: [", "not YAML", id="yaml"),
    ],
)
def test_a_broken_frame_is_refused_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(DataFileError, match=r"frame\.yml") as caught:
        load_frame(write(tmp_path, text))
    assert message in str(caught.value)
