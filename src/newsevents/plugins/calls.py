"""Call one hook of one plugin, and hold it to the types that the hook specification promises."""

from __future__ import annotations

from collections.abc import Iterable
from time import perf_counter
from typing import TypeVar

from attrs import frozen

from newsevents.errors import NewsEventsError, PluginContractError, PluginError
from newsevents.plugins.loading import LoadedPlugin
from newsevents.plugins.tracing import trace_call

Item = TypeVar("Item")


@frozen
class Call:
    """What came of calling a hook.

    Attributes:
        items: What the plugin returned and the hook allows.
        errors: What it did wrong.
    """

    items: tuple[object, ...]
    errors: tuple[PluginError, ...]


def call_hook(plugin: LoadedPlugin, hook: str, item_type: type, **arguments: object) -> Call:
    """Call a hook, to the end of what it yields.

    A plugin that raises loses what it had yielded so far: half a result is none. An item of a wrong type is lost alone.

    Args:
        plugin: The plugin.
        hook: Name of the hook.
        item_type: What the iterable that it returns must hold.
        arguments: Arguments of the hook.
    """
    if not plugin.implements(hook):
        return Call((), ())
    started = perf_counter()
    call = _call(plugin, hook, item_type, **arguments)
    is_broken = bool(call.errors) and not call.items
    trace_call(plugin.source.name, hook, started, None if is_broken else len(call.items))
    return call


def _call(plugin: LoadedPlugin, hook: str, item_type: type, **arguments: object) -> Call:
    name = plugin.source.name
    try:
        returned = getattr(plugin.manager.hook, hook)(**arguments)
        items = [item for result in returned for item in _iterate(result, name, hook, item_type)]
    except PluginError as error:
        return Call((), (error,))
    except Exception as error:
        return Call((), (wrap_error(error, name, hook),))
    wrong = [(at, item) for at, item in enumerate(items) if not isinstance(item, item_type)]
    errors = tuple(
        PluginContractError(
            f"plugin {name!r}: {hook} must return an iterable of {item_type.__name__}, got {item!r:.80} ($[{at}])"
        )
        for at, item in wrong
    )
    return Call(tuple(item for item in items if isinstance(item, item_type)), errors)


def _iterate(result: object, name: str, hook: str, item_type: type) -> Iterable[object]:
    if isinstance(result, str) or not isinstance(result, Iterable):
        raise PluginContractError(
            f"plugin {name!r}: {hook} must return an iterable of {item_type.__name__}, got {result!r:.80}"
        )
    return result


def wrap_error(error: Exception, plugin: str, what: str) -> PluginError:
    """An exception as an error of one plugin.

    Errors of this library explain themselves; of any other the type and what was done are needed too.
    """
    if isinstance(error, NewsEventsError):
        message = f"plugin {plugin!r}: {error}"
    else:
        message = f"plugin {plugin!r}: {what} raised {type(error).__name__}: {error}; tell the authors of the plugin"
    wrapped = PluginError(message)
    wrapped.__cause__ = error
    return wrapped
