"""Walk an article with a frame: from triggers to candidates, with the reason for every decision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from attrs import evolve, frozen

from newsevents.frames.attribution import find_attribution
from newsevents.frames.cues import decide_settings
from newsevents.frames.factuality import find_factuality
from newsevents.frames.fallbacks import fill_from_context, find_spares
from newsevents.frames.fillers import FillerSpan, find_fillers, find_stand_ins
from newsevents.frames.items import SentenceItems, build_items
from newsevents.frames.lexicon import Lexeme, Match, readings
from newsevents.frames.names import find_names
from newsevents.frames.pairs import split_candidate
from newsevents.frames.relations import RelationFinder
from newsevents.frames.roles import assign_roles
from newsevents.frames.schema import Frame, Trigger
from newsevents.frames.syntax import Syntax, analyse
from newsevents.frames.tense import may_stand, settle_form
from newsevents.model import AnnotatedArticle, Argument, Decision, EventCandidate, Evidence, Rejection

_MISSING, _VAGUE, _GENERIC = 0.4, 0.7, 0.85
_MAX_TO_DATE = 100  # characters


@frozen(kw_only=True)
class FrameResult:
    """What a frame found in an article: candidates, and what it turned down and why."""

    candidates: tuple[EventCandidate, ...]
    rejected: tuple[Rejection, ...]


@frozen(kw_only=True)
class _Sentence:
    items: SentenceItems
    fillers: tuple[FillerSpan, ...]


@frozen(kw_only=True)
class _Context:
    """What a trigger is read in: its sentence, the ones before, the candidates told so far, the other triggers."""

    sentence: _Sentence
    syntax: Syntax
    before: Sequence[Sequence[FillerSpan]]
    published: date | None
    told: Sequence[EventCandidate]
    rivals: Sequence[int]


def find_candidates(frame: Frame, article: AnnotatedArticle) -> FrameResult:
    """Find the candidates of one frame in an article, in order of the text."""
    sentences: list[_Sentence] = []
    earlier: list[tuple[FillerSpan, ...]] = []
    for section in article.sections:
        for index in range(len(section.sentences)):
            items = build_items(section, index)
            fillers = find_fillers(items, earlier)
            if frame.stand_ins:
                fillers = (*fillers, *find_stand_ins(fillers))
            if frame.names:
                fillers = (*fillers, *find_names(items, analyse(items), frame.names))
            sentences.append(_Sentence(items=items, fillers=fillers))
            earlier.append(fillers)
    candidates: list[EventCandidate] = []
    rejected: list[Rejection] = []
    for at, sentence in enumerate(sentences):
        matches = list(_find_triggers(frame, sentence.items))
        if not matches:
            continue
        context = _Context(
            sentence=sentence,
            syntax=analyse(sentence.items),
            before=earlier[:at],
            published=article.article.published,
            told=candidates,
            rivals=[options[0][1].first for options in _outermost(matches) if not options[0][0].is_backup],
        )
        backups: list[EventCandidate] = []
        found = len(candidates)
        covered = -1
        for options in matches:
            if options[0][1].first <= covered:
                continue
            outcomes = [(trigger, _read_trigger(frame, trigger, match, context)) for trigger, match in options]
            accepted = [
                (trigger, match, read)
                for (trigger, match), (_, read) in zip(options, outcomes, strict=True)
                if isinstance(read, EventCandidate)
            ]
            if accepted:
                trigger, match, candidate = accepted[0]
                covered = match.last
                (backups if trigger.is_backup else candidates).extend(
                    split_candidate(frame, candidate, sentence.fillers, sentence.items, context.syntax)
                )
            else:
                rejected += [read for _, read in outcomes[:1] if isinstance(read, Rejection)]
        if len(candidates) == found:
            candidates += backups
    published_ids = {entity.id: entity.codes["guide"] for entity in article.entities if "guide" in entity.codes}
    named = (_with_published_ids(candidate, published_ids) for candidate in candidates)
    return FrameResult(candidates=tuple(named), rejected=tuple(rejected))


def _with_published_ids(candidate: EventCandidate, ids: Mapping[str, str]) -> EventCandidate:
    """Fillers by the identifier of the annotation guide, where the knowledge base had to qualify it."""
    arguments = tuple(evolve(a, id=ids[a.id]) if a.id is not None and a.id in ids else a for a in candidate.arguments)
    return evolve(candidate, arguments=arguments)


def _find_triggers(frame: Frame, sentence: SentenceItems) -> Iterator[list[tuple[Trigger, Match]]]:
    """The readings of each word that begins a trigger: the longest first, then in the order of the file.

    «العقد» may state a deal with its weapons, or only refer back to one: the first that finds what it needs wins. A
    trigger inside another («أعلنت الانسحاب») counts where the other finds nothing.
    """
    if frame.context is not None and not any(True for _ in sentence.find(frame.context)):
        return
    for at, item in enumerate(sentence.items):
        is_name = item.mention is not None and not (frame.reads_names and item.mention.kind == "treaty")
        if is_name or item.value is not None or item.is_mark:
            continue  # «تصل إلى 200» (up to 200) is a number, «العقد الماضي» (the last decade) a date
        if not any(stem in frame.first_words for stem, _ in readings(item.norm)):
            continue
        matches = [(trigger, trigger.lexeme.match_at(sentence.norms, at)) for trigger in frame.triggers]
        found = [
            (trigger, settle_form(match, sentence))
            for trigger, match in matches
            if match is not None and may_stand(match, sentence)
        ]
        if found:
            yield sorted(found, key=lambda reading: -reading[1].last)


def _outermost(matches: Sequence[list[tuple[Trigger, Match]]]) -> Iterator[list[tuple[Trigger, Match]]]:
    """The triggers that do not begin inside a longer one."""
    last = -1
    for options in matches:
        if options[0][1].first > last:
            last = options[0][1].last
            yield options


def _read_trigger(
    frame: Frame,
    trigger: Trigger,
    match: Match,
    context: _Context,
) -> EventCandidate | Rejection:
    syntax, items, fillers = context.syntax, context.sentence.items, context.sentence.fillers
    start, end = items.quote_of(match.first, match.last)
    evidence = items.section.quote(start, end)
    trace = [Decision(target="event", value=frame.event_type.name, rule=f"trigger {trigger.id}",
                      reason=trigger.gloss, evidence=evidence)]  # fmt: skip
    blocked = _blocking_words(frame, trigger, match, items, syntax)
    if blocked is not None:
        return _reject(frame, items, f"'{blocked}' beside '{evidence.text}' says something else", trace)
    finder = RelationFinder(items, syntax, match, rivals=context.rivals)
    assigned = assign_roles(
        fillers,
        trigger.fillers,
        frame=frame,
        certainty=trigger.certainty,
        finder=finder,
        sentence=items,
        published=context.published,
    )
    arguments, decisions = fill_from_context(
        frame, trigger, assigned, finder.doers(fillers), context.before, finder, context.told, start
    )
    arguments = (*arguments, *_implied(frame, trigger, arguments, evidence))
    missing = _missing(trigger.needs, arguments, assigned.arguments)
    if missing is not None:
        return _reject(frame, items, f"'{evidence.text}' has no {missing} in its sentence", trace)
    settings = decide_settings(frame, trigger, match, items, syntax, is_dated=_is_dated(arguments, end))
    stage = settings.pop("stage", None)
    factuality = find_factuality(items, syntax, match)
    trace += [*decisions, *(setting.decision for setting in settings.values())]
    if stage is not None:
        trace.append(stage.decision)
    if factuality is not None:
        scope = items.section.quote(*items.quote_of(factuality.first, factuality.last))
        trace.append(Decision(target="factuality", value=factuality.value, rule=f"cue {factuality.cue}",
                              reason="the trigger stands in its scope", evidence=scope))  # fmt: skip
    source = find_attribution(items, match)
    if source is not None:
        said = items.section.quote(*items.quote_of(source.first, source.last))
        trace.append(Decision(target="attribution", value=source.text, rule=source.rule,
                              reason="who says so", evidence=said))  # fmt: skip
    spares = find_spares(frame, trigger, arguments, fillers, context.before)
    return EventCandidate(
        type=frame.event_type.name,
        trigger=evidence,
        stage=stage.value if stage is not None else None,
        factuality=factuality.value if factuality is not None else trigger.factuality or "asserted",
        attributes={name: setting.value for name, setting in settings.items()},
        arguments=(*arguments, *spares),
        evidence=(items.section.quote(items.start, items.end),),
        confidence=round(trigger.weight * _support(frame, arguments), 3),
        attribution=None if source is None else source.text,
        trace=tuple(trace),
        is_reference=trigger.is_reference,
    )


def _is_dated(arguments: Sequence[Argument], end: int) -> bool:
    """Whether a date stands behind the trigger, in its own clause or the next."""
    return any(
        argument.date is not None
        and argument.via in ("tail", "clause", "after")
        and end <= (argument.start or 0)
        and (argument.via != "after" or (argument.start or 0) - end <= _MAX_TO_DATE)
        for argument in arguments
    )


def _blocking_words(frame: Frame, trigger: Trigger, match: Match, items: SentenceItems, syntax: Syntax) -> str | None:
    if frame.unless is not None:
        for found in items.find(frame.unless):
            return _words(items, found)
    if frame.unless_near is not None:
        for found in items.find(frame.unless_near):
            if found.first <= match.last + trigger.unless_words and found.last >= match.first - trigger.unless_words:
                return _words(items, found)
    if trigger.context is not None and not _has_context(trigger.context, frame, items):
        return f"no word of the context of {trigger.id}"
    if trigger.unless is not None:
        for found in items.find(trigger.unless):
            low = match.first if trigger.unless_side == "after" else match.first - trigger.unless_words
            if trigger.unless_side == "after" and any(at in syntax.verbs for at in range(match.last + 1, found.first)):
                continue  # «لمغادرة الحلف رفضها رئيس الحكومة»: that belongs to the next verb
            if found.first <= match.last + trigger.unless_words and found.last >= low:
                return _words(items, found)
    return None


def _has_context(context: Lexeme, frame: Frame, items: SentenceItems) -> bool:
    return any(True for _ in items.find(context)) or (
        frame.reads_names and any(True for _ in context.find(items.inner_norms))
    )


def _words(items: SentenceItems, found: Match) -> str:
    start, end = items.quote_of(found.first, found.last)
    return items.section.text[start:end]


def _implied(frame: Frame, trigger: Trigger, arguments: Sequence[Argument], evidence: Evidence) -> tuple[Argument, ...]:
    """Fillers that the words of the trigger themselves name, where nothing else does: «بريكست».

    Of a weapon the category is named: «تسليح أوكرانيا» (arming Ukraine) says that there are arms, not which.
    """
    filled = {argument.role for argument in arguments}
    found = []
    for role, name in trigger.implies.items():
        if role not in filled:
            identity, category = (None, name) if _is_weapon(frame, role) else (name, None)
            found.append(
                Argument(role=role, id=identity, name=identity, category=category, text=evidence.text,
                         start=evidence.start, end=evidence.end, field=evidence.field, confidence=trigger.weight,
                         via="implied")
            )  # fmt: skip
    return tuple(found)


def _is_weapon(frame: Frame, role: str) -> bool:
    return (spec := frame.event_type.role(role)) is not None and "weapon_class" in spec.kinds


def _missing(needs: Sequence[str], arguments: Sequence[Argument], related: Sequence[Argument]) -> str | None:
    roles = {argument.role for argument in arguments} | {f"{argument.role}!" for argument in related}
    return next((need for need in needs if not roles & set(need.split("|"))), None)


def _support(frame: Frame, arguments: Sequence[Argument]) -> float:
    """How well the key roles are filled: the mean over them of the surest filler, a missing one counting half.

    A weapon that is only a class noun counts less than one with a designation: «معدات» may be anything.
    """
    roles = [key.split(".")[0] for key in frame.event_type.keys if not key.startswith("@")]
    if not roles:
        return 1.0
    best = [max((_sureness(a) for a in arguments if a.role == role), default=_MISSING) for role in roles]
    return sum(best) / len(best)


def _sureness(argument: Argument) -> float:
    if argument.category is None or argument.id is not None:
        return argument.confidence
    return argument.confidence * (_VAGUE if argument.category in ("unspecified", "other") else _GENERIC)


def _reject(frame: Frame, items: SentenceItems, reason: str, trace: Sequence[Decision]) -> Rejection:
    return Rejection(type=frame.event_type.name, text=items.text, reason=reason, trace=tuple(trace))
