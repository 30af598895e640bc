"""Import one plugin and check what it implements. Each has a pluggy manager of its own: no plugin can harm another."""

from __future__ import annotations

import inspect

import pluggy
from attrs import frozen

from newsevents import hookspecs
from newsevents.errors import PluginLoadError
from newsevents.plugins.discovery import Source
from newsevents.plugins.suggest import suggest

HOOKS = tuple(sorted(name for name in vars(hookspecs) if name.startswith(f"{hookspecs.PROJECT}_")))


@frozen(kw_only=True)
class LoadedPlugin:
    """A plugin ready to be called.

    Attributes:
        source: Where it came from.
        manager: Its own pluggy manager, which knows no other plugin.
    """

    source: Source
    manager: pluggy.PluginManager

    def implements(self, hook: str) -> bool:
        """Whether it has this hook."""
        return bool(getattr(self.manager.hook, hook).get_hookimpls())


def load_plugin(source: Source) -> LoadedPlugin:
    """Import a plugin and register its hooks.

    Raises:
        PluginLoadError: It fails to import, implements no hook, or implements one that does not exist or differently.
    """
    plugin = _import(source)
    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    try:
        manager.register(plugin, name=source.name)
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        raise PluginLoadError(_explain(source, manager, error)) from error
    _check_marks(plugin, source, manager)
    return LoadedPlugin(source=source, manager=manager)


def _import(source: Source) -> object:
    try:
        return source.load()
    except PluginLoadError as error:
        raise PluginLoadError(f"plugin {source.name!r}: {error}") from error
    # A plugin may raise anything while it is imported, even leave the process.
    except (Exception, SystemExit) as error:
        raise PluginLoadError(
            f"plugin {source.name!r}: importing {source.module} raised {type(error).__name__}: {error}; "
            "repair or uninstall it"
        ) from error


def _explain(source: Source, manager: pluggy.PluginManager, error: pluggy.PluginValidationError) -> str:
    for name, caller in vars(manager.hook).items():
        if not name.startswith("_") and not caller.has_spec():
            return f"plugin {source.name!r}: unknown hook {name!r}{suggest(name, HOOKS)}"
    # What is left is a wrong signature; the last line of pluggy's message says which argument.
    return f"plugin {source.name!r}: {str(error).splitlines()[-1]}"


def _check_marks(plugin: object, source: Source, manager: pluggy.PluginManager) -> None:
    """A hook without its mark, or no hook at all, would do nothing and say nothing."""
    implemented = {caller.name for caller in manager.get_hookcallers(plugin) or ()}
    prefix = f"{hookspecs.PROJECT}_"
    for name, member in inspect.getmembers_static(plugin):
        if name.startswith(prefix) and inspect.isfunction(member) and name not in implemented:
            raise PluginLoadError(f"plugin {source.name!r}: {name!r} is not marked with @newsevents.hookimpl")
    if not implemented:
        raise PluginLoadError(
            f"plugin {source.name!r}: expected a module or object with functions marked @newsevents.hookimpl, "
            f"got {type(plugin).__name__} {source.module!r} without any; hooks: {', '.join(HOOKS)}"
        )
