"""«الجانبان», «البلدين»: which two states are meant."""

from __future__ import annotations

from collections.abc import Sequence

from newsevents.model.entity import Mention

_STATES = ("state", "territory")


def resolve_pair(mentions: Sequence[Mention], offset: int) -> tuple[str, str] | None:
    """The two states that «الجانبان», «البلدين» or «الطرفان» at ``offset`` stand for.

    Args:
        mentions: Mentions of the field, in order.
        offset: Where the words stand.

    Returns:
        Their identifiers in the order of first mention, or ``None`` unless exactly two states were named before.
    """
    named = [m.entity_id for m in mentions if m.start < offset and m.kind in _STATES and m.entity_id is not None]
    different = tuple(dict.fromkeys(named))
    return (different[0], different[1]) if len(different) == 2 else None
