"""``newsevents evaluate``: figures against gold articles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsevents.cli.options import extractor_options

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsevents.cli.outcome import Outcome
    from newsevents.declarations import EventType
    from newsevents.model import Extraction

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(short_help="Score predictions, or a run, against gold articles.")
@click.argument("gold", nargs=-1, required=True, type=_FILE)
@click.option(
    "--predictions",
    type=_FILE,
    multiple=True,
    help="Score this output of 'newsevents extract'; without it the extractor runs. May be given again.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option("--errors", "show_errors", is_flag=True, help="List missed events, false events and wrong fields.")
@extractor_options
def evaluate(
    gold: Sequence[Path],
    predictions: Sequence[Path],
    as_json: bool,
    show_errors: bool,
    min_confidence: float | Mapping[str, float],
    plugin_dirs: Sequence[Path],
    pipeline: str | None,
    n_process: int,
) -> None:
    """Score predictions against gold articles (JSON lines).

    Records are paired one to one per type and article by their key fillers; core roles are all but official, place,
    manufacturer, body and effective_date.
    """
    import json

    from newsevents.cli.outcome import Outcome
    from newsevents.evaluate import evaluate as compare
    from newsevents.evaluate import format_mistakes, format_scores, load_articles, scores_to_dict

    outcome = Outcome()
    wanted = load_articles(gold)
    found, event_types = (
        (load_articles(predictions), None) if predictions else _run(wanted, plugin_dirs, pipeline, n_process, outcome)
    )
    result = compare(wanted, found, event_types=event_types, min_confidence=min_confidence)
    if show_errors:
        click.echo(format_mistakes(result.comparisons), err=as_json)
        click.echo(err=as_json)
    scores = result.scores
    click.echo(json.dumps(scores_to_dict(scores), indent=2) if as_json else format_scores(scores))
    if result.missing:
        click.echo(f"{len(result.missing)} gold articles without a prediction, e.g. {result.missing[0]}", err=True)
    if result.unknown:
        click.echo(f"{len(result.unknown)} predictions without a gold article, e.g. {result.unknown[0]}", err=True)
    outcome.finish()


def _run(
    gold: Sequence[Extraction],
    plugin_dirs: Sequence[Path],
    pipeline: str | None,
    n_process: int,
    outcome: Outcome,
) -> tuple[Sequence[Extraction], Mapping[str, EventType]]:
    from newsevents.cli.progress import show_progress
    from newsevents.cli.running import load_extractor

    extractor = load_extractor(plugin_dirs=plugin_dirs, pipeline=pipeline, min_confidence=0.0, outcome=outcome)
    articles = (extraction.article for extraction in gold)
    found = list(show_progress(extractor.pipe(articles, n_process=n_process)))
    for extraction in found:
        outcome.report(d for d in extraction.diagnostics if d.severity == "error")
    return found, extractor.event_types
