"""Whether an agreement is one about the security of a border."""

from __future__ import annotations

from collections.abc import Sequence

from newsevents.text import fold_string
from newsevents_border_security.gaps import gaps_to_border
from newsevents_border_security.parties import ACTS_WITH, BEFORE, BOTH, TOGETHER, TWO_ACTING, Parties
from newsevents_border_security.scenes import Scene
from newsevents_border_security.statements import Statement
from newsevents_border_security.words import are_neighbours, is_word

_MAX_TO_BORDER = 26
_MAX_WEAK_TO_BORDER = 13
_MAX_BACK_TO_BORDER = 10
_NEXT_TO_BORDER = 5
_SECURITY_SLACK = 4
_MAX_CONTENT = 14
_SENTENCES_BACK = 2


def objection_to_agreement(statement: Statement, parties: Parties, scenes: Sequence[Scene]) -> str | None:
    """Why an agreement is none about the security of a border, or ``None``."""
    scene = scenes[statement.index]
    is_weak = _is_weak(statement, scene)
    if _is_other_treaty(statement, scene):
        return "a treaty about something else"
    if is_word(scene.items.norms[statement.at], "one_sided"):
        return "one side's own readiness"
    is_ended = parties.rule in (BOTH, TWO_ACTING) and any(d.rule == "cue ended" for d in statement.candidate.trace)
    if is_weak and not is_ended and parties.rule not in (TOGETHER, ACTS_WITH, "neighbours on the border"):
        return "it does not say who agreed"
    if is_weak and sum(_can_sign(name, scene) for name in parties.ids) < 2:
        return "one who is no state or alliance takes part"
    if parties.rule == BEFORE and not statement.is_cued:
        return "nobody agrees in the sentence"
    reach = _MAX_WEAK_TO_BORDER if is_weak else _MAX_TO_BORDER
    back = 0 if is_weak else _MAX_BACK_TO_BORDER
    gaps = gaps_to_border(statement, scene, is_adjective_enough=not is_weak)
    near = [gap for gap in gaps if -back <= gap <= reach]
    if not near:
        if not is_weak and is_about_border_before(statement, parties, scenes):
            return None
        return "the agreement stands too far from the border"
    next_to = _NEXT_TO_BORDER if not is_weak else _NEXT_TO_BORDER - 2
    if any(0 < gap <= next_to and not _is_mere_place(statement.at + gap, scene) for gap in near):
        return None
    is_loose = parties.rule in (ACTS_WITH, TWO_ACTING, BOTH)
    if is_loose and not statement.is_cued and not statement.is_past_verb:
        return "nobody signs or discusses it, and the border stands far from it"
    low, high = min(0, *near) - _SECURITY_SLACK, max(0, *near) + _SECURITY_SLACK
    around = scene.items.norms[max(0, statement.at + low) : statement.at + high + 1]
    if not any(is_word(norm, "security") for norm in around):
        return "no word of security beside the agreement"
    return None


def is_about_border_before(statement: Statement, parties: Parties, scenes: Sequence[Scene]) -> bool:
    """Whether the sentences around speak of a border, and this one of what two neighbours agreed on its security.

    «اتفق الجانبان على تبادل المعلومات وملاحقة المهربين» behind a sentence on their border names it no more.
    """
    if parties.rule not in (TOGETHER, ACTS_WITH, BOTH) or not are_neighbours(parties.ids):
        return False
    if not (statement.is_cued or statement.is_past_verb):
        return False
    scene = scenes[statement.index]
    if scene.items.is_headline or scene.items.items[statement.at].mention is not None:
        return False  # «معاهدة أوتاوا»: a treaty that its name says to be about something else
    content = scene.items.norms[statement.at : statement.at + _MAX_CONTENT]
    if not any(is_word(norm, "policing") for norm in content):
        return False
    around = (scenes[0], *scenes[max(0, statement.index - _SENTENCES_BACK) : statement.index + 2])
    return any(near is not scene and (near.phrases or _has_topic(near)) for near in around)


def _is_other_treaty(statement: Statement, scene: Scene) -> bool:
    """«تعديل معاهدة شنغن … على الحدود»: a known treaty of free movement or the law of the sea."""
    mention = scene.items.items[statement.at].mention
    words = fold_string(mention.text).split() if mention is not None else ()
    return any(is_word(word, "other_treaties") for word in words)


def _has_topic(scene: Scene) -> bool:
    return any(is_word(norm, "border_topics") for norm in scene.items.norms)


def _is_mere_place(at: int, scene: Scene) -> bool:
    """«تزويد المناطق الحدودية», «حركة السلع بالمعبر»: the border is only where something happens."""
    norms = scene.items.norms
    if is_word(norms[at], "crossings"):
        return True
    before = norms[at - 1] if at > 0 and is_word(norms[at], "border_adjectives") else ""
    return is_word(before, "territory") or is_word(before, "crossings")


def _is_weak(statement: Statement, scene: Scene) -> bool:
    """A noun that is an agreement only close to what it agrees on, unless it is signed or «الإعلان الذي»."""
    following = scene.items.norms[statement.at + 1 : statement.at + 2]
    return (
        (not statement.is_past_verb or is_word(scene.items.norms[statement.at], "pledges"))
        and " " not in statement.candidate.trigger.text  # «إعلان مشترك» says more than «إعلان»
        and is_word(scene.items.norms[statement.at], "weak_agreements")
        and following not in (("الذي",), ("التي",))
        and not any(decision.rule == "cue signed" for decision in statement.candidate.trace)
    )


def _can_sign(name: str, scene: Scene) -> bool:
    mention = next((actor.mention for actor in scene.actors if actor.id == name), None)
    return mention is None or mention.kind != "organization" or mention.category in ("alliance", "bloc", None)
