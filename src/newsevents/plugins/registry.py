"""The registry: loaded plugins, what they declare, and what any of them did wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from newsevents.declarations import EventType
from newsevents.errors import NewsEventsError, PluginContractError, PluginLoadError
from newsevents.frames import Frame, load_frame
from newsevents.knowledge import KnowledgeBase, load_knowledge
from newsevents.plugins.calls import call_hook, wrap_error
from newsevents.plugins.discovery import Source, find_sources
from newsevents.plugins.loading import LoadedPlugin, load_plugin
from newsevents.plugins.results import PluginFailure, PluginInfo
from newsevents.plugins.tracing import start_tracing

Item = TypeVar("Item")


class Registry:
    """Plugins in order of their names, each called apart from the others.

    Attributes:
        plugins: The plugins that were loaded.
        event_types: The event types that they declare, by name.
    """

    def __init__(self, sources: Sequence[Source], failures: Sequence[PluginFailure] = ()) -> None:
        """Load ``sources``; one that cannot be loaded becomes a failure."""
        start_tracing()
        self._failures: dict[tuple[str, str | None, str], PluginFailure] = {}
        self._loaded: dict[str, LoadedPlugin] = {}
        self.event_types: dict[str, EventType] = {}
        self.record(failures)
        self.plugins: tuple[PluginInfo, ...] = tuple(self._load(sources))
        self._owners = {name: plugin for plugin in self.plugins for name in plugin.event_types}

    def failures(self) -> tuple[PluginFailure, ...]:
        """What went wrong so far: the first failure of its kind for each plugin and hook, in order."""
        return tuple(self._failures.values())

    def record(self, failures: Sequence[PluginFailure]) -> None:
        """Remember failures that came up elsewhere, such as in another process."""
        for failure in failures:
            self._failures.setdefault((failure.plugin, failure.hook, failure.error), failure)

    def fail(self, plugin: str, hook: str | None, error: NewsEventsError) -> PluginFailure:
        """Remember that a plugin failed, and return the failure."""
        # An error of the plugin's own, wrapped on its way here, is known by its own type.
        cause = error if error.__cause__ is None else error.__cause__
        failure = PluginFailure(plugin=plugin, hook=hook, error=type(cause).__name__, message=str(error))
        self.record([failure])
        return failure

    def call(
        self, plugin: str, hook: str, item_type: type[Item], **arguments: object
    ) -> tuple[tuple[Item, ...], tuple[PluginFailure, ...]]:
        """Call one hook of one plugin.

        Args:
            plugin: Its name.
            hook: Name of the hook.
            item_type: What the hook's iterable must hold.
            arguments: Arguments of the hook.

        Returns:
            The items that keep the contract, and what went wrong.
        """
        call = call_hook(self._loaded[plugin], hook, item_type, **arguments)
        items = tuple(item for item in call.items if isinstance(item, item_type))
        return items, tuple(self.fail(plugin, hook, error) for error in call.errors)

    def implements(self, plugin: str, hook: str) -> bool:
        """Whether a loaded plugin has a hook."""
        return self._loaded[plugin].implements(hook)

    def owner(self, event_type: str) -> PluginInfo:
        """The plugin that declares an event type."""
        return self._owners[event_type]

    def frames(self) -> Mapping[str, tuple[Frame, ...]]:
        """The frames of each plugin; one that breaks the schema or fills a type nobody declares is left out."""
        return {plugin.name: tuple(self._frames(plugin)) for plugin in self.plugins}

    def knowledge(self) -> KnowledgeBase:
        """The knowledge base with the rows of all plugins; a gazetteer that breaks the schema is left out."""
        paths = [(plugin.name, self.call(plugin.name, "newsevents_gazetteers", Path)[0]) for plugin in self.plugins]
        with suppress(Exception):
            return load_knowledge(path for _, gazetteers in paths for path in gazetteers)
        good: list[Path] = []
        for name, gazetteers in paths:
            try:
                load_knowledge((*good, *gazetteers))
            except Exception as error:
                self.fail(name, "newsevents_gazetteers", wrap_error(error, name, "reading its gazetteers"))
            else:
                good += gazetteers
        return load_knowledge(good)

    def _load(self, sources: Sequence[Source]) -> Iterator[PluginInfo]:
        for source in sources:
            try:
                self._loaded[source.name] = load_plugin(source)
            except PluginLoadError as error:
                self.fail(source.name, None, error)
                continue
            declared, failures = self.call(source.name, "newsevents_event_types", EventType)
            if failures:
                # Without its types a plugin can do nothing right; what else it would say only repeats this.
                continue
            names = tuple(event_type.name for event_type in declared if self._declare(event_type, source.name))
            yield PluginInfo(name=source.name, version=source.version, module=source.module, event_types=names)

    def _declare(self, event_type: EventType, plugin: str) -> bool:
        if event_type.name not in self.event_types:
            self.event_types[event_type.name] = event_type
            return True
        message = (
            f"plugin {plugin!r}: event type {event_type.name!r} is declared by another plugin; choose another name"
        )
        self.fail(plugin, "newsevents_event_types", PluginContractError(message))
        return False

    def _frames(self, plugin: PluginInfo) -> Iterator[Frame]:
        for path in self.call(plugin.name, "newsevents_frames", Path)[0]:
            try:
                frame = load_frame(path)
            except Exception as error:
                self.fail(plugin.name, "newsevents_frames", wrap_error(error, plugin.name, f"reading {path.name}"))
                continue
            if frame.event_type.name in plugin.event_types:
                yield frame
            else:
                message = (
                    f"plugin {plugin.name!r}: frame {path.name} is about event type {frame.event_type.name!r}, which "
                    "the plugin does not declare; return it from newsevents_event_types"
                )
                self.fail(plugin.name, "newsevents_frames", PluginContractError(message))


def load_registry(names: Sequence[str] | None = None, plugin_dirs: Sequence[Path] = ()) -> Registry:
    """Load plugins: installed ones, and folders.

    Args:
        names: Names of entry points in group ``newsevents``; ``None`` for all that are installed.
        plugin_dirs: Folders with a ``frame.yml``.

    Raises:
        PluginLoadError: A name was asked for that nobody registers. A plugin that fails to load raises nothing; it is
            among :meth:`Registry.failures`.
    """
    return Registry(*find_sources(names, plugin_dirs))
