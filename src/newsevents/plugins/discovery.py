"""Find plugins: entry points of installed distributions, and folders with a frame. Nothing is imported here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from attrs import frozen

from newsevents.errors import PluginLoadError
from newsevents.plugins.folder import FolderPlugin
from newsevents.plugins.results import PluginFailure
from newsevents.plugins.suggest import suggest

GROUP = "newsevents"


@frozen(kw_only=True)
class Source:
    """Where a plugin can be had.

    Attributes:
        name: Its name.
        version: Version of its distribution, or ``None``.
        module: Module or folder, for display.
        load: Imports it; may raise anything.
    """

    name: str
    version: str | None
    module: str
    load: Callable[[], object]


def find_sources(
    names: Sequence[str] | None = None, plugin_dirs: Sequence[Path] = ()
) -> tuple[tuple[Source, ...], tuple[PluginFailure, ...]]:
    """Find what is installed and what lies in ``plugin_dirs``, in order of names.

    Args:
        names: Entry points to take; ``None`` for all.
        plugin_dirs: Folders that hold a ``frame.yml``; always taken.

    Returns:
        The sources with unique names, and a failure for each further one of a name that is taken.

    Raises:
        PluginLoadError: A name was asked for that nobody registers.
    """
    installed = sorted(entry_points(group=GROUP), key=_order)
    if names is not None:
        _check_names(names, installed)
        installed = [point for point in installed if point.name in names]
    found = [_from_entry_point(point) for point in installed] + [_from_folder(path) for path in plugin_dirs]
    return _without_duplicates(found)


def _order(point: EntryPoint) -> tuple[str, str]:
    # pluggy drops the second of two entry points of one name silently; a fixed order makes clear which one stays.
    return point.name, point.dist.name if point.dist is not None else ""


def _check_names(names: Sequence[str], installed: Sequence[EntryPoint]) -> None:
    known = {point.name for point in installed}
    for name in names:
        if name not in known:
            raise PluginLoadError(f"no installed distribution registers a plugin {name!r}{suggest(name, known)}")


def _from_entry_point(point: EntryPoint) -> Source:
    version = point.dist.version if point.dist is not None else None
    return Source(name=point.name, version=version, module=point.value, load=point.load)


def _from_folder(path: Path) -> Source:
    folder = path.resolve()
    return Source(name=folder.name, version=None, module=str(folder), load=lambda: FolderPlugin.open(folder))


def _without_duplicates(found: Sequence[Source]) -> tuple[tuple[Source, ...], tuple[PluginFailure, ...]]:
    first: dict[str, Source] = {}
    failures = []
    for source in found:
        kept = first.setdefault(source.name, source)
        if kept is not source:
            message = (
                f"plugin name {source.name!r} is taken by {_describe(kept)}; {_describe(source)} is left out: "
                "uninstall one of them or rename its entry point or folder"
            )
            failures.append(PluginFailure(plugin=source.name, hook=None, error="PluginLoadError", message=message))
    return tuple(sorted(first.values(), key=lambda source: source.name)), tuple(failures)


def _describe(source: Source) -> str:
    return source.module if source.version is None else f"{source.module} ({source.version})"
