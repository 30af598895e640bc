"""The reference of hooks lags behind no hook."""

import inspect
from pathlib import Path

import pytest

from newsevents import hookspecs
from newsevents.plugins.loading import HOOKS

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "hooks.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_has_a_section_with_its_signature(hook: str) -> None:
    function = getattr(hookspecs, hook)
    signature = f"{hook}({', '.join(inspect.signature(function).parameters)})"
    assert f"## `{signature}`" in PAGE


def test_there_is_no_section_for_anything_else() -> None:
    sections = [line.removeprefix("## `").partition("(")[0] for line in PAGE.splitlines() if line.startswith("## `")]
    assert sorted(sections) == list(HOOKS)


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_says_what_it_is_for(hook: str) -> None:
    assert inspect.getdoc(getattr(hookspecs, hook))
