"""What went wrong, article by article, for whoever writes the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsevents.evaluate.align import ArticleComparison, RecordPair
from newsevents.evaluate.fillers import RoleComparison
from newsevents.evaluate.identifiers import count_of
from newsevents.model import Argument, Event

_MAX_QUOTE = 100


def format_mistakes(comparisons: Iterable[ArticleComparison]) -> str:
    """List missed events, false events and wrong fields; articles without a mistake are left out.

    One block an article::

        arms-12
          MISSED arms_transfer contracted asserted mode=sale | supplier=FRA recipient=GRC weapon=Rafale/aircraft
          FALSE  border_security proposed asserted action=agreement | party=IRN | «words that made the event»
          FIELDS arms_transfer contracted mode=sale | supplier=USA recipient=POL
            stage: gold contracted, got approved
            - date 2024-03 «في مارس» (missed)
            + date 2024-02 «فبراير» (wrong, by the rule that found it)
    """
    blocks = []
    for comparison in comparisons:
        lines = [line for pair in comparison.pairs for line in _describe(pair)]
        if lines:
            blocks.append("\n".join([comparison.gold.article.id or "(no id)", *lines]))
    return "\n\n".join(blocks)


def _describe(pair: RecordPair) -> Iterator[str]:
    if pair.predicted is None and pair.gold is not None:
        yield f"  MISSED {_show_event(pair.gold)}"
    elif pair.gold is None and pair.predicted is not None:
        quote = f" | «{_cut(pair.predicted.evidence[0].text)}»" if pair.predicted.evidence else ""
        yield f"  FALSE  {_show_event(pair.predicted)}{quote}"
    elif pair.gold is not None and pair.predicted is not None:
        wrong = [*_wrong_attributes(pair.gold, pair.predicted), *_wrong_fillers(pair.roles)]
        if wrong:
            attributes = " ".join(f"{name}={value}" for name, value in pair.gold.attributes.items())
            yield f"  FIELDS {pair.type} {pair.gold.stage} {attributes} | {_show_right(pair.roles)}"
            yield from (f"    {line}" for line in wrong)


def _wrong_attributes(gold: Event, predicted: Event) -> Iterator[str]:
    wanted = {"stage": gold.stage, "factuality": gold.factuality, **gold.attributes}
    found = {"stage": predicted.stage, "factuality": predicted.factuality, **predicted.attributes}
    for name, value in wanted.items():
        if found.get(name) != value:
            yield f"{name}: gold {value}, got {found.get(name)}"


def _wrong_fillers(roles: Iterable[RoleComparison]) -> Iterator[str]:
    for role in roles:
        for pair in role.right:
            if not pair.same_count:
                gold, predicted = count_of(pair.gold), count_of(pair.predicted)
                yield f"quantity of {_show_filler(pair.predicted)}: gold {gold}, got {predicted}"
        for filler in role.missed:
            yield f"- {role.role} {_show_filler(filler)} «{_cut(filler.text)}»"
        for filler in role.wrong:
            via = f" by {filler.via}" if filler.via else ""
            yield f"+ {role.role} {_show_filler(filler)} «{_cut(filler.text)}»{via}"


def _show_event(event: Event) -> str:
    attributes = " ".join(f"{name}={value}" for name, value in event.attributes.items())
    fillers = " ".join(f"{filler.role}={_show_filler(filler)}" for filler in event.arguments)
    return f"{event.type} {event.stage} {event.factuality} {attributes} | {fillers}"


def _show_right(roles: Iterable[RoleComparison]) -> str:
    return " ".join(f"{role.role}={_show_filler(pair.gold)}" for role in roles for pair in role.right)


def _show_filler(filler: Argument) -> str:
    shown = filler.id if filler.id is not None else "?" if filler.category else filler.text
    if filler.money is not None:
        shown = f"{filler.money.amount:,f} {filler.money.currency}" if filler.money.amount is not None else shown
    if filler.category is not None:
        shown += f"/{filler.category}"
    count = count_of(filler)
    return shown if count is None else f"{shown} ×{count}"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _MAX_QUOTE else line[:_MAX_QUOTE] + "…"
