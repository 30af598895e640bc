"""What mode a record has where no word says: a named great system is bought, what a state at war is given is aid.

«تسلمت الجزائر فرقاطة من فئة …» (Algeria received a frigate of class …): nobody gives frigates away without saying so.
"""

from __future__ import annotations

from datetime import date

from attrs import evolve

from newsevents.model import AnnotatedArticle, Decision, Event
from newsevents_arms_transfers.knowledge import load_knowledge

_UNKNOWN = "unspecified"
_GREAT = frozenset({"aircraft", "ships", "air_defence", "armoured_vehicles", "satellites"})
_BOUGHT = frozenset({"deliver", "receive", "supply", "obtain", "arrive", "deal", "hand_over"})
_ISO_LETTERS = 3


def infer_mode(event: Event, article: AnnotatedArticle) -> tuple[Event, str] | None:
    """The record with the mode that goes without saying, and why; ``None`` where nothing does."""
    recipients = [a.id or "" for a in event.fillers("recipient")]
    is_state = bool(recipients) and all(len(name) == _ISO_LETTERS and name.isupper() for name in recipients)
    if event.attributes.get("mode") != _UNKNOWN or not is_state:
        return None
    if _is_aided(recipients, event, article):
        return _with_mode(event, "aid", f"what {recipients[0]} gets from states is aid unless the text says otherwise")
    if set(recipients) & set(load_knowledge().aided_since):
        return None  # without a day it may be either
    rules = {d.rule.removeprefix("trigger ") for d in event.trace if d.target == "event"}
    weapons = event.fillers("weapon")
    if rules & _BOUGHT and weapons and any(a.id is not None and a.category in _GREAT for a in weapons):
        return _with_mode(event, "sale", "a great system by its name is bought unless the text says otherwise")
    return None


def _is_aided(recipients: list[str], event: Event, article: AnnotatedArticle) -> bool:
    since = load_knowledge().aided_since
    day = _day_of(event, article)
    return day is not None and all(name in since and day >= since[name] for name in recipients)


def _day_of(event: Event, article: AnnotatedArticle) -> date | None:
    days = [a.date.start for a in event.fillers("date") if a.date is not None and a.date.start is not None]
    return max(days) if days else article.article.published


def _with_mode(event: Event, mode: str, reason: str) -> tuple[Event, str]:
    decision = Decision(target="mode", value=mode, rule="knowledge", reason=reason)
    return evolve(event, attributes={**event.attributes, "mode": mode}, trace=(*event.trace, decision)), reason
