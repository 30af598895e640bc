"""Who is party where guards move: whose they are, and who arranged it with them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from newsevents_border_security.actors import Actor
from newsevents_border_security.meetings import find_host
from newsevents_border_security.owners import find_owner
from newsevents_border_security.parties import ACTS_WITH, TOGETHER, Parties, distance, find_insiders, find_parties
from newsevents_border_security.scenes import Scene

_MAX_JOINT_REACH = 16


def find_parties_of_move(scenes: Sequence[Scene], index: int, at: int) -> Parties | None:
    """The parties where guards move: whose they are, and who it was arranged with, asked by, or whose border it is."""
    scene = scenes[index]
    owner = find_owner(scene, at)
    parties = find_parties(scenes, index, at)
    if owner is None:
        return parties
    # «طالبت أرمينيا روسيا بسحب حرسها», «غادرت القوات الروسية طاجيكستان»
    others = sorted((a for a in find_insiders(scene) if a.id != owner.id), key=lambda actor: distance(scene, actor, at))
    if parties is not None and parties.rule == TOGETHER and parties.reach <= _MAX_JOINT_REACH:
        return _with_owner(parties, owner)
    if others:
        return Parties(ids=(others[0].id, owner.id), rule=ACTS_WITH, actors=(others[0], owner), confidence=0.85)
    pairs = [phrase.states for phrase in scene.phrases if len(phrase.states) == 2]
    if pairs:
        return _with_owner(Parties(ids=pairs[0], rule="neighbours on the border", confidence=0.75), owner)
    hosts = [actor for actor in scene.actors if actor.id != owner.id and actor.is_outside]
    if hosts:
        host = min(hosts, key=lambda actor: distance(scene, actor, at))
        return Parties(ids=(owner.id, host.id), rule="guards and the country they stand in", actors=(owner, host),
                       confidence=0.7)  # fmt: skip
    seats = [name for item in scene.items.items if (name := find_host(item.mention)) not in (None, owner.id)]
    if parties is None and seats and seats[0] is not None:  # «غادر حرس الحدود الصربي مطار بودغوريتسا»
        return Parties(ids=(owner.id, seats[0]), rule="guards and the country they stand in", actors=(owner,),
                       confidence=0.7)  # fmt: skip
    return parties if parties is None or owner.id in parties.ids else None


def _with_owner(parties: Parties, owner: Actor) -> Parties:
    if owner.id in parties.ids:
        return parties
    return evolve(parties, ids=(*parties.ids, owner.id), actors=(*parties.actors, owner))
