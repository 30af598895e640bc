"""A plugin in a folder: visits of states."""

from __future__ import annotations

from pathlib import Path

import pytest

FRAME = """
event_type:
  name: state_visit
  label: State visit
  gloss: A state's leaders visit another state.
  stages: [announced, happened]
  attributes:
    kind: {gloss: What sort., values: [official, unspecified]}
  roles:
    guest: {gloss: Who visits., kinds: [state], multiple: true}
    host: {gloss: Which state., kinds: [state]}
    date: {gloss: When., kinds: [date]}
  keys: [guest, host]
  required: [guest, host]
triggers:
  - id: visit
    gloss: visits
    source: Modern Standard Arabic
    patterns: [زار/يزور]
    roles: {guest: [subject], host: [object], date: [clause]}
    stage: {past: happened, future: announced}
"""
# "The French president visited Poland yesterday."
VISIT = "زار الرئيس الفرنسي بولندا أمس."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a plugin without Python."""
    folder = tmp_path / "visits"
    folder.mkdir()
    (folder / "frame.yml").write_text(FRAME, encoding="utf-8")
    return folder
