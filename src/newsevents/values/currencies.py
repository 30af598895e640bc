"""Which currency a noun, an adjective or a symbol names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from newsevents.text.fold import fold_string
from newsevents.values.lexicon import load_rows


@cache
def load_defaults() -> Mapping[str, str | None]:
    """ISO 4217 code of each bare currency noun or symbol by row; ``None`` where a country must be named."""
    return {str(row["id"]): row["default"] for row in load_rows("currencies")}


@cache
def load_nations() -> Mapping[str, Mapping[str, str]]:
    """ISO 4217 codes by currency row, then by country."""
    return {str(row["id"]): row.get("nations", {}) for row in load_rows("currencies")}


@cache
def load_places() -> Mapping[str, str]:
    """Country by the folded first word of each of its names and capitals, where that word says it alone."""
    places: dict[str, str] = {}
    for row in load_rows("nations"):
        for name in (*row["places"], *row["ar"]):
            folded = fold_string(name)
            if " " not in folded:
                places[folded] = str(row["id"])
    return places
