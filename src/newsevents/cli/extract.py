"""``newsevents extract``: articles in, events out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsevents.cli.options import extractor_options, input_options
from newsevents.cli.writing import output_options, write_results

if TYPE_CHECKING:
    from newsevents.serialise import InputFormat

_EPILOG = """
\b
Examples:
  newsevents extract article.txt --published 2024-06-18
  newsevents extract news/ -o events.jsonl --n-process 2
  newsevents extract page.html feed.rss -f csv > events.csv
  newsevents extract news.jsonl -o map.geojson
"""


@click.command(short_help="Extract events from articles.", epilog=_EPILOG)
@input_options
@output_options(has_table=True)
@extractor_options
def extract(
    inputs: Sequence[str],
    input_format: InputFormat | None,
    published: date | None,
    output: Path | None,
    output_format: str | None,
    centroids: bool,
    min_confidence: float | Mapping[str, float],
    plugin_dirs: Sequence[Path],
    pipeline: str | None,
    n_process: int,
) -> None:
    """Extract events from text files, web pages, feeds, folders, JSON lines, JSON, CSV or standard input ("-").

    A text file or web page is one article. JSON lines, JSON and CSV have the fields text, id, title, published, source
    and url; only text is required. Web pages (.html) and feeds (.rss, .atom, .xml) need the extra 'html'. What cannot
    be read is reported with file and line, and the rest goes on.
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
        extract_all(extractor, items, outcome=outcome, n_process=n_process),
        output=output,
        format=output_format,
        outcome=outcome,
        centroids=centroids,
    )
    outcome.finish()
