"""``newsevents extract``: articles in, events out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TextIO

import click

from newsevents.cli.options import extractor_options, input_options

if TYPE_CHECKING:
    from newsevents.model import Extraction
    from newsevents.serialise import InputFormat

OutputFormat = Literal["table", "jsonl", "json"]


@click.command(short_help="Extract events from articles.")
@input_options
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="Write there: JSON lines, or one JSON array if the name ends in .json.",
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["table", "jsonl", "json"]),
    help="Format of the output; by default a table on a terminal, else JSON lines.",
)
@extractor_options
def extract(
    inputs: Sequence[str],
    input_format: InputFormat | None,
    published: date | None,
    output: Path | None,
    output_format: OutputFormat | None,
    min_confidence: float,
    plugin_dirs: Sequence[Path],
    pipeline: str | None,
    n_process: int,
) -> None:
    """Extract events from text files, folders, JSON lines, JSON, CSV or standard input ("-").

    A text file is one article. JSON lines, JSON and CSV have the fields text, id, title, published, source and url;
    only text is required. What cannot be read is reported with file and line, and the rest goes on.
    """
    from newsevents.cli.inputs import read_inputs
    from newsevents.cli.outcome import Outcome
    from newsevents.cli.running import extract_all, load_extractor

    outcome = Outcome()
    extractor = load_extractor(
        plugin_dirs=plugin_dirs, pipeline=pipeline, min_confidence=min_confidence, outcome=outcome
    )
    items = read_inputs(inputs, format=input_format, published=published)
    write_results(
        extract_all(extractor, items, outcome=outcome, n_process=n_process), output=output, format=output_format
    )
    outcome.finish()


def write_results(extractions: Iterable[Extraction], *, output: Path | None, format: OutputFormat | None) -> None:
    """Write results where and how the options say, with progress on stderr unless they go to the terminal."""
    from newsevents.cli.progress import show_progress

    if output is None:
        chosen = format or ("table" if sys.stdout.isatty() else "jsonl")
        _write(extractions if sys.stdout.isatty() else show_progress(extractions), None, chosen)
        return
    chosen = format or ("json" if output.suffix == ".json" else "jsonl")
    # Beside the target first: an input may be the output, and a run that stops half way leaves no half file.
    partial = output.with_name(output.name + ".part")
    try:
        _write(show_progress(extractions), partial, chosen)
        partial.replace(output)
    finally:
        partial.unlink(missing_ok=True)


def _write(extractions: Iterable[Extraction], path: Path | None, format: OutputFormat) -> None:
    from newsevents.cli.table import print_table
    from newsevents.serialise import write_json, write_jsonl

    writers: dict[OutputFormat, Callable[[Iterable[Extraction], TextIO], None]] = {
        "table": print_table,
        "jsonl": write_jsonl,
        "json": write_json,
    }
    if path is None:
        writers[format](extractions, sys.stdout)
        return
    try:
        stream = path.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.UsageError(f"cannot write {path}: {error.strerror}") from error
    with stream:
        writers[format](extractions, stream)
