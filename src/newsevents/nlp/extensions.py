"""What the components keep on a ``Doc``: ``doc._.published`` and the rest, registered when a pipeline asks for one."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from newsevents.text import Segmentation, fold_string, segment_word


def register_doc_extensions() -> None:
    """Register ``published`` (yours to set), ``values``, ``mentions``, ``events`` and ``extraction`` on ``Doc``."""
    for name, default in (("published", None), ("values", ()), ("mentions", ()), ("events", ()), ("extraction", None)):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)


def register_token_extensions() -> None:
    """Register ``clitics`` on ``Token``: the ways to take it apart, computed when asked for."""
    if not Token.has_extension("clitics"):
        Token.set_extension("clitics", getter=_read_clitics)


def _read_clitics(token: Token) -> tuple[Segmentation, ...]:
    return segment_word(fold_string(token.text))
