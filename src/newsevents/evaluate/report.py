"""The figures as text for people and as numbers for programs."""

from __future__ import annotations

from collections.abc import Iterable

from newsevents.evaluate.scores import Counts, Scores, Tally

_NAME_WIDTH = 36
_DIGITS = 4


def format_scores(scores: Scores) -> str:
    """A table of all figures: totals first, then by type, by role and by attribute.

    A figure is "-" where there was nothing to count.
    """
    lines = [f"{scores.articles} articles, {scores.empty_articles} of them without events", "", _HEADER]
    lines += [_row(name, counts) for name, counts in _totals(scores)]
    lines += ["", "events by type", *(_row(name, counts) for name, counts in sorted(scores.events.items()))]
    lines += ["", "roles by type (core roles only)"]
    lines += [_row(name, scores.role_counts(type_name=name, core=True)) for name in sorted(scores.events)]
    lines += ["", "roles (* core)", *_role_rows(scores)]
    lines += ["", "attributes of matched records", *_attribute_rows(scores)]
    alarms = scores.false_alarms_per_100
    lines += [
        "",
        f"false alarms per 100 articles without events: {'-' if alarms is None else f'{alarms:.1f}'}",
    ]
    return "\n".join(lines)


def scores_to_dict(scores: Scores) -> dict[str, object]:
    """The same figures as plain dicts, ready for JSON; ``None`` where there was nothing to count."""
    types = sorted(scores.events)
    return {
        "articles": scores.articles,
        "empty_articles": scores.empty_articles,
        "false_alarms": scores.false_alarms,
        "false_alarms_per_100": scores.false_alarms_per_100,
        **{name.replace(" ", "_"): _show_counts(counts) for name, counts in _totals(scores)},
        "attributes": {name: _show_tally(scores.attribute_tally(name)) for name in _attribute_names(scores)},
        "types": {
            name: {
                "events": _show_counts(scores.events[name]),
                "roles": _show_counts(scores.role_counts(type_name=name)),
                "core_roles": _show_counts(scores.role_counts(type_name=name, core=True)),
                "by_role": {role: _show_counts(c) for (owner, role), c in scores.roles.items() if owner == name},
                "attributes": {
                    attribute: _show_tally(tally)
                    for (owner, attribute), tally in scores.attributes.items()
                    if owner == name
                },
            }
            for name in types
        },
    }


def _totals(scores: Scores) -> list[tuple[str, Counts]]:
    return [
        ("events", scores.event_counts()),
        ("roles", scores.role_counts()),
        ("core roles", scores.role_counts(core=True)),
        ("other roles", scores.role_counts(core=False)),
    ]


_HEADER = f"{'':{_NAME_WIDTH}} precision  recall      F1   right   wrong  missed"


def _row(name: str, counts: Counts) -> str:
    shares = f"{_share(counts.precision):>10}{_share(counts.recall):>8}{_share(counts.f1):>8}"
    return f"{name:{_NAME_WIDTH}}{shares}{counts.right:>8}{counts.wrong:>8}{counts.missed:>8}"


def _role_rows(scores: Scores) -> Iterable[str]:
    for key, counts in sorted(scores.roles.items()):
        yield _row(f"{'*' if key in scores.core else ' '} {key[0]}.{key[1]}", counts)


def _attribute_rows(scores: Scores) -> Iterable[str]:
    for name in _attribute_names(scores):
        yield _attribute_row(name, scores.attribute_tally(name))
    for (type_name, name), tally in sorted(scores.attributes.items()):
        yield _attribute_row(f"  {type_name}.{name}", tally)


def _attribute_row(name: str, tally: Tally) -> str:
    return f"{name:{_NAME_WIDTH}}{_share(tally.accuracy):>10}   {tally.right} of {tally.total}"


def _attribute_names(scores: Scores) -> list[str]:
    return list(dict.fromkeys(name for _, name in scores.attributes))


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _show_counts(counts: Counts) -> dict[str, object]:
    shares = {"precision": counts.precision, "recall": counts.recall, "f1": counts.f1}
    rounded = {name: None if value is None else round(value, _DIGITS) for name, value in shares.items()}
    return {**rounded, "right": counts.right, "wrong": counts.wrong, "missed": counts.missed}


def _show_tally(tally: Tally) -> dict[str, object]:
    accuracy = None if tally.accuracy is None else round(tally.accuracy, _DIGITS)
    return {"accuracy": accuracy, "right": tally.right, "total": tally.total}
