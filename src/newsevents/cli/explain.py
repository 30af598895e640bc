"""``newsevents explain``: why a record says what it says, and what was turned down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsevents.cli.options import extractor_options, input_options

if TYPE_CHECKING:
    from newsevents.serialise import InputFormat


@click.command(short_help="Show why each record says what it says.")
@input_options
@click.option("--article", "article_id", metavar="ID", help="Only the article with this id.")
@extractor_options
def explain(
    inputs: Sequence[str],
    input_format: InputFormat | None,
    published: date | None,
    article_id: str | None,
    min_confidence: float | Mapping[str, float],
    plugin_dirs: Sequence[Path],
    pipeline: str | None,
    n_process: int,
) -> None:
    """Show for each record, field by field, the words and the rule behind it, then the readings turned down.

    Takes the same inputs as 'newsevents extract'.
    """
    from newsevents.cli.explanation import explain_extraction
    from newsevents.cli.inputs import read_inputs
    from newsevents.cli.outcome import Outcome
    from newsevents.cli.running import extract_all, load_extractor
    from newsevents.model import Diagnostic

    outcome = Outcome()
    extractor = load_extractor(
        plugin_dirs=plugin_dirs, pipeline=pipeline, min_confidence=min_confidence, outcome=outcome
    )
    items = (
        item
        for item in read_inputs(inputs, format=input_format, published=published)
        if article_id is None or isinstance(item, Diagnostic) or item.article.id == article_id
    )
    for extraction in extract_all(extractor, items, outcome=outcome, n_process=n_process):
        click.echo("\n".join(explain_extraction(extraction, extractor.event_types)) + "\n")
    outcome.finish()
