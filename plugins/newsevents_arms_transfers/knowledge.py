"""What every reader of arms news knows, read from ``knowledge.yml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml
from attrs import frozen

_DATA = Path(__file__).parent / "knowledge.yml"


@frozen(kw_only=True)
class Knowledge:
    """Facts that tell an unsure record what it means.

    Attributes:
        export_rank: State (ISO 3166-1 alpha-3) to its place among exporters of arms, 0 for the greatest.
        openly_armed: Identifiers of armed groups that states have armed avowedly.
    """

    export_rank: Mapping[str, int]
    openly_armed: frozenset[str]


@cache
def load_knowledge() -> Knowledge:
    """The facts, read once."""
    data = yaml.safe_load(_DATA.read_text(encoding="utf-8"))
    return Knowledge(
        export_rank={state: rank for rank, state in enumerate(data["exporters"]["states"])},
        openly_armed=frozenset(data["openly_armed"]["groups"]),
    )
