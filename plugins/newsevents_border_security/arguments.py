"""The arguments of a completed candidate: parties, borders, forces, officials and places, as they are written."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from newsevents.frames import Item
from newsevents.model import Argument, Mention
from newsevents_border_security.borders import find_borders
from newsevents_border_security.parties import Parties
from newsevents_border_security.scenes import Scene
from newsevents_border_security.words import is_word, load_hosts

MOVING = frozenset({"deployment", "withdrawal"})
_MAX_SENTENCES_BACK = 2
_MAX_PLACES = 2
_VENUE = frozenset({"في", "ب", "قرب", "عند"})
_FORCE_REACH = 25


def build_parties(parties: Parties, scene: Scene) -> Iterator[Argument]:
    """One argument for each party; those named in another sentence have no offsets here."""
    for name in parties.ids:
        actor = next((a for a in (*parties.actors, *scene.actors) if a.id == name), None)
        mention = actor.mention if actor is not None else _mention_of(scene, name)
        yield _argument("party", name, mention, scene, parties.rule, parties.confidence)


def build_borders(parties: Parties, action: str, scenes: Sequence[Scene], index: int) -> Iterator[Argument]:
    """The neighbour pairs that the sentence names, or the sentences before where it only says "the border"."""
    scene = scenes[index]
    found = list(_borders_in(parties, action, scene))
    if not found and scene.phrases:
        for earlier in reversed(scenes[max(0, index - _MAX_SENTENCES_BACK) : index]):
            found = list(_borders_in(parties, action, earlier))
            if found:
                break
    if not found and not scene.phrases:
        found = _borders_told(parties, scenes, index)
    yield from found


def _borders_told(parties: Parties, scenes: Sequence[Scene], index: int) -> list[Argument]:
    """The border that a sentence before names, where it is just that of the parties: «واتفق البلدان على دوريات»."""
    for earlier in reversed(scenes[max(0, index - _MAX_SENTENCES_BACK) : index]):
        found = [a for a in _borders_in(parties, "", earlier) if set((a.id or "").split("-")) <= set(parties.ids)]
        if found:
            return found
    return []


def _borders_in(parties: Parties, action: str, scene: Scene) -> Iterator[Argument]:
    states = [load_hosts().get(name, name) for name in parties.ids if len(name) == 3 or name in load_hosts()]
    is_drawn = action == "demarcation" or any(is_word(norm, "at_sea") for norm in scene.items.norms)
    for found in find_borders(scene.items, scene.phrases, parties.ids, is_drawn=is_drawn):
        if not states or action in MOVING or any(state in found.pair.split("-") for state in states):
            text = scene.items.section.text[found.start : found.end]
            yield Argument(role="border", id=found.pair, name=found.pair, text=text, start=found.start, end=found.end,
                           field=scene.field, confidence=0.8, via=found.rule)  # fmt: skip


def build_forces(action: str, at: int, scene: Scene) -> Iterator[Argument]:
    """Whose guards or troops move or are spoken of near the trigger; a joint force keeps its own words."""
    for actor in scene.actors:
        if actor.is_force and (action in MOVING or abs(actor.at - at) <= _FORCE_REACH):
            yield _argument("force", actor.id, actor.mention, scene, "guards of a state", 0.8)
    if action in ("deployment", "coordination"):
        yield from _joint_forces(scene)


def _joint_forces(scene: Scene) -> Iterator[Argument]:
    items = scene.items.items
    for at, item in enumerate(items):
        if not is_word(item.norm, "force_nouns") or item.mention is not None:
            continue
        for last in range(at + 1, min(len(items), at + 3)):
            if is_word(items[last].norm, "force_adjectives"):
                text = scene.items.section.text[_bare_start(item, scene) : items[last].end]
                start = _bare_start(item, scene)
                yield Argument(role="force", id=text, name=text, text=text, start=start, end=items[last].end,
                               field=scene.field, confidence=0.8, via="joint force")  # fmt: skip
                return


def _bare_start(item: Item, scene: Scene) -> int:
    text = scene.items.section.text
    return item.start + 1 if item.norm[0] in "ولب" and text[item.start] in "ولب" else item.start


def build_officials(parties: Parties, scenes: Sequence[Scene], index: int, busy: Collection[int]) -> Iterator[Argument]:
    """Persons who act for a party, or for nobody that is known, in the sentence; in the next one only the former.

    The next sentence counts only when it states nothing itself (``busy`` are those that do).
    """
    for near in (scenes[index], *(() if index + 1 in busy else scenes[index + 1 : index + 2])):
        allowed = (None, *parties.ids) if near is scenes[index] else parties.ids
        for item in near.items.items:
            mention = item.mention
            if mention is None or mention.kind != "person" or mention.affiliation not in allowed:
                continue
            if mention.category == "legislator" or (mention.affiliation is None and mention.category == "official"):
                continue  # «الخبير», «رئيس البرلمان»: who comments signs nothing
            yield _argument("official", mention.name, mention, near, "office of a party", 0.75)


def build_places(action: str, scene: Scene) -> Iterator[Argument]:
    """Where it was signed or happens: places governed by "in" or "near", for guards that leave also by "from"."""
    wanted = {*_VENUE, "من"} if action == "withdrawal" else _VENUE
    count = 0
    for at, item in enumerate(scene.items.items):
        mention = item.mention
        if mention is None or mention.kind != "place" or count == _MAX_PLACES:
            continue
        if any(phrase.first <= at <= phrase.last for phrase in scene.phrases) or _lies_in_place(scene, at):
            continue
        if scene.syntax.governors[at] in wanted or (action in MOVING and mention.category in ("airport", "crossing")):
            count += 1
            yield _argument("place", mention.name, mention, scene, "place in the sentence", 0.7)


def _lies_in_place(scene: Scene, at: int) -> bool:
    """«مطار فلان في المدينة»: the city only says where the airport is."""
    if at < 2 or scene.items.norms[at - 1] != "في":
        return False
    before = scene.items.items[at - 2].mention
    return before is not None and before.kind == "place"


def _mention_of(scene: Scene, name: str) -> Mention | None:
    mentions = (item.mention for item in scene.items.items if item.mention is not None)
    return next((mention for mention in mentions if mention.entity_id == name), None)


def _argument(role: str, name: str, mention: Mention | None, scene: Scene, via: str, confidence: float) -> Argument:
    if mention is None:
        return Argument(role=role, id=name, name=name, text=name, field=scene.field, confidence=confidence, via=via)
    return Argument(role=role, id=name, name=mention.name, text=mention.text, start=mention.start, end=mention.end,
                    field=scene.field, confidence=confidence, via=via)  # fmt: skip


def merge_ids(arguments: Sequence[Argument]) -> tuple[Argument, ...]:
    """Each role and identifier once."""
    unique: dict[tuple[str, str], Argument] = {}
    for argument in arguments:
        unique.setdefault((argument.role, argument.id or argument.text), argument)
    return tuple(unique.values())
