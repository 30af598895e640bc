"""From an annotated article to its events: candidates of every plugin, merged by type, refined by their plugin."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from newsevents.declarations import find_threshold
from newsevents.frames import Frame
from newsevents.knowledge import KnowledgeBase
from newsevents.merging import MergeResult, merge_candidates, weigh_confidence
from newsevents.model import AnnotatedArticle, Diagnostic, Event, EventCandidate, Extraction, Rejection
from newsevents.plugins import PluginFailure, PluginInfo, Registry, find_with_plugin, refine_with_plugin


def read_events(
    article: AnnotatedArticle,
    *,
    registry: Registry,
    frames: Mapping[str, Sequence[Frame]],
    kb: KnowledgeBase,
    min_confidence: float | Mapping[str, float] = 0.0,
) -> Extraction:
    """Read the events of an annotated article.

    Args:
        article: From :func:`newsevents.nlp.annotate`.
        registry: The plugins.
        frames: Their frames, by name of the plugin.
        kb: Passed on to the plugins.
        min_confidence: Records below it, or below what their type declares, are turned down; by type or for all.

    Returns:
        Events in the order of their first evidence; each failure of a plugin is a diagnostic ``plugin-failure``.
    """
    candidates: list[EventCandidate] = []
    rejected: list[Rejection] = []
    failures: list[PluginFailure] = []
    for plugin in registry.plugins:
        found = find_with_plugin(registry, plugin.name, frames[plugin.name], article, kb)
        candidates += found.candidates
        rejected += found.rejected
        failures += found.failures
    events: list[Event] = []
    for plugin in registry.plugins:
        merged = [_merge(name, plugin, candidates, registry, article) for name in plugin.event_types]
        own = [event for result in merged for event in result.events]
        refined = refine_with_plugin(registry, plugin, own, article)
        events += (weigh_confidence(event, registry.event_types[event.type], article) for event in refined.events)
        rejected += [rejection for result in merged for rejection in result.rejected]
        rejected += refined.rejected
        failures += refined.failures
    thresholds = {
        name: max(find_threshold(min_confidence, name), spec.min_confidence)
        for name, spec in registry.event_types.items()
    }
    unsure = [event for event in events if event.confidence < thresholds[event.type]]
    return Extraction(
        article=article.article,
        events=tuple(sorted((event for event in events if event not in unsure), key=_first_evidence)),
        entities=article.entities,
        diagnostics=tuple(map(_to_diagnostic, failures)),
        rejected=(*rejected, *(_reject_unsure(event, thresholds[event.type]) for event in unsure)),
    )


def _merge(
    name: str,
    plugin: PluginInfo,
    candidates: Sequence[EventCandidate],
    registry: Registry,
    article: AnnotatedArticle,
) -> MergeResult:
    proposed = [candidate for candidate in candidates if candidate.type == name]
    event_type = registry.event_types[name]
    return merge_candidates(proposed, event_type=event_type, article=article, extractor=plugin.label)


def _first_evidence(event: Event) -> tuple[bool, int]:
    """The headline comes before the text; a record without evidence comes last."""
    if not event.evidence:
        return True, sys.maxsize
    return event.evidence[0].field != "title", event.evidence[0].start


def _to_diagnostic(failure: PluginFailure) -> Diagnostic:
    return Diagnostic(severity="error", code="plugin-failure", message=failure.message, where=failure.plugin)


def _reject_unsure(event: Event, min_confidence: float) -> Rejection:
    text = event.evidence[0].text if event.evidence else event.type
    reason = f"its confidence {event.confidence:g} is below {min_confidence:g}"
    return Rejection(type=event.type, text=text, reason=reason, trace=event.trace)
