"""Every Python block of the README and the documentation runs, page by page, top to bottom."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
_BLOCK = re.compile(r"^```(\w+)(?: title=\"([^\"]+)\")?\n(.*?)^```", re.MULTILINE | re.DOTALL)


def find_blocks(page: Path) -> list[tuple[str, str, str, int]]:
    """Language, title, text and line of each fenced block."""
    text = page.read_text(encoding="utf-8")
    return [(m[1], m[2] or "", m[3], text.count("\n", 0, m.start()) + 2) for m in _BLOCK.finditer(text)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_snippets_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A block with a title is first written to that file; blocks of one page share their names."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    names: dict[str, object] = {"__name__": "snippet"}
    for language, title, text, line in find_blocks(page):
        if title:
            path = tmp_path / title
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        elif language == "python":
            # Empty lines before it: a traceback then names the line of the page.
            exec(compile("\n" * (line - 1) + text, str(page), "exec"), names)


def test_there_are_snippets() -> None:
    assert sum(language == "python" for page in PAGES for language, *_ in find_blocks(page)) >= 5


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if not target.startswith("http"):
            assert (page.parent / target).exists(), target
