"""A plugin with a hook that asks for an argument nobody passes."""

from newsevents import hookimpl


@hookimpl
def newsevents_extract(article, language):  # type: ignore[no-untyped-def]
    """Asks for the language."""
    return ()
