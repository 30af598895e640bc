"""Stage and attributes of one trigger, from its own form and the cues beside it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsevents.frames.factuality import FoundFactuality, find_factuality
from newsevents.frames.grammar import load_grammar
from newsevents.frames.items import SentenceItems
from newsevents.frames.lexicon import Match
from newsevents.frames.schema import Cue, Frame, Trigger
from newsevents.frames.syntax import Syntax
from newsevents.frames.tense import form_by_light_verb, form_in_context, may_stand, settle_form
from newsevents.model import Decision

_MAX_TO_GOVERNED = 4  # items: «تعتزم وزارة الدفاع الفرنسية توقيع» (the French ministry intends to sign)


@frozen(kw_only=True)
class Setting:
    """What a cue sets, and how strongly."""

    value: str
    priority: int
    distance: int
    decision: Decision


def decide_settings(
    frame: Frame, trigger: Trigger, match: Match, sentence: SentenceItems, syntax: Syntax, *, is_dated: bool = False
) -> dict[str, Setting]:
    """Stage and attributes by target; the highest priority wins, then the nearest cue.

    Args:
        frame: Its cues.
        trigger: Its own stage and attributes are the weakest setting.
        match: Where it stands.
        sentence: The sentence.
        syntax: Its clauses.
        is_dated: Whether a date stands behind the trigger: «انسحاب مالي في مايو 2022» has happened.
    """
    settings = _own_settings(trigger, match, sentence, is_dated=is_dated)
    spoken: dict[str, list[tuple[Match, Setting]]] = {}
    for cue in frame.cues:
        if cue.triggers and trigger.id not in cue.triggers:
            continue
        for found in sentence.find(cue.lexeme):
            settled = settle_form(found, sentence)
            setting = _setting(cue, settled, match, sentence, syntax)
            if setting is not None:
                spoken.setdefault(cue.target, []).append((settled, setting))
    for target, said in spoken.items():
        best = max(said, key=lambda each: (each[1].priority, -each[1].distance))
        held = settings.get(target)
        if held is None or (best[1].priority, -best[1].distance) > (held.priority, -held.distance):
            is_terminal = best[1].value in frame.event_type.terminal_stages  # a decision to stop stops
            settings[target] = best[1] if is_terminal else _outermost(best, said, sentence)
    return settings


def _outermost(best: tuple[Match, Setting], said: Sequence[tuple[Match, Setting]], sentence: SentenceItems) -> Setting:
    """The cue that governs the strongest where that is a maṣdar: «وافق على إبرام عقد» (agreed to conclude a contract).

    What is agreed to, planned or refused has not been done, however strong its own word is.
    """
    match, setting = best
    while match.form.form == "noun" and not match.pattern.startswith("="):
        above = [
            each
            for each in said
            if each[0].last < match.first <= each[0].last + _MAX_TO_GOVERNED
            and not any(item.is_mark for item in sentence.items[each[0].last + 1 : match.first])
        ]
        if not above:
            break
        match, setting = min(above, key=lambda each: match.first - each[0].last)
    return setting


def _own_settings(trigger: Trigger, match: Match, sentence: SentenceItems, *, is_dated: bool) -> dict[str, Setting]:
    start, end = sentence.quote_of(match.first, match.last)
    evidence = sentence.section.quote(start, end)
    own = dict(trigger.attributes)
    form = form_in_context(match, sentence)
    light = form_by_light_verb(match, sentence)
    stage = trigger.stage.get(light or form, trigger.stage.get(form))
    if sentence.is_headline and match.form.form == "present":
        stage = trigger.stage.get("headline", stage)
    if form == "noun" and match.prefix.endswith("ل"):
        stage = trigger.stage.get("purpose", stage)
    if is_dated and form == "noun":
        stage = trigger.stage.get("dated", stage)
    if stage is not None:
        own["stage"] = stage
    return {
        target: Setting(
            value=value,
            priority=0,
            distance=0,
            decision=Decision(
                target=target,
                value=value,
                rule=f"trigger {trigger.id}",
                reason=f"{trigger.gloss} ({form})",
                evidence=evidence,
            ),
        )
        for target, value in own.items()
    }


def _shares_scope(scope: FoundFactuality, match: Match, sentence: SentenceItems, syntax: Syntax) -> bool:
    """Whether cue and trigger are denied together: «نفى أن تكون تفكر في الانسحاب» denies a plan."""
    own = find_factuality(sentence, syntax, match)
    return own is not None and own.value == "denied" and own.first == scope.first


_COMMAS = frozenset("،,؛;")
_ADJUNCTS = frozenset({"بعد", "منذ", "بسبب", "رغم"})


def _is_cut_off(cue: int, match: Match, sentence: SentenceItems, syntax: Syntax) -> bool:
    """Whether a cue says nothing of the trigger, since that stands in an adjunct or a contrasting clause.

    «هدد بالرد بعد انسحاب مالي»: who threatens does not threaten to withdraw. «يستعد لاستفتاء فيما تنسحب مالي».
    """
    is_adjunct = match.form.form == "noun" and syntax.governors[match.first] in _ADJUNCTS
    if is_adjunct and syntax.governor_at[match.first] > cue:
        return True
    if _is_closed(cue, sentence, syntax, match):
        return True
    contrasting = load_grammar().contrasting
    return any(sentence.norms[at] in contrasting for at in range(cue + 1, match.first))


def _is_closed(cue: int, sentence: SentenceItems, syntax: Syntax, match: Match) -> bool:
    """Whether a cue is a verb of a relative clause that a pronoun closes before a comma: «الطائرات التي طلبتها، …»."""
    if syntax.clause_kinds[syntax.clauses[cue]] != "relative" or not sentence.norms[cue].endswith(("ها", "ه", "هما")):
        return False
    return any(sentence.norms[at] in _COMMAS for at in range(cue + 1, match.first))


def _setting(cue: Cue, found: Match, match: Match, sentence: SentenceItems, syntax: Syntax) -> Setting | None:
    value = cue.values.get(form_in_context(found, sentence))
    if value is None or not may_stand(found, sentence):
        return None
    is_before = found.first < match.first
    if (cue.side == "before" and not is_before) or (cue.side == "after" and is_before):
        return None
    distance = match.first - found.last if is_before else found.first - match.last
    if distance > cue.within or abs(syntax.clauses[found.first] - syntax.clauses[match.first]) > cue.clauses:
        return None
    if is_before and _is_cut_off(found.last, match, sentence, syntax):
        return None
    scope = find_factuality(sentence, syntax, found)
    if scope is not None and scope.value == "denied" and not _shares_scope(scope, match, sentence, syntax):
        return None
    start, end = sentence.quote_of(found.first, found.last)
    return Setting(
        value=value,
        priority=cue.priority,
        distance=max(0, distance),
        decision=Decision(
            target=cue.target,
            value=value,
            rule=f"cue {cue.id}",
            reason=cue.gloss,
            evidence=sentence.section.quote(start, end),
        ),
    )
