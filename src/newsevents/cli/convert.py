"""``newsevents convert``: results into the formats of other tools."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsevents.cli.writing import output_options, write_results

if TYPE_CHECKING:
    from newsevents.cli.outcome import Outcome
    from newsevents.model import Extraction

RESULT_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

_EPILOG = """
\b
Examples:
  newsevents convert events.jsonl -o events.csv
  newsevents convert events.jsonl -f csv-long -o arguments.csv
  newsevents convert events.jsonl -o events.parquet
  newsevents convert events.jsonl --centroids -o map.geojson
  newsevents convert events.jsonl -f plover > plover.jsonl
"""


@click.command(short_help="Turn results into CSV, Parquet, GeoJSON and others.", epilog=_EPILOG)
@click.argument("results", nargs=-1, required=True, type=RESULT_FILE)
@output_options(has_table=True)
def convert(results: Sequence[Path], output: Path | None, output_format: str | None, centroids: bool) -> None:
    """Turn results of 'newsevents extract' (JSON lines, or JSON) into another format, without extracting again.

    A line that cannot be read is reported with file and line, and the rest goes on. What a format cannot hold is
    counted on stderr.
    """
    from newsevents.cli.outcome import Outcome

    outcome = Outcome()
    write_results(
        read_results(results, outcome), output=output, format=output_format, outcome=outcome, centroids=centroids
    )
    outcome.finish()


def read_results(paths: Sequence[Path], outcome: Outcome) -> Iterator[Extraction]:
    """The results of files, one after the other; what cannot be read is reported."""
    from newsevents.model import Diagnostic
    from newsevents.serialise import read_extractions

    for path in paths:
        for item in read_extractions(path):
            if isinstance(item, Diagnostic):
                outcome.report([item])
            else:
                yield item
