"""Libraries that come with an extra, imported when they are needed."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from newsevents.errors import MissingExtraError


def import_extra(module: str, *, extra: str, purpose: str) -> Any:
    """Import a library that not every installation has.

    Args:
        module: Name of the module, e.g. ``"pyarrow.parquet"``.
        extra: The extra of this package that brings it.
        purpose: What it is needed for, as the subject of a sentence: ``"writing Parquet"``.

    Raises:
        MissingExtraError: It is not installed; names the command that installs it.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtraError(
            f"{purpose} needs {module.partition('.')[0]}, which cannot be imported ({error}); "
            f"install it with: pip install 'newsevents[{extra}]'"
        ) from error
