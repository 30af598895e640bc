"""The command group, and what every command shares: exit codes and the shape of an error."""

from __future__ import annotations

import io
import sys
from typing import Any

import click

from newsevents.cli.convert import convert
from newsevents.cli.demo import demo
from newsevents.cli.doctor import doctor
from newsevents.cli.evaluate import evaluate
from newsevents.cli.examples import add_examples
from newsevents.cli.explain import explain
from newsevents.cli.extract import extract
from newsevents.cli.knowledge import kb
from newsevents.cli.plugins import plugins
from newsevents.cli.report import report
from newsevents.cli.schema import schema
from newsevents.errors import NewsEventsError

_EPILOG = """
\b
Examples:
  newsevents demo
  newsevents extract article.txt --published 2024-06-18
  newsevents doctor

\b
Exit codes:
  0  done
  1  done, but something could not be read or a plugin failed (see stderr);
     or stopped by an error
  2  wrong use of the command line

\b
NEWSEVENTS_TRACE=1 in the environment shows every call of a plugin on stderr.
"""


class _Group(click.Group):
    """A group that shows this library's errors in one line, as it shows a wrong option."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except NewsEventsError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_Group, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="newsevents")
def main() -> None:
    """Read typed, dated, linked and sourced events out of Arabic news articles."""
    # A terminal or pipe may ask for an encoding without Arabic letters.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


for _command in (extract, convert, report, explain, evaluate, plugins, kb, schema, demo, doctor):
    main.add_command(_command)
    add_examples(_command)
