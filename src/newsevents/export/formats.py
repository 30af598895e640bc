"""The formats by name: what writes them, and whether as text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Final, TextIO

from attrs import frozen

from newsevents.export.delimited import write_arguments_csv, write_events_csv
from newsevents.export.geojson import write_geojson
from newsevents.export.political import write_cameo, write_plover
from newsevents.export.sipri import write_sipri
from newsevents.export.tables import write_parquet
from newsevents.model import Diagnostic, Extraction
from newsevents.serialise import write_json, write_jsonl

TextWriter = Callable[[Iterable[Extraction], TextIO], tuple[Diagnostic, ...] | None]
FileWriter = Callable[[Iterable[Extraction], Path], tuple[Diagnostic, ...] | None]


@frozen(kw_only=True)
class ExportFormat:
    """One format.

    Attributes:
        name: Its name on the command line.
        suffix: Ending of its files.
        gloss: What it holds.
        write_text: Writes to a stream; ``None`` for a binary format.
        write_file: Writes a file; ``None`` for a text format.
    """

    name: str
    suffix: str
    gloss: str
    write_text: TextWriter | None = None
    write_file: FileWriter | None = None


_FORMATS: Final = (
    ExportFormat(name="jsonl", suffix=".jsonl", gloss="one article a line, nothing lost", write_text=write_jsonl),
    ExportFormat(name="json", suffix=".json", gloss="one array of articles, nothing lost", write_text=write_json),
    ExportFormat(name="csv", suffix=".csv", gloss="one row an event", write_text=write_events_csv),
    ExportFormat(name="csv-long", suffix=".csv", gloss="one row an argument", write_text=write_arguments_csv),
    ExportFormat(name="parquet", suffix=".parquet", gloss="one row an event", write_file=write_parquet),
    ExportFormat(name="geojson", suffix=".geojson", gloss="located events", write_text=write_geojson),
    ExportFormat(name="plover", suffix=".jsonl", gloss="PLOVER records (lossy)", write_text=write_plover),
    ExportFormat(name="cameo", suffix=".csv", gloss="CAMEO rows (lossy)", write_text=write_cameo),
    ExportFormat(name="sipri", suffix=".csv", gloss="orders and deliveries of arms (lossy)", write_text=write_sipri),
)
FORMATS: Final[Mapping[str, ExportFormat]] = {format.name: format for format in _FORMATS}


def find_format(path: Path) -> ExportFormat:
    """The first format whose files end as ``path`` does; JSON lines where none does."""
    return next((format for format in _FORMATS if format.suffix == path.suffix.lower()), FORMATS["jsonl"])


def write_export(
    extractions: Iterable[Extraction], target: Path | TextIO, *, format: str, centroids: bool = False
) -> tuple[Diagnostic, ...]:
    """Write results in a format.

    Args:
        extractions: Results.
        target: A file, or an open text stream.
        format: Name of a format, a key of :data:`FORMATS`.
        centroids: See :func:`newsevents.export.write_geojson`; other formats have no use for it.

    Returns:
        What the format could not hold.

    Raises:
        ValueError: The format is unknown, or is binary and the target a text stream.
        MissingExtraError: The format needs a library that is not installed.
    """
    if format not in FORMATS:
        raise ValueError(f"expected a format, got {format!r}; known: {', '.join(FORMATS)}")
    chosen = FORMATS[format]
    if isinstance(target, Path):
        if chosen.write_file is not None:
            return chosen.write_file(extractions, target) or ()
        with target.open("w", encoding="utf-8", newline="") as stream:
            return write_export(extractions, stream, format=format, centroids=centroids)
    if chosen.write_text is None:
        raise ValueError(f"format {format!r} is binary; write it to a file")
    write = partial(write_geojson, centroids=True) if centroids and format == "geojson" else chosen.write_text
    return write(extractions, target) or ()
