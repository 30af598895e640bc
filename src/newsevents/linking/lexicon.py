"""The word lists of the linker, read once when first asked for."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from newsevents.errors import DataFileError
from newsevents.text.fold import fold_string

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_yaml(name: str) -> Any:
    """The content of one file of ``linking/data``."""
    path = files("newsevents.linking") / "data" / name
    try:
        return yaml.load(path.read_text("utf-8"), Loader=_Loader)
    except yaml.YAMLError as error:
        raise DataFileError(f"{name}: cannot be read as YAML: {error}") from error


@cache
def load_words(name: str) -> frozenset[str]:
    """The folded words of one list: ``given_names``, ``person_names``, ``common_words``, ``stop_words`` …

    Raises:
        DataFileError: The file has no list ``words``.
    """
    content = load_yaml(f"{name}.yml")
    if not isinstance(content, dict) or not isinstance(content.get("words"), list):
        raise DataFileError(f"{name}.yml: expected the keys gloss, source and words")
    return frozenset(fold_string(" ".join(map(str, content["words"]))).split())
