"""What a statistical pipeline recognised and no gazetteer names: persons and places without identifier."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from spacy.tokens import Doc, Span

from newsevents.knowledge import KnowledgeBase
from newsevents.linking.bare_names import BARE_NAME
from newsevents.model import Mention
from newsevents.nlp.name_cues import Surroundings, is_person, is_place
from newsevents.text import fold_string

# Labels of the corpora and of other people's pipelines; whatever else they recognise fills no role. Organisations are
# left to the frames, which read the class noun («منظمة», «اتفاقية») and know which of them they ask for.
_KINDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("PER", "PERS", "PERSON"), "person"),
    **dict.fromkeys(("GPE", "FAC"), "place"),
}
_CATEGORIES: Final[Mapping[str, str]] = {"GPE": "city", "FAC": "facility"}
_NAMES: Final[Mapping[str, str]] = {"person": "a person", "place": "a place"}
# Below every link to the knowledge base: where the two compete, the gazetteer wins.
_SCORE: Final = 0.6


def add_recognized(doc: Doc, mentions: Sequence[Mention], *, kb: KnowledgeBase) -> tuple[Mention, ...]:
    """Add the persons and places of ``doc`` that overlap no mention and whose surroundings confirm them.

    A person needs an office or a verb of saying beside the name, a place a preposition of place (see
    :mod:`newsevents.nlp.name_cues`): a name alone says little about its role, and recognisers err. The other way
    round, words that merely look like a name («خلف القضبان», behind bars) must be one for the pipeline too, if it knows
    persons.

    Args:
        doc: From any pipeline; without a recogniser it has no entities and nothing is added.
        mentions: From the linker, which wins wherever both name something.
        kb: Knows the offices.

    Returns:
        All mentions in order; the added ones have ``entity_id=None`` and ``via="pipeline"``.
    """
    entities = [entity for entity in doc.ents if entity.label_ in _KINDS]
    if not entities:
        return tuple(mentions)
    kept = _drop_unlikely(mentions, entities)
    return tuple(sorted((*kept, *_find(entities, kept, kb)), key=lambda mention: mention.start))


def _drop_unlikely(mentions: Sequence[Mention], entities: Sequence[Span]) -> tuple[Mention, ...]:
    """The mentions without those persons that only the look of their words makes persons, where no entity is one."""
    persons = [(ent.start_char, ent.end_char) for ent in entities if _KINDS[ent.label_] == "person"]
    if not persons:
        return tuple(mentions)
    return tuple(
        mention
        for mention in mentions
        if mention.kind != "person"
        or mention.reason != BARE_NAME
        or any(start < mention.end and mention.start < end for start, end in persons)
    )


def _find(entities: Sequence[Span], mentions: Sequence[Mention], kb: KnowledgeBase) -> Iterator[Mention]:
    taken = [(mention.start, mention.end) for mention in mentions]
    text = entities[0].doc.text
    person_ends = {mention.end for mention in mentions if mention.kind == "person"}
    for entity in entities:
        start, end = entity.start_char, entity.end_char
        if any(first < end and start < last for first, last in taken):
            continue
        kind, prefix = _KINDS[entity.label_], _read_prefix(entity)
        surroundings = Surroundings.of(text, start, end, prefix)
        if surroundings is None:
            continue
        if not (is_person(surroundings, person_ends, kb) if kind == "person" else is_place(surroundings)):
            continue
        if kind == "person":
            person_ends.add(end)
        yield Mention(
            start=start,
            end=end,
            text=entity.text,
            kind=kind,
            entity_id=None,
            name=entity.text,
            prefix=prefix,
            via="pipeline",
            score=_SCORE,
            category=_CATEGORIES.get(entity.label_),
            reason=f"named as {_NAMES[kind]} by the statistical pipeline",
        )


def _read_prefix(entity: Span) -> str:
    """The clitics that stand on the first word: ل of «لفرنسا» when the tokenizer cut it off."""
    doc, at = entity.doc, entity.start
    while at > 0 and not doc[at - 1].whitespace_ and doc[at - 1].text.isalpha():
        at -= 1
    return fold_string("".join(token.text for token in doc[at : entity.start]))
