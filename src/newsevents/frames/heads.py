"""What a nisba describes: «صواريخ روسية» (Russian missiles) and «صحيفة روسية» (a Russian newspaper) name no actor."""

from __future__ import annotations

from newsevents.frames.grammar import load_grammar
from newsevents.frames.items import SentenceItems
from newsevents.frames.lexicon import readings

_MAX_ITEMS = 5
_MARKS = frozenset("،,.;؛:")
_WEAPON_KINDS = frozenset({"weapon", "weapon_class"})


def describes_weapon(sentence: SentenceItems, at: int) -> bool:
    """Whether item ``at`` is a nisba that says where a weapon, or what carries it, comes from: «صواريخ روسية»."""
    if not _is_bare_nisba(sentence, at):
        return False
    carriers = load_grammar().carriers
    for left in range(at - 1, max(-1, at - 1 - _MAX_ITEMS), -1):
        item = sentence.items[left]
        if item.mention is not None:
            if item.mention.via == "nisba" and not item.mention.prefix and left == at - 1:
                continue  # «مسيّرات فرنسية ألمانية» (French-German drones)
            return item.mention.kind in _WEAPON_KINDS
        if any(stem.removeprefix("ال") in carriers for stem, _ in readings(item.norm)):
            return True
        if item.value is not None or (item.is_mark and item.norm in _MARKS) or _closes_phrase(sentence, left):
            return False
    return False


def describes_medium(sentence: SentenceItems, at: int) -> bool:
    """Whether item ``at`` is a nisba of a newspaper, channel or agency: «صحيفة واشنطن بوست الأمريكية»."""
    if not _is_bare_nisba(sentence, at):
        return False
    media = load_grammar().media
    for left in range(at - 1, max(-1, at - 1 - _MAX_ITEMS), -1):
        item = sentence.items[left]
        if (item.is_mark and item.norm in _MARKS) or _closes_phrase(sentence, left):
            return False
        if item.mention is None and any(stem.removeprefix("ال") in media for stem, _ in readings(item.norm)):
            return True
    return False


def _is_bare_nisba(sentence: SentenceItems, at: int) -> bool:
    mention = sentence.items[at].mention
    return mention is not None and mention.via == "nisba" and not mention.prefix


def _closes_phrase(sentence: SentenceItems, at: int) -> bool:
    """A preposition or a verb: what stands before it is no head of what follows."""
    grammar = load_grammar()
    norm = sentence.norms[at]
    return norm in grammar.prepositions or grammar.verbs.match_at(sentence.norms, at) is not None
