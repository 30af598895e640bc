"""Results for people: one small table an event."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, TextIO

from newsevents.cli.console import isolate, make_console

if TYPE_CHECKING:
    from rich.table import Table

    from newsevents.model import Argument, DateInterval, Event, Extraction, Money, Quantity

_MAX_QUOTE_CHARS = 160


def print_table(extractions: Iterable[Extraction], stream: TextIO) -> None:
    """Print the events of each article: role, filler, and the words in the article, right to left."""
    from rich.text import Text

    console = make_console(stream)
    for extraction in extractions:
        article, count = extraction.article, len(extraction.events)
        published = article.published.isoformat() if article.published else "no date"
        events = "no events" if count == 0 else "1 event" if count == 1 else f"{count} events"
        console.print(Text(f"{article.id or '(no id)'} · {published} · {events}", style="bold"))
        for number, event in enumerate(extraction.events, start=1):
            console.print()
            console.print(Text(f"{number}. {describe_event(event)}", style="bold cyan"))
            console.print(_make_table(event))
            for evidence in event.evidence[:1]:
                console.print(Text(f"   {isolate(cut(evidence.text))}", style="dim"))
        console.print()


def describe_event(event: Event) -> str:
    """Type, stage, factuality, attributes and confidence in a line."""
    parts = [event.type, event.stage, event.factuality]
    parts += [f"{name}: {value}" for name, value in event.attributes.items()]
    return " · ".join([*parts, f"confidence {event.confidence:.2f}"])


def describe_filler(argument: Argument) -> str:
    """Identifier, name and value of a filler in a line."""
    shown = argument.id or ""
    if argument.name and argument.name != argument.id:
        shown = f"{shown} ({isolate(argument.name)})" if shown else isolate(argument.name)
    details = [
        argument.category,
        None if argument.quantity is None else _show_quantity(argument.quantity),
        None if argument.money is None else _show_money(argument.money),
        None if argument.date is None else _show_date(argument.date),
    ]
    return " · ".join(part for part in [shown, *details] if part)


def cut(text: str) -> str:
    """The words on one line, cut when they are many."""
    line = " ".join(text.split())
    return line if len(line) <= _MAX_QUOTE_CHARS else line[:_MAX_QUOTE_CHARS] + "…"


def _make_table(event: Event) -> Table:
    from rich.box import SIMPLE
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE, show_header=False, pad_edge=True)
    table.add_column(style="green", no_wrap=True)
    table.add_column(overflow="fold")
    # Arabic stands in the last column, so that a terminal that reorders a line moves nothing else.
    table.add_column(justify="right", overflow="fold")
    for argument in event.arguments:
        words = Text(isolate(cut(argument.text)))
        table.add_row(Text(argument.role), Text(describe_filler(argument)), words)
    return table


def _show_bounds(value: Decimal | None, low: Decimal | None, high: Decimal | None) -> str:
    if value is not None:
        return f"{value:,f}"
    if low is not None and high is not None:
        return f"{low:,f} to {high:,f}"
    if low is not None:
        return f"at least {low:,f}"
    return "" if high is None else f"at most {high:,f}"


def _show_quantity(quantity: Quantity) -> str:
    shown = _show_bounds(quantity.value, quantity.low, quantity.high)
    return f"×{'~' if quantity.is_approximate else ''}{shown}" if shown else ""


def _show_money(money: Money) -> str:
    shown = _show_bounds(money.amount, money.low, money.high)
    line = f"{'~' if money.is_approximate else ''}{shown} {money.currency or 'of an unknown currency'}"
    return line if money.equivalent is None else f"{line} = {_show_money(money.equivalent)}"


def _show_date(date: DateInterval) -> str:
    """What the identifier of a date leaves out."""
    marks = [_show_ends(date), "about" if date.is_approximate else "", "hijri" if date.calendar == "hijri" else ""]
    return " · ".join(mark for mark in marks if mark)


def _show_ends(date: DateInterval) -> str:
    if date.end is None:
        return f"since {date.start}"
    # For people the last day, not the day after it.
    last = date.end - timedelta(days=1)
    if date.start is None:
        return f"until {last}"
    return f"{date.start} to {last}" if date.iso is None else ""
