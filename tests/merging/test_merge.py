"""One record per real-world event."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

from newsevents.declarations import AttributeSpec, EventType, RoleSpec
from newsevents.merging import MergeResult, merge_candidates
from newsevents.model import (
    AnnotatedArticle,
    Argument,
    Article,
    DateInterval,
    Decision,
    EventCandidate,
    Evidence,
    Quantity,
)

SALE = EventType(
    name="sale",
    label="Sale",
    gloss="Somebody sells guns.",
    stages=("planned", "signed", "done", "stopped"),
    terminal_stages=("stopped",),
    attributes=(AttributeSpec(name="mode", gloss="how", values=("sale", "gift", "unspecified")),),
    roles=(
        RoleSpec(name="seller", gloss="who sells", kinds=("state",), is_multiple=True),
        RoleSpec(name="buyer", gloss="who buys", kinds=("state",)),
        RoleSpec(name="goods", gloss="what", kinds=("weapon", "weapon_class"), is_multiple=True),
        RoleSpec(name="date", gloss="when", kinds=("date",)),
    ),
    keys=("seller", "buyer", "goods.category"),
    required=("goods", "seller|buyer"),
)
ARTICLE = AnnotatedArticle(article=Article(text="x" * 1000), sections=())


def argument(role: str, identifier: str | None, **more: Any) -> Argument:
    return Argument(role=role, id=identifier, text=identifier or "guns", **more)


def goods(identifier: str | None = None, category: str = "artillery", **more: Any) -> Argument:
    return argument("goods", identifier, category=category, **more)


def on(year: int, month: int, day: int) -> Argument:
    start = date(year, month, day)
    return argument("date", start.isoformat(), date=DateInterval(start=start, end=start + timedelta(days=1)))


def candidate(at: int, *arguments: Argument, **more: Any) -> EventCandidate:
    return EventCandidate(type="sale", trigger=Evidence(start=at, end=at + 3, text="xxx"), arguments=arguments, **more)


def merge(*candidates: EventCandidate) -> MergeResult:
    return merge_candidates(candidates, event_type=SALE, article=ARTICLE, extractor="test 1")


def test_two_mentions_of_one_sale_make_one_record_with_the_furthest_stage() -> None:
    result = merge(
        candidate(0, argument("seller", "ITA"), goods(), stage="planned"),
        candidate(90, argument("seller", "ITA"), argument("buyer", "PER"), goods(), stage="signed"),
    )
    (event,) = result.events
    assert event.stage == "signed"
    assert [a.id for a in event.fillers("buyer")] == ["PER"]


@pytest.mark.parametrize(
    ("other", "why"),
    [
        pytest.param([argument("seller", "ITA"), argument("buyer", "CHL"), goods()], "another recipient", id="buyer"),
        pytest.param([argument("seller", "FRA"), argument("buyer", "PER"), goods()], "another supplier", id="seller"),
        pytest.param(
            [argument("seller", "ITA"), argument("buyer", "PER"), goods(category="ships")], "other goods", id="goods"
        ),
        pytest.param(
            [argument("seller", "ITA"), argument("buyer", "PER"), goods(), on(2009, 5, 1)], "years apart", id="date"
        ),
    ],
)
def test_what_tells_two_sales_apart_keeps_them_apart(other: list[Argument], why: str) -> None:
    one = candidate(0, argument("seller", "ITA"), argument("buyer", "PER"), goods(), on(2023, 5, 1))
    assert len(merge(one, candidate(90, *other)).events) == 2, why


def test_a_denied_mention_stays_apart_from_an_asserted_one() -> None:
    arguments = (argument("seller", "ITA"), argument("buyer", "PER"), goods())
    result = merge(candidate(0, *arguments), candidate(90, *arguments, factuality="denied"))
    assert {event.factuality for event in result.events} == {"asserted", "denied"}


def test_a_reference_adds_its_stage_to_the_record_before_it() -> None:
    result = merge(
        candidate(0, argument("seller", "ITA"), argument("buyer", "PER"), goods(), stage="signed"),
        candidate(90, stage="stopped", is_reference=True, confidence=0.4),
    )
    (event,) = result.events
    assert event.stage == "stopped"


def test_a_reference_to_nothing_is_rejected_with_a_reason() -> None:
    result = merge(candidate(90, stage="stopped", is_reference=True))
    assert result.events == ()
    assert result.rejected[0].reason


def test_a_guess_from_the_context_never_tells_two_mentions_apart_and_gives_way() -> None:
    result = merge(
        candidate(0, argument("seller", "ITA"), argument("buyer", "PER"), goods()),
        candidate(90, argument("seller", "ITA"), argument("buyer", "CHL", confidence=0.45), goods()),
    )
    (event,) = result.events
    assert [a.id for a in event.fillers("buyer")] == ["PER"]


def test_a_class_noun_joins_the_designation_of_its_category_and_brings_its_quantity() -> None:
    result = merge(
        candidate(0, argument("seller", "ITA"), argument("buyer", "PER"), goods("FH70")),
        candidate(90, argument("seller", "ITA"), argument("buyer", "PER"), goods(quantity=Quantity(value=9))),
    )
    (gun,) = result.events[0].fillers("goods")
    assert gun.id == "FH70"
    assert gun.quantity is not None
    assert gun.quantity.count == 9


def test_a_hypothetical_record_is_at_the_first_stage() -> None:
    result = merge(
        candidate(
            0, argument("seller", "ITA"), argument("buyer", "PER"), goods(), stage="done", factuality="hypothetical"
        )
    )
    assert result.events[0].stage == "planned"


def test_order_of_candidates_does_not_matter() -> None:
    one = candidate(0, argument("seller", "ITA"), argument("buyer", "PER"), goods(), stage="planned")
    two = candidate(90, argument("seller", "ITA"), argument("buyer", "PER"), goods("FH70"), stage="done")
    three = candidate(200, argument("seller", "FRA"), argument("buyer", "CHL"), goods())
    ids = {tuple(event.id for event in merge(*order).events) for order in ((one, two, three), (three, two, one))}
    assert len(ids) == 1


def test_a_sale_and_its_end_years_later_are_one_record_dated_at_the_end() -> None:
    arguments = (argument("seller", "ITA"), argument("buyer", "PER"), goods())
    result = merge(
        candidate(0, *arguments, on(1998, 5, 1), stage="done"),
        candidate(90, *arguments, on(2017, 1, 30), stage="stopped"),
    )
    (event,) = result.events
    assert event.stage == "stopped"
    assert [a.id for a in event.fillers("date")] == ["2017-01-30"]


def test_an_end_before_the_sale_is_another_sale() -> None:
    arguments = (argument("seller", "ITA"), argument("buyer", "PER"), goods())
    result = merge(
        candidate(0, *arguments, on(2017, 5, 1), stage="done"),
        candidate(90, *arguments, on(1998, 1, 30), stage="stopped"),
    )
    assert len(result.events) == 2


@pytest.mark.parametrize(
    ("buyer", "records", "why"),
    [
        pytest.param("PER", 1, "the unsure mention names nobody else", id="same"),
        pytest.param("CHL", 2, "the unsure mention names another buyer", id="other"),
    ],
)
def test_an_unsure_mention_joins_the_record_that_names_the_same_throughout(buyer: str, records: int, why: str) -> None:
    result = merge(
        candidate(0, argument("seller", "ITA"), argument("buyer", "PER"), goods()),
        candidate(
            90, argument("seller", "ITA", confidence=0.5), argument("buyer", buyer, confidence=0.5),
            goods(confidence=0.5),
        ),
    )  # fmt: skip
    assert len(result.events) == records, why


def test_a_role_that_a_plugin_leaves_unnamed_may_stay_empty() -> None:
    left_out = Decision(target="seller|buyer", value="unnamed", rule="left out", reason="nobody is named")
    told = candidate(0, goods(), stage="done")
    assert merge(told).events == ()
    (event,) = merge(evolve(told, trace=(left_out,))).events
    assert event.stage == "done"
