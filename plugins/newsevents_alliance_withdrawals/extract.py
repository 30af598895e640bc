"""Complete merged records with what a frame cannot say: the organ or meeting, as a phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from newsevents.frames import build_items
from newsevents.hookspecs import Refinement
from newsevents.model import AnnotatedArticle, Argument, Decision, Event
from newsevents_alliance_withdrawals.bodies import find_body

_CONFIDENCE = 0.7
_ACTIONS = frozenset({"non_participation"})


def add_bodies(events: Sequence[Event], article: AnnotatedArticle) -> Iterator[Refinement]:
    """Add the ``body`` of records in which a member stays away from one."""
    for event in events:
        if event.attributes.get("action") not in _ACTIONS or event.fillers("body"):
            continue
        body = _body_of(event, article)
        if body is not None:
            decision = Decision(target="body", value=body.text, rule="body phrase",
                                reason="the meeting or organ named after the trigger", evidence=body.evidence())  # fmt: skip
            replacement = evolve(event, arguments=(*event.arguments, body), trace=(*event.trace, decision))
            yield Refinement(event=event, replacement=replacement, reason="the meeting or organ concerned")


def _body_of(event: Event, article: AnnotatedArticle) -> Argument | None:
    for evidence in event.evidence:
        for section in article.sections:
            if section.field != evidence.field:
                continue
            sentence = build_items(section, section.sentence_at(evidence.start))
            if (sentence.start, sentence.end) == (evidence.start, evidence.end):
                continue  # the sentence itself, not a trigger
            span = find_body(sentence, evidence.end)
            if span is not None:
                text = section.text[span[0] : span[1]]
                return Argument(role="body", id=text, name=text, text=text, start=span[0], end=span[1],
                                field=section.field, confidence=_CONFIDENCE, via="body phrase")  # fmt: skip
    return None
