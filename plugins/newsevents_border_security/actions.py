"""Which of several statements of one sentence names the record: its action and its stage.

«اتفاقية لترسيم الحدود» is a demarcation that was agreed; «اتفاق ينص على دوريات ولجان وسحب» is one agreement.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from newsevents.frames import Lexeme, find_factuality, parse_lexeme
from newsevents.model import Decision, Factuality
from newsevents_border_security.scenes import Scene
from newsevents_border_security.statements import MOVES, Statement
from newsevents_border_security.words import is_word, load_patterns

_STAGE_ORDER = ("proposed", "agreed", "executed", "ended")
_MAX_CONTENT_ITEMS = 14
_NEXT = 4
_MAX_NEGATION_ITEMS = 9


def decide_action(statements: Sequence[Statement], scene: Scene) -> str:
    """The action that statements of one sentence and the same parties make together."""
    heads = [s for s in statements if s.trigger == "agreement"]
    contents = sorted((s for s in statements if s.trigger not in ("agreement", "guarding")), key=lambda s: s.at)
    if not contents:
        return "agreement"
    if not heads:
        actions = [s.action for s in contents]
        return "demarcation" if "demarcation" in actions else actions[0] or "agreement"
    head = min(heads, key=lambda s: s.at)
    after = [s for s in contents if 0 < s.at - head.at <= _MAX_CONTENT_ITEMS and not _is_told(s)]
    if not after:
        return _action_before(head, contents, scene)
    between = scene.items.norms[head.at : after[0].at]
    if any(is_word(norm, "umbrella") for norm in between):
        return "agreement"
    actions = list(dict.fromkeys(s.action for s in after))
    if len(actions) > 1 and after[0].at - head.at > _NEXT:
        return "agreement"
    return after[0].action or "agreement"


def _is_told(statement: Statement) -> bool:
    """«لم يعد قائما بعدما أخلى الجنود»: who moved in the past tells what happened, not what was agreed."""
    return statement.is_past_verb and statement.trigger in MOVES


def _action_before(head: Statement, contents: Sequence[Statement], scene: Scene) -> str:
    """«توجت أعمال اللجنة المشتركة باتفاق»: who met says nothing about it; «دوريات … ألغت الاتفاق» names what it was."""
    is_known = is_word(scene.items.norms[head.at], "agreement_heads")
    told = [s.action for s in contents if s.at < head.at and (is_known or s.action != "coordination")]
    return (told[0] if told and not any(s.is_past_verb for s in contents) else None) or "agreement"


def decide_stage(statements: Sequence[Statement], scene: Scene) -> str | None:
    """The stage that a cue beside one of the statements gives, else that of the agreement, else of the first."""
    heads = [s for s in statements if s.trigger == "agreement"]
    if any(_is_run_under(s, scene) for s in heads):
        return "executed"
    cued = [stage for s in (heads or statements) if (stage := _cued_stage(s, scene)) is not None]
    if not cued:
        cued = [stage for s in statements if (stage := _cued_stage(s, scene)) is not None]
    if cued:
        return max(cued, key=_STAGE_ORDER.index)
    first = (heads or list(statements))[0]
    if first.trigger == "demarcate" and any(is_word(n, "agreement_nouns") for n in scene.items.norms[: first.at]):
        return "agreed"  # «معاهدة 1934 التي حددت الخط الفاصل»: a treaty draws it on paper
    return first.candidate.stage


def _is_run_under(head: Statement, scene: Scene) -> bool:
    """«بموجب الاتفاقية … يتولى حرس الحدود»: what is done under it in the present shows that it is in force."""
    norms = scene.items.norms
    before = norms[max(0, head.at - 1) : head.at]
    if not any(is_word(norm, "under") for norm in before):
        return False
    return any(
        norms[at].lstrip("و").startswith(("ي", "ت")) and (at == 0 or norms[at - 1] not in ("ان", "بان", "لن", "لم"))
        for at in scene.syntax.verbs
    )


def decide_factuality(statements: Sequence[Statement], scene: Scene) -> Factuality:
    """Denied or hypothetical when a trigger is, or the verb that governs it: «لم توقع … اتفاقية»."""
    for statement in statements:
        if statement.candidate.factuality != "asserted":
            return statement.candidate.factuality
        for match in _signing_verbs().find(scene.items.norms[: statement.at]):
            if scene.syntax.clauses[statement.at] - scene.syntax.clauses[match.first] <= 1:
                found = find_factuality(scene.items, scene.syntax, match)
                if found is not None:
                    return found.value
    return "asserted"


@cache
def _signing_verbs() -> Lexeme:
    return parse_lexeme(sorted(load_patterns("signing_verbs")))


def has_cue(statement: Statement, scene: Scene) -> bool:
    """Whether a cue beside the trigger says how far it has come."""
    return _cued_stage(statement, scene) is not None


def _cued_stage(statement: Statement, scene: Scene) -> str | None:
    for decision in statement.candidate.trace:
        if decision.target == "stage" and decision.rule.startswith("cue "):
            return None if _is_not_reached(decision, scene) else decision.value
    return None


def _is_not_reached(decision: Decision, scene: Scene) -> bool:
    """«لم يدخل الاتفاق … حيز التنفيذ»: the particle stands before the verb, far from the phrase."""
    if decision.evidence is None or not decision.evidence.text.startswith("حيز"):
        return False
    at = scene.index_at(decision.evidence.start)
    return any(is_word(norm, "negated") for norm in scene.items.norms[max(0, at - _MAX_NEGATION_ITEMS) : at])
