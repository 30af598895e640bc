"""The registry of plugins: what is installed, what each declares and finds, and what failed."""

from newsevents.plugins.completing import Completed, complete_with_plugin
from newsevents.plugins.finding import Findings, find_with_plugin
from newsevents.plugins.refining import Refined, refine_with_plugin
from newsevents.plugins.registry import Registry, load_registry
from newsevents.plugins.results import PluginFailure, PluginInfo

__all__ = [
    "Completed",
    "Findings",
    "PluginFailure",
    "PluginInfo",
    "Refined",
    "Registry",
    "complete_with_plugin",
    "find_with_plugin",
    "load_registry",
    "refine_with_plugin",
]
