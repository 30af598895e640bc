"""Several deals in one sentence: «مقاتلات من فرنسا، ودبابات من ألمانيا» (fighters from France, and tanks from Germany).

Each party with a preposition of its own takes the fillers that stand with it; what stands in front of all of them, and
who is the subject, belongs to every deal.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from newsevents.frames.fillers import FillerSpan
from newsevents.frames.grammar import load_grammar
from newsevents.frames.items import SentenceItems
from newsevents.frames.roles import find_joined
from newsevents.frames.schema import Frame
from newsevents.frames.syntax import Syntax
from newsevents.model import Argument, EventCandidate, Quantity

_MAX_EQUAL_ITEMS = 2


@frozen(kw_only=True)
class _Pair:
    """A party, and the stretch of the sentence that is its own."""

    party: FillerSpan
    first: int
    last: int


def split_candidate(
    frame: Frame,
    candidate: EventCandidate,
    fillers: Sequence[FillerSpan],
    sentence: SentenceItems,
    syntax: Syntax,
) -> Iterator[EventCandidate]:
    """The events that one trigger tells: one for each pair of its lists, and for each of several joined fillers.

    Args:
        frame: Its keys ``paired`` and ``separate`` name the roles.
        candidate: As its trigger found it.
        fillers: Everything in the sentence.
        sentence: Its items.
        syntax: Its governors.
    """
    for one in split_pairs(candidate, fillers, frame.paired, sentence, syntax):
        yield one
        for argument in one.arguments:
            role = frame.event_type.role(argument.role)
            if role is None or argument.role not in frame.separate:
                continue
            others = tuple(other for other in one.arguments if other is not argument)
            for joined in find_joined(argument, fillers, role, sentence):
                yield evolve(one, arguments=(*others, joined))


def split_pairs(
    candidate: EventCandidate,
    fillers: Sequence[FillerSpan],
    paired: Sequence[tuple[str, str]],
    sentence: SentenceItems,
    syntax: Syntax,
) -> tuple[EventCandidate, ...]:
    """The candidate, or one for each pair that its sentence lists.

    Args:
        candidate: As its trigger found it, with one party or with all of them.
        fillers: Everything in the sentence.
        paired: Role of the things and role of the parties, in order of preference.
        sentence: Its items.
        syntax: Its governors.
    """
    for thing_role, party_role in paired:
        party = next(
            (a for a in candidate.arguments if a.role == party_role and (a.via or "").startswith("prep:")), None
        )
        things = [span for span in fillers if _is_argument(span, candidate, thing_role)]
        if party is None or not things:
            continue
        start = min(span.first for span in things)
        pairs = _find_pairs(party, start, fillers, sentence, syntax)
        if len(pairs) > 1:
            split = tuple(
                _candidate_of(candidate, pair, pairs, fillers, (thing_role, party_role), sentence) for pair in pairs
            )
            return split if all(_has(one, thing_role) for one in split) else (candidate,)
    return (candidate,)


def _is_argument(span: FillerSpan, candidate: EventCandidate, role: str) -> bool:
    return any(
        a.role == role and (a.start, a.end) == (span.argument.start, span.argument.end) for a in candidate.arguments
    )


def _has(candidate: EventCandidate, role: str) -> bool:
    return any(argument.role == role for argument in candidate.arguments)


def _find_pairs(
    party: Argument, start: int, fillers: Sequence[FillerSpan], sentence: SentenceItems, syntax: Syntax
) -> tuple[_Pair, ...]:
    """The parties that the same preposition governs, each time anew, with the stretch of each."""
    preposition = (party.via or "").removeprefix("prep:")
    known = next((s for s in fillers if (s.argument.start, s.argument.end) == (party.start, party.end)), None)
    if known is None:
        return ()
    heads: list[FillerSpan] = []
    for span in fillers:
        governor = syntax.governor_at[span.head]
        is_party = span.kind == known.kind and syntax.governors[span.head] == preposition and not span.is_origin
        if is_party and span.last > start - _MAX_EQUAL_ITEMS - 2 and _governor_of(heads, syntax) != governor:
            heads.append(span)
    equal = load_grammar().equal
    verbs = {at for at in syntax.verbs if sentence.norms[at] not in equal}
    if heads:  # what stands behind another verb is its own: «ودبابات من البرتغال، فيما وصلت من بريطانيا …»
        stop = min((at for at in verbs if at > heads[0].last), default=len(sentence.items))
        heads = [head for head in heads if head.first < stop]
    if len(heads) < 2:
        return ()
    is_behind = start < heads[0].first
    pairs = []
    for at, head in enumerate(heads):
        if is_behind:
            pairs.append(_Pair(party=head, first=heads[at - 1].last + 1 if at else 0, last=head.last))
        else:
            last = heads[at + 1].first - 1 if at + 1 < len(heads) else stop - 1
            pairs.append(_Pair(party=head, first=head.first, last=last))
    return tuple(pairs)


def _governor_of(heads: Sequence[FillerSpan], syntax: Syntax) -> int | None:
    return syntax.governor_at[heads[-1].head] if heads else None


def _candidate_of(
    candidate: EventCandidate,
    pair: _Pair,
    pairs: Sequence[_Pair],
    fillers: Sequence[FillerSpan],
    roles: tuple[str, str],
    sentence: SentenceItems,
) -> EventCandidate:
    thing_role, party_role = roles
    shared = [a for a in candidate.arguments if a.role not in roles and not _is_of_another(a, pair, pairs, sentence)]
    party = next(a for a in candidate.arguments if a.role == party_role)
    model = next(a for a in candidate.arguments if a.role == thing_role)
    things = [
        evolve(span.argument, role=thing_role, confidence=model.confidence, via=model.via)
        for span in fillers
        if span.kind in ("weapon", "weapon_class") and pair.first <= span.first <= pair.last
    ]
    equal = _equal_thing(candidate, pair, pairs, fillers, thing_role, sentence)
    if not things and equal is not None:
        things = [equal]
    own = evolve(pair.party.argument, role=party_role, confidence=party.confidence, via=party.via)
    return evolve(candidate, arguments=(*shared, own, *things))


def _is_of_another(argument: Argument, pair: _Pair, pairs: Sequence[_Pair], sentence: SentenceItems) -> bool:
    """Whether a price or a date stands in the stretch of another pair."""
    if argument.money is None and argument.date is None:
        return False
    at = next((i for i, item in enumerate(sentence.items) if item.start <= (argument.start or 0) < item.end), None)
    if at is None or pair.first <= at <= pair.last:
        return False
    return any(other.first <= at <= other.last for other in pairs if other is not pair and other.first > 0)


def _equal_thing(
    candidate: EventCandidate,
    pair: _Pair,
    pairs: Sequence[_Pair],
    fillers: Sequence[FillerSpan],
    role: str,
    sentence: SentenceItems,
) -> Argument | None:
    """The thing of the pair before, for «ومثلها من …» (as many from …) and «وست من …» (and six from …)."""
    at = pairs.index(pair)
    if at == 0:
        return None
    before = pairs[at - 1]
    spans = [s for s in fillers if s.kind in ("weapon", "weapon_class") and before.first <= s.first <= before.last]
    if not spans:
        return None
    model = next(a for a in candidate.arguments if a.role == role)
    thing = evolve(spans[-1].argument, role=role, confidence=model.confidence, via="the same kind")
    for item in sentence.items[pair.first : pair.party.first]:
        if item.norm in load_grammar().equal:
            return thing
        if item.value is not None and isinstance(item.value.value, Quantity):
            return evolve(thing, quantity=item.value.value)
    return None
