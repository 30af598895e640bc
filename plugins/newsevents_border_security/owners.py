"""Whose guards or troops a trigger speaks of."""

from __future__ import annotations

from newsevents_border_security.actors import Actor
from newsevents_border_security.scenes import Scene

_FORCE_REACH = 8
_ORGANIZATIONS_WITH_GUARDS = frozenset({"EU", "NATO", "UN", "CSTO"})


def find_owner(scene: Scene, at: int) -> Actor | None:
    """Whose guards or troops the trigger speaks of: the nearest, what follows before what precedes."""
    near = [a for a in scene.actors if a.is_force and abs(a.at - at) <= _FORCE_REACH]
    if not near:  # «يخلي الروس مواقعهم»: the people stand for their troops
        near = [a for a in scene.actors if 0 < a.at - at <= 2 and _is_people(a)]
    if not near:  # «بدأت وكالة فرونتكس مهامها»
        near = [a for a in scene.actors if abs(a.at - at) <= _FORCE_REACH and a.id in _ORGANIZATIONS_WITH_GUARDS]
    return min(near, key=lambda a: (a.at < at, abs(a.at - at)), default=None)


def _is_people(actor: Actor) -> bool:
    """«الروس», «الأذربيجانيين», not «الروسي»."""
    return actor.mention.via == "nisba" and actor.governor == "" and not actor.mention.text.endswith(("ي", "ية"))
