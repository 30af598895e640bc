"""Names of the knowledge base to mentions: which of several entities, or none."""

from __future__ import annotations

from newsevents.knowledge import Name, NameMatch
from newsevents.linking.contexts import Verdict, find_rule
from newsevents.linking.evidence import is_confirmed
from newsevents.linking.leaders import PERSON, link_leader
from newsevents.linking.lexicon import load_words
from newsevents.linking.person_names import is_plain_word
from newsevents.linking.scene import Link, Scene
from newsevents.linking.surroundings import Surroundings
from newsevents.model.entity import KINDS, Mention

_WEAK_SCORE = 0.7
_OF_A_STATE = frozenset({"place", "company", "weapon"})  # kinds whose rows name their state
_PLACED = frozenset({"state", "territory", "place"})
_SHORT_STEM = 3
_SON_OF = frozenset({"بن", "ابن", "بنت"})
_TANWIN = "\u064b"
# Given names that are everyday words too: «على الأميركي», «كل عام ... شريف».
_ALSO_WORDS = frozenset({"علي", "شريف", "كامل", "صباح", "خلف", "امام", "سلام", "مساعد", "جديد", "عادل", "جميل", "امين"})
_KIND_RANK = {"weapon": -2, "weapon_class": -1, "place": 1}
_RANK = {"name": 0, "institution": 1, "nisba": 2, "capital": 3}


def link_match(match: NameMatch, scene: Scene) -> Link | None:
    """The mention at ``match``, or ``None`` when the words mean something else there."""
    has_tanwin = _has_tanwin(match, scene)
    names = [name for name in match.names if name.kind in KINDS and not (has_tanwin and _is_foreign(name))]
    if not names or _is_another_word(match, names, scene):
        return None
    persons = [name for name in names if name.kind == PERSON]
    if persons:
        if len(persons) == len(names):
            return link_leader(match, persons[0], scene)
        names = [name for name in names if name.kind != PERSON]
    place = Surroundings(match=match, scene=scene)
    candidates: list[_Candidate] = []
    for name in names:
        if _is_surname(match, name, scene):
            continue
        rule = find_rule(name, place)
        verdict = None if rule is None else rule.verdict
        if verdict == "none":
            continue
        is_open = verdict not in ("strong", "city") and (name.is_weak or verdict == "weak")
        if is_open and not is_confirmed(name, match, scene):
            continue
        score = _WEAK_SCORE if name.is_weak and verdict not in ("strong", "city") else 1.0
        reason = "" if rule is None else rule.gloss
        candidates.append((name, verdict, score, reason))
    chosen = _choose(candidates)
    if chosen is None:
        return None
    name, verdict, score, reason = chosen
    return _link(match, name, scene, is_place=verdict in ("place", "city"), score=score, reason=reason)


_Candidate = tuple[Name, Verdict | None, float, str]


def _is_surname(match: NameMatch, name: Name, scene: Scene) -> bool:
    """«شمسة سالم السويدي», «سلطان بن صقر السويدي»: behind a given name, or a father's, a nisba is a surname."""
    if name.via != "nisba" or match.prefix or not name.tokens[-1].startswith("ال") or not name.tokens[-1].endswith("ي"):
        return False
    if match.first > 1 and scene.norms[match.first - 2] in _SON_OF:
        return True
    return match.first > 0 and scene.norms[match.first - 1] in load_words("given_names") - _ALSO_WORDS


def _is_foreign(name: Name) -> bool:
    # «سورياً» (Syrian) is an adjective, though its letters are the name's.
    return name.kind in _PLACED and name.via in ("name", "capital") and not name.tokens[-1].endswith("يا")


def _has_tanwin(match: NameMatch, scene: Scene) -> bool:
    """«وجوباً» (as a duty) is not «و» + «جوبا»: a foreign name takes no nunation; an adjective does («روسياً»)."""
    return _TANWIN in scene.text[match.start : match.end]


def _is_another_word(match: NameMatch, names: list[Name], scene: Scene) -> bool:
    """«لغات» (languages) is not «ل» + «غات» (Ghat), nor «فرقة» (a band) «ف» + «رقة» (Raqqa)."""
    if not match.prefix or match.last - match.first > 1 or not is_plain_word(scene.norms[match.first]):
        return False
    return all(name.kind == "place" or len(name.tokens[0]) <= _SHORT_STEM for name in names)


def _choose(candidates: list[_Candidate]) -> _Candidate | None:
    """The one candidate that is left: a strong one before weak ones, a name before a nisba; a tie is unknown."""
    if not candidates:
        return None
    candidates.sort(key=_rank)
    best = candidates[0]
    rivals = {candidate[0].target for candidate in candidates if _rank(candidate) == _rank(best)}
    return best if len(rivals) == 1 else None


def _rank(candidate: _Candidate) -> tuple[float, int, int]:
    """What is surer sorts first; a place yields to an actor of the same name («أبخازيا»), a maker to its weapon."""
    name, _, score, _ = candidate
    return -score, _KIND_RANK.get(name.kind, 0), _RANK.get(name.via, len(_RANK))


def _link(match: NameMatch, name: Name, scene: Scene, *, is_place: bool, score: float, reason: str) -> Link:
    text = scene.text[match.start : match.end]
    entity = scene.kb.entity(name.target)
    if is_place:
        mention = Mention(
            start=match.start,
            end=match.end,
            text=text,
            kind="place",
            entity_id=None,
            name=text,
            prefix=match.prefix,
            via="name",
            score=score,
            category="city",
            affiliation=name.target,
            reason=reason,
        )
        return Link(first=match.first, last=match.last, mention=mention)
    is_generic = name.kind in ("weapon_class", "place")
    mention = Mention(
        start=match.start,
        end=match.end,
        text=text,
        kind=name.kind if entity is None else entity.kind,
        entity_id=None if is_generic else name.target,
        name=text if entity is None or name.kind == "place" else entity.name,
        prefix=match.prefix,
        via=name.via,
        score=score,
        category=name.category,
        affiliation=scene.kb.rows[name.target].country if name.kind in _OF_A_STATE else None,
        reason=reason,
    )
    return Link(first=match.first, last=match.last, mention=mention)
