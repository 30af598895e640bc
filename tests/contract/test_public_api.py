"""The public names: sorted, documented, importable, and all that the built-in plugins use."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest

import newsevents

ROOT = Path(__file__).parents[2]
# What a plugin may import besides the names of the package itself.
PUBLIC_MODULES = {
    "newsevents",
    "newsevents.declarations",
    "newsevents.errors",
    "newsevents.frames",
    "newsevents.hookspecs",
    "newsevents.knowledge",
    "newsevents.linking",
    "newsevents.model",
    "newsevents.testing",
    "newsevents.text",
    "newsevents.values",
}
PLUGIN_FILES = [
    path for path in sorted((ROOT / "plugins").glob("*/**/*.py")) if "tests" not in path.parts[len(ROOT.parts) :]
]


def test_all_is_sorted_and_complete() -> None:
    assert list(newsevents.__all__) == sorted(newsevents.__all__)
    assert set(newsevents.__all__) <= set(dir(newsevents))


@pytest.mark.parametrize("name", newsevents.__all__)
def test_every_name_is_documented(name: str) -> None:
    documented = getattr(newsevents, name)
    assert (inspect.getdoc(documented) or "").strip()


@pytest.mark.parametrize("name", ["extract", "load"])
def test_every_parameter_of_a_function_is_documented(name: str) -> None:
    function = getattr(newsevents, name)
    for parameter in inspect.signature(function).parameters:
        assert f"{parameter}:" in (inspect.getdoc(function) or "")


@pytest.mark.parametrize("name", newsevents.__all__)
def test_every_attribute_of_a_class_is_documented(name: str) -> None:
    cls = getattr(newsevents, name)
    fields = [field.name for field in getattr(cls, "__attrs_attrs__", ()) if not field.name.startswith("_")]
    for field in fields:
        assert f"{field}:" in (inspect.getdoc(cls) or "")


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'extrakt'"):
        newsevents.extrakt  # noqa: B018


@pytest.mark.parametrize("path", PLUGIN_FILES, ids=lambda path: str(path.relative_to(ROOT / "plugins")))
def test_plugins_import_public_modules_only(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    imported |= {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    own = path.relative_to(ROOT / "plugins").parts
    of_ours = {name for name in imported if name.startswith("newsevents") and name.split(".")[0] not in own}
    assert of_ours <= PUBLIC_MODULES


@pytest.mark.parametrize("path", PLUGIN_FILES, ids=lambda path: str(path.relative_to(ROOT / "plugins")))
def test_plugins_use_no_private_names(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("newsevents."):
            assert not [alias.name for alias in node.names if alias.name.startswith("_")]
