"""The one exception tree.

::

    NewsEventsError
    ├── PluginError
    │   ├── PluginLoadError       an entry point that fails to import or to register
    │   └── PluginContractError   a plugin that returned what its hook does not allow
    ├── DataFileError             a lexicon, frame or gazetteer file that breaks its schema
    ├── InvalidArticleError       an article that cannot be read
    ├── InvalidEventError         an event or argument that breaks its declaration
    ├── MissingModelError         a spaCy pipeline that is not installed
    └── MissingExtraError         a library that an extra of this package brings, and that is not installed

Every message says what was expected, what came, where, and what to do.
"""

from __future__ import annotations


class NewsEventsError(Exception):
    """Base of every error that this library raises on purpose."""


class PluginError(NewsEventsError):
    """A plugin is at fault; the others go on."""


class PluginLoadError(PluginError):
    """A plugin could not be imported or registered."""


class PluginContractError(PluginError):
    """A plugin broke the contract of a hook."""


class DataFileError(NewsEventsError):
    """A data file (lexicon, frame, gazetteer) breaks its schema."""


class InvalidArticleError(NewsEventsError, ValueError):
    """An article cannot be read: wrong type, wrong encoding, wrong field."""


class InvalidEventError(NewsEventsError, ValueError):
    """An event or one of its arguments breaks its declaration."""


class MissingModelError(NewsEventsError):
    """A spaCy pipeline was asked for that is not installed."""


class MissingExtraError(NewsEventsError, ImportError):
    """A library is needed that comes with an extra of this package."""
