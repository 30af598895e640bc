"""Who is party to what a trigger states: the constructions of Arabic news prose, the surest first.

1. «بين لبنان وسوريا», «الرياض وصنعاء», «الرئيس الروسي … ونظيره التركي»: several, joined to one another
2. «وقّعت الجزائر مع مالي», «طالبت أرمينيا روسيا بسحب»: one that acts, one that it acts with or upon
3. «البلدان», «الجانبين», «بينهما»: the pair that was named last
4. «الحدود السعودية اليمنية»: the neighbours, where one of them acts, or nobody else does
5. one that acts, and the pair of the sentences before that holds it
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from newsevents.text import fold_string
from newsevents_border_security.actors import Actor, find_people, group_actors
from newsevents_border_security.meetings import find_meeting
from newsevents_border_security.owners import find_owner
from newsevents_border_security.scenes import Scene
from newsevents_border_security.words import is_word, load_named_agreements

_CLAUSE_COST = 3
_MAX_BACK = 2
_FORCES_COST = 15
_MAX_TO_ASKED = 6
_MAX_TO_DELEGATES = 4
TOGETHER = "named together"
ACTS_WITH = "acts with"
BOTH = "both of those named before"
BEFORE = "pair of the sentences before"
BORDER_OF_ACTOR = "border of the one that acts"
TWO_ACTING = "the two that act in the sentence"


@frozen(kw_only=True)
class Parties:
    """The parties of one statement.

    Attributes:
        ids: Identifiers, each once.
        rule: The construction.
        actors: The mentions in the sentence of the statement, where they stand there.
        confidence: How sure.
        reach: How far from the trigger they stand, in items.
    """

    ids: tuple[str, ...]
    rule: str
    actors: tuple[Actor, ...] = ()
    confidence: float = 0.9
    reach: int = 0


def find_parties(scenes: Sequence[Scene], index: int, at: int, *, are_signers: bool = False) -> Parties | None:
    """The parties of the statement whose trigger is item ``at`` of sentence ``index``, or ``None``.

    Args:
        scenes: The sentences of the article.
        index: Which sentence.
        at: Which item.
        are_signers: Whether only those can be party who can sign: no forces.
    """
    scene = scenes[index]
    found = _named(scene, at, are_signers=are_signers) or _named(_with_people(scene), at, are_signers=are_signers)
    if found is not None:
        return found
    for found in (
        _asked(scene),
        _with_counterpart(scenes, index),
        _handed_over(scene, at),
        _dual(scenes, index),
        _neighbours_of_actor(scene, at),
        _two_acting(scene),
        _border_of_actor(scene, at),
        _border_pair(scene, at),
        _hosted(scene, at),
        _of_named_agreement(scene),
        _from_before(scenes, index, at),
    ):
        if found is not None:
            return found
    return None


def _named(scene: Scene, at: int, *, are_signers: bool) -> Parties | None:
    """Several that the sentence names as acting together."""
    both = (_joined(scene, at, are_signers=are_signers), _acting_with(scene, at))
    return min((found for found in both if found is not None), key=lambda found: found.reach, default=None)


def _with_people(scene: Scene) -> Scene:
    """The sentence with persons for their states, where the states themselves are not named as acting."""
    known = {actor.id for actor in find_insiders(scene)}
    people = tuple(actor for actor in find_people(scene.items, scene.syntax) if actor.id not in known)
    actors = tuple(sorted((*scene.actors, *people), key=lambda actor: actor.at)) if people else ()
    return evolve(scene, actors=actors, groups=group_actors(scene.items, actors))


def find_insiders(scene: Scene) -> list[Actor]:
    """The actors that take part, not those that only say where."""
    return [actor for actor in scene.actors if not actor.is_outside]


def _joined(scene: Scene, at: int, *, are_signers: bool) -> Parties | None:
    """The nearest group of several."""
    groups = [
        group
        for group in scene.groups
        if len({actor.id for actor in group}) >= 2 and not _is_outside(scene, group)
        if not (are_signers and _are_forces(group))
    ]
    if not groups:
        return None
    best = min(groups, key=lambda group: (_are_forces(group), distance(scene, group[0], at)))
    called = tuple(actor for actor in find_insiders(scene) if _is_called_upon(scene, actor) and actor.at > best[-1].at)
    ids = tuple(dict.fromkeys(actor.id for actor in (*best, *called)))
    reach = distance(scene, best[0], at) + (_FORCES_COST if _are_forces(best) else 0)
    return Parties(ids=ids, rule=TOGETHER, actors=(*best, *called), confidence=0.92, reach=reach)


def _are_forces(group: Sequence[Actor]) -> bool:
    """«الشرطة العسكرية الروسية وحرس الحدود السوري»: they carry out, they do not agree."""
    return all(actor.is_force for actor in group)


def _is_called_upon(scene: Scene, actor: Actor) -> bool:
    """«جددت السعودية والكويت دعوتهما إيران»: who is called upon is party to what is asked."""
    return actor.at > 0 and is_word(scene.items.norms[actor.at - 1], "addressed")


def _is_outside(scene: Scene, group: Sequence[Actor]) -> bool:
    """Whether a group only says where; «خبراء من زامبيا ومالاوي», «قائدا الحرس في العراق وإيران» act."""
    first = group[0]
    if not first.is_outside or first.governor == "بين":
        return False
    before = scene.items.norms[max(0, first.at - _MAX_TO_DELEGATES) : first.at]
    return not (first.governor in ("من", "في") and any(is_word(norm, "delegates") for norm in before))


def _acting_with(scene: Scene, at: int) -> Parties | None:
    """One that acts and one after "مع" or "his counterpart"."""
    insiders = find_insiders(scene)
    partners = [actor for actor in insiders if actor.governor == "مع" or actor.is_counterpart]
    leaders = [actor for actor in insiders if actor.governor != "مع" and not actor.is_counterpart]
    best: Parties | None = None
    for partner in partners:
        others = [actor for actor in leaders if actor.id != partner.id]
        if not others:
            continue
        leader = min(others, key=lambda actor: (actor.at > partner.at, distance(scene, actor, partner.at)))
        reach = distance(scene, partner, at)
        if best is None or reach < best.reach:
            joined = _group_of(scene, leader) if leader.at < partner.at else (leader,)
            ids = tuple(dict.fromkeys(a.id for a in (*joined, partner)))
            best = Parties(ids=ids, rule=ACTS_WITH, actors=(*joined, partner), confidence=0.9, reach=reach)
    return best


def _group_of(scene: Scene, actor: Actor) -> tuple[Actor, ...]:
    return next((group for group in scene.groups if actor in group), (actor,))


def _asked(scene: Scene) -> Parties | None:
    """«طلبت بغداد من أنقرة», «اقترحت دلهي على كاتماندو»: who asks, and who is asked."""
    for verb in (at for at, norm in enumerate(scene.items.norms) if is_word(norm, "asking")):
        near = [actor for actor in scene.actors if 0 < abs(actor.at - verb) <= _MAX_TO_ASKED]
        asked = next((a for a in near if a.at > verb and is_word(a.governor, "asked")), None)
        asking = next((a for a in near if not a.is_outside and asked is not None and a.id != asked.id), None)
        if asked is not None and asking is not None:
            return Parties(ids=(asking.id, asked.id), rule=ACTS_WITH, actors=(asking, asked), confidence=0.8,
                           reach=asked.at - verb)  # fmt: skip
    return None


def _with_counterpart(scenes: Sequence[Scene], index: int) -> Parties | None:
    """«زار باماكو. وبحث مع نظيره هناك»: the counterpart is one of the two that met in the sentence before."""
    scene = scenes[index]
    is_bare = any(is_word(norm, "peers") for norm in scene.items.norms) and not find_insiders(scene)
    met = find_meeting(scenes[index - 1].items, scenes[index - 1].actors) if is_bare and index > 0 else None
    return None if met is None else Parties(ids=met, rule=ACTS_WITH, confidence=0.75)


def _handed_over(scene: Scene, at: int) -> Parties | None:
    """«سلّمت روسيا مهام الحراسة إلى طاجيكستان»: who hands over, and who receives."""
    if not is_word(scene.items.norms[at], "handing_over"):
        return None
    after = [a for a in scene.actors if a.at > at]
    others = [a for word in ("إلى", "ل", "من") for a in after if a.governor == word]  # «تسلمت من روسيا مهام الحراسة»
    first = next((a for a in find_insiders(scene) if others and a.id != others[0].id), None)
    if first is None:
        return None
    return Parties(ids=(first.id, others[0].id), rule=ACTS_WITH, actors=(first, others[0]), confidence=0.8)


def _of_named_agreement(scene: Scene) -> Parties | None:
    """«انهار اتفاق فض الاشتباك»: an agreement whose name says between whom it is."""
    words = fold_string(scene.items.text).split()
    for name, parties in load_named_agreements():
        if any(tuple(words[at : at + len(name)]) == name for at in range(len(words))):
            return Parties(ids=parties, rule=TOGETHER, confidence=0.75)
    return None


def _two_acting(scene: Scene) -> Parties | None:
    insiders = find_insiders(scene)
    ids = tuple(dict.fromkeys(actor.id for actor in insiders))
    if len(ids) != 2:
        return None
    firsts = tuple(next(actor for actor in insiders if actor.id == name) for name in ids)
    return Parties(ids=ids, rule=TWO_ACTING, actors=firsts, confidence=0.8)


def _dual(scenes: Sequence[Scene], index: int) -> Parties | None:
    scene = scenes[index]
    if not any(is_word(norm, "dual") for norm in scene.items.norms):
        return None
    for back in range(index, -1, -1):
        pairs = list(_pairs_named(scenes[back]))
        if pairs:
            return Parties(ids=pairs[-1], rule=BOTH, confidence=0.8)
    return None


def _pairs_named(scene: Scene) -> Iterator[tuple[str, str]]:
    """The pairs that a sentence names, the surest last."""
    met = find_meeting(scene.items, scene.actors)
    if met is not None:
        yield met
    insiders = tuple(dict.fromkeys(actor.id for actor in find_insiders(scene)))
    if len(insiders) == 2:
        yield insiders[0], insiders[1]
    for phrase in scene.phrases:
        if len(phrase.states) == 2:
            yield phrase.states[0], phrase.states[1]
    for group in scene.groups:
        ids = tuple(dict.fromkeys(actor.id for actor in group))
        if len(ids) == 2 and not _is_outside(scene, group):
            yield ids[0], ids[1]


def _neighbours_of_actor(scene: Scene, at: int) -> Parties | None:
    """One of the neighbours acts: the other is the party it acts with."""
    acting = find_insiders(scene)
    for phrase in sorted(scene.phrases, key=lambda phrase: abs(phrase.first - at)):
        for actor in acting:
            if len(phrase.states) == 2 and actor.id in phrase.states:
                ids = phrase.states
                return Parties(ids=ids, rule="neighbours, one of which acts", actors=(actor,), confidence=0.75)
    return None


def _border_of_actor(scene: Scene, at: int) -> Parties | None:
    """«حدودها مع السودان»: the neighbour of the one that acts."""
    acting = find_insiders(scene)
    for phrase in sorted(scene.phrases, key=lambda phrase: abs(phrase.first - at)):
        for actor in acting:
            if len(phrase.states) == 1 and phrase.neighbours and actor.id != phrase.states[0]:
                ids = (actor.id, phrase.states[0])
                return Parties(ids=ids, rule=BORDER_OF_ACTOR, actors=(actor,), confidence=0.65)
    return None


def _hosted(scene: Scene, at: int) -> Parties | None:
    """«وضع قوات الحدود الروسية على الأراضي الأرمينية»: guards abroad, and the country they stand in."""
    owner = find_owner(scene, at)
    hosts = [actor for actor in scene.actors if actor.is_outside and owner is not None and actor.id != owner.id]
    if owner is None or not hosts:
        return None
    host = min(hosts, key=lambda actor: abs(actor.at - owner.at))
    return Parties(ids=(owner.id, host.id), rule="guards and the country they stand in", actors=(owner, host),
                   confidence=0.8)  # fmt: skip


def _border_pair(scene: Scene, at: int) -> Parties | None:
    phrases = [phrase for phrase in scene.phrases if len(phrase.states) == 2]
    if not phrases or find_insiders(scene):
        return None
    best = min(phrases, key=lambda phrase: abs(phrase.first - at))
    return Parties(ids=best.states, rule="neighbours on the border", confidence=0.7)


def _from_before(scenes: Sequence[Scene], index: int, at: int) -> Parties | None:
    """The pair of the sentences before that holds the one that acts here."""
    scene = scenes[index]
    acting = sorted(find_insiders(scene), key=lambda actor: distance(scene, actor, at))
    if not acting and index != 1:
        return None
    reach = _MAX_BACK if acting else 1  # the lead may name nobody whom the headline has named
    for back in range(index - 1, max(-1, index - 1 - reach), -1):
        for pair in reversed(list(_pairs_named(scenes[back]))):
            if not acting or acting[0].id in pair:
                return Parties(ids=pair, rule=BEFORE, confidence=0.65 if acting else 0.63)
    return None


def distance(scene: Scene, actor: Actor, at: int) -> int:
    """Items between an actor and item ``at``; clause borders cost more."""
    clauses = scene.syntax.clauses
    return abs(actor.at - at) + _CLAUSE_COST * abs(clauses[actor.at] - clauses[min(at, len(clauses) - 1)])
