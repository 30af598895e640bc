"""What a statistical pipeline recognised and no gazetteer names: persons, places, organisations without identifier."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from spacy.tokens import Doc, Span

from newsevents.model import Mention
from newsevents.text import fold_string

# Labels of the corpora and of other people's pipelines; whatever else they recognise fills no role.
_KINDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("PER", "PERS", "PERSON"), "person"),
    **dict.fromkeys(("GPE", "LOC", "FAC"), "place"),
    "ORG": "organization",
}
_CATEGORIES: Final[Mapping[str, str]] = {"GPE": "city", "FAC": "facility"}
_NAMES: Final[Mapping[str, str]] = {"person": "a person", "place": "a place", "organization": "an organisation"}
# Below every link to the knowledge base: where the two compete, the gazetteer wins.
_SCORE: Final = 0.6


def add_recognized(doc: Doc, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Add the entities of ``doc`` that overlap no mention.

    Args:
        doc: From any pipeline; without a recogniser it has no entities and nothing is added.
        mentions: From the linker, which wins wherever both name something.

    Returns:
        All mentions in order; the added ones have ``entity_id=None`` and ``via="pipeline"``.
    """
    if not doc.ents:
        return tuple(mentions)
    taken = [(mention.start, mention.end) for mention in mentions]
    return tuple(sorted((*mentions, *_find(doc, taken)), key=lambda mention: mention.start))


def _find(doc: Doc, taken: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    for entity in doc.ents:
        kind = _KINDS.get(entity.label_)
        start, end = entity.start_char, entity.end_char
        if kind is None or any(first < end and start < last for first, last in taken):
            continue
        yield Mention(
            start=start,
            end=end,
            text=entity.text,
            kind=kind,
            entity_id=None,
            name=entity.text,
            prefix=_read_prefix(entity),
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
