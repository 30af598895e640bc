"""Assign the fillers of a sentence to the roles of one trigger."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from attrs import evolve, frozen

from newsevents.declarations import RoleSpec
from newsevents.frames.fillers import FillerSpan
from newsevents.frames.items import SentenceItems
from newsevents.frames.relations import RelationFinder
from newsevents.frames.schema import Filler, Frame
from newsevents.model import Argument, Decision

_MAX_LIST_GAP = 3
# How sure a relation makes a filler, by its rank among the relations of its role.
_RANK_CONFIDENCE = (0.95, 0.9, 0.85, 0.75, 0.65, 0.55)


_Choice = tuple[str, str, int, FillerSpan]  # role, relation, its rank, filler


@frozen(kw_only=True)
class Assignment:
    """Fillers found for one trigger, with the decisions that led to them."""

    arguments: tuple[Argument, ...]
    decisions: tuple[Decision, ...]
    spans: tuple[FillerSpan, ...]


def assign_roles(
    fillers: Sequence[FillerSpan],
    wanted: Sequence[Filler],
    *,
    frame: Frame,
    certainty: float,
    finder: RelationFinder,
    sentence: SentenceItems,
    published: date | None,
) -> Assignment:
    """Fill the roles in order of relation rank, then distance; a filler fills one role only.

    Args:
        fillers: Everything in the sentence that may fill a role.
        wanted: Roles with their relations, strongest role first.
        frame: Its event type and its restrictions say what may fill a role.
        certainty: Factor of the confidence of every filler.
        finder: Knows the relations of the trigger.
        sentence: For evidence.
        published: Day of publication, for roles that are dates before or after it.
    """
    taken: dict[int, str] = {}
    names: set[str | None] = set()
    chosen: list[_Choice] = []
    most = max((len(filler.relations) for filler in wanted), default=0)
    for rank in range(most):
        for spec in wanted:
            role = frame.event_type.role(spec.role)
            if role is None or rank >= len(spec.relations) or any(c[0] == spec.role for c in chosen):
                continue
            relation = spec.relations[rank]
            options = [
                span
                for span in (_for_home_state(span, role) for span in fillers)
                if span.first not in taken
                and (span.argument.id is None or span.argument.id not in names)
                and fits_role(span, role, frame, published)
                and finder.holds(relation, span)
                and not finder.is_behind(frame.barriers.get(spec.role), span)
            ]
            if not options:
                continue
            best = min(options, key=finder.distance)
            free = [span for span in fillers if span.first not in taken]
            if relation == "subject" and finder.holds("between", best):
                free = [best]  # «اتفاق بين مصر وفرنسا يقضي ببيعها»: two sides, of which one acts
            for span in _joined(best, free, options, sentence, role, finder):
                if spec.role not in frame.sharing and span.argument.via != "home state of the company":
                    taken[span.first] = spec.role
                if spec.role not in frame.sharing:
                    names.update({span.argument.id} - {None})
                chosen.append((spec.role, relation, rank, _part_of(span, relation, finder)))
    return _assignment(chosen, certainty)


def _part_of(span: FillerSpan, relation: str, finder: RelationFinder) -> FillerSpan:
    """The count of «خمسا منها» (five of them) goes with what it is a part of."""
    if relation != "antecedent" or finder.part is None:
        return span
    return evolve(span, argument=evolve(span.argument, quantity=finder.part))


def _for_home_state(span: FillerSpan, role: RoleSpec) -> FillerSpan:
    """A company stands for its home state in a role that states fill: it sells what its state lets it sell."""
    mention = span.mention
    if span.kind != "company" or "state" not in role.kinds or mention is None or mention.affiliation is None:
        return span
    argument = evolve(span.argument, id=mention.affiliation, name=mention.affiliation, via="home state of the company")
    return evolve(span, argument=argument)


def fits_role(span: FillerSpan, role: RoleSpec, frame: Frame, published: date | None) -> bool:
    """Whether a filler is of the kind, category and tense that a role takes."""
    if span.kind not in role.kinds:
        return False
    days = span.argument.date
    tense = frame.tenses.get(role.name)
    if days is not None and tense is not None and published is not None:
        is_future = days.start is not None and days.start > published
        if is_future != (tense == "future"):
            return False
    category = span.mention.category if span.mention is not None else None
    excluded = frame.exclusions.get(role.name, ())
    if category in excluded or (span.mention is not None and span.mention.name in excluded):
        return False
    wanted = frame.restrictions.get(role.name)
    return wanted is None or category in wanted


def _joined(
    best: FillerSpan,
    fillers: Sequence[FillerSpan],
    options: Sequence[FillerSpan],
    sentence: SentenceItems,
    role: RoleSpec,
    finder: RelationFinder,
) -> tuple[FillerSpan, ...]:
    """The best filler and, where the role takes several, those joined to it: «السعودية والإمارات والبحرين»."""
    if not role.is_multiple:
        return (best,)
    if best.kind == "person":
        return tuple(options)
    if best.kind in ("weapon", "weapon_class"):
        return _run_of_weapons(best, options, finder)
    found = [best]
    fillers = [_for_home_state(span, role) for span in fillers]
    for span in sorted(fillers, key=lambda span: span.first):
        if span.first > found[-1].last and span.kind in role.kinds and _is_joined_to(found[-1], span, sentence):
            found.append(span)
    for span in sorted(fillers, key=lambda span: -span.first):
        if span.last < found[0].first and span.kind in role.kinds and _is_joined_to(span, found[0], sentence):
            found.insert(0, span)
    return tuple(found)


def _run_of_weapons(best: FillerSpan, options: Sequence[FillerSpan], finder: RelationFinder) -> tuple[FillerSpan, ...]:
    """The best weapon and those that follow it before another verb: «12 مقاتلة و6 مروحيات، إضافة إلى ذخائر»."""
    found = [best]
    for span in sorted(options, key=lambda span: span.first):
        if span.first > found[-1].last and not finder.has_verb_between(found[-1].last, span.first):
            found.append(span)
    for span in sorted(options, key=lambda span: -span.first):
        if span.last < found[0].first and not finder.has_verb_between(span.last, found[0].first):
            found.insert(0, span)
    return tuple(found)


def find_joined(
    argument: Argument, fillers: Sequence[FillerSpan], role: RoleSpec, sentence: SentenceItems
) -> tuple[Argument, ...]:
    """The fillers joined to the right of one that stands in a role for one filler: «من اليونسكو والفاو»."""
    found = [span for span in fillers if (span.argument.start, span.argument.end) == (argument.start, argument.end)][:1]
    for span in sorted(fillers, key=lambda span: span.first):
        if found and span.first > found[-1].last and span.kind in role.kinds:
            if not _is_joined_to(found[-1], span, sentence):
                break
            found.append(span)
    return tuple(
        evolve(span.argument, role=role.name, confidence=argument.confidence, via="joined") for span in found[1:]
    )


def _is_joined_to(left: FillerSpan, right: FillerSpan, sentence: SentenceItems) -> bool:
    if right.first - left.last > _MAX_LIST_GAP:
        return False
    between = sentence.items[left.last + 1 : right.first]
    words = [item for item in between if not item.is_mark]
    if right.mention is not None and "و" in right.mention.prefix:
        return not words and not any(item.norm in ".؛;" for item in between)
    has_comma = any(item.norm in ("،", ",") for item in between)
    return (has_comma and not words) or [item.norm for item in words] in (["و"], ["او"])


def _assignment(chosen: Sequence[_Choice], certainty: float) -> Assignment:
    arguments = []
    decisions = []
    for role, relation, rank, span in chosen:
        sure = certainty * _RANK_CONFIDENCE[min(rank, len(_RANK_CONFIDENCE) - 1)]
        argument = evolve(span.argument, role=role, confidence=round(sure * span.argument.confidence, 3), via=relation)
        arguments.append(argument)
        decisions.append(
            Decision(
                target=role,
                value=argument.id or argument.category or argument.text,
                rule=relation,
                reason=f"{relation} of the trigger; linked by {span.argument.via or 'value'}",
                evidence=argument.evidence(),
            )
        )
    return Assignment(arguments=tuple(arguments), decisions=tuple(decisions), spans=tuple(span for *_, span in chosen))
