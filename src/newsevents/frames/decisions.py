"""Whose decision a noun of deciding names: «قرار نظيره الأمريكي الانسحاب» (his American counterpart's, to withdraw)."""

from __future__ import annotations

from newsevents.frames.grammar import load_grammar
from newsevents.frames.items import SentenceItems

_MAX_TITLE_ITEMS = 3
_PRONOUNS = ("ه", "ها", "هم")


def find_decider(sentence: SentenceItems, actor: int) -> int | None:
    """Index of who decides, where a noun of deciding stands before an actor with a title at most between.

    «خطوة البرازيل», «القرار الأمريكي», «قرار نظيره الأمريكي»; of «قرار الرئيس الأمريكي دونالد ترامب» the adjective.

    Args:
        sentence: The items of the sentence.
        actor: Index of the actor.
    """
    mention = sentence.items[actor].mention
    if mention is None or mention.prefix:
        return None
    decider = actor
    for left in range(actor - 1, max(-1, actor - 2 - _MAX_TITLE_ITEMS), -1):
        if load_grammar().deciding.match_at(sentence.norms, left) is not None:
            return decider
        if not _is_title(sentence, left):
            return None
        if sentence.items[left].mention is not None:
            decider = left
    return None


def _is_title(sentence: SentenceItems, at: int) -> bool:
    """Whether a word may stand between a decision and the name of who takes it: "the president", "his counterpart"."""
    item = sentence.items[at]
    if item.is_mark or item.value is not None:
        return False
    if item.mention is not None:
        return item.mention.via == "nisba" and not item.mention.prefix
    return item.norm.startswith("ال") or (len(item.norm) > 4 and item.norm.endswith(_PRONOUNS))
