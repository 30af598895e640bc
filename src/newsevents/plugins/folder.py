"""A plugin without Python: a folder with a frame, and a gazetteer if it needs one."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from newsevents.declarations import EventType
from newsevents.errors import PluginLoadError
from newsevents.frames import load_event_type
from newsevents.hookspecs import hookimpl

FRAME_NAME = "frame.yml"
GAZETTEER_NAMES = ("gazetteer.yml", "gazetteer/*.yml")


@frozen
class FolderPlugin:
    """The hooks of a folder.

    Attributes:
        folder: Holds ``frame.yml`` and perhaps ``gazetteer.yml`` or ``gazetteer/*.yml``.
    """

    folder: Path

    @classmethod
    def open(cls, folder: Path) -> FolderPlugin:
        """Take a folder as a plugin.

        Raises:
            PluginLoadError: It holds no ``frame.yml``.
        """
        if not (folder / FRAME_NAME).is_file():
            raise PluginLoadError(f"expected a file {FRAME_NAME!r} in {folder}, got none; write it or name its folder")
        return cls(folder)

    @hookimpl
    def newsevents_event_types(self) -> tuple[EventType, ...]:
        """The event type that the frame declares."""
        return (load_event_type(self.folder / FRAME_NAME),)

    @hookimpl
    def newsevents_gazetteers(self) -> tuple[Path, ...]:
        """Its gazetteer files, in order of their names."""
        return tuple(sorted(path for name in GAZETTEER_NAMES for path in self.folder.glob(name)))

    @hookimpl
    def newsevents_frames(self) -> tuple[Path, ...]:
        """Its frame."""
        return (self.folder / FRAME_NAME,)
