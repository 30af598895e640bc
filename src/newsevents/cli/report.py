"""``newsevents report``: results as a page to look at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsevents.cli.convert import RESULT_FILE, read_results

if TYPE_CHECKING:
    from newsevents.report import Language

_EPILOG = """
\b
Examples:
  newsevents extract news.jsonl -o events.jsonl
  newsevents report events.jsonl -o report.html
  newsevents report january.jsonl february.jsonl -o winter.html --title "Winter 2025" --language ar
"""


@click.command(short_help="Make a page of articles, events and charts.", epilog=_EPILOG)
@click.argument("results", nargs=-1, required=True, type=RESULT_FILE)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    default=Path("report.html"),
    show_default=True,
    help="Write the page there.",
)
@click.option("--title", help="Heading of the page.")
@click.option(
    "--language", type=click.Choice(["en", "ar"]), default="en", show_default=True, help="Language to begin with."
)
def report(results: Sequence[Path], output: Path, title: str | None, language: Language) -> None:
    """Make one self-contained page of results (JSON lines, or JSON): filters, charts, and articles with their evidence.

    The page needs no network. Needs the extra 'report': pip install 'newsevents[report]'.
    """
    from newsevents.cli.outcome import Outcome
    from newsevents.report import render_report

    outcome = Outcome()
    page = render_report(read_results(results, outcome), title=title, language=language)
    try:
        output.write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.UsageError(f"cannot write {output}: {error.strerror}") from error
    click.echo(f"{output}: {len(page.encode()) / 1e6:.1f} MB", err=True)
    outcome.finish()
