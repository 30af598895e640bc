"""Events: evidence and identity."""

from __future__ import annotations

import attrs
import pytest

from newsevents import Argument, Decision, Event, EventCandidate, Evidence, InvalidEventError, Mention

EVIDENCE = Evidence(start=3, end=7, text="وقعت")
EVENT = Event(
    type="arms_transfer",
    stage="contracted",
    attributes={"mode": "sale"},
    arguments=(
        Argument(role="supplier", id="FRA", text="فرنسا", start=8, end=13),
        Argument(role="recipient", id="ARM", text="أرمينيا"),
    ),
    evidence=(EVIDENCE,),
)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"confidence": 0.1}, id="how sure it is"),
        pytest.param({"extractor": "arms_transfers 9.9"}, id="who found it"),
        pytest.param({"trace": (Decision(target="stage", value="contracted", rule="x"),)}, id="how it was found"),
        pytest.param({"arguments": EVENT.arguments[::-1]}, id="the order of its arguments"),
    ],
)
def test_the_identity_of_a_record_does_not_depend_on(change: dict[str, object]) -> None:
    assert attrs.evolve(EVENT, **change).id == EVENT.id


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"type": "border_security"}, id="its type"),
        pytest.param({"stage": "delivered"}, id="its stage"),
        pytest.param({"factuality": "denied"}, id="its factuality"),
        pytest.param({"attributes": {"mode": "aid"}}, id="its attributes"),
        pytest.param({"arguments": EVENT.arguments[:1]}, id="its arguments"),
        pytest.param({"evidence": (attrs.evolve(EVIDENCE, start=4, end=8),)}, id="where it stands"),
    ],
)
def test_the_identity_of_a_record_depends_on(change: dict[str, object]) -> None:
    assert attrs.evolve(EVENT, **change).id != EVENT.id


def test_the_identity_is_the_same_on_every_machine() -> None:
    assert EVENT.id == "34d1bd356c149579"


def test_the_trace_is_no_part_of_equality() -> None:
    assert attrs.evolve(EVENT, trace=(Decision(target="event", value=None, rule="x"),)) == EVENT


def test_fillers_are_found_by_role() -> None:
    assert [argument.id for argument in EVENT.fillers("supplier")] == ["FRA"]
    assert EVENT.fillers("weapon") == ()


def test_an_argument_without_offsets_has_no_evidence() -> None:
    supplier, recipient = EVENT.arguments
    assert supplier.evidence() == Evidence(start=8, end=13, text="فرنسا")
    assert recipient.evidence() is None


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param(8, 12, id="too short a span"),
        pytest.param(8, None, id="no end"),
        pytest.param(None, 13, id="no start"),
        pytest.param(-5, 0, id="before the text"),
    ],
)
def test_an_argument_stands_where_its_words_are(start: int | None, end: int | None) -> None:
    with pytest.raises(InvalidEventError, match=r"argument 'supplier'.*5 characters of 'فرنسا'"):
        Argument(role="supplier", id="FRA", text="فرنسا", start=start, end=end)


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        pytest.param(0, 3, "أربع", id="too short a span"),
        pytest.param(4, 0, "", id="backwards"),
        pytest.param(-4, 0, "أربع", id="before the text"),
    ],
)
def test_evidence_holds_its_words(start: int, end: int, text: str) -> None:
    with pytest.raises(ValueError, match=r"start|cannot hold"):
        Evidence(start=start, end=end, text=text)


@pytest.mark.parametrize("cls", [Event, EventCandidate])
def test_factuality_is_one_of_three(cls: type[Event] | type[EventCandidate]) -> None:
    fields = {"stage": "x"} if cls is Event else {"trigger": EVIDENCE}
    with pytest.raises(ValueError, match="factuality"):
        cls(type="t", factuality="maybe", **fields)  # type: ignore[arg-type]


def test_a_mention_has_a_known_kind() -> None:
    with pytest.raises(ValueError, match="kind"):
        Mention(start=0, end=1, text="ن", kind="planet", entity_id=None, name="n")
