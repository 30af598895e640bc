"""Walk an article with a frame: from triggers to candidates, with the reason for every decision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from newsevents.frames.attribution import find_attribution
from newsevents.frames.cues import decide_settings
from newsevents.frames.factuality import find_factuality
from newsevents.frames.fallbacks import fill_from_context
from newsevents.frames.fillers import FillerSpan, find_fillers
from newsevents.frames.items import SentenceItems, build_items
from newsevents.frames.lexicon import Match
from newsevents.frames.relations import RelationFinder
from newsevents.frames.roles import assign_roles
from newsevents.frames.schema import Frame, Trigger
from newsevents.frames.syntax import Syntax, analyse
from newsevents.model import AnnotatedArticle, Argument, Decision, EventCandidate, Rejection


@frozen(kw_only=True)
class FrameResult:
    """What a frame found in an article: candidates, and what it turned down and why."""

    candidates: tuple[EventCandidate, ...]
    rejected: tuple[Rejection, ...]


@frozen(kw_only=True)
class _Sentence:
    items: SentenceItems
    fillers: tuple[FillerSpan, ...]


def find_candidates(frame: Frame, article: AnnotatedArticle) -> FrameResult:
    """Find the candidates of one frame in an article, in order of the text."""
    sentences = [
        _Sentence(items=items, fillers=find_fillers(items))
        for section in article.sections
        for items in (build_items(section, index) for index in range(len(section.sentences)))
    ]
    candidates: list[EventCandidate] = []
    rejected: list[Rejection] = []
    for at, sentence in enumerate(sentences):
        matches = list(_find_triggers(frame, sentence.items))
        if not matches:
            continue
        syntax = analyse(sentence.items)
        before = [other.fillers for other in sentences[:at]]
        for trigger, match in matches:
            outcome = _read_trigger(frame, trigger, match, sentence, syntax, before)
            if isinstance(outcome, Rejection):
                rejected.append(outcome)
            else:
                candidates.append(outcome)
    return FrameResult(candidates=tuple(candidates), rejected=tuple(rejected))


def _find_triggers(frame: Frame, sentence: SentenceItems) -> Iterator[tuple[Trigger, Match]]:
    """The triggers of a sentence; where several begin at one word, the longest, then the first in the file."""
    if frame.context is not None and not any(True for _ in frame.context.find(sentence.norms)):
        return
    last = -1
    for at, item in enumerate(sentence.items):
        if at <= last or item.mention is not None:
            continue
        best: tuple[Trigger, Match] | None = None
        for trigger in frame.triggers:
            match = trigger.lexeme.match_at(sentence.norms, at)
            if match is not None and (best is None or match.last > best[1].last):
                best = (trigger, match)
        if best is not None:
            last = best[1].last
            yield best


def _read_trigger(
    frame: Frame,
    trigger: Trigger,
    match: Match,
    sentence: _Sentence,
    syntax: Syntax,
    before: Sequence[Sequence[FillerSpan]],
) -> EventCandidate | Rejection:
    items = sentence.items
    start, end = items.quote_of(match.first, match.last)
    evidence = items.section.quote(start, end)
    trace = [Decision(target="event", value=frame.event_type.name, rule=f"trigger {trigger.id}",
                      reason=trigger.gloss, evidence=evidence)]  # fmt: skip
    blocked = _blocking_words(frame, trigger, match, items)
    if blocked is not None:
        return _reject(frame, items, f"'{blocked}' beside '{evidence.text}' says something else", trace)
    finder = RelationFinder(items, syntax, match)
    assigned = assign_roles(
        sentence.fillers,
        trigger.fillers,
        event_type=frame.event_type,
        finder=finder,
        sentence=items,
        restrictions=frame.restrictions,
    )
    arguments, decisions = fill_from_context(frame, trigger, assigned, sentence.fillers, before)
    missing = _missing(trigger.needs, arguments)
    if missing is not None:
        return _reject(frame, items, f"'{evidence.text}' has no {missing} in its sentence", trace)
    settings = decide_settings(frame, trigger, match, items, syntax)
    stage = settings.pop("stage", None)
    factuality = find_factuality(items, syntax, match)
    trace += [*decisions, *(setting.decision for setting in settings.values())]
    if stage is not None:
        trace.append(stage.decision)
    if factuality is not None:
        scope = items.section.quote(*items.quote_of(factuality.first, factuality.last))
        trace.append(Decision(target="factuality", value=factuality.value, rule=f"cue {factuality.cue}",
                              reason="the trigger stands in its scope", evidence=scope))  # fmt: skip
    return EventCandidate(
        type=frame.event_type.name,
        trigger=evidence,
        stage=stage.value if stage is not None else None,
        factuality=_factuality(trigger, factuality.value if factuality is not None else None),
        attributes={name: setting.value for name, setting in settings.items()},
        arguments=arguments,
        evidence=(items.section.quote(items.start, items.end),),
        confidence=round(trigger.weight * _completeness(frame, arguments), 3),
        attribution=find_attribution(items, match),
        trace=tuple(trace),
        is_reference=trigger.is_reference,
    )


def _factuality(trigger: Trigger, found: str | None) -> str:
    return found or trigger.factuality or "asserted"


def _blocking_words(frame: Frame, trigger: Trigger, match: Match, items: SentenceItems) -> str | None:
    if frame.unless is not None:
        for found in frame.unless.find(items.norms):
            return _words(items, found)
    if trigger.context is not None and not any(True for _ in trigger.context.find(items.norms)):
        return f"no word of the context of {trigger.id}"
    if trigger.unless is not None:
        for found in trigger.unless.find(items.norms):
            if found.first <= match.last + trigger.unless_words and found.last >= match.first - trigger.unless_words:
                return _words(items, found)
    return None


def _words(items: SentenceItems, found: Match) -> str:
    start, end = items.quote_of(found.first, found.last)
    return items.section.text[start:end]


def _missing(needs: Sequence[str], arguments: Sequence[Argument]) -> str | None:
    roles = {argument.role for argument in arguments}
    return next((need for need in needs if not roles & set(need.split("|"))), None)


def _completeness(frame: Frame, arguments: Sequence[Argument]) -> float:
    keys = {key.split(".")[0] for key in frame.event_type.keys if not key.startswith("@")}
    found = {argument.role for argument in arguments}
    return 0.5 + 0.5 * len(keys & found) / len(keys) if keys else 1.0


def _reject(frame: Frame, items: SentenceItems, reason: str, trace: Sequence[Decision]) -> Rejection:
    return Rejection(type=frame.event_type.name, text=items.text, reason=reason, trace=tuple(trace))
