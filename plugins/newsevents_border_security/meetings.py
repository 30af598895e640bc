"""Which two states a sentence brings together: who visits, and whom; who receives, and whom."""

from __future__ import annotations

from collections.abc import Sequence

from newsevents.frames import SentenceItems
from newsevents.model import Mention
from newsevents_border_security.actors import Actor
from newsevents_border_security.words import is_word

_PARTIES_OF_A_VISIT = 2
_ISO_LETTERS = 3


def find_meeting(sentence: SentenceItems, actors: Sequence[Actor]) -> tuple[str, str] | None:
    """The two states of a sentence that tells of a visit or meeting, or ``None`` where it names more or fewer.

    «زار وزير الدفاع السنغالي باماكو»: Mali is only where he went, and yet whom "the two sides" means.
    """
    if not any(is_word(norm, "meetings") for norm in sentence.norms):
        return None
    seats = ((at, host) for at, item in enumerate(sentence.items) if (host := find_host(item.mention)) is not None)
    named = sorted((*seats, *((actor.at, actor.id) for actor in actors)))
    ids = tuple(dict.fromkeys(name for _, name in named))
    return (ids[0], ids[1]) if len(ids) == _PARTIES_OF_A_VISIT else None


def find_host(mention: Mention | None) -> str | None:
    """The state in which a city, airport or crossing lies, or ``None``."""
    if mention is None or mention.kind != "place" or mention.affiliation is None:
        return None
    return mention.affiliation if len(mention.affiliation) == _ISO_LETTERS else None
