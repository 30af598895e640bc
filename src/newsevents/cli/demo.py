"""``newsevents demo``: the main job on an article that ships in the package."""

from __future__ import annotations

import click


@click.command(short_help="Try it on a short article that ships with the package.")
@click.option("--format", "output_format", type=click.Choice(["table", "jsonl", "json"]), default="table")
def demo(output_format: str) -> None:
    """Extract the events of a short article, invented for this purpose, with an English translation beside it."""
    from newsevents.cli.outcome import Outcome
    from newsevents.cli.running import extract_all, load_extractor
    from newsevents.cli.writing import write_results
    from newsevents.demo import load_demo_article, load_demo_gloss
    from newsevents.serialise import SourcedArticle

    outcome = Outcome()
    article = load_demo_article()
    extractor = load_extractor(plugin_dirs=(), pipeline=None, min_confidence=0.0, outcome=outcome)
    if output_format == "table":
        click.echo(f"{article.title}\n\n{article.text}\n\n{load_demo_gloss()}")
    items = [SourcedArticle(article=article, where="demo")]
    write_results(extract_all(extractor, items, outcome=outcome), output=None, format=output_format, outcome=outcome)
    outcome.finish()
