"""What one plugin makes of the candidates of its own frames before they are merged."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsevents.errors import PluginContractError
from newsevents.hookspecs import Completion
from newsevents.model import AnnotatedArticle, EventCandidate, Rejection
from newsevents.plugins.checks import check_candidate
from newsevents.plugins.registry import Registry
from newsevents.plugins.results import PluginFailure

_HOOK = "newsevents_complete"


@frozen(kw_only=True)
class Completed:
    """Candidates after a plugin has looked at them.

    Attributes:
        candidates: Those that stay, amended or not, in the order in which they came.
        rejected: Those that it turned down, with its reason.
        failures: What went wrong; a candidate whose change breaks the contract stays as it came.
    """

    candidates: tuple[EventCandidate, ...]
    rejected: tuple[Rejection, ...]
    failures: tuple[PluginFailure, ...]


def complete_with_plugin(
    registry: Registry, plugin: str, candidates: Sequence[EventCandidate], article: AnnotatedArticle
) -> Completed:
    """Let a plugin complete or turn down the candidates of its frames."""
    completions, wrong = registry.call(plugin, _HOOK, Completion, candidates=tuple(candidates), article=article)
    failures = list(wrong)
    outcome: list[EventCandidate | None] = list(candidates)
    changed: set[int] = set()
    rejected = []
    for completion in completions:
        try:
            at = _place(completion, candidates, changed)
            if completion.replacement is not None:
                check_candidate(completion.replacement, registry.event_types, article)
        except PluginContractError as error:
            wrapped = PluginContractError(f"plugin {plugin!r}: {_HOOK}: {error}")
            failures.append(registry.fail(plugin, _HOOK, wrapped))
            continue
        changed.add(at)
        outcome[at] = completion.replacement
        if completion.replacement is None:
            rejected.append(_reject(completion))
    kept = tuple(candidate for candidate in outcome if candidate is not None)
    return Completed(candidates=kept, rejected=tuple(rejected), failures=tuple(failures))


def _place(completion: Completion, candidates: Sequence[EventCandidate], changed: set[int]) -> int:
    for at, candidate in enumerate(candidates):
        if candidate == completion.candidate and at not in changed:
            return at
    raise PluginContractError(
        f"expected a Completion of a candidate that it was given, each once; got {completion.candidate.type} "
        f"{completion.candidate.trigger.text!r:.80}; pass the candidate on as it came and put what changes into "
        "'replacement'"
    )


def _reject(completion: Completion) -> Rejection:
    candidate = completion.candidate
    return Rejection(type=candidate.type, text=candidate.trigger.text, reason=completion.reason, trace=candidate.trace)
