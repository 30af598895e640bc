"""Persons by their office: «وزير الدفاع الفرنسي سيباستيان ليكورنو» gives the person, the office and the state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from attrs import frozen

from newsevents.knowledge import NameMatch
from newsevents.linking.leaders import PERSON
from newsevents.linking.lexicon import load_words
from newsevents.linking.person_names import Support, classify, find_conjoined, find_name_end
from newsevents.linking.scene import Link, Scene
from newsevents.model.entity import Mention

_OWNERS: Final = frozenset({"state", "territory", "organization", "treaty", "armed_group", "company", "region"})
_MAX_STEPS: Final = 10
_MAX_DEPARTMENT_WORDS: Final = 4
_COUNTERPART: Final = "counterpart"  # «ونظيره دلفين لورنزانا»: whoever has a counterpart has an office
_COMMAS: Final = frozenset({"،", ",", "-", "("})


@frozen(kw_only=True)
class _Office:
    """What was read of an office: where its words end, whose it is, and how much it supports a name."""

    last: int
    category: str | None
    affiliation: str | None
    support: Support
    has_department: bool = False


def link_persons(
    match: NameMatch, links: Mapping[int, Link], matches: Mapping[int, NameMatch], scene: Scene
) -> Iterator[Link]:
    """The persons named after the title at ``match``: usually one, two after «وزيرا الدفاع», or none.

    Args:
        match: Where the title stands.
        links: Mentions found so far, by their first word.
        matches: All names found, by their first word.
        scene: The field.
    """
    office = _read_office(match, links, matches, scene)
    if office.affiliation is None and scene.norms[match.last - 1] in load_words("owned_titles"):
        return  # «سلطان» alone is a name
    first, last = _locate_name(office, links, scene)
    if last is None:
        return
    if office.category == "royal" and last < len(scene.norms) and scene.norms[last] in load_words("regnal_numbers"):
        last += 1
    title = scene.text[match.start : match.end]
    yield _person(first, last, 0, office, f"named after the title {title}", scene)
    while (second := find_conjoined(scene.words, last)) is not None:
        first, last = last, second
        yield _person(first, last, 1, office, f"named with another after the title {title}", scene)


def _read_office(
    match: NameMatch, links: Mapping[int, Link], matches: Mapping[int, NameMatch], scene: Scene
) -> _Office:
    title = next(name for name in match.names if name.kind == "title")
    last, affiliation = match.last, None
    is_full = len(title.tokens) > 1 or title.category == _COUNTERPART
    support = Support.OFFICE if is_full else Support.TITLE
    for _ in range(_MAX_STEPS):
        link = links.get(last)
        if link is not None and link.mention.kind in _OWNERS:
            affiliation = affiliation or link.mention.entity_id
            last, support = link.last, Support.OFFICE
            continue
        if last >= len(scene.norms):
            break
        following = matches.get(last)
        if following is not None and any(name.kind in ("title", "institution") for name in following.names):
            last, support = following.last, Support.OFFICE
            continue
        norm = scene.norms[last]
        if norm in load_words("office_words") or (norm in load_words("office_prepositions") and last + 1 in links):
            last += 1
            continue
        break
    return _Office(last=last, category=title.category, affiliation=affiliation, support=support)


def _locate_name(office: _Office, links: Mapping[int, Link], scene: Scene) -> tuple[int, int | None]:
    first = _skip_quotes(office.last, scene)
    known = links.get(first)
    if known is not None and known.mention.kind == PERSON:
        return first, known.last  # a name of the gazetteer, however unlike a name its words are: «باراك أوباما»
    last = find_name_end(scene.words, first, support=office.support)
    if last is not None:
        return first, last
    if first < len(scene.norms) and scene.norms[first] in _COMMAS:
        last = find_name_end(scene.words, first + 1, support=Support.TITLE)
        if last is not None and last - first > 2 and last < len(scene.norms) and scene.norms[last] in {*_COMMAS, ")"}:
            return first + 1, last
        return first, None
    return _behind_department(office, links, scene)


def _behind_department(office: _Office, links: Mapping[int, Link], scene: Scene) -> tuple[int, int | None]:
    """«وزير الأشغال العامة فايز رسامني»: definite words, or a nisba among them, may stand before the name."""
    first = office.last
    for _ in range(_MAX_DEPARTMENT_WORDS):
        if first >= len(scene.norms):
            break
        link = links.get(first)
        if link is not None and link.mention.via == "nisba":
            first = link.last
        elif _is_department(scene.norms[first]) and classify(scene.words[first]) != "name":
            first += 1
        else:
            break
        last = find_name_end(scene.words, first, support=Support.DEPARTMENT)
        if last is not None and last - first > 1:
            return first, last
    return first, None


def _is_department(norm: str) -> bool:
    return norm.startswith(("ال", "وال", "لل", "ولل", "بال")) or norm in load_words("department_words")


def _skip_quotes(first: int, scene: Scene) -> int:
    while first < len(scene.norms) and scene.words[first].is_quote:
        first += 1
    return first


def _person(first: int, last: int, prefix_length: int, office: _Office, reason: str, scene: Scene) -> Link:
    start, end = scene.words[first].start + prefix_length, scene.words[last - 1].end
    name = scene.text[start:end]
    mention = Mention(
        start=start,
        end=end,
        text=name,
        kind="person",
        entity_id=None,
        name=name,
        prefix=scene.norms[first][:prefix_length],
        via="title",
        score=0.9 if office.support == Support.OFFICE else 0.8,
        category=office.category,
        affiliation=office.affiliation,
        reason=reason,
    )
    return Link(first=first, last=last, mention=mention)
