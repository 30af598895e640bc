"""What the page calls the fillers of an event, in both languages."""

from __future__ import annotations

from decimal import Decimal

from newsevents.knowledge import KnowledgeBase
from newsevents.model import Argument, Entity, Money, Quantity
from newsevents.report.labels import Label, find_label

ACTOR_KINDS = ("state", "territory", "organization", "treaty", "armed_group", "company", "region")


def name_entity(entity: Entity) -> Label:
    """English and Arabic name."""
    return {"en": entity.name, "ar": entity.ar or entity.name}


def find_states(identifier: str | None, kb: KnowledgeBase) -> tuple[str, ...]:
    """The states that an identifier names: ``FRA``, or both of the border ``ARM-TUR``; none for anything else."""
    if identifier is None:
        return ()
    parts = [identifier, *identifier.split("-")]
    entities = [entity for part in parts if (entity := kb.entity(part)) is not None]
    return tuple(dict.fromkeys(entity.id for entity in entities if entity.kind in ("state", "territory")))


def name_argument(argument: Argument, kb: KnowledgeBase) -> Label:
    """The name of a filler: of its entity, of the states of a border, else as the article has it."""
    if argument.id is not None:
        entity = kb.entity(argument.id)
        if entity is not None:
            return name_entity(entity)
        states = [kb.entities[code] for code in find_states(argument.id, kb)]
        if len(states) > 1:
            return {"en": " – ".join(s.name for s in states), "ar": " – ".join(s.ar or s.name for s in states)}
    if argument.money is not None or argument.date is not None:
        shown = _show_money(argument.money) if argument.money is not None else argument.id
        return {"en": shown or argument.text, "ar": shown or argument.text}
    if argument.id is None and argument.category is not None:
        return find_label("category", argument.category)
    # A name that is its own identifier is Arabic as written; the other is its Latin form, if it has one.
    arabic = argument.text if argument.id is None else argument.id
    return {"en": argument.name or arabic, "ar": arabic}


def describe_argument(argument: Argument) -> Label:
    """What a filler is besides its name: how many, of which category; empty if nothing."""
    count = _show_quantity(argument.quantity)
    category = argument.category if argument.id is not None else None
    labels = [{"en": count, "ar": count}, find_label("category", category) if category else {"en": "", "ar": ""}]
    return {language: " · ".join(filter(None, (label[language] for label in labels))) for language in ("en", "ar")}


def _show_quantity(quantity: Quantity | None) -> str:
    if quantity is None or quantity.is_ordinal:
        return ""
    shown = _show_bounds(quantity.value, quantity.low, quantity.high)
    # Isolated, so that an Arabic line does not turn "≥" round.
    return f"\u2066× {'≈' if quantity.is_approximate else ''}{shown}\u2069" if shown else ""


def _show_money(money: Money) -> str:
    shown = _show_bounds(money.amount, money.low, money.high)
    return f"{'≈' if money.is_approximate else ''}{shown} {money.currency or ''}".strip() if shown else ""


def _show_bounds(value: Decimal | None, low: Decimal | None, high: Decimal | None) -> str:
    if value is not None:
        return f"{value:,f}"
    if low is not None and high is not None:
        return f"{low:,f} – {high:,f}"
    if low is not None:
        return f"≥ {low:,f}"
    return "" if high is None else f"≤ {high:,f}"
