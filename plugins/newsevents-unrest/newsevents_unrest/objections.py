"""Why words that look like a protest or an assault tell of none."""

from __future__ import annotations

from collections.abc import Sequence

from newsevents import DateInterval
from newsevents.text import fold_string
from newsevents_unrest.details import Detail
from newsevents_unrest.scenes import Reading
from newsevents_unrest.words import has_word

_ATTACKS = frozenset({"attack", "shelling", "bomb", "clash", "kill", "suicide", "airstrike", "shoot"})
_NEAR = 4
_LONG_AGO = 1990


def find_objection(reading: Reading) -> str | None:
    """A reason to turn a candidate down, for a reader who does not code; ``None`` where there is none."""
    items, first, last = reading.scene.items, reading.first, reading.last

    def near(name: str, *, before: int = _NEAR, after: int = _NEAR) -> bool:
        return has_word(items, name, first=max(0, first - before), last=last + after)

    if has_word(items, "sport") and not has_word(items, "killed"):
        return "a page of sport"
    if near("fiction", before=8, after=5):
        return "a film, a book or a game"
    if near("history", before=5, after=1) or _is_old(reading):
        return "told as history"
    if near("drills", before=6, after=4):
        return "an exercise"
    if reading.candidate.type == "protest":
        return _object_to_protest(reading)
    if reading.trigger == "shelling" and not _is_fired(reading):
        return "no shells and no rockets"
    if near("cyber", before=1, after=2):
        return "an attack without arms"
    if near("ceasefire", before=2, after=1):
        return "a truce"
    if reading.trigger in ("attack",) and near("talk", before=6, after=12) and not has_word(items, "killed"):
        return "an attack in words"
    if reading.trigger in ("bomb", "kill") and near("accident", before=8, after=10):
        return "an accident"
    if reading.trigger in ("bomb", "shelling") and near("metaphor", before=2, after=3):
        return "a figure of speech"
    if reading.trigger == "stab" and has_word(items, "legal") and not has_word(items, "injured"):
        return "an appeal to a court"
    if reading.trigger == "clash" and near("demonstrators", before=6, after=6):
        return "people without arms clash"
    if reading.trigger in ("attack", "clash") and not _is_armed(reading):
        return "nothing says that arms are used"
    if near("fight_against", before=3, after=0) and reading.trigger in _ATTACKS | {"abduct", "assassinate"}:
        return "talk about attacks in general"
    return None


def _is_fired(reading: Reading) -> bool:
    """«أطلقت عشرات الصواريخ», not «أطلقت عشرات المعتقلين»: what is counted is one item with its number."""
    words = fold_string(reading.candidate.trigger.text)
    return "طلق" not in words or any(word in words for word in ("صاروخ", "صواريخ", "قذيف", "قذائف"))


def find_objection_to_detail(detail: Detail) -> str | None:
    """Why a reading with its fillers is none: «حملة تستهدف الوصول إلى …» names nobody that is hit."""
    words = fold_string(detail.reading.candidate.trigger.text)
    is_hit = any(detail.fillers(role) for role in ("target", "fatalities", "injured"))
    if detail.reading.trigger == "attack" and "هدف" in words and not is_hit:
        return "it names nobody and nothing that is hit"
    return None


def find_objection_to_group(group: Sequence[Detail]) -> str | None:
    """Why readings together tell of no event: nobody, no place and no figure is named."""
    roles = {argument.role for detail in group for argument in detail.arguments}
    own = {role for role in roles if any(detail.own(role) for detail in group)}
    if own & {"place", "fatalities", "injured", "participants", "abducted"} or {"actor", "target"} <= roles:
        return None
    if roles & {"actor", "target"} and ("place" in roles or "date" in roles):
        return None
    if any(role in roles for role in ("fatalities", "injured", "participants")):
        return None
    if "actor" in roles and group[0].reading.candidate.type == "protest":
        return None
    is_named = any(a.via != "words" for d in group for a in d.arguments if a.role in ("actor", "target"))
    if is_named and any(detail.reading.candidate.trace for detail in group) and _is_verb(group):
        return None
    return "nothing says where, who or how many"


def _is_verb(group: Sequence[Detail]) -> bool:
    """Whether somebody is said to do it, rather than that there is such a thing."""
    return any(d.reading.trigger in ("strike", "hunger_strike", "demonstrate", "assassinate", "abduct") for d in group)


def _is_armed(reading: Reading) -> bool:
    """Whether the sentence, or the next, speaks of arms, armed people or victims."""
    for scene in reading.scenes[reading.index : reading.index + 2]:
        if any(has_word(scene.items, name) for name in ("armed", "killed", "injured")):
            return True
        mentions = [item.mention for item in scene.items.items if item.mention is not None]
        if any(m.kind in ("weapon", "weapon_class", "armed_group") or m.category == "armed_force" for m in mentions):
            return True
    return False


def _object_to_protest(reading: Reading) -> str | None:
    items, first, last = reading.scene.items, reading.first, reading.last
    if has_word(items, "called_off", first=max(0, first - 4), last=first - 1):
        return "it was called off, or will not take place"
    is_suspended = reading.candidate.stage == "ended"
    if is_suspended and has_word(items, "not_held_yet", first=last + 1, last=last + 5):
        return "it was called off before it began"
    text = reading.candidate.trigger.text
    if "تظاهر" in text and has_word(items, "festival") and not has_word(items, "street"):
        return "an event of culture or sport"
    is_word_of_mouth = "احتج" in text and not has_word(items, "street")
    if is_word_of_mouth and has_word(items, "ambassadors"):
        return "a diplomatic protest"
    return None


def _is_old(reading: Reading) -> bool:
    """Whether the nearest date of the sentence lies long before the news."""
    days = [argument.date for argument in reading.candidate.arguments if isinstance(argument.date, DateInterval)]
    years = [day.start.year for day in days if day.start is not None]
    return any(year < _LONG_AGO for year in years)
