"""Who acts and who is hit where no name says it: «آلاف المعلمين», «مسلحون مجهولون», «دورية للشرطة»."""

from __future__ import annotations

from collections.abc import Collection

from newsevents import Argument
from newsevents_unrest.phrases import build_phrase
from newsevents_unrest.scenes import Reading, Scene
from newsevents_unrest.words import find_nouns, has_noun, has_word, load_lexicon

_MAX_BEFORE, _MAX_AFTER = 6, 7
_MAX_TARGET = 7
_MAX_VICTIM = 2
_FOILED = 8
_MAX_OWNER = 2  # «هجوم لمسلحين»: whose attack it is follows at once
_LOCATIVE = frozenset({"في", "ب", "من", "عن", "إلى"})
_PREPOSITIONS = frozenset({"ضد", "على", "امام", "في"})


def find_actor(reading: Reading, list_name: str) -> Argument | None:
    """The nearest word of a list beside the trigger, as subject or behind it; with a nation, the nation."""
    scene = reading.scene
    options = []
    is_foiled = has_word(scene.items, "foilers", first=reading.first - _FOILED, last=reading.first - 1)
    for at in find_nouns(scene.items, list_name):
        gap = at - reading.last if at > reading.last else reading.first - at
        limit = _MAX_AFTER if at > reading.last else _MAX_BEFORE
        if not 0 < gap <= limit and not reading.first <= at <= reading.last:
            continue
        is_bare = scene.items.items[at].mention is None and not scene.items.norms[at].startswith("ل")
        if is_bare and has_word(scene.items, "deeds", first=at - 1, last=at - 1):
            continue  # «هجوم مسلح» (an armed attack)
        if list_name == "attackers" and (is_victim(scene, at) or _is_instrument(scene, at, list_name)):
            continue
        if is_foiled and at < reading.first and list_name == "attackers":
            continue  # «تعرضت دورية لانفجار …» (a patrol was hit): who stands before has not done it
        if has_word(scene.items, "opposing", first=at - 1, last=at - 1):
            continue
        governor = scene.syntax.governors[at]
        if at > reading.last and (governor in _PREPOSITIONS or (governor == "ل" and gap > _MAX_OWNER)):
            continue
        if abs(scene.syntax.clauses[at] - scene.syntax.clauses[reading.first]) > 1:
            continue
        options.append((gap, at))
    if not options:
        return None
    _, at = min(options)
    return build_phrase(scene, at, "actor")


def find_target(reading: Reading, taken: Collection[int | None]) -> Argument | None:
    """The first word for a target behind the trigger: «هجوم على حافلة», «اغتال ناشطا».

    Args:
        reading: The candidate.
        taken: Offsets of fillers of other roles.
    """
    scene = reading.scene
    for at in find_nouns(scene.items, "targets"):
        if at <= reading.last or scene.items.items[at].start in taken:
            continue
        is_cut = has_word(scene.items, "shaken", first=reading.last + 1, last=at)
        if is_cut or at - reading.last > _MAX_TARGET:
            return None
        governor = scene.syntax.governors[at]
        if scene.syntax.governor_at[at] <= reading.last or governor in ("على", "ضد", "ل"):
            if has_word(scene.items, "far", first=at, last=at) and _is_named(scene, at + 1):
                return None  # «غارات على بلدة …» (raids on the town of …): the place says it
            return build_phrase(scene, at, "target")
    return None


def find_victim(reading: Reading, taken: Collection[int | None]) -> Argument | None:
    """Who is killed or injured, as a target: «مقتل 15 من عناصر طالبان»."""
    scene = reading.scene
    for at in sorted({*find_nouns(scene.items, "targets"), *find_nouns(scene.items, "attackers")}):
        is_anybody = has_noun(scene.items, at, "anybody")
        if is_victim(scene, at) and not is_anybody and scene.items.items[at].start not in taken:
            return build_phrase(scene, at, "target")
    return None


def is_victim(scene: Scene, at: int) -> bool:
    """Whether somebody stands behind a word of killing, and not as its subject: «قتل 12 مسلحا», «مقتل جندي»."""
    item = scene.items.items[at]
    if item.value is None and item.norm.endswith("ون"):
        return False
    reach = _MAX_VICTIM if item.value is not None else 1
    return any(has_noun(scene.items, near, name) for near in range(at - reach, at) for name in ("killed", "injured"))


def _is_instrument(scene: Scene, at: int, list_name: str) -> bool:
    """«بطائرة مسيرة» (with a drone): the drone is no actor."""
    norm = scene.items.norms[at]
    return norm.startswith("ب") and load_lexicon()[list_name].match_at([norm[1:]], 0) is not None


def _is_named(scene: Scene, at: int) -> bool:
    return at < len(scene.items.items) and scene.items.items[at].mention is not None


def is_actor_nisba(reading: Reading, argument: Argument, list_name: str) -> bool:
    """Whether an adjective of nation describes who acts: «الطيران الإسرائيلي», not «العاصمة الأفغانية»."""
    scene = reading.scene
    if argument.start is None or argument.field != scene.field:
        return True
    at = scene.index_at(argument.start)
    mention = scene.items.items[at].mention
    if mention is None:
        return True
    if at < scene.dateline or (scene.items.norms[at + 1 : at + 2] == (":",) and mention.kind in ("state", "territory")):
        return False  # «ليبيا: تفجير …» says where
    if mention.kind == "state" and mention.via == "name" and scene.syntax.governors[at] in _LOCATIVE:
        return False
    if mention.via != "nisba":
        # «رفضت السلطات الاحتجاجات»: states do not protest, their people do.
        return list_name != "protesters" or mention.kind not in ("state", "territory")
    if at == 0:
        return True
    before = scene.items.items[at - 1]
    if at - 1 <= reading.last < at or before.value is not None:
        return True
    if has_word(scene.items, "crowds", first=at - 1, last=at - 1):
        return True
    if at - 2 <= reading.last < at and before.mention is None:
        return True
    return has_word(scene.items, list_name, first=max(0, at - 2), last=at - 1)
