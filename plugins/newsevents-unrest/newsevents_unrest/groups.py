"""Which readings tell of one event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsevents_unrest.details import Detail

_KINDRED = (
    frozenset({"demonstration", "riot", "obstruction"}),
    frozenset({"suicide", "bombing", "unspecified", "shooting", "vehicle"}),
    frozenset({"unspecified", "airstrike"}),
    frozenset({"unspecified", "shelling"}),
    frozenset({"airstrike", "shelling"}),
    frozenset({"unspecified", "assassination", "shooting", "bombing"}),
    frozenset({"unspecified", "abduction"}),
    frozenset({"unspecified", "stabbing"}),
    frozenset({"unspecified", "execution", "abduction"}),
    frozenset({"unspecified", "clash", "shooting"}),
)
_NEAR_SENTENCES = 3


def group_readings(details: Sequence[Detail]) -> tuple[tuple[Detail, ...], ...]:
    """Readings of one event together, in the order of the article."""
    groups: list[list[Detail]] = []
    for detail in details:
        home = next((group for group in reversed(groups) if _is_of(detail, group)), None)
        if home is None:
            groups.append([detail])
        else:
            home.append(detail)
    return tuple(map(tuple, groups))


def _is_of(detail: Detail, group: Sequence[Detail]) -> bool:
    if any(_conflicts(detail, other) for other in group):
        return False
    return any(_ties(detail, other) for other in group)


def _conflicts(one: Detail, other: Detail) -> bool:
    if one.reading.candidate.type != other.reading.candidate.type:
        return True
    is_same_sentence = one.reading.index == other.reading.index
    if not is_same_sentence and not _are_kindred(one.mode, other.mode):
        return True
    if _differ(one, other, "date"):
        return True
    points_back = one.is_definite or (_share(one, other, "fatalities") and one.own("fatalities") not in (None, "1"))
    if _differ(one, other, "place") and not points_back:
        return True
    return not is_same_sentence and not _share(one, other, "place") and _differ(one, other, "fatalities")


def _are_kindred(one: str, other: str) -> bool:
    return one == other or any(one in family and other in family for family in _KINDRED)


def _differ(one: Detail, other: Detail, role: str) -> bool:
    ours, theirs = one.own(role), other.own(role)
    if ours is None or theirs is None or ours == theirs:
        return False
    if role == "place":
        return not _holds(one, other) and not _holds(other, one)
    # «2024-05» and «2024-05-03» may be one day.
    return not (ours.startswith(theirs) or theirs.startswith(ours))


def _holds(state: Detail, town: Detail) -> bool:
    """Whether one names only the state in which the other may lie."""
    ours = next(iter(state.fillers("place")), None)
    theirs = next(iter(town.fillers("place")), None)
    return ours is not None and theirs is not None and _is_code(ours.id) and not _is_code(theirs.id)


def _is_code(name: str | None) -> bool:
    return name is not None and name.isascii()


def _share(one: Detail, other: Detail, role: str) -> bool:
    ours = {argument.id for argument in one.fillers(role)}
    return bool(ours & {argument.id for argument in other.fillers(role)} - {None})


def _ties(one: Detail, other: Detail) -> bool:
    """What speaks for one event: the same sentence, a word that points back, a headline, or a filler in common."""
    if one.reading.index == other.reading.index or one.is_definite or other.reading.index == 0:
        return True
    if any(_share(one, other, role) for role in ("place", "date", "target", "actor", "fatalities")):
        return True
    return one.reading.index - other.reading.index <= _NEAR_SENTENCES


def iterate_pairs(groups: Sequence[Sequence[Detail]]) -> Iterator[tuple[Detail, tuple[Detail, ...]]]:
    """The reading that names each event, with the others."""
    for group in groups:
        main = max(group, key=lambda detail: (detail.reading.trigger not in ("crowd", "kill"), -detail.reading.index))
        yield main, tuple(detail for detail in group if detail is not main)
