"""What an article lacks before anything is read in it."""

from __future__ import annotations

import re

from newsevents.model import Article, Diagnostic

_ARABIC_LETTER = re.compile(r"[\u0621-\u064a\u066e-\u06d3\ufb50-\ufdfb\ufe70-\ufefc]")


def check_article(article: Article, *, where: str | None = None) -> tuple[Diagnostic, ...]:
    """Say what will keep the extraction from finding anything, or from finding all.

    Codes: ``empty-text`` (error: no text and no title), ``no-arabic`` (warning: no Arabic letter at all),
        ``no-date``
    (warning: no day of publication, so that «أمس» (yesterday) stays unread).

    Args:
        article: Any article.
        where: What to call it in the diagnostics; by default its id.
    """
    place = article.id if where is None else where
    words = f"{article.title or ''}\n{article.text}"
    found = []
    if not words.strip():
        message = "expected an article, got an empty text; fill its field 'text'"
        return (Diagnostic(severity="error", code="empty-text", message=message, where=place),)
    if not _ARABIC_LETTER.search(words):
        message = "expected Arabic text, got no Arabic letter at all; nothing can be found in it"
        found.append(Diagnostic(severity="warning", code="no-arabic", message=message, where=place))
    if article.published is None:
        message = "expected a day of publication, got none; relative dates such as «أمس» (yesterday) stay unread"
        found.append(Diagnostic(severity="warning", code="no-date", message=message, where=place))
    return tuple(found)
