"""``newsevents schema``: the JSON Schema of a result."""

from __future__ import annotations

import click


@click.command(short_help="Print the JSON Schema of the output.")
def schema() -> None:
    """Print the JSON Schema (draft 2020-12) of one line of output; gold articles follow it, too."""
    import json

    from newsevents.serialise import load_json_schema

    click.echo(json.dumps(load_json_schema(), ensure_ascii=False, indent=2))
