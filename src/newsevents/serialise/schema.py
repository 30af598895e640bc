"""The published JSON Schema of a result."""

from __future__ import annotations

import json
from importlib import resources


def load_json_schema() -> dict[str, object]:
    """The JSON Schema (draft 2020-12) of one line of JSONL, for results and gold articles alike."""
    file = resources.files("newsevents.serialise") / "data" / "extraction.schema.json"
    schema: dict[str, object] = json.loads(file.read_text(encoding="utf-8"))
    return schema
