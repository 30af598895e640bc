"""What every reader of arms news knows, read from ``knowledge.yml``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
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
        at_home: State to the armed groups that live in it.
        aided_since: State to the day from which other states have armed it without payment.
        openly_armed: Identifiers of armed groups that states have armed avowedly.
        divided: States in which towns have been held by different sides.
    """

    export_rank: Mapping[str, int]
    at_home: Mapping[str, frozenset[str]]
    aided_since: Mapping[str, date]
    openly_armed: frozenset[str]
    divided: frozenset[str]


@cache
def load_knowledge() -> Knowledge:
    """The facts, read once."""
    data = yaml.safe_load(_DATA.read_text(encoding="utf-8"))
    return Knowledge(
        export_rank={state: rank for rank, state in enumerate(data["exporters"]["states"])},
        at_home={state: frozenset(groups) for state, groups in data["at_home"]["groups"].items()},
        aided_since=data["aided_since"]["states"],
        openly_armed=frozenset(data["openly_armed"]["groups"]),
        divided=frozenset(data["divided"]["states"]),
    )
