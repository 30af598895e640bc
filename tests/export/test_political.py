"""CAMEO, PLOVER and the register of arms transfers."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from attrs import evolve

from newsevents.export import find_code, load_coding, write_cameo, write_plover, write_sipri
from newsevents.knowledge import load_knowledge
from newsevents.model import Argument, Event, Extraction, Factuality, Quantity

_PLUGINS = Path(__file__).parents[2] / "plugins"
_PLOVER_TYPES = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "DEMAND", "ACCUSE", "REJECT"}
_PLOVER_TYPES |= {"THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}


def _cameo(extractions: list[Extraction]) -> list[dict[str, str]]:
    stream = io.StringIO()
    write_cameo(extractions, stream)
    return list(csv.DictReader(io.StringIO(stream.getvalue(), newline="")))


def _plover(extractions: list[Extraction]) -> list[dict[str, Any]]:
    stream = io.StringIO()
    write_plover(extractions, stream)
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def _sipri(extractions: list[Extraction]) -> list[dict[str, str]]:
    stream = io.StringIO()
    write_sipri(extractions, stream)
    return list(csv.DictReader(io.StringIO(stream.getvalue(), newline="")))


def _declared_types() -> list[dict[str, Any]]:
    frames = sorted(_PLUGINS.glob("newsevents_*/frame.yml"))
    return [yaml.safe_load(path.read_text("utf-8"))["event_type"] for path in frames]


@pytest.mark.parametrize("declared", _declared_types(), ids=lambda declared: declared["name"])
def test_every_stage_has_a_row_and_every_row_a_declared_stage_role_and_value(declared: dict[str, Any]) -> None:
    rows = [row for row in load_coding() if row.type == declared["name"]]
    assert {stage for row in rows for stage in row.stages} == set(declared["stages"])
    for row in rows:
        assert {row.source_role, row.target_role} <= set(declared["roles"])
        for name, values in row.when.items():
            assert set(values) <= set(declared["attributes"][name]["values"])


def test_codes_are_of_their_schemes() -> None:
    rows = load_coding()
    assert len({row.id for row in rows}) == len(rows)
    for row in rows:
        assert (row.cameo is None) == (row.plover is None)
        assert row.cameo is None or re.fullmatch(r"(0[1-9]|1[0-9]|20)[0-9]{1,2}", row.cameo)
        assert row.plover is None or row.plover in _PLOVER_TYPES
        assert row.gloss
        assert row.source


@pytest.mark.parametrize(
    ("stage", "mode", "code"),
    [
        pytest.param("delivered", "aid", "072", id="given: provide military aid"),
        pytest.param("delivered", "sale", "062", id="sold: cooperate militarily"),
        pytest.param("contracted", "sale", "057", id="signed: sign formal agreement"),
        pytest.param("halted", "sale", "1622", id="stopped: reduce or stop military assistance"),
        pytest.param("halted", "illicit", None, id="seized on the way: neither side stopped it"),
        pytest.param("unheard-of", "sale", None, id="unknown stage"),
    ],
)
def test_first_row_that_fits_gives_the_code(stage: str, mode: str, code: str | None) -> None:
    row = find_code(Event(type="arms_transfer", stage=stage, attributes={"mode": mode}))
    assert (None if row is None else row.cameo) == code


def test_cameo_has_a_row_for_each_pair_and_none_for_what_is_denied(extractions: list[Extraction]) -> None:
    rows = _cameo(extractions)
    assert [(row["source"], row["target"], row["code"], row["is_symmetric"]) for row in rows] == [
        ("NOR", "EST", "072", "false"),
        ("OMN", "YEM", "057", "true"),
        ("OMN", "SAU", "057", "true"),
        ("YEM", "SAU", "057", "true"),
    ]
    assert rows[0]["date"] == "2024-04"


def test_cameo_counts_what_it_leaves_out(extractions: list[Extraction]) -> None:
    (diagnostic,) = write_cameo(extractions, io.StringIO())
    assert (diagnostic.code, diagnostic.message[:6]) == ("not-coded", "1 of 3")


def test_plover_says_that_an_event_is_denied(extractions: list[Extraction]) -> None:
    aid, withdrawal, border = _plover(extractions)
    assert (aid["event"], aid["source"], aid["recipient"], aid["context"]) == ("AID", ["NOR"], ["EST"], ["military"])
    assert (withdrawal["event"], withdrawal["mode"]) == ("SANCTION", "withdraw")
    assert withdrawal["context"] == ["diplomatic", "negation"]
    assert (border["source"], border["recipient"]) == (["OMN", "YEM", "SAU"], [])


def test_register_has_a_row_for_each_weapon(extractions: list[Extraction]) -> None:
    missiles, radars = _sipri(extractions)
    assert (missiles["category"], missiles["number_delivered"], missiles["designation"]) == ("Missiles", "", "")
    assert (radars["category"], radars["number_delivered"], radars["delivery_year"]) == ("Sensors", "12", "2024")
    assert (radars["supplier"], radars["recipient"], radars["order_year"]) == ("NOR", "EST", "")


@pytest.mark.parametrize(
    ("stage", "factuality", "category", "count"),
    [
        pytest.param("contracted", "asserted", "ships", 1, id="order"),
        pytest.param("proposed", "asserted", "ships", 0, id="talks"),
        pytest.param("contracted", "denied", "ships", 0, id="denied"),
        pytest.param("contracted", "asserted", "small_arms", 0, id="small arms"),
        pytest.param("contracted", "asserted", "unspecified", 0, id="weapons, no more said"),
    ],
)
def test_register_lists_orders_and_deliveries_of_what_it_covers(
    extractions: list[Extraction], stage: str, factuality: Factuality, category: str, count: int
) -> None:
    (event,) = extractions[0].events
    weapon = Argument(role="weapon", id=None, text="…", category=category, quantity=Quantity(value=3))
    arguments = (*event.fillers("supplier"), *event.fillers("recipient"), weapon)
    changed = evolve(event, stage=stage, factuality=factuality, arguments=arguments)
    rows = _sipri([evolve(extractions[0], events=(changed,))])
    assert len(rows) == count
    assert [row["number_ordered"] for row in rows] == ["3"] * count


def test_register_knows_every_category_of_weapon() -> None:
    text = (Path(__file__).parents[2] / "src/newsevents/export/data/sipri.yml").read_text("utf-8")
    listed = {row["id"] for row in yaml.safe_load(text)}
    used = {entity.category for entity in load_knowledge().entities.values() if entity.kind.startswith("weapon")}
    assert used - {None} <= listed
