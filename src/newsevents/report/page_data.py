"""The data of the page: articles cut into segments, events with their fillers, names in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from newsevents.export import locate_event
from newsevents.knowledge import KnowledgeBase, load_knowledge
from newsevents.model import Argument, Article, Event, Evidence, Extraction
from newsevents.report.labels import find_label, load_labels, load_rows
from newsevents.report.names import ACTOR_KINDS, describe_argument, find_states, name_argument, name_entity
from newsevents.report.segments import Mark, cut_segments

# Okabe and Ito's palette, told apart by colour-blind readers, without the yellow that white swallows.
_COLOURS: Final = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7f7f7f")
_FIRST_TYPES: Final = ("arms_transfer", "alliance_withdrawal", "border_security")
# Which roles the network joins. Types that are not listed join the fillers of their first two roles of actors.
_RELATIONS: Final[Mapping[str, tuple[str, str]]] = {
    "arms_transfer": ("supplier", "recipient"),
    "alliance_withdrawal": ("member", "organization"),
    "border_security": ("party", "party"),
}


def collect_page_data(extractions: Iterable[Extraction]) -> dict[str, Any]:
    """Everything that the page shows, as JSON-ready values; articles without events are counted, not held."""
    kb = load_knowledge()
    articles: list[dict[str, Any]] = []
    events: list[dict[str, Any]] = []
    total = 0
    for extraction in extractions:
        total += 1
        if extraction.events:
            articles.append(_describe_article(extraction, len(events)))
            events += [_describe_event(event, extraction.article, len(articles) - 1, kb) for event in extraction.events]
    types = sorted({event["type"] for event in events}, key=_type_order)
    return {
        "labels": load_labels(),
        "types": [_describe_type(name, number) for number, name in enumerate(types)],
        "actors": _describe_actors(events, kb),
        "map_ids": {row["id"]: row["map_id"] for row in load_rows("map_ids.yml")},
        "articles": articles,
        "events": events,
        "article_count": total,
    }


def _type_order(name: str) -> tuple[int, str]:
    return (_FIRST_TYPES.index(name) if name in _FIRST_TYPES else len(_FIRST_TYPES), name)


def _describe_type(name: str, number: int) -> dict[str, Any]:
    return {"id": name, "label": find_label("type", name), "colour": _COLOURS[min(number, len(_COLOURS) - 1)]}


def _describe_actors(events: Iterable[Mapping[str, Any]], kb: KnowledgeBase) -> dict[str, Any]:
    """Names and kinds of the states, organisations and groups of the events."""
    codes = {code for event in events for code in event["actors"]}
    entities = (kb.entities[code] for code in sorted(codes))
    return {entity.id: {"label": name_entity(entity), "kind": entity.kind} for entity in entities}


def _describe_article(extraction: Extraction, first_event: int) -> dict[str, Any]:
    article = extraction.article
    marks = [mark for number, event in enumerate(extraction.events) for mark in _find_marks(event, article, number)]
    fields: dict[str, object] = {}
    for field, text in (("title", article.title or ""), ("text", article.text)):
        own = [mark for name, mark in marks if name == field]
        fields[field] = cut_segments(text, own)
        fields[f"{field}_marks"] = [(mark.event, mark.argument) for mark in own]
    return {
        "id": article.id,
        "source": article.source,
        "url": article.url,
        "published": article.published.isoformat() if article.published is not None else None,
        "first_event": first_event,
        "event_count": len(extraction.events),
        **fields,
    }


def _find_marks(event: Event, article: Article, number: int) -> Iterable[tuple[str, Mark]]:
    spans: list[tuple[Evidence | None, int | None]] = [(evidence, None) for evidence in event.evidence]
    spans += [(_find_words(argument, article), position) for position, argument in enumerate(event.arguments)]
    for span, position in spans:
        if span is not None and _is_there(span, article):
            yield span.field, Mark(start=span.start, end=span.end, event=number, argument=position)


def _find_words(argument: Argument, article: Article) -> Evidence | None:
    """The mention of a filler; of one without offsets, its words where the text has them once."""
    if (evidence := argument.evidence()) is not None or not argument.text:
        return evidence
    if article.text.count(argument.text) != 1:
        return None
    start = article.text.index(argument.text)
    return Evidence(start=start, end=start + len(argument.text), text=argument.text)


def _is_there(span: Evidence, article: Article) -> bool:
    text = article.text if span.field == "text" else article.title or ""
    return text[span.start : span.end] == span.text


def _describe_event(event: Event, article: Article, article_number: int, kb: KnowledgeBase) -> dict[str, Any]:
    states = dict.fromkeys(code for argument in event.arguments for code in find_states(argument.id, kb))
    actors = dict.fromkeys([*states, *_find_actors(event, kb)])
    places = locate_event(event, kb=kb)
    return {
        "id": event.id,
        "article": article_number,
        "type": event.type,
        "stage": event.stage,
        "factuality": event.factuality,
        "attributes": dict(event.attributes),
        "attribution": event.attribution,
        "confidence": round(event.confidence, 2),
        "date": next((argument.id for argument in event.fillers("date") if argument.id is not None), None),
        "states": list(states),
        "actors": list(actors),
        "places": [{"lat": p.latitude, "lon": p.longitude, "name": p.name} for p in places],
        "relation": _find_relation(event, kb),
        "arguments": [_describe_argument(argument, article, kb) for argument in event.arguments],
    }


def _find_actors(event: Event, kb: KnowledgeBase) -> Iterable[str]:
    entities = (kb.entity(argument.id) for argument in event.arguments if argument.id is not None)
    return (entity.id for entity in entities if entity is not None and entity.kind in ACTOR_KINDS)


def _find_relation(event: Event, kb: KnowledgeBase) -> list[tuple[int, int]]:
    """The pairs of positions of fillers that the network joins."""
    first, second = _RELATIONS.get(event.type) or _guess_roles(event, kb)
    positions = list(enumerate(event.arguments))
    sources = [number for number, argument in positions if argument.role == first]
    targets = [number for number, argument in positions if argument.role == second]
    if first == second:
        return [(one, other) for one in sources for other in targets if one < other]
    return [(source, target) for source in sources for target in targets]


def _guess_roles(event: Event, kb: KnowledgeBase) -> tuple[str, str]:
    entities = ((argument.role, kb.entity(argument.id or "")) for argument in event.arguments)
    roles = [*dict.fromkeys(role for role, entity in entities if entity is not None and entity.kind in ACTOR_KINDS)]
    return (roles[0], roles[1]) if len(roles) > 1 else ("", "")


def _describe_argument(argument: Argument, article: Article, kb: KnowledgeBase) -> dict[str, Any]:
    words = _find_words(argument, article)
    return {
        "role": argument.role,
        "id": argument.id,
        "has_code": kb.entity(argument.id or "") is not None or bool(find_states(argument.id, kb)),
        "label": name_argument(argument, kb),
        "detail": describe_argument(argument),
        "text": argument.text,
        "via": argument.via,
        "confidence": round(argument.confidence, 2),
        "is_marked": words is not None and _is_there(words, article),
    }
