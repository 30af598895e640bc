"""The walk from a text to its mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from newsevents.knowledge import KnowledgeBase, NameMatch, find_matches, find_matches_between
from newsevents.linking.bare_names import link_bare_names, link_later_names
from newsevents.linking.entities import link_match
from newsevents.linking.institutions import link_institution
from newsevents.linking.leaders import SURNAME
from newsevents.linking.persons import link_persons
from newsevents.linking.places import link_place
from newsevents.linking.references import link_reference
from newsevents.linking.scene import Link, Scene
from newsevents.model.entity import KINDS, Mention
from newsevents.text.words import find_words

_STATES: Final = ("state", "territory")
_OPENED: Final = frozenset(KINDS)  # a decoy keeps its words, and a title: «أمين مجلس الأمن» is Russian


def link_mentions(text: str, *, kb: KnowledgeBase, context: Sequence[Mention] = ()) -> tuple[Mention, ...]:
    """Find who and what a text names.

    Args:
        text: One untouched field of an article.
        kb: The knowledge base.
        context: Mentions of an earlier field, such as the title: evidence for weak names, antecedents of references.

    Returns:
        Non-overlapping mentions in order; offsets count in ``text``, attached prefixes are left out of the span.
    """
    words = find_words(text)
    scene = Scene(
        text=text,
        words=words,
        norms=[word.norm for word in words],
        matches=find_matches(words, kb),
        kb=kb,
        context=tuple(context),
    )
    links: dict[int, Link] = {}
    for match in scene.matches:
        _join(links, _link_all(match, scene))
    _join(links, (link_institution(match, links, scene) for match in _of_kind(scene, "institution")))
    _drop_seats_of_others(links, scene)
    _join(links, (link_place(match, links, scene) for match in _of_kind(scene, "place_cue")))
    by_first = {match.first: match for match in scene.matches}
    read_to = 0
    for match in _of_kind(scene, "title"):
        if match.first >= read_to:  # «العاهل الأردني الملك …»: the second title belongs to the first
            persons = list(link_persons(match, links, by_first, scene))
            read_to = max([read_to, *(link.last for link in persons)])
            _join(links, persons)
    _join(links, link_bare_names(_taken(links), scene))
    named = [link for _, link in sorted(links.items()) if link.mention.kind == "person" and link.mention.via != SURNAME]
    by_surname = frozenset(first for first, link in links.items() if link.mention.via == SURNAME)
    _join(links, link_later_names(named, _taken(links) - by_surname, scene))
    _add_references(links, scene)
    return tuple(link.mention for _, link in sorted(links.items()))


def _link_all(match: NameMatch, scene: Scene) -> Iterator[Link]:
    """The mention at ``match``; where there is none, what its inner words name.

    «طائرات التحالف» unconfirmed must not hide «التحالف الدولي».
    """
    link = link_match(match, scene)
    if link is not None:
        yield link
    elif match.last - match.first > 1 and all(name.kind in _OPENED for name in match.names):
        inner = find_matches_between(scene.words, scene.norms, scene.kb, first=match.first + 1, last=match.last)
        yield from (link for other in inner if (link := link_match(other, scene)) is not None)


def _drop_seats_of_others(links: dict[int, Link], scene: Scene) -> None:
    """«الكونغرس الكوبي» is not the Congress in Washington: a definite nisba of another state follows."""
    for first, link in list(links.items()):
        owner = links.get(link.last)
        match = scene.match_at(first)
        is_seat = match is not None and match.last == link.last and link.mention.kind in _STATES
        if owner is None or not is_seat or link.mention.via != "institution" or owner.mention.via != "nisba":
            continue
        is_of_another = owner.mention.entity_id != link.mention.entity_id and owner.mention.kind in _STATES
        if is_of_another and not owner.mention.prefix and scene.norms[owner.first].startswith("ال"):
            del links[first]


def _of_kind(scene: Scene, kind: str) -> list[NameMatch]:
    return [match for match in scene.matches if any(name.kind == kind for name in match.names)]


def _taken(links: dict[int, Link]) -> frozenset[int]:
    """Indices of all words that a mention covers."""
    return frozenset(index for link in links.values() for index in range(link.first, link.last))


def _join(links: dict[int, Link], additions: Iterable[Link | None]) -> None:
    """Add links; a longer one swallows those that it covers, and yields to one that it merely overlaps."""
    for link in [link for link in additions if link is not None]:
        overlapping = [other for other in _near(links, link) if other.first < link.last and link.first < other.last]
        if any(other.first < link.first or other.last > link.last for other in overlapping):
            continue
        for other in overlapping:
            del links[other.first]
        links[link.first] = link


_REACH = 12  # no mention covers more words


def _near(links: dict[int, Link], link: Link) -> list[Link]:
    return [links[first] for first in range(link.first - _REACH, link.last) if first in links]


def _add_references(links: dict[int, Link], scene: Scene) -> None:
    for match in _of_kind(scene, "reference"):
        if match.first in links:
            continue
        before = [link.mention for first, link in sorted(links.items()) if first < match.first]
        link = link_reference(match, [*scene.context, *before], scene)
        if link is not None:
            _join(links, [link])
