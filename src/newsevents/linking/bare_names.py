"""Persons without a title: «وقال نيكول باشينيان», and later mentions by surname."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsevents.linking.lexicon import load_words
from newsevents.linking.person_names import Support, classify, find_conjoined, find_name_end, is_plain_word
from newsevents.linking.scene import Link, Scene, bare_readings
from newsevents.model.entity import Mention
from newsevents.text.clitics import split_proclitics
from newsevents.text.fold import fold_string

_MIN_SURNAME = 3
BARE_NAME = "words of a person's name"


def link_bare_names(taken: frozenset[int], scene: Scene) -> Iterator[Link]:
    """Persons of two words or more that look like names, where no other mention stands.

    Args:
        taken: Indices of words that other mentions cover.
        scene: The field.
    """
    verbs = load_words("saying_verbs")
    index = 0
    while index < len(scene.words):
        is_said = index > 0 and not bare_readings(scene.norms[index - 1]).isdisjoint(verbs)
        support = Support.OFFICE if is_said else Support.NONE
        if index in taken or (not is_said and classify(scene.words[index]) != "name"):
            index += 1
            continue
        last = find_name_end(scene.words, index, support=support)
        if last is None or last - index < 2 or any(at in taken for at in range(index, last)):
            index += 1
            continue
        yield _person(index, last, 0, is_said, scene)
        while (second := find_conjoined(scene.words, last)) is not None and last not in taken:
            yield _person(last, second, 1, False, scene)
            last = second
        index = last


def _person(first: int, last: int, prefix_length: int, is_said: bool, scene: Scene) -> Link:
    start, end = scene.words[first].start + prefix_length, scene.words[last - 1].end
    name = scene.text[start:end]
    mention = Mention(
        start=start,
        end=end,
        text=name,
        kind="person",
        entity_id=None,
        name=name,
        via="name",
        score=0.7 if is_said else 0.6,
        prefix=scene.norms[first][:prefix_length],
        reason="speaker" if is_said else BARE_NAME,
    )
    return Link(first=first, last=last, mention=mention)


def link_later_names(persons: Sequence[Link], taken: frozenset[int], scene: Scene) -> tuple[Link, ...]:
    """Later mentions of a person by surname: «ليكورنو» after «سيباستيان ليكورنو».

    Args:
        persons: Persons named in full, in order.
        taken: Indices of words that other mentions cover.
        scene: The field; its context may name persons too.
    """
    surnames = _surnames(persons, scene)
    if not surnames:
        return ()
    found = []
    for index, norm in enumerate(scene.norms):
        if index in taken:
            continue
        for reading in split_proclitics(norm):
            known = surnames.get(reading.stem)
            if known is not None and known[0] <= index:
                found.append(_later(index, reading.prefix_length, known[1], scene))
                break
    return tuple(found)


def _surnames(persons: Sequence[Link], scene: Scene) -> dict[str, tuple[int, Mention]]:
    surnames: dict[str, tuple[int, Mention]] = {}
    earlier = [(-1, mention) for mention in scene.context if mention.kind == "person"]
    for first, mention in [*earlier, *((link.first, link.mention) for link in persons)]:
        parts = fold_string(mention.name).split()
        if len(parts) > 1 and len(parts[-1]) >= _MIN_SURNAME and not is_plain_word(parts[-1]):
            surnames.setdefault(parts[-1], (first, mention))
    return surnames


def _later(index: int, prefix_length: int, person: Mention, scene: Scene) -> Link:
    word = scene.words[index]
    start = word.start + prefix_length
    mention = Mention(
        start=start,
        end=word.end,
        text=scene.text[start : word.end],
        kind="person",
        entity_id=None,
        name=person.name,
        prefix=word.norm[:prefix_length],
        via="back reference",
        score=0.8,
        category=person.category,
        affiliation=person.affiliation,
        reason=f"surname of {person.name}, named before",
    )
    return Link(first=index, last=index + 1, mention=mention)
