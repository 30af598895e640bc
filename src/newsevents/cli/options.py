"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A day as ``YYYY-MM-DD``."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the option, or end with exit code 2."""
        from newsevents.serialise.strict import MismatchError, parse_day

        if isinstance(value, date):
            return value
        try:
            return parse_day(value)
        except MismatchError as error:
            self.fail(str(error), param, ctx)


def extractor_options(command: Command) -> Command:
    """Add what decides how articles are read: plugins, pipeline, processes."""
    for option in (
        click.option("--n-process", type=click.IntRange(min=1), default=1, show_default=True, help="Processes."),
        click.option("--pipeline", metavar="NAME", help="An installed spaCy pipeline to build on."),
        click.option(
            "--plugin-dir",
            "plugin_dirs",
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            multiple=True,
            help="A folder with frames of your own; may be given again.",
        ),
        min_confidence_option,
    ):
        command = option(command)
    return command


def input_options(command: Command) -> Command:
    """Add what decides which articles are read, and the argument ``inputs``."""
    for option in (
        click.option(
            "--published",
            type=Day(),
            help="Day of publication of articles that come without one; relative dates count from it.",
        ),
        click.option(
            "--from",
            "input_format",
            type=click.Choice(["text", "jsonl", "json", "csv", "html", "feed"]),
            help="Format of the input; by default as the file's name says.",
        ),
        click.argument("inputs", nargs=-1, required=True, type=click.Path(exists=True, allow_dash=True)),
    ):
        command = option(command)
    return command


min_confidence_option = click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    show_default=True,
    help="Leave out events below it.",
)
