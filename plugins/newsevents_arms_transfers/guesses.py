"""Parties that no relation of a sentence gives, and that can hardly be meant.

The frame guesses who is meant where a sentence leaves a party out. News prose leaves out whom every reader knows, which
is a state; and nobody who is named in one breath with the other party.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsevents.model import AnnotatedArticle, Argument, Mention

_GUESSES = frozenset({"sentence", "spare", "before", "title"})
_PARTIES = {"supplier": "recipient", "recipient": "supplier"}
_MAX_JOINED = 3  # characters between «كرواتيا» and «والإكوادور»


def is_idle_guess(argument: Argument, others: Sequence[Argument], article: AnnotatedArticle) -> bool:
    """Whether a party is only guessed, and is an armed group or joined to the other party by "and".

    «بين الجزائر وروسيا» (between Algeria and Russia) joins the two parties of a deal.
    """
    if argument.role not in _PARTIES or argument.via not in _GUESSES:
        return False
    mention = _mention_of(argument, article)
    if mention is None:
        return False
    if mention.kind == "armed_group":
        return True
    return "و" in mention.prefix and any(
        other.role == _PARTIES[argument.role]
        and other.via != "between"
        and other.field == argument.field
        and other.end is not None
        and 0 <= mention.start - other.end <= _MAX_JOINED
        for other in others
    )


def _mention_of(argument: Argument, article: AnnotatedArticle) -> Mention | None:
    return next(
        (
            mention
            for section in article.sections
            if section.field == argument.field
            for mention in section.mentions
            if argument.start is not None and mention.start <= argument.start < mention.end
        ),
        None,
    )
