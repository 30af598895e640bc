"""Settle candidates: organisations that only their class noun shows, departures of which only the terms are open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from newsevents.frames import NAMED
from newsevents.hookspecs import Completion
from newsevents.model import AnnotatedArticle, Argument, EventCandidate
from newsevents.text import fold_string

_EVENT_TYPE = "alliance_withdrawal"
_TERMS = "trigger terms_of_leaving"
_GUESSES = frozenset({"sentence", "told", "before", "title"})


def settle_candidates(candidates: Sequence[EventCandidate], article: AnnotatedArticle) -> Iterator[Completion]:
    """Give short names the identifier of the full one, turn down nameless guesses, and assert what only has open terms.

    «معاهدة المياه» is the «معاهدة مياه السند» of the same article. A name that no gazetteer holds counts only where a
    relation of the sentence says who leaves it.
    """
    known = _known_names(article)
    for candidate in candidates:
        if candidate.factuality == "hypothetical" and _TERMS in {d.rule for d in candidate.trace}:
            replacement = evolve(candidate, factuality="asserted")
            yield Completion(candidate=candidate, replacement=replacement, reason="only its terms are uncertain")
            continue
        named = next((a for a in candidate.arguments if a.role == "organization" and _is_named(a, candidate)), None)
        if candidate.type != _EVENT_TYPE or named is None:
            continue
        if all(a.via in _GUESSES for a in candidate.arguments if a.role == "member"):
            reason = f"nothing says who leaves '{named.text}'"
            yield Completion(candidate=candidate, replacement=None, reason=reason)
            continue
        full = next((name for words, name in known.items() if _words(named.text) <= words), None)
        if full is not None:
            arguments = tuple(evolve(a, id=full) if a is named else a for a in candidate.arguments)
            replacement = evolve(candidate, arguments=arguments)
            yield Completion(candidate=candidate, replacement=replacement, reason="short for a name of the article")


def _is_named(argument: Argument, candidate: EventCandidate) -> bool:
    return any(d.target == "organization" and NAMED in d.reason and d.value == argument.id for d in candidate.trace)


def _known_names(article: AnnotatedArticle) -> Mapping[frozenset[str], str]:
    published = {entity.id: entity.codes["guide"] for entity in article.entities if "guide" in entity.codes}
    return {
        _words(mention.text): published.get(mention.entity_id, mention.entity_id)
        for section in article.sections
        for mention in section.mentions
        if mention.kind in ("organization", "treaty") and mention.entity_id is not None
    }


def _words(text: str) -> frozenset[str]:
    """The words of a name without their articles: «معاهدة المياه» and «معاهدة مياه السند» share two."""
    return frozenset(fold_string(word).removeprefix("ال") for word in text.split())
