"""What a reading says of its event: the fillers of the frame, and those that it takes this plugin to see."""

from __future__ import annotations

from attrs import evolve, frozen

from newsevents import Argument
from newsevents_unrest.counts import find_abducted, find_casualties, find_participants
from newsevents_unrest.persons import find_actor, find_target, find_victim, is_actor_nisba
from newsevents_unrest.places import find_place
from newsevents_unrest.scenes import Reading
from newsevents_unrest.words import has_word

_OWN = 0.7  # a place of the sentence itself; those of its neighbours are less sure
_DEFINITE = "ال"
_MAX_TARGETS = 2
_BULLETS = ("برصاص", "بالرصاص", "بنيران", "بطلق", "بإطلاق")
_REACH = 8  # «صدت القوات العراقية أمس سلسلة هجمات» (the forces repelled attacks)
_AFTER = "بعد"  # «علق إضرابه بعد أسبوعين» (after two weeks) says how long it was, not when


@frozen(kw_only=True, eq=False)
class Detail:
    """One reading with its fillers.

    Attributes:
        reading: Where it stands.
        arguments: Its fillers.
        mode: How, as the trigger says.
        stage: How far it has come, or ``None``.
    """

    reading: Reading
    arguments: tuple[Argument, ...]
    mode: str
    stage: str | None

    def fillers(self, role: str) -> tuple[Argument, ...]:
        """The fillers of a role."""
        return tuple(argument for argument in self.arguments if argument.role == role)

    def own(self, role: str) -> str | None:
        """Identifier of the first filler that its own sentence names, or ``None``."""
        return next((a.id for a in self.fillers(role) if a.confidence >= _OWN or role != "place"), None)

    @property
    def is_definite(self) -> bool:
        """Whether its words point back: «الهجوم», «المتظاهرون»."""
        words = self.reading.candidate.trigger.text.split()
        bare = words[0].lstrip("وفبل") if words else ""
        return len(words) == 1 and (words[0].startswith(_DEFINITE) or bare.startswith((_DEFINITE, "ل", "ال")))


def read_detail(reading: Reading) -> Detail:
    """Complete a candidate with what its words name."""
    candidate = reading.candidate
    is_protest = candidate.type == "protest"
    people = "protesters" if is_protest else "attackers"
    arguments = [
        a for a in candidate.arguments
        if not (a.role == "actor" and not is_actor_nisba(reading, a, people))
        and not (a.role == "target" and not is_protest and not is_actor_nisba(reading, a, "targets"))
        and not (a.role == "date" and a.text.startswith(_AFTER))
    ]  # fmt: skip
    arguments = [_hit_by_bullets(a, reading) for a in arguments]
    before = reading.first - 1
    if not is_protest and has_word(reading.scene.items, "foilers", first=before - _REACH, last=before):
        arguments = [a for a in arguments if not (a.role == "actor" and a.via == "subject")]
    place = find_place(reading)
    if place is not None:
        arguments = [a for a in arguments if not (a.role == "target" and a.id == place.id and a.start == place.start)]
        arguments.append(place)
    if not any(a.role == "actor" for a in arguments):
        actor = find_actor(reading, people)
        arguments += () if actor is None else (actor,)
    if is_protest:
        crowd = find_participants(reading)
        arguments += () if crowd is None else (crowd,)
    elif reading.trigger != "clash" and not any(a.role == "target" for a in arguments):
        taken = [a.start for a in arguments]
        target = find_target(reading, taken) or find_victim(reading, taken)
        arguments += () if target is None else (target,)
    if candidate.attributes.get("mode") == "abduction":
        abducted = find_abducted(reading)
        arguments += () if abducted is None else (abducted,)
    arguments = _nearest_targets(arguments, reading)
    arguments += find_casualties(reading)
    return Detail(reading=reading, arguments=_without_twins(arguments), mode=candidate.attributes.get("mode", ""),
                  stage=_stage(reading, arguments))  # fmt: skip


def _hit_by_bullets(argument: Argument, reading: Reading) -> Argument:
    """Who stands between the verb and the bullets is hit: «استشهد ثلاثة فلسطينيين برصاص الاحتلال»."""
    trigger = reading.candidate.trigger
    is_inside = argument.start is not None and trigger.start <= argument.start < trigger.end
    is_hit = is_inside and reading.trigger == "shoot" and any(word in trigger.text for word in _BULLETS)
    return evolve(argument, role="target") if is_hit and argument.role == "actor" else argument


def _nearest_targets(arguments: list[Argument], reading: Reading) -> list[Argument]:
    """A sentence may name many persons behind the verb; those that are hit stand next to it."""
    targets = [a for a in arguments if a.role == "target"]
    if len(targets) <= _MAX_TARGETS:
        return arguments
    end = reading.candidate.trigger.end
    nearest = sorted(targets, key=lambda a: abs((a.start or 0) - end))[:1]
    return [a for a in arguments if a.role != "target" or a in nearest]


def _without_twins(arguments: list[Argument]) -> tuple[Argument, ...]:
    """Nobody attacks themselves with the same words: a span fills one role, the one found first; it may be counted."""
    seen: set[tuple[str, int | None]] = set()
    kept = []
    for argument in arguments:
        spot = (argument.field, argument.start)
        if argument.start is None or spot not in seen or argument.quantity is not None:
            kept.append(argument)
        if argument.quantity is None:
            seen.add(spot)
    return tuple(kept)


def _stage(reading: Reading, arguments: list[Argument]) -> str | None:
    """The stage of the frame; a day still to come makes it the first one."""
    stage = reading.candidate.stage
    published = reading.published
    days = [a.date.start for a in arguments if a.role == "date" and a.date is not None]
    if published is None or stage == "ended" or not any(day is not None and day > published for day in days):
        return stage
    return "called" if reading.candidate.type == "protest" else "planned"
