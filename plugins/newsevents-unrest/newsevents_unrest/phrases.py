"""A noun phrase as a filler: the noun with its plain adjectives, or the nation or group that follows it."""

from __future__ import annotations

from newsevents import Argument
from newsevents.text import split_proclitics
from newsevents_unrest.scenes import Scene
from newsevents_unrest.words import load_lexicon

_SURE = 0.7
_MAX_PHRASE = 3
_OWNERS = frozenset({"state", "territory", "armed_group", "organization"})


def build_phrase(scene: Scene, at: int, role: str) -> Argument:
    """A noun with its plain adjectives; a nation or group that follows at once gives the identifier."""
    items = scene.items.items
    own = items[at].mention
    if own is not None and own.kind in _OWNERS and own.entity_id is not None:
        return _argument(scene, at, at, role, own.entity_id)
    last = at
    for right in range(at + 1, min(len(items), at + 1 + _MAX_PHRASE)):
        item = items[right]
        if item.is_mark or item.value is not None or right in scene.syntax.verbs:
            break
        mention = item.mention
        if mention is not None:
            if (
                mention.kind in _OWNERS
                and mention.entity_id is not None
                and (mention.via == "nisba" or mention.kind == "armed_group")
            ):
                return _argument(scene, at, right, role, mention.entity_id)
            break
        if scene.syntax.governor_at[right] == right or items[right].norm in _STOPS:
            continue
        if right == last + 1 and _agrees(items[at].norm, item.norm, is_next=right == at + 1):
            last = right
    return _argument(scene, at, last, role, None)


def _prefix_length(text: str, norm: str) -> int:
    """Letters of the conjunction and preposition attached to the first word: «وقوات», «لقرى»."""
    if norm.startswith("لل") and text.startswith("لل"):
        return 2
    for reading in split_proclitics(norm):
        known = any(match.first == 0 for name in ("protesters", "attackers", "targets", "crowds")
                    for match in load_lexicon()[name].find([reading.stem]) if not match.prefix)  # fmt: skip
        length = len(reading.conjunction + reading.preposition)
        if known and text[:length] == norm[:length]:
            return length
    return 0


_STOPS = frozenset({"من", "في", "على", "الي", "عن", "ان", "لم", "لا", "التي", "الذي", "الذين", "كانوا", "كان", "قرب"})
_ENDINGS = (("ون", "ون"), ("ين", "ين"), ("ه", "ه"), ("ات", "ه"), ("ات", "ات"))


def _agrees(noun: str, adjective: str, *, is_next: bool) -> bool:
    """Whether the letters show an adjective of the noun, or its genitive: «مسلحون مجهولون», «مركز الشرطة»."""
    if noun.startswith(("ال", "لل")) != adjective.startswith("ال"):
        return is_next and adjective.startswith("ال") and not noun.endswith(("ون", "ين", "ان", "ا"))
    return any(noun.endswith(one) and adjective.endswith(two) for one, two in _ENDINGS)


def _argument(scene: Scene, first: int, last: int, role: str, name: str | None) -> Argument:
    start, end = scene.items.quote_of(first, last)
    value = scene.items.items[first].value
    if value is not None and value.unit_start is not None and value.unit_start < end:
        start = value.unit_start  # «عشرات الأسرى»: a count is one item with its noun
    elif value is None:
        start += _prefix_length(scene.items.section.text[start:end], scene.items.items[first].norm)
    text = scene.items.section.text[start:end]
    return Argument(role=role, id=name or text, name=name or text, text=text, start=start, end=end,
                    field=scene.items.section.field, confidence=_SURE, via="words")  # fmt: skip
