"""The fillers of a merged record: one for each thing, the surest mention of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve

from newsevents.declarations import EventType, RoleSpec
from newsevents.merging.keys import SPARE_CONFIDENCE, WEAK_CONFIDENCE
from newsevents.model import Argument, EventCandidate


def merge_fillers(
    candidates: Sequence[EventCandidate],
    event_type: EventType,
    stage: str,
    affiliations: Mapping[tuple[str, int], str] | None = None,
) -> tuple[Argument, ...]:
    """Fillers of all candidates, role by role in the order of the event type.

    Args:
        candidates: Candidates of one event, in order of the article.
        event_type: Its roles say which take several fillers.
        stage: Stage of the record: single fillers (date, value) come first from mentions of that stage.
        affiliations: Whom a person acts for, by field and offset of the mention: a minister of a third state who
            comments is left out.
    """
    merged: list[Argument] = []
    for role in event_type.roles:
        found = [
            (c, a) for c in candidates for a in c.arguments if a.role == role.name and a.confidence > SPARE_CONFIDENCE
        ]
        if role.acts_for and affiliations:
            parties = {a.id for a in merged if a.role in role.acts_for}
            found = [(c, a) for c, a in found if _affiliation(a, affiliations) in (None, *parties)]
        if not found:
            continue
        if "weapon" in role.kinds:
            merged += _merge_weapons([a for _, a in found])
        elif role.is_multiple:
            merged += _merge_multiple([a for _, a in found])
        else:
            merged.append(_choose_single(found, role, stage))
    return _one_role_each(merged, event_type)


def _one_role_each(merged: Sequence[Argument], event_type: EventType) -> tuple[Argument, ...]:
    """Nobody sells to themselves: what fills two key roles keeps the surer one."""
    keys = {key for key in event_type.keys if "." not in key and not key.startswith("@")}
    best: dict[str, Argument] = {}
    for argument in merged:
        if argument.role in keys and argument.id is not None:
            held = best.get(argument.id)
            if held is None or argument.confidence > held.confidence:
                best[argument.id] = argument
    return tuple(a for a in merged if a.role not in keys or a.id is None or best[a.id].role == a.role)


def _affiliation(argument: Argument, affiliations: Mapping[tuple[str, int], str]) -> str | None:
    return affiliations.get((argument.field, argument.start if argument.start is not None else -1))


def _merge_multiple(found: Sequence[Argument]) -> list[Argument]:
    strong = [a for a in found if a.confidence >= WEAK_CONFIDENCE]
    best: dict[str, Argument] = {}
    for argument in strong or found[:1]:
        name = argument.id or argument.text
        if name not in best or argument.confidence > best[name].confidence:
            best[name] = argument
    return list(best.values())


def _choose_single(found: Sequence[tuple[EventCandidate, Argument]], role: RoleSpec, stage: str) -> Argument:
    def rank(pair: tuple[EventCandidate, Argument]) -> tuple[bool, bool, float]:
        candidate, argument = pair
        return (argument.confidence >= WEAK_CONFIDENCE, candidate.stage == stage, argument.confidence)

    return max(found, key=rank)[1]


def _merge_weapons(found: Sequence[Argument]) -> list[Argument]:
    """One filler for each system; a class noun joins the designation of its category, generic words join anything."""
    merged: list[Argument] = []
    for argument in sorted(found, key=lambda a: (a.id is None, a.category in (None, "unspecified"))):
        twin = next((at for at, other in enumerate(merged) if _same_weapon(other, argument)), None)
        if twin is None:
            merged.append(argument)
        elif (
            merged[twin].quantity is None
            and argument.quantity is not None
            and argument.category == merged[twin].category
        ):
            merged[twin] = evolve(merged[twin], quantity=argument.quantity, text=argument.text,
                                  start=argument.start, end=argument.end, field=argument.field)  # fmt: skip
    return sorted(merged, key=lambda a: (a.field != "title", a.start or 0))


def _same_weapon(one: Argument, other: Argument) -> bool:
    if other.category in (None, "unspecified") and other.id is None:
        return True
    if one.id is not None and other.id is not None:
        return one.id == other.id
    return one.category == other.category
