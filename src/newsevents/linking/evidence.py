"""What confirms a weak name: the same entity named strongly, a cue, a neighbour of its kind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from newsevents.knowledge import Name, NameMatch
from newsevents.linking.lexicon import load_words
from newsevents.linking.scene import Scene
from newsevents.text.fold import fold_string

_STATES: Final = ("state", "territory")
_ARMS: Final = ("weapon", "weapon_class")
_BODIES: Final = ("organization", "treaty")
_FEMININE: Final = "ت"
_FEMININE_PLURAL: Final = "ات"


def is_confirmed(name: Name, match: NameMatch, scene: Scene) -> bool:
    """Whether the field gives evidence that a weak name is meant.

    Args:
        name: The weak name.
        match: Where it stands.
        scene: The field.
    """
    cues = _folded(name.cues)
    if name.kind in _STATES and name.via == "institution":
        # «مجلس النواب» is American where the sentence says so, not wherever the United States are named.
        return not cues.isdisjoint(scene.sentence_words(match.first)) or _is_named_in_sentence(name, match, scene)
    if name.target in scene.strong_ids:
        return True
    if name.kind == "weapon_class":
        return _is_class_confirmed(cues, name.category, match, scene)
    if not cues.isdisjoint(scene.vocabulary):
        return True
    if name.kind not in _STATES or name.via != "name":
        return False
    return _is_listed_with_state(match, scene) or _is_member_of_named(name, match, scene)


@lru_cache(maxsize=4096)
def _folded(cues: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold_string, cues))


def _is_class_confirmed(cues: frozenset[str], category: str | None, match: NameMatch, scene: Scene) -> bool:
    """«طائرات» are military beside «الجيش», in a sale of arms, in a list with «صواريخ» or near «رافال»."""
    sentence = scene.sentence_words(match.first)
    if not cues.isdisjoint(sentence):
        return True
    if not cues.isdisjoint(scene.vocabulary) and not load_words("transfer_words").isdisjoint(sentence):
        return True
    if any(_is_strong(other, _ARMS) for other in _neighbours(match, scene)):
        return True
    system = scene.sentence_matches(match.first)
    return any(_is_strong(other, ("weapon",)) and other.names[0].category == category for other in system)


def _is_named_in_sentence(name: Name, match: NameMatch, scene: Scene) -> bool:
    return any(
        other.target == name.target and not other.is_weak
        for neighbour in scene.sentence_matches(match.first)
        for other in neighbour.names
    )


def _is_listed_with_state(match: NameMatch, scene: Scene) -> bool:
    """«النيجر ومالي»: what is joined to a state is one."""
    return any(_is_strong(other, _STATES, via="name") for other in scene.listed_with(match))


def _is_member_of_named(name: Name, match: NameMatch, scene: Scene) -> bool:
    """«انسحبت مالي من الإيكواس»: a member beside its organisation, unless «مالي» may describe the noun before it."""
    if not _is_subject_like(match, scene):
        return False
    bodies = {other.names[0].target for other in scene.sentence_matches(match.first) if _is_strong(other, _BODIES)}
    return any(name.target in scene.kb.members(body) for body in bodies)


def _is_subject_like(match: NameMatch, scene: Scene) -> bool:
    """Whether no noun stands before the name: a verb, a particle, a mark of punctuation or nothing does."""
    if match.first == 0 or match.prefix:
        return True
    before = scene.words[match.first - 1]
    if not before.is_letters:
        return True
    is_verb = before.norm.endswith(_FEMININE) and not before.norm.endswith(_FEMININE_PLURAL)
    return is_verb or before.norm in load_words("stop_words")


def _neighbours(match: NameMatch, scene: Scene) -> Iterator[NameMatch]:
    """Names that stand directly beside ``match``, or are joined to it by «و» or a comma."""
    for other in (scene.match_at(match.last), scene.match_before(match.first)):
        if other is not None:
            yield other
    yield from scene.listed_with(match)


def _is_strong(match: NameMatch, kinds: tuple[str, ...], via: str | None = None) -> bool:
    return all(name.kind in kinds and not name.is_weak and (via is None or name.via == via) for name in match.names)
