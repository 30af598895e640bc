"""A default that attrs makes anew for each object reads ``...``, not ``NOTHING``."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx


def show_factories(
    _app: Sphinx, _what: str, _name: str, _documented: Any, _options: Any, signature: str | None, returns: str | None
) -> tuple[str | None, str | None]:
    """The signature as a caller writes it."""
    return (None if signature is None else signature.replace("=NOTHING", "=..."), returns)


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.connect("autodoc-process-signature", show_factories)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
