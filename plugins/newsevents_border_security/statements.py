"""Whether the words around a trigger make it a statement about the security of a border, and why not."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsevents.model import EventCandidate
from newsevents.text import fold_string
from newsevents_border_security.parties import (
    ACTS_WITH,
    BEFORE,
    BORDER_OF_ACTOR,
    BOTH,
    TOGETHER,
    TWO_ACTING,
    Parties,
    find_owner,
)
from newsevents_border_security.scenes import Scene
from newsevents_border_security.words import is_word, load_hosts, load_neighbours

_MAX_TO_BORDER = 26
_MAX_BACK_TO_BORDER = 10
_NEXT_TO_BORDER = 5
_MAX_WEAK_TO_BORDER = 13
_SECURITY_SLACK = 4
_MAX_TO_GUARDS = 6
_MAX_MECHANISM_TO_BORDER = 14
_MAX_TO_TREATY = 4
_MAX_JOINT_REACH = 16
_MAX_DEFINITE_TO_BORDER = 8
_ALL_GUESSED = frozenset({BEFORE, BORDER_OF_ACTOR, BOTH, TWO_ACTING})
_TOGETHER = frozenset({TOGETHER, ACTS_WITH, BOTH, TWO_ACTING})
MOVES = frozenset({"pull_back_guards", "deploy"})


@frozen(kw_only=True)
class Statement:
    """A trigger where it stands.

    Attributes:
        candidate: What the frame found.
        trigger: Name of its rule in the frame.
        index: Which sentence.
        at: Index of its first item.
        parties: Who is party to it, or ``None``.
    """

    candidate: EventCandidate
    trigger: str
    index: int
    at: int
    parties: Parties | None

    @property
    def is_cued(self) -> bool:
        """Whether a cue beside it says how far it has come."""
        return any(d.target == "stage" and d.rule.startswith("cue ") for d in self.candidate.trace)

    @property
    def is_past_verb(self) -> bool:
        """Whether its trigger is a finite verb in the past."""
        return any(
            decision.rule == f"trigger {self.trigger}" and decision.reason.endswith("(past)")
            for decision in self.candidate.trace
        )

    @property
    def action(self) -> str | None:
        """What its trigger says is done."""
        return self.candidate.attributes.get("action")


def trigger_name(candidate: EventCandidate) -> str:
    """The rule of the frame that found a candidate."""
    return candidate.trace[0].rule.removeprefix("trigger ") if candidate.trace else ""


def find_objection(statement: Statement, scenes: Sequence[Scene]) -> str | None:
    """Why the statement is no border event, or ``None``."""
    parties = statement.parties
    if parties is None or len(parties.ids) < 2:
        return "nobody is party to it"
    if not any(name in _states_of(scenes) for name in parties.ids):
        return "no state is party to it"
    scene = scenes[statement.index]
    if _is_guessed(statement, parties, scene) and not _lie_on_border(parties, scene):
        return "they share no border, and none of theirs is named"
    if parties.rule in _ALL_GUESSED and statement.candidate.factuality == "denied":
        return "what is not yet done is no denial"
    if statement.trigger == "demarcate" and not _can_draw(parties, scene):
        return "they share no border that could be drawn"
    if parties.rule == TWO_ACTING and not all(_acts_for_itself(name, scenes) for name in parties.ids):
        return "one who is no state only speaks"
    if statement.trigger == "agreement":
        return _objection_to_agreement(statement, parties, scene)
    if statement.trigger in MOVES:
        return _objection_to_move(statement, parties, scene)
    if statement.trigger in ("joint_mechanism", "joint_patrol", "joint_force"):
        return _objection_to_mechanism(statement, parties, scenes)
    return None


def _is_guessed(statement: Statement, parties: Parties, scene: Scene) -> bool:
    """Whether nothing in the sentence says that these two agreed: «اتفق الجانبان» and «طلب من» do say so."""
    if parties.rule == BOTH:
        return not (statement.is_cued or statement.is_past_verb)
    if parties.rule == TWO_ACTING and statement.trigger in MOVES:
        return not any(is_word(norm, "arrangement") for norm in scene.items.norms)
    return parties.rule in (BEFORE, BORDER_OF_ACTOR, TWO_ACTING)


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
    if any(len(phrase.states) >= 2 for phrase in scene.phrases):
        return True
    if any(is_word(norm, "at_sea") for norm in scene.items.norms):
        return True
    return any(frozenset((one, other)) in load_neighbours() for one in parties.ids for other in parties.ids if one < other)


def _lie_on_border(parties: Parties, scene: Scene) -> bool:
    """Parties that are only guessed must be neighbours, or a border of one of them must be named."""
    states = [load_hosts().get(name, name) for name in parties.ids]
    if any(len(phrase.states) == 2 and set(states) & set(phrase.states) for phrase in scene.phrases):
        return True
    if any(is_word(norm, "at_sea") for norm in scene.items.norms):
        return True
    return any(frozenset((one, other)) in load_neighbours() for one in states for other in states if one < other)


def _objection_to_agreement(statement: Statement, parties: Parties, scene: Scene) -> str | None:
    is_weak = _is_weak(statement, scene)
    if is_word(scene.items.norms[statement.at], "one_sided"):
        return "one side's own readiness"
    if is_weak and parties.rule not in (TOGETHER, ACTS_WITH, "neighbours on the border"):
        return "it does not say who agreed"
    if is_weak and sum(_can_sign(name, scene) for name in parties.ids) < 2:
        return "one who is no state or alliance takes part"
    if parties.rule == BEFORE and not statement.is_cued:
        return "nobody agrees in the sentence"
    reach = _MAX_WEAK_TO_BORDER if is_weak else _MAX_TO_BORDER
    back = 0 if is_weak else _MAX_BACK_TO_BORDER
    gaps = _gaps_to_border(statement, scene, is_adjective_enough=not is_weak)
    near = [gap for gap in gaps if -back <= gap <= reach]
    if not near:
        return "the agreement stands too far from the border"
    if any(0 < gap <= (_NEXT_TO_BORDER if not is_weak else _NEXT_TO_BORDER - 2) for gap in near):
        return None
    if not statement.is_cued and not statement.is_past_verb:
        return "nobody signs or discusses it, and the border stands far from it"
    low, high = min(0, *near) - _SECURITY_SLACK, max(0, *near) + _SECURITY_SLACK
    around = scene.items.norms[max(0, statement.at + low) : statement.at + high + 1]
    if not any(is_word(norm, "security") for norm in around):
        return "no word of security beside the agreement"
    return None


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


def _gaps_to_border(statement: Statement, scene: Scene, *, is_adjective_enough: bool = True) -> list[int]:
    """Items from the trigger to each border word; «المدن الحدودية» (border towns) is only an adjective."""
    norms = scene.items.norms
    topics = [at for at, norm in enumerate(norms) if is_word(norm, "border_topics")]
    nouns = [
        phrase.first
        for phrase in scene.phrases
        if is_adjective_enough or not is_word(norms[phrase.first], "border_adjectives")
    ]
    return [at - statement.at for at in (*nouns, *topics)]


def _objection_to_move(statement: Statement, parties: Parties, scene: Scene) -> str | None:
    norms = scene.items.norms
    after = norms[statement.at : statement.at + _MAX_TO_TREATY]
    if any(is_word(norm, "treaties") for norm in after):
        return "a treaty is left, not a border"
    # A number counts as one item with its noun: «عشرة آلاف عنصر».
    start, end = scene.items.quote_of(max(0, statement.at - 2), min(len(norms) - 1, statement.at + _MAX_TO_GUARDS))
    near = fold_string(scene.items.section.text[start:end]).split()
    owner = find_owner(scene, statement.at)
    if owner is None and not any(is_word(norm, "guards") for norm in near):
        return "no guards or troops move"
    if not _is_at_border(scene):
        return "no border or crossing in the sentence"
    if owner is not None and _are_abroad(owner.id, scene):
        return None
    is_joint = parties.rule == TOGETHER and parties.reach <= _MAX_JOINT_REACH and not _is_hostile(parties, scene)
    if is_joint or any(is_word(norm, "arrangement") for norm in norms):
        return None
    return "no other state agreed to it or asked for it"


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
        mention.category in ("border_guard", "airport", "crossing") or fold_string("الحدود") in fold_string(mention.text)
        for mention in mentions
    )


def _are_abroad(owner: str, scene: Scene) -> bool:
    """Guards on a border that is not their own state's stand there by arrangement."""
    borders = [phrase.states for phrase in scene.phrases if phrase.states]
    return any(len(states) == 2 and owner not in states for states in borders)


def _objection_to_mechanism(statement: Statement, parties: Parties, scenes: Sequence[Scene]) -> str | None:
    scene = scenes[statement.index]
    near = scene.items.norms[statement.at : statement.at + _MAX_TO_GUARDS + 2]
    if any(is_word(norm, "domestic") for norm in near):
        return "joint only inside one state"
    if parties.rule not in _TOGETHER and not _is_shared(scene):
        return "nobody else takes part"
    if statement.trigger == "joint_force":
        return None
    if statement.trigger == "joint_patrol":
        around = (scenes[0], *scenes[max(0, statement.index - 2) : statement.index + 1])
        return None if any(s.phrases for s in around) else "no border near"
    gaps = _gaps_to_border(statement, scene)
    if not any(-_MAX_BACK_TO_BORDER <= gap <= _MAX_MECHANISM_TO_BORDER for gap in gaps):
        return "the mechanism stands too far from the border"
    norm = scene.items.norms[statement.at]
    if norm.endswith("بالتنسيق"):
        return "«in coordination with» sets up nothing"
    if norm.lstrip("وبلف").startswith("ال") and not any(-3 <= gap <= _MAX_DEFINITE_TO_BORDER for gap in gaps):
        return "a committee at work on other things"
    return None


def _is_shared(scene: Scene) -> bool:
    return any(phrase.is_shared for phrase in scene.phrases) or any(
        is_word(norm, "counterpart") or is_word(norm, "dual") for norm in scene.items.norms
    )
