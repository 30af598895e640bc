"""The words of the report, in English and Arabic."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal

import yaml

Language = Literal["en", "ar"]
Label = dict[str, str]
LANGUAGES: Final = ("en", "ar")
_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_rows(name: str) -> list[dict[str, Any]]:
    """The rows of one of the report's YAML files."""
    text = (files("newsevents.report") / "data" / name).read_text("utf-8")
    rows: list[dict[str, Any]] = yaml.load(text, Loader=_LOADER)
    return rows


@cache
def load_labels() -> dict[str, dict[str, Label]]:
    """The labels by kind (``type``, ``stage``, ``role`` …) and identifier, each with ``en`` and ``ar``."""
    labels: dict[str, dict[str, Label]] = {}
    for row in load_rows("labels.yml"):
        labels.setdefault(row["kind"], {})[row["id"]] = {"en": row["gloss"], "ar": row["ar"]}
    return labels


def find_label(kind: str, identifier: str) -> Label:
    """The label of something; what a plugin declares and nobody translated is shown by its own name."""
    known = load_labels().get(kind, {}).get(identifier)
    if known is not None:
        return known
    plain = identifier.replace("_", " ")
    return {"en": plain, "ar": plain}
