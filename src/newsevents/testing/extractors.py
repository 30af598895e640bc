"""Extractors for tests: with an installed plugin, a folder, or a module that is not installed."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from newsevents.plugins import Registry
from newsevents.plugins.discovery import GROUP, Source, find_sources

if TYPE_CHECKING:
    from newsevents.extractor import Extractor

Plugin = str | Path | ModuleType | object


def load_extractor(*plugins: Plugin) -> Extractor:
    """Load an extractor with just these plugins.

    Args:
        plugins: Names of installed plugins, folders with a ``frame.yml``, or modules and objects with hooks, installed
            or not; none for all installed plugins.

    Raises:
        PluginLoadError: A name is given that nobody registers. A plugin that fails raises nothing: see
            ``extractor.plugins.failures()``.
    """
    return open_registry(make_registry(plugins), plugins)


def make_registry(plugins: Sequence[Plugin]) -> Registry:
    """The registry of these plugins; of all installed ones when there are none."""
    names = [plugin for plugin in plugins if isinstance(plugin, str)]
    folders = [plugin for plugin in plugins if isinstance(plugin, Path)]
    found, failures = find_sources(names if plugins else None, folders)
    objects = [_to_source(plugin) for plugin in plugins if not isinstance(plugin, str | Path)]
    return Registry(sorted([*found, *objects], key=lambda source: source.name), failures)


def open_registry(registry: Registry, plugins: Sequence[Plugin]) -> Extractor:
    """An extractor over a registry."""
    # pytest imports this package wherever the library is installed; spaCy may wait until somebody reads something.
    from newsevents.extractor import Extractor
    from newsevents.nlp import load_pipeline

    return Extractor(
        nlp=load_pipeline(None),
        kb=registry.knowledge(),
        plugins=registry,
        frames=registry.frames(),
        min_confidence=0.0,
        reload=lambda: load_extractor(*plugins),
    )


def find_entry_point(plugin: object) -> str | None:
    """Name of the entry point that leads to a module, or ``None``."""
    module = getattr(plugin, "__name__", type(plugin).__module__)
    points = (point for point in entry_points(group=GROUP) if point.module == module)
    return next((point.name for point in points), None)


def _to_source(plugin: object) -> Source:
    module = getattr(plugin, "__name__", type(plugin).__qualname__)
    name = find_entry_point(plugin) or module.rpartition(".")[2]
    return Source(name=name, version=None, module=module, load=lambda: plugin)
