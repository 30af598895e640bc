"""Whether a movement of guards was arranged between states."""

from __future__ import annotations

from collections.abc import Sequence

from newsevents.text import fold_string
from newsevents_border_security.owners import find_owner
from newsevents_border_security.parties import TOGETHER, Parties
from newsevents_border_security.scenes import Scene
from newsevents_border_security.statements import Statement
from newsevents_border_security.words import is_word, load_words

_MAX_TO_GUARDS = 6
_MAX_TO_TREATY = 4
_MAX_BACK_TO_GUARDS = 4
_MAX_JOINT_REACH = 16


def objection_to_move(statement: Statement, parties: Parties, scene: Scene) -> str | None:
    """Why a movement of guards was not arranged between states, or ``None``."""
    norms = scene.items.norms
    after = norms[statement.at : statement.at + _MAX_TO_TREATY]
    if statement.trigger != "deploy" and _names_treaty(after):
        return "a treaty is left, not a border"
    # A number counts as one item with its noun: «عشرة آلاف عنصر».
    start, end = scene.items.quote_of(
        max(0, statement.at - _MAX_BACK_TO_GUARDS), min(len(norms) - 1, statement.at + _MAX_TO_GUARDS)
    )
    near = fold_string(scene.items.section.text[start:end]).split()
    owner = find_owner(scene, statement.at)
    if owner is None and not any(is_word(norm, "guards") for norm in near):
        return "no guards or troops move"
    if not _is_at_border(scene):
        return "no border or crossing in the sentence"
    if owner is not None and _are_abroad(owner.id, scene):
        return None
    is_joint = parties.rule == TOGETHER and parties.reach <= _MAX_JOINT_REACH and not _is_hostile(parties, scene)
    words = fold_string(statement.candidate.trigger.text).split()
    is_joint = is_joint or any(is_word(word, "force_adjectives") for word in words)
    if is_joint or any(is_word(norm, "arrangement") for norm in norms):
        return None
    return "no other state agreed to it or asked for it"


def _names_treaty(after: Sequence[str]) -> bool:
    """«انسحبت من الاتفاقية», not «غادر الحرس المطار باتفاق مع»: by agreement."""
    return any(
        norm in load_words("treaties") and not is_word(before, "under")
        for before, norm in zip(("", *after), after, strict=False)
    )


def _is_hostile(parties: Parties, scene: Scene) -> bool:
    """«التصعيد بين أنقرة وبغداد»: named together as opponents."""
    first = parties.actors[0].at if parties.actors else 0
    return any(is_word(norm, "hostility") for norm in scene.items.norms[max(0, first - 4) : first])


def _is_at_border(scene: Scene) -> bool:
    lists = ("border_nouns", "border_topics", "border_zones")
    if any(is_word(norm, name) for norm in scene.items.norms for name in lists):
        return True
    mentions = [item.mention for item in scene.items.items if item.mention is not None]
    return any(
        mention.category in ("border_guard", "airport", "crossing") or "حدود" in fold_string(mention.text)
        for mention in mentions
    )


def _are_abroad(owner: str, scene: Scene) -> bool:
    """Guards on a border that is not their own state's stand there by arrangement."""
    borders = [phrase.states for phrase in scene.phrases if phrase.states]
    return any(len(states) == 2 and owner not in states for states in borders)
