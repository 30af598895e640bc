"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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


class Threshold(click.ParamType[tuple[str, float]]):
    """A confidence for all event types, or ``TYPE=CONFIDENCE`` for one."""

    name = "[TYPE=]CONFIDENCE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, float]:
        """Read the option, or end with exit code 2."""
        name, separator, number = str(value).rpartition("=")
        if separator and not name:
            self.fail(f"{value!r} names no event type before '='", param, ctx)
        return name, float(click.FloatRange(0, 1)(number, param, ctx))


def _join_thresholds(
    context: click.Context, parameter: click.Parameter, given: Sequence[tuple[str, float]]
) -> float | Mapping[str, float]:
    """One number where no type is named, else a number by type with ``*`` for the others."""
    if all(not name for name, _ in given):
        return given[-1][1] if given else 0.0
    return {name or "*": number for name, number in given}


min_confidence_option = click.option(
    "--min-confidence",
    type=Threshold(),
    multiple=True,
    callback=_join_thresholds,
    help="Leave out events below it: a number from 0 to 1, or TYPE=NUMBER for one event type; may be given again.",
)
