"""A recipient whose supplier the text does not name: «تسلمت تونس 6 مروحيات» (Tunisia received six helicopters).

Such a report is a record without a supplier where all else is firm: who gets the arms by its relation to the verb, and
arms by name or number. A state with an arms industry of its own may have them from there, so it says nothing.
"""

from __future__ import annotations

from attrs import evolve

from newsevents.model import AnnotatedArticle, Argument, Decision, EventCandidate
from newsevents_arms_transfers.knowledge import load_knowledge

_RULES = frozenset({"receive", "obtain", "buy", "import", "contract", "arrive", "deliver", "supply", "rent"})
_LOOSE = frozenset({"after", "clause", "sentence"})
_VAGUE = frozenset({None, "unspecified", "other"})
_GUESSES = frozenset({"sentence", "before", "title", "left", "told", "spare"})
_SURE = 0.7
_KNOWN = 0.65  # «بلاده تلقت» (his country received): the subject, by what is said before
_INDUSTRIES = 14  # the greatest exporters, which mostly buy at home
_ISO_LETTERS = 3


def leave_unnamed(
    candidate: EventCandidate, rule: str, article: AnnotatedArticle, *, is_unguessed: bool = False
) -> EventCandidate:
    """The candidate with the decision that it may stand without a supplier, or as it is.

    Args:
        candidate: With or without a supplier.
        rule: Name of its trigger.
        article: Its mentions say who makes a weapon.
        is_unguessed: Whether the only guess at its supplier was turned down, so that the record stands without one.
    """
    if (rule not in _RULES and not is_unguessed) or candidate.factuality != "asserted" or candidate.is_reference:
        return candidate
    recipients = [
        a for a in candidate.arguments if a.role == "recipient" and a.confidence >= _KNOWN and a.via not in _GUESSES
    ]
    things = [a for a in candidate.arguments if a.role == "weapon" and a.via not in _LOOSE]
    if any(a.role == "supplier" and a.confidence >= _SURE for a in candidate.arguments) or not recipients:
        return candidate
    if not all(_is_importer(a) for a in recipients) or not any(
        _is_firm(a) or (is_unguessed and a.category not in _VAGUE) for a in things
    ):
        return candidate
    names = {a.id for a in things if a.id is not None}
    makers = {
        state
        for section in article.sections
        for mention in section.mentions
        if mention.kind == "weapon" and mention.entity_id in names and mention.affiliation is not None
        for state in mention.affiliation.split(", ")
    }
    if makers & {a.id for a in recipients}:
        return candidate
    decision = Decision(
        target="supplier",
        value="unnamed",
        rule="left out",
        reason="the text says who gets what, and not from whom",
        evidence=recipients[0].evidence(),
    )
    return evolve(candidate, trace=(*candidate.trace, decision))


def _is_firm(weapon: Argument) -> bool:
    is_part = weapon.via == "prep:من"  # «دفعة من المدرعات» (a batch of armour)
    return weapon.id is not None or ((weapon.quantity is not None or is_part) and weapon.category not in _VAGUE)


def _is_importer(recipient: Argument) -> bool:
    name = recipient.id or ""
    is_state = len(name) == _ISO_LETTERS and name.isupper()
    return is_state and load_knowledge().export_rank.get(name, _INDUSTRIES) >= _INDUSTRIES
