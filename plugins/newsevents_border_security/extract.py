"""Complete merged records with what a frame cannot say: the borders, as pairs of states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from newsevents.frames import build_items
from newsevents.hookspecs import Refinement
from newsevents.model import AnnotatedArticle, Argument, Decision, Event
from newsevents_border_security.borders import BorderMention, find_borders

_CONFIDENCE = 0.8


def add_borders(events: Sequence[Event], article: AnnotatedArticle) -> Iterator[Refinement]:
    """Add a ``border`` argument for each neighbour pair named in the sentences of a record."""
    for event in events:
        parties = [argument.id for argument in event.fillers("party") if argument.id is not None]
        borders = _borders_of(event, article, parties)
        if borders:
            yield Refinement(event=event, replacement=_with_borders(event, borders), reason="borders named beside it")


def _borders_of(
    event: Event, article: AnnotatedArticle, parties: Sequence[str]
) -> tuple[Argument, ...]:
    found: dict[str, Argument] = {}
    for section in article.sections:
        wanted = {section.sentence_at(e.start) for e in event.evidence if e.field == section.field}
        for index in sorted(wanted):
            for mention in find_borders(build_items(section, index), parties):
                if _concerns(mention, parties):
                    text = section.text[mention.start : mention.end]
                    found.setdefault(
                        mention.pair,
                        Argument(role="border", id=mention.pair, name=mention.pair, text=text, start=mention.start,
                                 end=mention.end, field=section.field, confidence=_CONFIDENCE, via=mention.rule),
                    )  # fmt: skip
    return tuple(found.values())


def _concerns(mention: BorderMention, parties: Sequence[str]) -> bool:
    """A border is of this event only when a party lies on it (or no party is a state)."""
    states = [party for party in parties if len(party) == 3]
    return not states or any(state in mention.pair.split("-") for state in states)


def _with_borders(event: Event, borders: tuple[Argument, ...]) -> Event:
    decisions = tuple(
        Decision(target="border", value=a.id, rule=a.via or "", reason="the pair named", evidence=a.evidence())
        for a in borders
    )
    return evolve(event, arguments=(*event.arguments, *borders), trace=(*event.trace, *decisions))
