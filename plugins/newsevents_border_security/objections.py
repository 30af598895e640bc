"""Whether the words around a trigger make it a statement about the security of a border, and why not."""

from __future__ import annotations

from collections.abc import Sequence

from newsevents_border_security.agreements import is_about_border_before, objection_to_agreement
from newsevents_border_security.gaps import gaps_to_border
from newsevents_border_security.moves import objection_to_move
from newsevents_border_security.parties import (
    ACTS_WITH,
    BEFORE,
    BORDER_OF_ACTOR,
    BOTH,
    TOGETHER,
    TWO_ACTING,
    Parties,
)
from newsevents_border_security.scenes import Scene
from newsevents_border_security.statements import MOVES, Statement
from newsevents_border_security.words import are_neighbours, is_word, load_hosts, load_named_agreements

_MAX_BACK_TO_BORDER = 10
_MAX_MECHANISM_TO_BORDER = 20
_MAX_DEFINITE_TO_BORDER = 8
_MAX_PHRASE_TO_BORDER = 14
_MAX_TO_PARTNERS = 8
_MAX_TALKS_REACH = 16
_ALL_GUESSED = frozenset({BEFORE, BORDER_OF_ACTOR, BOTH, TWO_ACTING})
_DESCRIBES = frozenset({"cue negated_past", "cue negated_present", "cue deed_not_done"})
_TOGETHER = frozenset({TOGETHER, ACTS_WITH, BOTH, TWO_ACTING})


def find_objection(statement: Statement, scenes: Sequence[Scene]) -> str | None:
    """Why the statement is no border event, or ``None``."""
    parties = statement.parties
    if parties is None or len(parties.ids) < 2:
        return "nobody is party to it"
    if not _is_named_pair(parties) and not any(name in _states_of(scenes) for name in parties.ids):
        return "no state is party to it"
    scene = scenes[statement.index]
    if _is_guessed(statement, parties, scene) and not _lie_on_border(parties, scene):
        return "they share no border, and none of theirs is named"
    if parties.rule in _ALL_GUESSED and statement.candidate.factuality == "denied":
        return "what is not yet done is no denial"
    if statement.trigger == "demarcate" and _is_undone(statement):
        return "a border that is not yet drawn is no denial of drawing it"
    if statement.trigger == "demarcate" and not _can_draw(parties, scene):
        return "they share no border that could be drawn"
    if parties.rule == TWO_ACTING and not all(_acts_for_itself(name, scenes) for name in parties.ids):
        return "one who is no state only speaks"
    if statement.trigger == "agreement":
        return objection_to_agreement(statement, parties, scenes)
    if statement.trigger in MOVES:
        return objection_to_move(statement, parties, scene)
    if statement.trigger == "guarding":
        return _objection_to_guarding(statement, parties)
    if statement.trigger in ("joint_mechanism", "joint_patrol", "joint_force"):
        return _objection_to_mechanism(statement, parties, scenes)
    return None


def _is_undone(statement: Statement) -> bool:
    """«الحدود التي لم يتم ترسيمها»: a negated deed describes; a denied report, plan or signature is a denial."""
    return any(d.target == "factuality" and d.rule in _DESCRIBES for d in statement.candidate.trace)


def _is_guessed(statement: Statement, parties: Parties, scene: Scene) -> bool:
    """Whether nothing in the sentence says that these two agreed: «اتفق الجانبان» and «طلب من» do say so."""
    if parties.rule == BOTH:
        return not (statement.is_cued or statement.is_past_verb)
    if parties.rule == TWO_ACTING and statement.trigger in MOVES:
        return not any(is_word(norm, "arrangement") for norm in scene.items.norms)
    return parties.rule in (BEFORE, BORDER_OF_ACTOR, TWO_ACTING)


def _is_named_pair(parties: Parties) -> bool:
    """«الكوريتان»: the word itself names two states, and no mention does."""
    return any(parties.ids == pair for _, pair in load_named_agreements())


def _states_of(scenes: Sequence[Scene]) -> frozenset[str]:
    mentions = (item.mention for scene in scenes for item in scene.items.items if item.mention is not None)
    return frozenset(
        name
        for mention in mentions
        if mention.kind in ("state", "territory", "place", "person")
        for name in (mention.entity_id, mention.affiliation)
        if name is not None
    )


def _acts_for_itself(name: str, scenes: Sequence[Scene]) -> bool:
    return name in _states_of(scenes) or name in load_hosts() or name in ("EU", "NATO", "CSTO", "UN")


def _can_draw(parties: Parties, scene: Scene) -> bool:
    """A border is drawn between neighbours, at sea, or where the sentence says between whom."""
    if any(len(phrase.states) >= 2 or set(phrase.states) & set(parties.ids) for phrase in scene.phrases):
        return True
    if any(is_word(norm, "at_sea") for norm in scene.items.norms):
        return True
    if parties.rule in (TOGETHER, ACTS_WITH) and any(is_word(norm, "agreement_nouns") for norm in scene.items.norms):
        return True  # «معاهدة أبرمتها بريطانيا مع إثيوبيا ورسمت الخط»: who signs for a colony is no neighbour
    return are_neighbours(parties.ids)


def _lie_on_border(parties: Parties, scene: Scene) -> bool:
    """Parties that are only guessed must be neighbours, or a border of one of them must be named."""
    if parties.rule == BORDER_OF_ACTOR and any(set(phrase.states) & set(parties.ids) for phrase in scene.phrases):
        return True
    states = [load_hosts().get(name, name) for name in parties.ids]
    if any(len(phrase.states) == 2 and set(states) & set(phrase.states) for phrase in scene.phrases):
        return True
    if any(is_word(norm, "at_sea") for norm in scene.items.norms):
        return True
    return are_neighbours(states)


def _objection_to_guarding(statement: Statement, parties: Parties) -> str | None:
    """«بحثا ضبط الحدود»: only neighbours that are named together talk of the border between them."""
    if parties.rule not in (TOGETHER, ACTS_WITH) or not are_neighbours(parties.ids):
        return "no two neighbours act together"
    if parties.reach > _MAX_TALKS_REACH:
        return "the two neighbours stand far from it"
    return None if statement.is_cued else "nobody talks about it"


def _objection_to_mechanism(statement: Statement, parties: Parties, scenes: Sequence[Scene]) -> str | None:
    scene = scenes[statement.index]
    near = scene.items.norms[statement.at : statement.at + _MAX_TO_PARTNERS]
    if any(is_word(norm, "domestic") for norm in near):
        return "joint only inside one state"
    if parties.rule not in _TOGETHER and not _is_shared(scene) and not _is_joint_with_other(parties, scene):
        return "nobody else takes part"
    if statement.trigger == "joint_force":
        return None
    if statement.trigger == "joint_patrol":
        around = (scenes[0], *scenes[max(0, statement.index - 2) : statement.index + 1])
        return None if any(s.phrases for s in around) else "no border near"
    gaps = gaps_to_border(statement, scene)
    if not any(-_MAX_BACK_TO_BORDER <= gap <= _MAX_MECHANISM_TO_BORDER for gap in gaps):
        if is_about_border_before(statement, parties, scenes):
            return None
        return "the mechanism stands too far from the border"
    norm = scene.items.norms[statement.at]
    if norm.endswith("بالتنسيق"):
        return "«in coordination with» sets up nothing"
    if norm.lstrip("وبلف").startswith("ال") and not any(_is_close(gap, statement.at, scene) for gap in gaps):
        return "a committee at work on other things"
    return None


def _is_joint_with_other(parties: Parties, scene: Scene) -> bool:
    """«عرض الإيرانيون دوريات مشتركة … ووعد الطرف الآخر»: joint with the other of the pair told before."""
    norms = scene.items.norms
    is_joint = any(is_word(norm, "joint") for norm in norms)
    return parties.rule == BEFORE and is_joint and bool(scene.phrases) and are_neighbours(parties.ids)


def _is_close(gap: int, at: int, scene: Scene) -> bool:
    """Whether a definite mechanism stands close to the border word: «العملية المشتركة التي نفذتها … على حدودها»."""
    if -3 <= gap <= _MAX_DEFINITE_TO_BORDER:
        return True
    between = scene.items.items[at : at + gap]
    return 0 < gap <= _MAX_PHRASE_TO_BORDER and not any(item.is_mark and item.norm in "،,؛" for item in between)


def _is_shared(scene: Scene) -> bool:
    return any(phrase.is_shared for phrase in scene.phrases) or any(
        is_word(norm, "counterpart") or is_word(norm, "dual") for norm in scene.items.norms
    )
