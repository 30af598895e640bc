"""Where it happened: a place behind a preposition, a direction or a word for a place."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

from newsevents import Argument
from newsevents.knowledge import load_knowledge
from newsevents_unrest.scenes import Reading, Scene
from newsevents_unrest.words import has_word

_GOVERNORS = frozenset({"في", "ب", "قرب", "عند"})
_BARE = frozenset({""})
_HIT = frozenset({"", "على"})  # «غارات على صنعاء»
_NAMES = frozenset({"name", "cue", "capital"})
_KINDS = frozenset({"place", "state", "territory"})
_IN = frozenset({"في", "قرب", "وسط", "داخل", "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "مدينه"})
_MIN_NAME = 4
_SURE, _NEAR, _FAR = 0.9, 0.8, 0.64
_CLAUSE_WEIGHT = 6
_STATE_WEIGHT = 5
_BEFORE_WEIGHT = 4


def find_place(reading: Reading) -> Argument | None:
    """The place of a candidate: in its sentence, else in the one before or behind, else in the headline."""
    bare = _BARE if reading.candidate.type == "protest" else _HIT
    found = _best(reading.scene, reading.first, reading.last, bare, is_own=True)
    if found is not None:
        return found
    scenes = reading.scenes
    neighbours = [*scenes[reading.index + 1 : reading.index + 2], *scenes[max(0, reading.index - 1) : reading.index]]
    if reading.index > 1:
        neighbours.append(scenes[0])
    for scene in neighbours:
        found = _best(scene, 0, 0, _BARE, is_own=False)
        if found is not None:
            return found
    return None


def _best(scene: Scene, first: int, last: int, bare: Collection[str], *, is_own: bool) -> Argument | None:
    """The nearest one; a town before a state, what stands behind the trigger before what stands before it."""
    ranked = []
    for at, sure in _located(scene, bare, is_own=is_own):
        mention = scene.items.items[at].mention
        apart = abs(scene.syntax.clauses[at] - scene.syntax.clauses[first])
        distance = (at - last if at > last else first - at + _BEFORE_WEIGHT) + _CLAUSE_WEIGHT * apart
        distance += _STATE_WEIGHT if mention is not None and mention.kind != "place" else 0
        ranked.append((distance, at, sure))
    if not ranked:
        return None
    _, at, sure = min(ranked)
    return build_place(scene, at, sure if is_own else _FAR)


def _located(scene: Scene, bare: Collection[str], *, is_own: bool) -> Iterator[tuple[int, float]]:
    for at, item in enumerate(scene.items.items):
        mention = item.mention
        if at < scene.dateline:
            continue
        if mention is None and is_own and _names_place(scene, at):
            yield at, _NEAR
        if mention is not None and mention.via == "nisba" and _is_capital_of(scene, at):
            yield at, _SURE
        if mention is None or mention.kind not in _KINDS or mention.via not in _NAMES:
            continue
        before = at - 1
        while before > 0 and scene.items.items[before].mention is not None:
            before -= 1
        if scene.syntax.governors[at] in _GOVERNORS:
            yield at, _SURE
        elif scene.items.norms[at + 1 : at + 2] == (":",) and mention.via == "name":
            yield at, _NEAR
        elif at and has_word(scene.items, "towards", first=max(0, at - 2), last=at - 1):
            yield at, _SURE
        elif _is_plain_place(scene, at, bare, is_own=is_own):
            yield at, _NEAR


def _is_capital_of(scene: Scene, at: int) -> bool:
    """«بالعاصمة التونسية» (in the Tunisian capital): no town is named, but its state is."""
    return scene.items.norms[at - 1].endswith("العاصمه") and scene.items.items[at].mention is not None if at else False


def _is_plain_place(scene: Scene, at: int, bare: Collection[str], *, is_own: bool) -> bool:
    """Whether a place stands bare, or where a verb such as «شهدت» (saw) makes a place of it."""
    mention = scene.items.items[at].mention
    if mention is not None and mention.kind == "place" and scene.syntax.governors[at] in bare:
        return is_own or mention.via == "cue"
    return is_own and has_word(scene.items, "shaken", first=max(0, at - 3), last=at - 1)


def _names_place(scene: Scene, at: int) -> bool:
    """Whether a word that has several readings stands where only a place can: «في عمان», «قرب الخليل», «بطرابلس»."""
    norm = scene.items.norms[at]
    if at and scene.items.norms[at - 1] in _IN:
        return _is_place_name(norm)
    return len(norm) > _MIN_NAME and norm.startswith("ب") and not _is_place_name(norm) and _is_place_name(norm[1:])


@cache
def _is_place_name(name: str) -> bool:
    found = load_knowledge().lookup(name)
    return bool(found) and all(entity.kind in ("place", "state") for entity in found)


def build_place(scene: Scene, at: int, confidence: float) -> Argument:
    """The argument of a mention: a state by its code, a place by its name as written.

    «شهدت بغداد تفجيرات» (Baghdad saw bombings) is read as the state where others act; something happens in the town.
    """
    item = scene.items.items[at]
    mention = item.mention
    if mention is None:
        text = scene.items.section.text[item.start : item.end]
        start = item.start + (1 if scene.items.norms[at - 1] not in _IN else 0)
        name = text[start - item.start :]
        return Argument(role="place", id=name, name=name, text=name, start=start, end=item.end,
                        field=scene.items.section.field, confidence=confidence, via="place")  # fmt: skip
    return Argument(
        role="place",
        id=mention.text if mention.via == "capital" else mention.entity_id or mention.name,
        name=mention.text if mention.via == "capital" else mention.name,
        text=mention.text,
        start=mention.start,
        end=mention.end,
        field=scene.items.section.field,
        confidence=confidence,
        via="place",
    )
