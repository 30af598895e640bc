"""Complete the candidates of the frame before they are merged: parties, action, stage, borders, forces."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from newsevents.hookspecs import Completion
from newsevents.model import AnnotatedArticle, Argument, Decision, EventCandidate
from newsevents_border_security.actions import decide_action, decide_factuality, decide_stage, has_cue
from newsevents_border_security.arguments import (
    build_borders,
    build_forces,
    build_officials,
    build_parties,
    build_places,
    merge_ids,
)
from newsevents_border_security.dates import find_date
from newsevents_border_security.guards import find_parties_of_move
from newsevents_border_security.objections import find_objection
from newsevents_border_security.parties import Parties, find_parties
from newsevents_border_security.scenes import Scene, read_scenes
from newsevents_border_security.statements import MOVES, Statement, trigger_name
from newsevents_border_security.words import is_word

_EVENT_TYPE = "border_security"
_MAX_SINCE_TOLD = 2
_SURE, _UNSURE = 0.95, 0.8  # with and without a word that says how far it has come


@frozen(kw_only=True)
class Told:
    """What has been told of some parties: the action, who they are, and in which sentence."""

    action: str
    parties: Parties
    index: int


def complete_candidates(candidates: Sequence[EventCandidate], article: AnnotatedArticle) -> Iterator[Completion]:
    """Say of each candidate what it becomes: completed, part of another one, or none."""
    own = [candidate for candidate in candidates if candidate.type == _EVENT_TYPE]
    if not own:
        return
    scenes = read_scenes(article)
    told: dict[frozenset[str], Told] = {}
    busy = frozenset(
        i for i, scene in enumerate(scenes) if any(_stands_in(c, scene) and not c.is_reference for c in own)
    )
    for index, scene in enumerate(scenes):
        here = [c for c in own if _stands_in(c, scene)]
        statements = []
        references = [c for c in here if c.is_reference]
        for candidate in here:
            if candidate.is_reference:
                continue
            statement = _read_statement(candidate, scenes, index)
            reason = find_objection(statement, scenes)
            if reason is not None and _may_refer(statement, scene):
                references.append(candidate)
            elif reason is not None:
                yield Completion(candidate=candidate, replacement=None, reason=reason)
            else:
                statements.append(statement)
        for group in _by_parties(statements, scene):
            yield from _complete_group(group, scenes, index, told, busy)
        yield from _complete_references(references, bool(statements), scenes, index, told)


def _may_refer(statement: Statement, scene: Scene) -> bool:
    """«سحبت توقيعها من المعاهدة»: where it says nothing of a border, it may be the treaty told before."""
    norm = scene.items.norms[statement.at]
    return (
        statement.trigger == "agreement" and is_word(norm, "agreement_heads") and not is_word(norm, "weak_agreements")
    )


def _stands_in(candidate: EventCandidate, scene: Scene) -> bool:
    return candidate.trigger.field == scene.field and scene.items.start <= candidate.trigger.start < scene.items.end


def _read_statement(candidate: EventCandidate, scenes: Sequence[Scene], index: int) -> Statement:
    at = scenes[index].index_at(candidate.trigger.start)
    trigger = trigger_name(candidate)
    if trigger in MOVES:
        parties = find_parties_of_move(scenes, index, at)
    else:
        parties = find_parties(scenes, index, at, are_signers=trigger == "agreement")
    return Statement(candidate=candidate, trigger=trigger, index=index, at=at, parties=parties)


def _by_parties(statements: Sequence[Statement], scene: Scene) -> list[list[Statement]]:
    """Statements of the same parties make one record, unless a second agreement is named."""
    groups: dict[tuple[frozenset[str], int], list[Statement]] = {}
    part = 0
    for statement in sorted(statements, key=lambda s: s.at):
        if statement.parties is None:
            continue
        ids = frozenset(statement.parties.ids)
        has_agreed = any(s.trigger == "agreement" for s in groups.get((ids, part), ()))
        if has_agreed and statement.trigger == "agreement" and _is_another(statement, scene):
            part += 1
        groups.setdefault((ids, part), []).append(statement)
    return list(groups.values())


def _is_another(statement: Statement, scene: Scene) -> bool:
    """«ثم أردفتاه باتفاق ثان»: one more agreement of the same parties."""
    return any(is_word(norm, "another") for norm in scene.items.norms[statement.at + 1 : statement.at + 3])


def _complete_group(
    group: Sequence[Statement],
    scenes: Sequence[Scene],
    index: int,
    told: dict[frozenset[str], Told],
    busy: Collection[int],
) -> Iterator[Completion]:
    main = next((s for s in group if s.trigger == "agreement"), group[0])
    parties = main.parties
    assert parties is not None
    action = decide_action(group, scenes[index])
    arguments = _arguments(main, parties, action, scenes, index, busy)
    refers = frozenset(parties.ids) in told and _refers_back(group, scenes[index], arguments)
    decisions = (
        Decision(
            target="action",
            value=action,
            rule="statements of the sentence",
            reason=" + ".join(s.trigger for s in group),
        ),
        Decision(target="party", value=", ".join(parties.ids), rule=parties.rule, reason="who is party to it"),
    )
    stage = decide_stage(group, scenes[index])
    says_stage = any(has_cue(s, scenes[index]) or s.is_past_verb for s in group)
    if frozenset(parties.ids) in told and not refers and not says_stage:
        stage = None  # told before: what has no stage of its own adds none
    if not refers:
        told[frozenset(parties.ids)] = Told(action=action, parties=parties, index=index)
    factuality = decide_factuality(group, scenes[index])
    if factuality == "denied" and not says_stage:
        stage = "proposed"  # what is denied without a word of how far it had come was only a plan
    replacement = evolve(
        main.candidate, stage=stage, attributes={} if refers else {"action": action}, arguments=arguments,
        is_reference=refers, factuality=factuality,
        confidence=round(parties.confidence * (_SURE if says_stage else _UNSURE), 3),
        trace=(*main.candidate.trace, *decisions),
    )  # fmt: skip
    yield Completion(candidate=main.candidate, replacement=replacement, reason="completed with its parties")
    for other in group:
        if other is not main:
            reason = f"part of '{main.candidate.trigger.text}'"
            yield Completion(candidate=other.candidate, replacement=None, reason=reason)


def _arguments(
    main: Statement, parties: Parties, action: str, scenes: Sequence[Scene], index: int, busy: Collection[int]
) -> tuple[Argument, ...]:
    scene = scenes[index]
    when = find_date(scene, _anchor(main, scene))
    return merge_ids(
        (
            *build_parties(parties, scene),
            *build_borders(parties, action, scenes, index),
            *build_forces(action, main.at, scene),
            *((when,) if when is not None else ()),
            *build_officials(parties, scenes, index, busy),
            *build_places(action, scene),
        )
    )


def _anchor(statement: Statement, scene: Scene) -> int:
    """The item that says how far it has come: the date stands beside "وقّع", not beside what was signed."""
    if _is_another(statement, scene):
        return statement.at  # «وقّعتا … ثم أتبعتاه باتفاق ثان»: the verb is that of the first
    for decision in statement.candidate.trace:
        if decision.target == "stage" and decision.rule.startswith("cue ") and decision.evidence is not None:
            return scene.index_at(decision.evidence.start)
    return statement.at


def _refers_back(group: Sequence[Statement], scene: Scene, arguments: Sequence[Argument]) -> bool:
    """«ونص الاتفاق على تسيير دوريات»: it tells more of an agreement that was told before."""
    if any(argument.role == "date" for argument in arguments):
        return False
    if not any(has_cue(s, scene) for s in group if s.trigger == "agreement") and any(
        s.trigger == "agreement" for s in group
    ):
        return True
    return any(is_word(norm, "agreement_heads") for norm in scene.items.norms) and not any(
        s.trigger == "agreement" and not is_word(scene.items.norms[s.at], "agreement_heads") for s in group
    )


def _complete_references(
    references: Sequence[EventCandidate],
    is_told_here: bool,
    scenes: Sequence[Scene],
    index: int,
    told: Mapping[frozenset[str], Told],
) -> Iterator[Completion]:
    for candidate in references:
        statement = _read_statement(candidate, scenes, index)
        parties = statement.parties
        if (parties is None or frozenset(parties.ids) not in told) and has_cue(statement, scenes[index]):
            parties = _told_last(told, index)  # «وسقط الاتفاق»: that of the sentence before
        if parties is None or is_told_here or frozenset(parties.ids) not in told:
            reason = "refers back to no border agreement told before"
            yield Completion(candidate=candidate, replacement=None, reason=reason)
            continue
        scene = scenes[index]
        when = find_date(scene, _anchor(statement, scene)) if has_cue(statement, scene) else None
        arguments = merge_ids((*build_parties(parties, scenes[index]), *((when,) if when is not None else ())))
        # «وقّعا المعاهدة في 2005 غير أن موسكو سحبت توقيعها»: with a date of its own it may be another one.
        attributes = {"action": told[frozenset(parties.ids)].action} if when is not None else {}
        replacement = evolve(candidate, arguments=arguments, attributes=attributes, is_reference=when is None)
        yield Completion(candidate=candidate, replacement=replacement, reason="the agreement told before")


def _told_last(told: Mapping[frozenset[str], Told], index: int) -> Parties | None:
    """The parties of the agreement told last, at most two sentences before."""
    recent = [row for row in told.values() if 0 < index - row.index <= _MAX_SINCE_TOLD]
    return max(recent, key=lambda row: row.index).parties if recent else None
