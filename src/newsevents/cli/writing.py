"""Results where and how the options of a command say."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

if TYPE_CHECKING:
    from newsevents.cli.outcome import Outcome
    from newsevents.model import Extraction

Command = TypeVar("Command", bound=Callable[..., Any])

TABLE: Final = "table"
# The names of newsevents.export.FORMATS, which a command line that only shows its help does not import.
FORMAT_NAMES: Final = ("jsonl", "json", "csv", "csv-long", "parquet", "geojson", "plover", "cameo", "sipri")


def output_options(*, has_table: bool) -> Callable[[Command], Command]:
    """Add where results go and in which format."""
    default = "a table on a terminal, else JSON lines" if has_table else "JSON lines"

    def add(command: Command) -> Command:
        for option in (
            click.option(
                "--centroids",
                is_flag=True,
                help="GeoJSON: put places without coordinates in the middle of their country.",
            ),
            click.option(
                "-f",
                "--format",
                "output_format",
                type=click.Choice([TABLE, *FORMAT_NAMES] if has_table else FORMAT_NAMES),
                help=f"Format of the output; by default as the name of the output ends, or {default}.",
            ),
            click.option(
                "-o",
                "--output",
                type=click.Path(dir_okay=False, writable=True, path_type=Path),
                help="Write there; the ending of the name says the format: .jsonl, .json, .csv, .parquet, .geojson.",
            ),
        ):
            command = option(command)
        return command

    return add


def write_results(
    extractions: Iterable[Extraction],
    *,
    output: Path | None,
    format: str | None,
    outcome: Outcome,
    centroids: bool = False,
) -> None:
    """Write results, with progress on stderr unless they go to the terminal, and report what the format cannot hold."""
    from newsevents.cli.progress import show_progress
    from newsevents.export import find_format, write_export

    if output is None:
        chosen = format or (TABLE if sys.stdout.isatty() else "jsonl")
        _write_to_stdout(
            extractions if sys.stdout.isatty() else show_progress(extractions), chosen, outcome, centroids=centroids
        )
        return
    chosen = format or find_format(output).name
    # Beside the target first: an input may be the output, and a run that stops half way leaves no half file.
    partial = output.with_name(output.name + ".part")
    _check_writable(partial)
    try:
        if chosen == TABLE:
            _write_table(show_progress(extractions), partial)
        else:
            outcome.report(write_export(show_progress(extractions), partial, format=chosen, centroids=centroids))
        partial.replace(output)
    finally:
        partial.unlink(missing_ok=True)


def _write_to_stdout(extractions: Iterable[Extraction], format: str, outcome: Outcome, *, centroids: bool) -> None:
    from newsevents.cli.table import print_table
    from newsevents.export import FORMATS, write_export

    if format == TABLE:
        print_table(extractions, sys.stdout)
        return
    if FORMATS[format].write_text is None:
        raise click.UsageError(f"format '{format}' is binary; name a file with -o")
    outcome.report(write_export(extractions, sys.stdout, format=format, centroids=centroids))


def _check_writable(path: Path) -> None:
    try:
        path.touch()
    except OSError as error:
        raise click.UsageError(f"cannot write {path}: {error.strerror}") from error


def _write_table(extractions: Iterable[Extraction], path: Path) -> None:
    from newsevents.cli.table import print_table

    with path.open("w", encoding="utf-8", newline="\n") as stream:
        print_table(extractions, stream)
