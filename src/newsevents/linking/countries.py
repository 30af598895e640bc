"""«البلاد» (the country) and «بلاده» (his country): which state they stand for."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from attrs import evolve, frozen

from newsevents.knowledge import NameMatch
from newsevents.linking.leaders import PERSON, SURNAME
from newsevents.linking.scene import Scene
from newsevents.model.entity import Mention

_STATES: Final = ("state", "territory")
_OF_A_STATE: Final = frozenset({"president", "prime_minister", "minister", "royal", "spokesperson"})
_THE_COUNTRY: Final = ("لبلاد", "لبلد")  # also of «للبلاد»
_SINGULAR: Final = "لبلد"
_OTHERS: Final = frozenset({"غير", "الاخرى", "كافه", "كلها"})
_THEIRS: Final = "هم"
_PLURAL: Final = ("ون", "ين", "ات")
_PLACING: Final = frozenset({"في", "ب"})
_THIS: Final = frozenset({"هذا", "هذه", "ذلك", "تلك"})


@frozen(kw_only=True)
class _Before:
    """What was named before the reference: in its own sentence, and earlier, nearest first."""

    here: tuple[Mention, ...]
    earlier: tuple[Mention, ...]
    scene: Scene

    @property
    def all(self) -> tuple[Mention, ...]:
        return (*self.here, *self.earlier)


def find_country(match: NameMatch, before: Sequence[Mention], scene: Scene) -> Mention | None:
    """The mention of a state for which the word at ``match`` stands, or ``None``.

    «بلاده» is the country of a person, «بلادهم» of several, «البلاد» the one that is spoken of, so that «في بغداد»
    (in Baghdad) is where somebody said «بلاده» but may be where «البلاد» is.

    Args:
        match: Where the word stands.
        before: Mentions before it, the context's first, in order.
        scene: The field.
    """
    word = scene.norms[match.last - 1]
    if scene.before(match.first) & _THIS:
        return None  # «في هذه البلاد» may be what has just been told, without a name
    sorted_before = _sort(match, before, scene)
    if word.endswith(_THE_COUNTRY):
        is_loose = (scene.is_civil and word.endswith(_SINGULAR)) or bool(scene.after(match.last) & _OTHERS)
        return None if is_loose else _spoken_of(sorted_before)
    if word.endswith(_THEIRS):
        return None if scene.is_civil else _first(sorted_before.here, _is_plural)
    return _owned(sorted_before)


def _sort(match: NameMatch, before: Sequence[Mention], scene: Scene) -> _Before:
    of_field = before[len(scene.context) :]
    words = [word.start for word in scene.words]
    sentence = scene.sentence_at(match.first)
    first = match.first
    while first > 0 and scene.sentence_at(first - 1) == sentence:
        first -= 1
    start = words[first]
    here = tuple(mention for mention in reversed(of_field) if mention.start >= start)
    earlier = tuple(reversed(before[: len(before) - len(here)]))
    return _Before(here=here, earlier=earlier, scene=scene)


def _owned(before: _Before) -> Mention | None:
    """«بلاده»: of the person who speaks, before any state that is merely named."""
    person = _first(before.all, lambda mention: mention.kind == PERSON)
    if person is not None and person.via == SURNAME:
        return None  # «قالت ميركل إن بلادها»: nobody has said whose chancellor
    scene = before.scene
    tiers: tuple[tuple[tuple[Mention, ...], Callable[[Mention], bool]], ...] = (
        (before.here, lambda mention: mention.kind == PERSON and _has_office(mention, scene)),
        (before.here, lambda mention: _is_nisba(mention) and _follows_title(mention, scene)),
        (() if person is None else (person,), lambda mention: _has_office(mention, scene)),
        (before.all, lambda mention: _may_own(mention, scene)),
    )
    found = (_first(mentions, fits) for mentions, fits in tiers)
    speaker = next((mention for mention in found if mention is not None), None)
    if speaker is not None and speaker.kind == PERSON:
        return _state_of(speaker, scene) or _most_named(before)
    return speaker


def _spoken_of(before: _Before) -> Mention | None:
    """«البلاد»: where the sentence is set, else which state it names, else the one that the text is about."""
    scene = before.scene
    tiers: tuple[Callable[[Mention], bool], ...] = (
        lambda mention: _is_state(mention) and _is_placed(mention, scene),
        lambda mention: _is_place(mention, scene),
        lambda mention: _is_state(mention) and mention.via != "nisba",
        lambda mention: _is_state(mention) or _state_of(mention, scene) is not None,
    )
    for fits in tiers:
        found = _first(before.here, fits)
        if found is not None:
            return _state_of(found, scene) or found
    return _most_named(before)


def _most_named(before: _Before) -> Mention | None:
    """The state named most often, the first of them where several are: the one that the text is about."""
    states = [mention for mention in reversed(before.all) if _is_state(mention)]
    counts = Counter(mention.entity_id for mention in states)
    return max(states, key=lambda mention: counts[mention.entity_id], default=None)


def _first(mentions: Iterable[Mention], fits: Callable[[Mention], bool]) -> Mention | None:
    return next((mention for mention in mentions if fits(mention)), None)


def _is_state(mention: Mention) -> bool:
    return mention.kind in _STATES and mention.entity_id is not None


def _is_nisba(mention: Mention) -> bool:
    return _is_state(mention) and mention.via in ("nisba", "institution") and not mention.text.endswith(_PLURAL)


def _may_own(mention: Mention, scene: Scene) -> bool:
    """A state that is not only where something was said: «الوزارة الفرنسية», and outside politics no mere name."""
    return _is_nisba(mention) or (_is_state(mention) and not scene.is_civil and not _is_placed(mention, scene))


def _is_plural(mention: Mention) -> bool:
    return _is_state(mention) and mention.via == "nisba" and mention.text.endswith(_PLURAL)


def _is_place(mention: Mention, scene: Scene) -> bool:
    return mention.kind == "place" and _state_of(mention, scene) is not None


def _has_office(mention: Mention, scene: Scene) -> bool:
    return _state_of(mention, scene) is not None or mention.category in _OF_A_STATE


def _state_of(mention: Mention, scene: Scene) -> Mention | None:
    """The state of a person or place, as a mention of it."""
    entity = scene.kb.entity(mention.affiliation) if mention.affiliation is not None else None
    if entity is None or entity.kind not in _STATES or mention.kind not in (PERSON, "place"):
        return None
    return evolve(mention, kind=entity.kind, entity_id=entity.id)


def _follows_title(mention: Mention, scene: Scene) -> bool:
    """«السفير التركي» (the Turkish ambassador): the nisba of somebody who holds an office."""
    at = bisect_right([word.start for word in scene.words], mention.start) - 1
    titles = (scene.match_before(last) for last in (at, at - 1))
    return any(name.kind == "title" for title in titles if title is not None for name in title.names)


def _is_placed(mention: Mention, scene: Scene) -> bool:
    return mention.prefix[-1:] in _PLACING or scene.text[max(0, mention.start - 3) : mention.start].strip() in _PLACING
