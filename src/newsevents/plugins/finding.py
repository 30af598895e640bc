"""What one plugin finds in one article: by its frames, and by its hook."""

from __future__ import annotations

from collections.abc import Iterable
from time import perf_counter

from attrs import frozen

from newsevents.errors import PluginContractError
from newsevents.frames import Frame, find_candidates
from newsevents.knowledge import KnowledgeBase
from newsevents.model import AnnotatedArticle, EventCandidate, Rejection
from newsevents.plugins.calls import wrap_error
from newsevents.plugins.checks import check_candidate
from newsevents.plugins.completing import complete_with_plugin
from newsevents.plugins.registry import Registry
from newsevents.plugins.results import PluginFailure
from newsevents.plugins.tracing import trace_call


@frozen(kw_only=True)
class Findings:
    """What a plugin found.

    Attributes:
        candidates: Those that keep the contract.
        rejected: What its frames turned down.
        failures: What went wrong.
    """

    candidates: tuple[EventCandidate, ...]
    rejected: tuple[Rejection, ...]
    failures: tuple[PluginFailure, ...]


def find_with_plugin(
    registry: Registry, plugin: str, frames: Iterable[Frame], article: AnnotatedArticle, kb: KnowledgeBase
) -> Findings:
    """Apply the frames of a plugin, let its ``newsevents_complete`` amend what they found, then ``newsevents_extract``.

    A frame that raises, or a malformed candidate, costs only itself.
    """
    found: list[EventCandidate] = []
    rejected: list[Rejection] = []
    failures: list[PluginFailure] = []
    for frame in frames:
        started = perf_counter()
        try:
            result = find_candidates(frame, article)
        except Exception as error:
            trace_call(plugin, f"frame {frame.event_type.name}", started, None)
            failures.append(
                registry.fail(plugin, "newsevents_frames", wrap_error(error, plugin, f"applying {frame.path.name}"))
            )
            continue
        trace_call(plugin, f"frame {frame.event_type.name}", started, len(result.candidates))
        found += result.candidates
        rejected += result.rejected
    completed = complete_with_plugin(registry, plugin, found, article)
    found = list(completed.candidates)
    rejected += completed.rejected
    failures += completed.failures
    extracted, wrong = registry.call(plugin, "newsevents_extract", EventCandidate, article=article, kb=kb)
    failures += wrong
    candidates = []
    for candidate in (*found, *extracted):
        try:
            check_candidate(candidate, registry.event_types, article)
        except PluginContractError as error:
            wrapped = PluginContractError(f"plugin {plugin!r}: candidate {candidate.trigger.text!r:.80}: {error}")
            failures.append(registry.fail(plugin, "newsevents_extract", wrapped))
        else:
            candidates.append(candidate)
    return Findings(candidates=tuple(candidates), rejected=tuple(rejected), failures=tuple(failures))
