"""Persons that a statistical pipeline found and the linker did not."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from newsevents.model import Mention

_PERSON_LABELS = frozenset({"PER", "PERS", "PERSON"})
_SCORE = 0.6


def add_persons(doc: Doc, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Add the persons among ``doc.ents`` that overlap no mention.

    Organisations and places are left to the linker: a label without an identifier fills no role.
    """
    taken = [(mention.start, mention.end) for mention in mentions]
    found = [
        Mention(
            start=entity.start_char,
            end=entity.end_char,
            text=entity.text,
            kind="person",
            entity_id=None,
            name=entity.text,
            via="pipeline",
            score=_SCORE,
            reason="named as a person by the statistical pipeline",
        )
        for entity in doc.ents
        if entity.label_ in _PERSON_LABELS
        and not any(start < entity.end_char and entity.start_char < end for start, end in taken)
    ]
    return tuple(sorted((*mentions, *found), key=lambda mention: mention.start))
