"""Mend merged records with what a frame cannot say: which way an unsure deal goes, and what mode a recipient implies.

«العقد بين ليبيا وروسيا على مقاتلات سوخوي» (the contract between Libya and Russia for Sukhoi fighters) names two parties
and no direction; the state whose industry makes the weapon, or else the greater exporter, is the supplier.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from attrs import evolve

from newsevents.hookspecs import Refinement
from newsevents.model import AnnotatedArticle, Argument, Decision, Event, Mention
from newsevents.text import fold_string
from newsevents_arms_transfers.knowledge import load_knowledge
from newsevents_arms_transfers.modes import infer_mode

_SURE = 0.7  # a supplier whom a preposition or verb marks stays where it is
_FORMS_OF_REFUSAL = frozenset({"cue negated_future"})
_DELIVERIES = frozenset({"deliver", "receive", "arrive", "obtain", "hand_over", "supply"})
_SO_FAR = tuple(map(fold_string, ("حتى الآن", "إلى الآن", "حتى اليوم", "حتى الساعة")))
_PROMISES = tuple(map(fold_string, ("عقد", "صفقة", "اتفاق", "طلبتها", "اشترتها", "تعاقدت")))

_Change = tuple[Event, str]  # the record as it should be, and why


def refine(events: Sequence[Event], article: AnnotatedArticle) -> Iterator[Refinement]:
    """What should be changed in the records of an article, one refinement for each record that changes."""
    steps: tuple[Callable[[Event, AnnotatedArticle], _Change | None], ...] = (
        _turned,
        _denied_deed,
        _refused,
        _awaited,
        _ordered,
        _illicit,
        infer_mode,
    )
    for event in events:
        current, reasons = event, []
        if is_at_home(event):
            yield Refinement(event=event, replacement=None, reason="between a state and an armed group of its own")
            continue
        for step in steps:
            change = step(current, article)
            if change is not None:
                current, reason = change
                reasons.append(reason)
        if reasons:
            yield Refinement(event=event, replacement=current, reason="; ".join(reasons))


def is_at_home(event: Event) -> bool:
    """Whether arms only change hands between a state and an armed group that lives in it, either way."""
    homes = load_knowledge().at_home
    pairs = [(one.id or "", two.id or "") for one in event.fillers("supplier") for two in event.fillers("recipient")]
    return bool(pairs) and all(b in homes.get(a, ()) or a in homes.get(b, ()) for a, b in pairs)


def _turned(event: Event, article: AnnotatedArticle) -> _Change | None:
    """Exchange supplier and recipient where the recipient makes the weapon, or exports more, and both are unsure."""
    suppliers, recipients = event.fillers("supplier"), event.fillers("recipient")
    if len(suppliers) != 1 or len(recipients) != 1 or suppliers[0].confidence >= _SURE:
        return None
    makers = {state for weapon in event.fillers("weapon") for state in _maker_states(weapon, article)}
    if recipients[0].id in makers and suppliers[0].id not in makers:
        reason = f"{recipients[0].id} makes the weapon, so it is the supplier"
        return _exchanged(event, reason), reason
    rank = load_knowledge().export_rank
    ours, theirs = rank.get(suppliers[0].id or "", len(rank)), rank.get(recipients[0].id or "", len(rank))
    if not makers and theirs < ours and recipients[0].confidence < _SURE + 0.05:
        reason = f"of the two parties {recipients[0].id} is the exporter of arms"
        return _exchanged(event, reason), reason
    return None


def _denied_deed(event: Event, article: AnnotatedArticle) -> _Change | None:
    """«نفت إيران تزويد سوريا بصواريخ» (denied supplying): a bare maṣdar that no word of planning governs is a deed."""
    rules = {decision.rule for decision in event.trace if decision.target == "event"}
    is_staged = any(decision.target == "stage" for decision in event.trace)
    if event.factuality != "denied" or is_staged or rules != {"trigger supply"}:
        return None
    reason = "what is denied is the deed"
    return _with(event, reason, stage="delivered"), reason


def _refused(event: Event, article: AnnotatedArticle) -> _Change | None:
    """«لن تبيع بلجيكا …» (Belgium will not sell) denies no deal: it refuses one."""
    cues = {decision.rule for decision in event.trace if decision.target == "factuality"}
    if event.factuality != "denied" or not cues or not cues <= _FORMS_OF_REFUSAL:
        return None
    reason = "what will not be done is refused"
    return _with(event, reason, stage="halted", factuality="asserted"), reason


def _awaited(event: Event, article: AnnotatedArticle) -> _Change | None:
    """«لم تتسلم حتى الآن … رغم توقيع العقد» (has not received yet, though it signed): what is awaited is contracted."""
    cues = {decision.rule for decision in event.trace if decision.target == "factuality"}
    rules = {decision.rule.removeprefix("trigger ") for decision in event.trace if decision.target == "event"}
    if event.factuality != "denied" or cues != {"cue negated_past"} or not rules & _DELIVERIES:
        return None
    text = " ".join(fold_string(evidence.text) for evidence in event.evidence)
    if not any(word in text for word in _SO_FAR) or not any(word in text for word in _PROMISES):
        return None
    reason = "what has not come yet was contracted"
    return _with(event, reason, stage="contracted", factuality="asserted"), reason


def _ordered(event: Event, article: AnnotatedArticle) -> _Change | None:
    """«طلبت من كوريا مدافع بمليار يورو» (ordered guns for a billion): what has a price is ordered, not asked for."""
    rules = {decision.rule for decision in event.trace if decision.target == "event"}
    stages = {decision.rule for decision in event.trace if decision.target == "stage"}
    is_back = any(a.via == "antecedent" for a in event.fillers("weapon"))
    is_priced = any(a.via in ("clause", "after") for a in event.fillers("value"))
    if rules != {"trigger request"} or stages != rules or event.stage != "proposed" or not (is_back or is_priced):
        return None
    if event.factuality != "asserted":
        return None
    reason = "what is requested at a price, or was requested before, is an order"
    return _with(event, reason, stage="contracted"), reason


def _illicit(event: Event, article: AnnotatedArticle) -> _Change | None:
    """Arms to an armed group that no state arms avowedly are illicit, unless the text calls them aid."""
    kinds = {mention.kind for mention in _mentions_of(event, article)}
    openly = load_knowledge().openly_armed
    groups = [a for a in event.fillers("recipient") if a.id is not None and a.id not in openly]
    if not groups or "armed_group" not in kinds or event.attributes.get("mode") == "illicit":
        return None
    reason = f"arms to {groups[0].id} are avowed by no state"
    return _with(event, reason, attributes={**event.attributes, "mode": "illicit"}), reason


def _mentions_of(event: Event, article: AnnotatedArticle) -> Iterator[Mention]:
    places = {(a.field, a.start) for a in event.fillers("recipient")}
    for section in article.sections:
        for mention in section.mentions:
            if (section.field, mention.start) in places:
                yield mention


def _maker_states(weapon: Argument, article: AnnotatedArticle) -> Iterator[str]:
    for section in article.sections:
        for mention in section.mentions:
            if mention.kind == "weapon" and mention.entity_id == weapon.id and mention.affiliation is not None:
                yield from mention.affiliation.split(", ")


def _exchanged(event: Event, reason: str) -> Event:
    other = {"supplier": "recipient", "recipient": "supplier"}
    arguments = tuple(evolve(a, role=other.get(a.role, a.role)) for a in event.arguments)
    order = {"supplier": 0, "recipient": 1}
    decision = Decision(target="supplier", value=event.fillers("recipient")[0].id, rule="maker", reason=reason)
    ranked = tuple(sorted(arguments, key=lambda a: order.get(a.role, 2)))
    return evolve(event, arguments=ranked, trace=(*event.trace, decision))


def _with(event: Event, reason: str, **changes: Any) -> Event:
    """The record with other fields, and the decision behind each of them."""
    decisions = tuple(
        Decision(target=name, value=str(value), rule="refinement", reason=reason) for name, value in changes.items()
    )
    return evolve(event, trace=(*event.trace, *decisions), **changes)
