"""Examples below the help of the commands that bring none of their own."""

from __future__ import annotations

from typing import Final

import click

EXAMPLES: Final = {
    "explain": (
        "newsevents explain article.txt --published 2024-06-18",
        "newsevents explain news.jsonl --article armenia-1",
        "newsevents explain article.txt --plugin-dir visits",
    ),
    "evaluate": (
        "newsevents evaluate gold.jsonl",
        "newsevents evaluate gold.jsonl --predictions events.jsonl --errors",
        "newsevents evaluate gold.jsonl --json > scores.json",
    ),
    "plugins": ("newsevents plugins", "newsevents plugins --plugin-dir visits"),
    "kb": ("newsevents kb lookup باريس", "newsevents kb lookup NATO", "newsevents kb stats"),
    "lookup": ("newsevents kb lookup الأميركية", "newsevents kb lookup FRA"),
    "stats": ("newsevents kb stats",),
    "schema": ("newsevents schema > newsevents.schema.json",),
    "demo": ("newsevents demo", "newsevents demo --format jsonl"),
    "doctor": ("newsevents doctor", "python -m newsevents doctor"),
}


def add_examples(command: click.Command) -> None:
    """Put the examples of a command, and of those below it, into its help."""
    if command.epilog is None and command.name in EXAMPLES:
        command.epilog = "\n".join(["\b", "Examples:", *(f"  {line}" for line in EXAMPLES[command.name])])
    if isinstance(command, click.Group):
        for below in command.commands.values():
            add_examples(below)
