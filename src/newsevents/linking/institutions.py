"""Organs of a state: «وزارة الدفاع» + «الفرنسية» is one mention of France."""

from __future__ import annotations

from collections.abc import Mapping

from newsevents.knowledge import Name, NameMatch
from newsevents.linking.scene import Link, Scene
from newsevents.model.entity import Mention

_STATES = ("state", "territory")
# «الحكومة المالية», «الجيش المالي»: an army is no financial one.
_NEVER_FINANCIAL = frozenset({"armed_force", "border_guard", "head"})


def link_institution(match: NameMatch, links: Mapping[int, Link], scene: Scene) -> Link | None:
    """Join an institution and the nisba or state behind it.

    Args:
        match: Where the institution is named.
        links: Mentions found so far, by their first word.
        scene: The field.

    Returns:
        One mention of the state from the institution to the nisba, or ``None`` when no state follows.
    """
    name = next((name for name in match.names if name.kind == "institution"), None)
    if name is None:
        return None
    owner = _owner(match, links, scene, name)
    if owner is None:
        return None
    start, end = match.start, owner.mention.end
    mention = Mention(
        start=start,
        end=end,
        text=scene.text[start:end],
        kind=owner.mention.kind,
        entity_id=owner.mention.entity_id,
        name=owner.mention.name,
        prefix=match.prefix,
        via="institution",
        score=owner.mention.score,
        category=name.category,
        reason=f"{name.category} of {owner.mention.name}",
    )
    return Link(first=match.first, last=owner.last, mention=mention)


def _owner(match: NameMatch, links: Mapping[int, Link], scene: Scene, name: Name) -> Link | None:
    is_definite = name.tokens[-1].startswith("ال")
    for first in (match.last, match.last + 1):
        link = links.get(first)
        if link is not None:
            fits = link.mention.kind in _STATES and not link.mention.prefix and _agrees(link, scene, is_definite)
            return link if fits else None
        if first < len(scene.norms) and (weak := _weak_nisba(first, scene, name.category)) is not None:
            return weak
        # «القوات المسلحة الوطنية اللبنانية»: one more adjective may stand between.
        if not is_definite or first >= len(scene.norms) or not scene.norms[first].startswith("ال"):
            return None
    return None


def _agrees(link: Link, scene: Scene, is_definite: bool) -> bool:
    """«الجيش اللبناني», «جيش لبناني», «جيش لبنان»: head and nisba are both definite or neither; a name makes it so."""
    if link.mention.via == "nisba":
        return scene.norms[link.first].startswith("ال") == is_definite
    return link.mention.via in ("name", "capital") and not is_definite


def _weak_nisba(first: int, scene: Scene, category: str | None) -> Link | None:
    if category not in _NEVER_FINANCIAL:
        return None
    match = next((match for match in scene.matches if match.first == first), None)
    if match is None or match.prefix:
        return None
    name = next((name for name in match.names if name.via == "nisba" and name.kind in _STATES), None)
    if name is None or not name.tokens[0].startswith("ال"):
        return None
    entity = scene.kb.entities[name.target]
    mention = Mention(
        start=match.start,
        end=match.end,
        text=scene.text[match.start : match.end],
        kind=entity.kind,
        entity_id=entity.id,
        name=entity.name,
        via="nisba",
        score=0.8,
        reason="nisba beside an organ of a state",
    )
    return Link(first=match.first, last=match.last, mention=mention)
