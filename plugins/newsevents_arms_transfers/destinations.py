"""Parties that only a place names: «وصلت المدرعات إلى مرفأ تونس قادمة من مرسيليا» (reached the port of Tunis).

A city is no party of a transfer, but the state is in which arms are unloaded, or from which they set out. In a country
at war with itself a town may belong to either side.
"""

from __future__ import annotations

from attrs import evolve

from newsevents.frames import SentenceItems, analyse
from newsevents.model import Argument, Decision, EventCandidate, Mention
from newsevents_arms_transfers.knowledge import load_knowledge

_MOVES = frozenset({"arrive", "sent", "on_way", "shipment", "deliver"})
_SALES = frozenset({"sell", "export", "give", "lend", "send"})
_OWN = frozenset({"ships", "aircraft", "air_defence", "armoured_vehicles", "artillery", "uav", "unspecified"})
_GUESSES = frozenset({"sentence", "before", "title", "left", "told", "spare"})
_LEADS = {"recipient": "إلى", "supplier": "من"}
_SELF_MOVING = frozenset({"ships", "aircraft"})
_CONFIDENCE = 0.8
_MAX_TO_CITY = 3  # «إلى العاصمة», «إلى ميناء»
_ISO_LETTERS = 3


def name_places(
    candidate: EventCandidate, rule: str, sentence: SentenceItems, last: int, *, is_gain: bool
) -> EventCandidate:
    """The candidate with the states of the places it leads from and to, where no relation names a party.

    Args:
        candidate: A transfer.
        rule: Name of its trigger; only verbs of moving lead anywhere.
        sentence: Its sentence.
        last: Index of the last item of the trigger.
        is_gain: Whether the words say that somebody keeps what arrives; a ship or plane may only be on a visit.
    """
    things = [a for a in candidate.arguments if a.role == "weapon"]
    if rule == "apply" and not any(a.role == "supplier" and a.via not in _GUESSES for a in candidate.arguments):
        return _with_place(candidate, "supplier", sentence, last, lead=_LEADS["recipient"])
    if rule in _SALES and things:
        return _sent_to_city(candidate, rule, sentence, last, is_gain=is_gain)
    if rule not in _MOVES or not things or (not is_gain and all(a.category in _SELF_MOVING for a in things)):
        return candidate
    for role in _LEADS:
        if not any(a.role == role and a.via not in _GUESSES for a in candidate.arguments):
            candidate = _with_place(candidate, role, sentence, last)
    return candidate


def _sent_to_city(
    candidate: EventCandidate, rule: str, sentence: SentenceItems, last: int, *, is_gain: bool
) -> EventCandidate:
    """«باعت باريس مقاتلات إلى القاهرة» (sold fighters to Cairo): somebody sure gives, and not what moves at home."""
    groups = {mention.start for mention in sentence.section.mentions if mention.kind == "armed_group"}
    givers = [
        a for a in candidate.arguments if a.role == "supplier" and a.via not in _GUESSES and a.start not in groups
    ]
    has_taker = any(a.role == "recipient" and a.via not in _GUESSES for a in candidate.arguments)
    is_own = rule == "send" and not is_gain and all(a.category in _OWN for a in candidate.arguments if a.category)
    return candidate if has_taker or not givers or is_own else _with_place(candidate, "recipient", sentence, last)


def is_addressed(candidate: EventCandidate, rule: str) -> bool:
    """Whether somebody is said to get what is sent: in the sentence of the words, not only in the one before."""
    return rule != "send" or any(a.role == "recipient" and a.via != "spare" for a in candidate.arguments)


def _with_place(
    candidate: EventCandidate, role: str, sentence: SentenceItems, last: int, *, lead: str | None = None
) -> EventCandidate:
    preposition = lead or _LEADS[role]
    syntax = analyse(sentence)
    used = {a.id for a in candidate.arguments if a.role in _LEADS and a.role != role and a.via not in _GUESSES}
    for at in range(last + 1, len(sentence.items)):
        mention = sentence.items[at].mention
        governor = syntax.governor_at[at]
        if mention is None or governor < last or syntax.governors[at] != preposition:
            continue
        state = _state_of(mention)
        if state is None or state in used or at - governor > _MAX_TO_CITY:
            continue
        argument = Argument(
            role=role,
            id=state,
            name=state,
            text=mention.text,
            start=mention.start,
            end=mention.end,
            field=sentence.section.field,
            confidence=_CONFIDENCE,
            via="destination" if role == "recipient" else "origin",
        )
        decision = Decision(target=role, value=state, rule="place", reason="the state in which the place lies",
                            evidence=argument.evidence())  # fmt: skip
        kept = tuple(a for a in candidate.arguments if a.role != role and (a.role not in _LEADS or a.id != state))
        return evolve(candidate, arguments=(*kept, argument), trace=(*candidate.trace, decision))
    return candidate


def _state_of(mention: Mention) -> str | None:
    affiliation = mention.affiliation or ""
    is_state = len(affiliation) == _ISO_LETTERS and affiliation.isupper()
    return affiliation if is_state and mention.kind == "place" and affiliation not in load_knowledge().divided else None
