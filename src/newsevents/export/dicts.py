"""Events as plain dicts."""

from __future__ import annotations

from typing import Any

from newsevents.model import Extraction
from newsevents.serialise import extraction_to_dict


def events_to_dicts(extraction: Extraction) -> list[dict[str, object]]:
    """One dict an event: what the JSON says of it, after the ``article_id``, ``published``, ``source`` and ``url``.

    Raises:
        InvalidEventError: See :func:`newsevents.serialise.extraction_to_dict`.
    """
    document: dict[str, Any] = extraction_to_dict(extraction)
    head = {"article_id": document["id"], **{key: document[key] for key in ("published", "source", "url")}}
    return [{**head, **event} for event in document["events"]]
