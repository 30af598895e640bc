"""The walk from a text to its mentions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsevents.knowledge import KnowledgeBase, NameMatch, find_matches
from newsevents.linking.bare_names import link_bare_names, link_later_names
from newsevents.linking.entities import link_match
from newsevents.linking.institutions import link_institution
from newsevents.linking.persons import link_persons
from newsevents.linking.places import link_place
from newsevents.linking.references import link_reference
from newsevents.linking.scene import Link, Scene
from newsevents.model.entity import KINDS, Mention
from newsevents.text.words import find_words


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
    links = {link.first: link for match in scene.matches if (link := link_match(match, scene)) is not None}
    _join(links, (link_institution(match, links, scene) for match in _of_kind(scene, "institution")))
    _join(links, (link_place(match, links, scene) for match in _of_kind(scene, "place_cue")))
    by_first = {match.first: match for match in scene.matches}
    read_to = 0
    for match in _of_kind(scene, "title"):
        if match.first >= read_to:  # «العاهل الأردني الملك …»: the second title belongs to the first
            persons = list(link_persons(match, links, by_first, scene))
            read_to = max([read_to, *(link.last for link in persons)])
            _join(links, persons)
    _join(links, link_bare_names(_taken(links), scene))
    named = [link for _, link in sorted(links.items()) if link.mention.kind == "person"]
    _join(links, link_later_names(named, _taken(links), scene))
    _add_references(links, scene)
    return tuple(link.mention for _, link in sorted(links.items()))


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
    matches = [match for match in _of_kind(scene, "reference") if not any(name.kind in KINDS for name in match.names)]
    for match in matches:
        before = [link.mention for first, link in sorted(links.items()) if first < match.first]
        link = link_reference(match, [*scene.context, *before], scene)
        if link is not None and match.first not in links:
            _join(links, [link])
