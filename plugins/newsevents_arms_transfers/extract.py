"""Mend merged records with what a frame cannot say: who makes a weapon tells which way an unsure deal goes.

«العقد بين ليبيا وروسيا على مقاتلات سوخوي» (the contract between Libya and Russia for Sukhoi fighters) names two parties
and no direction; the state whose industry makes the weapon is the supplier.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from newsevents.hookspecs import Refinement
from newsevents.model import AnnotatedArticle, Argument, Decision, Event

_SURE = 0.7  # a supplier whom a preposition or verb marks stays where it is


def turn_deals(events: Sequence[Event], article: AnnotatedArticle) -> Iterator[Refinement]:
    """Exchange supplier and recipient where the recipient's state makes the weapon and the supplier is unsure."""
    for event in events:
        suppliers, recipients = event.fillers("supplier"), event.fillers("recipient")
        if len(suppliers) != 1 or len(recipients) != 1 or suppliers[0].confidence >= _SURE:
            continue
        makers = {state for weapon in event.fillers("weapon") for state in _maker_states(weapon, article)}
        if recipients[0].id in makers and suppliers[0].id not in makers:
            reason = f"{recipients[0].id} makes the weapon, so it is the supplier"
            yield Refinement(event=event, replacement=_exchanged(event, reason), reason=reason)


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
