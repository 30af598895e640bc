"""A plugin that forgot to mark its hook."""


def newsevents_extract(article, kb):  # type: ignore[no-untyped-def]
    """Not marked, so never called."""
    return ()
