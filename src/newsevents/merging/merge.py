"""Merge candidates into records, and say why those that became none did not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from newsevents.declarations import EventType
from newsevents.merging.completion import complete_candidate
from newsevents.merging.evidence import is_guess_in_passing, rests_on_context
from newsevents.merging.fillers import merge_fillers
from newsevents.merging.keys import SPARE_CONFIDENCE, compare, is_exchanged
from newsevents.model import AnnotatedArticle, Argument, Decision, Event, EventCandidate, Evidence, Rejection
from newsevents.model.event import FACTUALITIES, Factuality

# Mentions of an event with which a further one is compared: more say nothing new, and a page of thousands must end.
_COMPARED = 40
# The value of a plugin's decision that a required role stays empty: the text names nobody for it.
UNNAMED = "unnamed"


@frozen(kw_only=True)
class MergeResult:
    """Records, and candidates that became none."""

    events: tuple[Event, ...]
    rejected: tuple[Rejection, ...]


def merge_candidates(
    candidates: Sequence[EventCandidate],
    *,
    event_type: EventType,
    article: AnnotatedArticle,
    extractor: str,
) -> MergeResult:
    """Merge the candidates of one event type in one article.

    Candidates that can stand alone are clustered first, the fullest first; what only refers back («الصفقة») or lacks
    its key fillers joins the nearest record that it does not contradict, or is turned down.

    Args:
        candidates: In any order.
        event_type: Declares keys, required roles and stages.
        article: Its mentions say whom a person acts for.
        extractor: Plugin and version, copied into each record.
    """
    whole = [c for c in candidates if _lacks(c.arguments, event_type) is None and not c.is_reference]
    partial = [c for c in candidates if c not in whole]
    clusters: list[list[EventCandidate]] = []
    rejected: list[Rejection] = []
    for candidate in sorted(whole, key=lambda c: -c.confidence):
        home = _best_cluster(candidate, clusters, event_type, needs_shared=True)
        if home is not None:
            home.append(candidate)
        elif any(is_exchanged(candidate, _summary(cluster, event_type), event_type) for cluster in clusters):
            reason = "the same participants in exchanged roles, and less sure"
            rejected.append(_rejection(candidate, event_type, reason))
        else:
            clusters.append([candidate])
    leftovers: list[EventCandidate] = []
    for candidate in partial:
        home = _best_cluster(candidate, clusters, event_type, needs_shared=not candidate.is_reference)
        if home is not None:
            home.append(candidate)
        else:
            leftovers.append(candidate)
    completed = [complete_candidate(candidate, clusters, event_type) for candidate in leftovers]
    rejected += _pair_up(completed, clusters, event_type)
    affiliations: dict[tuple[str, int], str] = {
        (section.field, mention.start): mention.affiliation
        for section in article.sections
        for mention in section.mentions
        if mention.affiliation is not None
    }
    events: list[Event] = []
    for cluster in clusters:
        event = _record(cluster, event_type, extractor, affiliations)
        objection = _objection(event, event_type, article)
        if objection is not None:
            rejected += [_rejection(candidate, event_type, objection) for candidate in cluster]
        else:
            events.append(event)
    return MergeResult(events=_in_order(events), rejected=tuple(rejected))


def _objection(event: Event, event_type: EventType, article: AnnotatedArticle) -> str | None:
    """Why a merged record rests on too little, or ``None``."""
    missing = _lacks(event.arguments, event_type, unnamed=_unnamed(event.trace))
    if missing is not None:
        return f"no {missing} is left when nobody fills two roles"
    if rests_on_context(event.arguments, event_type):
        return "a party is only guessed, and what changes hands only stands somewhere in the sentence"
    if is_guess_in_passing(event.arguments, event_type, article):
        return "a party is only guessed, in an article that is about something else"
    return None


def _unnamed(trace: Iterable[Decision]) -> frozenset[str]:
    """Roles that a decision leaves empty, since the text names nobody for them: ``Decision(value="unnamed", …)``."""
    return frozenset(decision.target for decision in trace if decision.value == UNNAMED)


def _lacks(
    arguments: Sequence[Argument], event_type: EventType, *, unnamed: frozenset[str] = frozenset()
) -> str | None:
    """The first required role that is missing, or ``None``; those in ``unnamed`` may be."""
    for need in event_type.required:
        if need in unnamed:
            continue
        names, _, count = need.partition("*")
        wanted = set(names.split("|"))
        fillers = {a.id or a.text for a in arguments if a.role in wanted and a.confidence > SPARE_CONFIDENCE}
        if len(fillers) < int(count or 1):
            return need
    return None


def _best_cluster(
    candidate: EventCandidate,
    clusters: Sequence[list[EventCandidate]],
    event_type: EventType,
    *,
    needs_shared: bool,
) -> list[EventCandidate] | None:
    best: tuple[int, int, list[EventCandidate]] | None = None
    for cluster in clusters:
        merged = _summary(cluster[:_COMPARED], event_type)
        agreement = compare(candidate, merged, event_type)
        if agreement.conflict is not None or (needs_shared and agreement.shared == 0):
            continue
        rank = (agreement.shared, -_distance(candidate, cluster))
        if best is None or rank > best[:2]:
            best = (*rank, cluster)
    return best[2] if best is not None else None


def _distance(candidate: EventCandidate, cluster: Sequence[EventCandidate]) -> int:
    """Characters back to the nearest earlier trigger of the cluster; what comes later counts double."""
    return min(
        gap if gap >= 0 else -2 * gap for gap in (candidate.trigger.start - other.trigger.start for other in cluster)
    )


def _pair_up(
    leftovers: Sequence[EventCandidate], clusters: list[list[EventCandidate]], event_type: EventType
) -> list[Rejection]:
    """Partial candidates that complete one another make a record, the surer first; the others are turned down."""
    rejected = []
    open_clusters: list[list[EventCandidate]] = []
    for candidate in sorted(leftovers, key=lambda c: -c.confidence):
        home = _best_cluster(candidate, open_clusters, event_type, needs_shared=not candidate.is_reference)
        if home is None:
            open_clusters.append([candidate])
        else:
            home.append(candidate)
    for cluster in open_clusters:
        unnamed = _unnamed(decision for candidate in cluster for decision in candidate.trace)
        missing = _lacks(_summary(cluster, event_type).arguments, event_type, unnamed=unnamed)
        if missing is None and not all(candidate.is_reference for candidate in cluster):
            clusters.append(cluster)
            continue
        for candidate in cluster:
            reason = f"no {missing} anywhere near" if missing else "refers back to an event that is not told"
            rejected.append(_rejection(candidate, event_type, reason))
    return rejected


def _rejection(candidate: EventCandidate, event_type: EventType, reason: str) -> Rejection:
    return Rejection(type=event_type.name, text=candidate.trigger.text, reason=reason, trace=candidate.trace)


def _summary(cluster: Sequence[EventCandidate], event_type: EventType) -> EventCandidate:
    """A cluster as one candidate, to compare with."""
    first = cluster[0]
    attributes = {name: value for c in reversed(cluster) for name, value in c.attributes.items()}
    stage = _stage(cluster, event_type)
    return evolve(
        first,
        stage=stage,
        attributes=attributes,
        arguments=merge_fillers(cluster, event_type, stage),
        factuality=_factuality(cluster),
    )


def _stage(cluster: Sequence[EventCandidate], event_type: EventType) -> str:
    """The furthest stage that a mention asserts; a terminal one overrules the rest."""
    order = {stage: at for at, stage in enumerate(event_type.stages)}
    asserted = [c for c in cluster if c.factuality == "asserted"] or list(cluster)
    stages = [c.stage for c in asserted if c.stage is not None]
    if not stages:
        return event_type.default_stage or event_type.stages[0]
    return max(stages, key=lambda stage: (stage in event_type.terminal_stages, order[stage]))


def _factuality(cluster: Sequence[EventCandidate]) -> Factuality:
    """Asserted when any mention asserts it, else denied when any denies it."""
    return min((c.factuality for c in cluster), key=FACTUALITIES.index)


def _attributes(cluster: Sequence[EventCandidate], event_type: EventType) -> dict[str, str]:
    """For each attribute the value of the surest mention that knows one, else the type's default."""
    attributes = {}
    for spec in event_type.attributes:
        default = spec.values[-1]
        known = [c for c in cluster if c.attributes.get(spec.name, default) != default]
        best = max(known, key=lambda c: c.confidence, default=None)
        attributes[spec.name] = best.attributes[spec.name] if best is not None else default
    return attributes


def _record(
    cluster: Sequence[EventCandidate],
    event_type: EventType,
    extractor: str,
    affiliations: Mapping[tuple[str, int], str],
) -> Event:
    ordered = sorted(cluster, key=lambda c: _place(c.trigger))
    factuality = _factuality(ordered)
    stage = _stage(ordered, event_type)
    if factuality == "hypothetical":
        stage = event_type.stages[0]
    doubt = 1.0
    for candidate in ordered:
        doubt *= 1 - 0.9 * candidate.confidence
    return Event(
        type=event_type.name,
        stage=stage,
        factuality=factuality,
        attributes=_attributes(ordered, event_type),
        arguments=merge_fillers(ordered, event_type, stage, affiliations),
        evidence=_evidence(ordered),
        confidence=round(1 - doubt, 3),
        attribution=next((c.attribution for c in ordered if c.attribution is not None), None),
        extractor=extractor,
        trace=_trace(ordered),
    )


def _trace(cluster: Sequence[EventCandidate]) -> tuple[Decision, ...]:
    return tuple(decision for candidate in cluster for decision in candidate.trace)


def _place(evidence: Evidence) -> tuple[bool, int]:
    return (evidence.field != "title", evidence.start)


def _evidence(cluster: Sequence[EventCandidate]) -> tuple[Evidence, ...]:
    unique = {(e.field, e.start, e.end): e for c in cluster for e in (c.trigger, *c.evidence)}
    return tuple(sorted(unique.values(), key=lambda e: (*_place(e), e.end)))


def _in_order(events: Sequence[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda event: _place(event.evidence[0])))
