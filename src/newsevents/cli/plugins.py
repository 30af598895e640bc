"""``newsevents plugins``: what is installed, and what failed."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click


@click.command(short_help="List plugins, their event types and failures.")
@click.option(
    "--plugin-dir",
    "plugin_dirs",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    multiple=True,
    help="A folder with frames of your own; may be given again.",
)
def plugins(plugin_dirs: Sequence[Path]) -> None:
    """List installed plugins with their versions and event types, and those that failed to load."""
    from newsevents.plugins import load_registry

    registry = load_registry(plugin_dirs=plugin_dirs)
    # What a plugin hands over is read here, too, so that a broken file shows before an article does.
    registry.frames()
    registry.knowledge()
    for plugin in registry.plugins:
        click.echo(f"{plugin.name} {plugin.version or '(no version)'}  from {plugin.module}")
        for name in plugin.event_types:
            click.echo(f"  {name}")
    failures = registry.failures()
    for failure in failures:
        hook = f" in {failure.hook}" if failure.hook else ""
        click.echo(f"{failure.plugin}: error{hook}: {failure.message} [{failure.error}]", err=True)
    if failures:
        sys.exit(1)
