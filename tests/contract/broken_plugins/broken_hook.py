"""A plugin with a misspelt hook."""

from newsevents import hookimpl


@hookimpl
def newsevents_extracts(article, kb):  # type: ignore[no-untyped-def]
    """Never called, and nobody would say so."""
    return ()
