"""The conformance kit: everything that can be said of a plugin without knowing its subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from newsevents.model import Article
from newsevents.plugins import PluginInfo, Registry
from newsevents.testing.data_files import find_file_problems
from newsevents.testing.declaring import NAME, find_type_problems
from newsevents.testing.extractors import Plugin, find_entry_point, make_registry, open_registry
from newsevents.testing.problems import Problem
from newsevents.testing.reading import find_reading_problems

__all__ = ["Problem", "check_plugin", "find_problems"]


def check_plugin(plugin: Plugin, *, articles: Sequence[Article | str] = ()) -> None:
    """Check that a plugin keeps every contract of the library.

    Args:
        plugin: Name of an installed plugin, a module or object with hooks, or a folder with a ``frame.yml``.
        articles: Articles in which it finds something; without them its way of reading is tried on very little.

    Raises:
        AssertionError: It does not; the message lists what is wrong and how to mend it.
    """
    __tracebackhide__ = True
    problems = find_problems(plugin, articles=articles)
    if problems:
        raise AssertionError("\n".join([f"{len(problems)} problem(s) of plugin {plugin!r:.80}", *map(str, problems)]))


def find_problems(plugin: Plugin, *, articles: Sequence[Article | str] = ()) -> tuple[Problem, ...]:
    """What :func:`check_plugin` would complain of; empty where all is well."""
    registry = make_registry([plugin])
    if not registry.plugins:
        return tuple(_failures(registry))
    (info,) = registry.plugins
    extractor = open_registry(registry, [plugin])
    problems = [*_failures(registry), *_entry_point(plugin, info), *_docs(plugin, info)]
    problems += find_type_problems(registry, info)
    problems += find_file_problems(extractor, info)
    if not problems:
        # What is declared wrongly would only show again in what is read.
        problems += find_reading_problems(extractor, [_to_article(one) for one in articles])
    return tuple(problems)


def _failures(registry: Registry) -> Iterator[Problem]:
    """What the registry says already: imports, misspelt or unmarked hooks, broken files, wrong returns."""
    for failure in registry.failures():
        where = failure.hook or failure.plugin
        yield Problem(code="plugin", where=where, wrong=failure.message, mend="see the reference of hooks and frames")


def _entry_point(plugin: Plugin, info: PluginInfo) -> Iterator[Problem]:
    if not NAME.fullmatch(info.name):
        yield Problem(
            code="entry-point",
            where=info.name,
            wrong="the name of a plugin is made of small letters, digits and _, and begins with a letter",
            mend="rename the entry point, or the folder",
        )
    if not isinstance(plugin, str | Path) and find_entry_point(plugin) is None:
        yield Problem(
            code="entry-point",
            where=info.module,
            wrong="no installed distribution names it in the entry-point group 'newsevents'",
            mend=f'add [project.entry-points.newsevents] {info.name} = "{info.module}" to its pyproject.toml and '
            "install it: pip install -e .",
        )


def _docs(plugin: Plugin, info: PluginInfo) -> Iterator[Problem]:
    if isinstance(plugin, Path):
        return
    module = plugin if not isinstance(plugin, str) else _import(info.module)
    if not (getattr(module, "__doc__", None) or "").strip():
        yield Problem(
            code="docs",
            where=info.module,
            wrong="its module says nothing of itself",
            mend="begin it with a docstring: what it reads, in one sentence",
        )


def _import(name: str) -> object:
    from importlib import import_module

    return import_module(name.partition(":")[0])


def _to_article(one: Article | str) -> Article:
    return one if isinstance(one, Article) else Article(text=one)
