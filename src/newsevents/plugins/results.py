"""What the registry says about plugins."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class PluginInfo:
    """A plugin that was loaded.

    Attributes:
        name: Name of its entry point, or of its folder.
        version: Version of the distribution that brought it; ``None`` for a folder.
        module: What the entry point names, or the path of the folder.
        event_types: Names of the event types that it declares.
    """

    name: str
    version: str | None
    module: str
    event_types: tuple[str, ...]

    @property
    def label(self) -> str:
        """Name and version, as records carry them: ``"arms_transfers 0.1.0"``."""
        return self.name if self.version is None else f"{self.name} {self.version}"


@frozen(kw_only=True)
class PluginFailure:
    """Something that a plugin did wrong; the results of the others are complete.

    Attributes:
        plugin: Its name.
        hook: The hook that failed; ``None`` when it could not be loaded at all.
        error: Name of the exception's type.
        message: What was expected, what came, and what to do.
    """

    plugin: str
    hook: str | None
    error: str
    message: str
