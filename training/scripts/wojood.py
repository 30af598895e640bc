"""The Wojood sample: nested labels made flat, the outermost of those that the pipelines know."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from records import Run, Sentence

LABELS = {
    "PERS": "PER",
    **{label: label for label in ("ORG", "GPE", "LOC", "FAC", "NORP", "DATE", "EVENT", "ORDINAL", "CARDINAL")},
}
_FILES = {"train": "train.txt", "dev": "val.txt", "test": "test.txt"}


def read(folder: Path) -> Iterator[Sentence]:
    """All three parts; a sentence of train or dev that stands in a later part too is left out."""
    texts: dict[str, list[Sentence]] = {part: list(_read(folder / name, part)) for part, name in _FILES.items()}
    held = {sentence.words for sentence in texts["test"]}
    yield from texts["test"]
    for part in ("dev", "train"):
        fresh = [sentence for sentence in texts[part] if sentence.words not in held]
        held.update(sentence.words for sentence in fresh)
        yield from fresh


def _read(path: Path, part: str) -> Iterator[Sentence]:
    words: list[str] = []
    tags: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        fields = line.split()
        if fields and fields[0] != "$#$":
            words.append(fields[0])
            tags.append([tag for tag in fields[1:] if tag != "O"])
        elif not fields and words:
            yield Sentence(corpus="wojood", part=part, words=tuple(words), runs=_flatten(tags))
            words, tags = [], []


def _flatten(tags: list[list[str]]) -> tuple[Run, ...]:
    runs = [run for run in _nested(tags) if run.label in LABELS]
    runs.sort(key=lambda run: (run.start - run.end, run.start))
    kept: list[Run] = []
    for run in runs:
        if all(run.end <= other.start or other.end <= run.start for other in kept):
            kept.append(Run(start=run.start, end=run.end, label=LABELS[run.label]))
    return tuple(sorted(kept, key=lambda run: run.start))


def _nested(tags: list[list[str]]) -> Iterator[Run]:
    starts: dict[str, int] = {}
    for at, labels in enumerate([*tags, []]):
        inside = {tag[2:] for tag in labels if tag.startswith("I-")}
        begun = {tag[2:] for tag in labels if tag.startswith("B-")}
        for label in list(starts):
            if label not in inside or (label in begun and label not in inside):
                yield Run(start=starts.pop(label), end=at, label=label)
        for label in begun:
            starts.setdefault(label, at)
        for label in inside:
            starts.setdefault(label, at)
