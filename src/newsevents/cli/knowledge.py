"""``newsevents kb``: look into the knowledge base."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from newsevents.knowledge import KnowledgeBase
    from newsevents.model import Entity


@click.group(short_help="Look into the knowledge base.")
def kb() -> None:
    """Look into the knowledge base: states, organisations, groups, companies, weapons, places."""


@kb.command()
@click.argument("name")
def lookup(name: str) -> None:
    """Show every entity that NAME (Arabic or Latin name, or identifier) may mean; exit code 1 if none."""
    entities = _find(_load(), name)
    for entity in entities:
        arabic = f"  {entity.ar}" if entity.ar else ""
        category = f"/{entity.category}" if entity.category else ""
        codes = "".join(f"  {scheme}={code}" for scheme, code in sorted(entity.codes.items()))
        click.echo(f"{entity.id}  {entity.kind}{category}  {entity.name}{arabic}{codes}")
    if not entities:
        click.echo(f"nobody called {name!r} is known; try another name, or add a row to a gazetteer of yours", err=True)
        sys.exit(1)


@kb.command()
def stats() -> None:
    """Count the entities by kind."""
    for kind, count in _load().stats().items():
        click.echo(f"{count:>7}  {kind}")


def _find(knowledge: KnowledgeBase, name: str) -> tuple[Entity, ...]:
    """By Arabic name; else by identifier or Latin name, which the articles are not searched for."""
    from newsevents.text.fold import fold_string

    folded = fold_string(name)
    return knowledge.lookup(name) or tuple(
        entity for entity in knowledge.entities.values() if folded in (fold_string(entity.id), fold_string(entity.name))
    )


def _load() -> KnowledgeBase:
    """The knowledge base with the rows that plugins add."""
    from newsevents.plugins import load_registry

    return load_registry().knowledge()
