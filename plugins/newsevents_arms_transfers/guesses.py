"""Parties that no relation of a sentence gives, and that can hardly be meant.

The frame guesses who is meant where a sentence leaves a party out. News prose leaves out whom every reader knows, which
is a state; and nobody who is named in one breath with the other party.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsevents.model import AnnotatedArticle, Argument, Mention
from newsevents_arms_transfers.knowledge import load_knowledge

_GUESSES = frozenset({"sentence", "spare", "before", "title"})
_PARTIES = {"supplier": "recipient", "recipient": "supplier"}
_ISO_LETTERS = 3
_MAX_JOINED = 3  # characters between «كرواتيا» and «والإكوادور»


def is_idle_guess(argument: Argument, others: Sequence[Argument], article: AnnotatedArticle) -> bool:
    """Whether a party is only guessed, and is an armed group, exports no arms, or is joined to the other by "and".

    «بين الجزائر وروسيا» (between Algeria and Russia) joins the two parties of a deal.
    """
    if argument.role not in _PARTIES or argument.via not in _GUESSES:
        return False
    mention = mention_of(argument, article)
    if mention is None:
        return False
    if mention.kind == "armed_group" or _is_no_supplier(argument, others):
        return True
    return "و" in mention.prefix and any(
        other.role == _PARTIES[argument.role]
        and other.via != "between"
        and other.field == argument.field
        and other.end is not None
        and 0 <= mention.start - other.end <= _MAX_JOINED
        for other in others
    )


def _is_no_supplier(argument: Argument, others: Sequence[Argument]) -> bool:
    """Whether it is guessed for a supplier, and neither it nor the other party exports arms to speak of.

    Where the other one does, the two may yet change places.
    """
    parties = [a.id or "" for a in (argument, *others) if a.role == "recipient" or a is argument]
    is_state = all(len(name) == _ISO_LETTERS and name.isupper() for name in parties)
    return (
        argument.role == "supplier" and is_state and not any(name in load_knowledge().export_rank for name in parties)
    )


def mention_of(argument: Argument, article: AnnotatedArticle) -> Mention | None:
    """The mention behind an argument, ``None`` where there is none."""
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
