"""Draw articles of raw news, read them, and list every event for somebody to judge.

    python -m benchmarks.false_alarms.draw CORPUS.jsonl.xz --seed 1 --output drawn.jsonl

The first row of the list says what was drawn; each other row is one event with its words. Write "right" or "false" into
its field "verdict", then count: python -m benchmarks.false_alarms.count drawn.jsonl. A record that ``verdicts.tsv``
knows comes with its verdict.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import newsevents
from benchmarks.false_alarms.corpus import Row, draw_rows
from benchmarks.false_alarms.verdicts import Key, key_of, load_verdicts
from newsevents.model import Argument, Article, Event


def list_events(
    extractor: newsevents.Extractor, rows: Sequence[Row], verdicts: Mapping[Key, bool]
) -> Iterator[dict[str, object]]:
    """One row for each event found in the articles."""
    by_id = {row.id: row for row in rows}
    for extraction in extractor.pipe(Article(id=row.id, text=row.text) for row in rows):
        row = by_id[extraction.article.id or ""]
        for event in extraction.events:
            key = key_of(row.id, event, extractor.event_types[event.type])
            yield describe_event(row, event, key, verdicts.get(key))


def describe_event(row: Row, event: Event, key: Key, is_right: bool | None) -> dict[str, object]:
    """One event as a row; ``verdict`` is ``None`` until somebody has judged it."""
    return {
        "article": row.id,
        "class": row.label,
        "type": event.type,
        "key": key.fillers,
        "verdict": None if is_right is None else "right" if is_right else "false",
        "says": " ".join([event.stage, event.factuality, *event.attributes.values()]),
        "fillers": [_describe_filler(argument) for argument in event.arguments],
        "confidence": event.confidence,
        "words": [evidence.text for evidence in event.evidence],
    }


def _describe_filler(argument: Argument) -> str:
    kind = f"/{argument.category}" if argument.category else ""
    return f"{argument.role}={argument.id or '?'}{kind} «{argument.text}» {argument.via}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the list, and print how many articles and events there are by class."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, help="JSON lines with id, cat and text; .xz or plain")
    parser.add_argument("--count", type=int, default=3000, help="articles to draw")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--skip", type=Path, nargs="*", default=(), help="files with ids, one a line, to leave out")
    parser.add_argument("--only", help="keep only this class of those drawn")
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args(arguments)
    skip = {line for path in options.skip for line in path.read_text(encoding="utf-8").split()}
    rows = draw_rows(options.corpus, count=options.count, seed=options.seed, skip=skip, only=options.only)
    events = list(list_events(newsevents.load(), rows, load_verdicts()))
    drawn = Counter(row.label for row in rows)
    head = {"corpus": options.corpus.name, "seed": options.seed, "drawn": dict(sorted(drawn.items()))}
    with options.output.open("w", encoding="utf-8") as file:
        for row in (head, *events):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    found = Counter((event["class"], event["type"]) for event in events)
    for label, number in sorted(drawn.items()):
        types = ", ".join(f"{kind} {n}" for (own, kind), n in sorted(found.items()) if own == label)
        print(f"{label:12} {number:5} articles  {types or 'no events'}")


if __name__ == "__main__":
    main()
