"""What one plugin changes in the merged records of its own types."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from newsevents.errors import PluginContractError
from newsevents.hookspecs import Refinement
from newsevents.model import AnnotatedArticle, Decision, Event, Rejection
from newsevents.plugins.checks import check_event
from newsevents.plugins.registry import Registry
from newsevents.plugins.results import PluginFailure, PluginInfo

_HOOK = "newsevents_refine"


@frozen(kw_only=True)
class Refined:
    """Records after a plugin has looked at them.

    Attributes:
        events: Those that stay, amended or not, in the order in which they came.
        rejected: Those that it dropped, with its reason.
        failures: What went wrong; a record whose change breaks the contract stays as it came.
    """

    events: tuple[Event, ...]
    rejected: tuple[Rejection, ...]
    failures: tuple[PluginFailure, ...]


def refine_with_plugin(
    registry: Registry, plugin: PluginInfo, events: Sequence[Event], article: AnnotatedArticle
) -> Refined:
    """Let a plugin drop or amend records of the types that it declares."""
    refinements, wrong = registry.call(plugin.name, _HOOK, Refinement, events=tuple(events), article=article)
    failures = list(wrong)
    outcome: list[Event | None] = list(events)
    changed: set[int] = set()
    rejected = []
    for refinement in refinements:
        try:
            at = _place(refinement, events, changed)
            if refinement.replacement is not None:
                _check_replacement(refinement.replacement, plugin, registry, article)
        except PluginContractError as error:
            wrapped = PluginContractError(f"plugin {plugin.name!r}: {_HOOK}: {error}")
            failures.append(registry.fail(plugin.name, _HOOK, wrapped))
            continue
        changed.add(at)
        outcome[at] = _note(refinement, plugin.name)
        if refinement.replacement is None:
            rejected.append(_reject(refinement))
    kept = tuple(event for event in outcome if event is not None)
    return Refined(events=kept, rejected=tuple(rejected), failures=tuple(failures))


def _place(refinement: Refinement, events: Sequence[Event], changed: set[int]) -> int:
    for at, event in enumerate(events):
        if event == refinement.event and at not in changed:
            return at
    raise PluginContractError(
        f"expected a Refinement of a record that it was given, each once; got {refinement.event.type} "
        f"{refinement.event.id}; pass the record on as it came and put what changes into 'replacement'"
    )


def _check_replacement(event: Event, plugin: PluginInfo, registry: Registry, article: AnnotatedArticle) -> None:
    check_event(event, registry.event_types, article)
    if event.type not in plugin.event_types:
        raise PluginContractError(f"may only make records of its own types, got {event.type!r}")


def _note(refinement: Refinement, plugin: str) -> Event | None:
    event = refinement.replacement
    if event is None:
        return None
    decision = Decision(target="event", value="amended", rule=plugin, reason=refinement.reason)
    return evolve(event, trace=(*event.trace, decision))


def _reject(refinement: Refinement) -> Rejection:
    event = refinement.event
    text = event.evidence[0].text if event.evidence else event.type
    return Rejection(type=event.type, text=text, reason=refinement.reason, trace=event.trace)
