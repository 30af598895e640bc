"""Who says so: the speaker of the verb of saying above a trigger."""

from __future__ import annotations

from newsevents.frames.grammar import load_grammar
from newsevents.frames.items import SentenceItems
from newsevents.frames.lexicon import Match

_MAX_SPEAKER_ITEMS = 10
_SPEAKERS = frozenset({"person", "state", "organization", "armed_group", "company"})


def find_attribution(sentence: SentenceItems, trigger: Match) -> str | None:
    """The words that name the speaker, or ``None`` when the article speaks for itself.

    A named person wins over the state in their title: «قال وزير الدفاع الفرنسي سيباستيان ليكورنو».
    """
    for match in sentence.find(load_grammar().reporting):
        if match.first == trigger.first:
            continue
        speaker: str | None = None
        for item in sentence.items[match.last + 1 : match.last + 1 + _MAX_SPEAKER_ITEMS]:
            if item.is_mark and item.norm in "،,.:":
                break
            if item.mention is not None and item.mention.kind in _SPEAKERS:
                speaker = item.mention.name if item.mention.kind == "person" else speaker or item.mention.text
                if item.mention.kind == "person":
                    break
        if speaker is not None:
            return speaker
    return None
