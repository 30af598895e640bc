"""Two sides, one subject: «وقّعت كوريا وبولندا عقدا لتوريد دبابات» (Korea and Poland signed a contract for tanks).

The subject of the signing names both; a deal has a supplier and a recipient, so they are told apart by who makes the
weapon, else by who exports more arms.
"""

from __future__ import annotations

from attrs import evolve

from newsevents.model import AnnotatedArticle, Argument, Decision, EventCandidate
from newsevents_arms_transfers.knowledge import load_knowledge

_RULES = frozenset({"sell", "export", "deliver", "supply", "send", "lend", "deal", "arms_deal", "conclude", "build"})
_SIGNED = frozenset({"cue signed", "cue signed_bare", "cue agreed"})
_SURE = 0.7


def divide_sides(candidate: EventCandidate, rule: str, article: AnnotatedArticle) -> EventCandidate | None:
    """The candidate with one of its two joint suppliers as recipient, or ``None`` where nobody signs with anybody."""
    suppliers = [a for a in candidate.arguments if a.role == "supplier"]
    recipients = {a.id for a in candidate.arguments if a.role == "recipient" and a.confidence >= _SURE}
    both = {a.id for a in suppliers}
    is_signed = any(d.target == "stage" and d.rule in _SIGNED for d in candidate.trace)
    if rule not in _RULES or len(both) != 2 or not is_signed or recipients - both:
        return None
    if not all(a.via == "subject" for a in suppliers):
        return None
    if recipients:
        kept = tuple(a for a in candidate.arguments if a.role != "supplier" or a.id not in recipients)
        return evolve(candidate, arguments=kept)
    seller = _seller(suppliers, candidate, article)
    buyer = next(a for a in suppliers if a.id != seller)
    others = tuple(a for a in candidate.arguments if a.role != "recipient" and (a.role != "supplier" or a.id == seller))
    decision = Decision(
        target="recipient",
        value=buyer.id or buyer.text,
        rule="signatories",
        reason=f"of the two that sign, {seller} makes or exports arms",
        evidence=buyer.evidence(),
    )
    argument = evolve(buyer, role="recipient", via="signatory")
    return evolve(candidate, arguments=(*others, argument), trace=(*candidate.trace, decision))


def _seller(sides: list[Argument], candidate: EventCandidate, article: AnnotatedArticle) -> str | None:
    names = {a.id for a in candidate.arguments if a.role == "weapon" and a.id is not None}
    makers = {
        state
        for section in article.sections
        for mention in section.mentions
        if mention.kind == "weapon" and mention.entity_id in names and mention.affiliation is not None
        for state in mention.affiliation.split(", ")
    }
    ours = [a.id for a in sides if a.id in makers]
    if len(set(ours)) == 1:
        return ours[0]
    rank = load_knowledge().export_rank
    return min((a.id for a in sides), key=lambda state: rank.get(state or "", len(rank)))
