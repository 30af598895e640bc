"""What the command line costs before it does anything, and what it says about itself."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable

import pytest
from click.testing import Result
from jsonschema import Draft202012Validator

_HEAVY = ("spacy", "numpy", "rich", "cattrs", "newsevents.extractor")


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("import newsevents.cli", id="import"),
        pytest.param("from newsevents.cli import main; main(['--help'], standalone_mode=False)", id="help"),
        pytest.param(
            "from newsevents.cli import main; main(['extract', '--help'], standalone_mode=False)", id="command help"
        ),
    ],
)
def test_help_loads_nothing_heavy(code: str) -> None:
    script = f"{code}\nimport sys\nprint([name for name in {_HEAVY!r} if name in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert shown.splitlines()[-1] == "[]"


def test_help_documents_commands_and_exit_codes(run: Callable[..., Result]) -> None:
    shown = run("--help").stdout
    for word in ("extract", "explain", "evaluate", "plugins", "kb", "schema", "demo", "Exit codes"):
        assert word in shown


def test_schema_is_printed(run: Callable[..., Result]) -> None:
    Draft202012Validator.check_schema(json.loads(run("schema").stdout))
