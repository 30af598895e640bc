"""Records of each built-in type with every field in use."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from newsevents.model import (
    Argument,
    Article,
    DateInterval,
    Decision,
    Diagnostic,
    Entity,
    Event,
    Evidence,
    Extraction,
    Money,
    Quantity,
    Rejection,
)

# "Norway will give Estonia more than 30 rockets." / "Kenya leaves the union." / "Oman and Yemen patrol together."
_TEXT = "ستمنح النرويج إستونيا أكثر من 30 صاروخاً. وتنسحب كينيا من الاتحاد. وتسيّر عُمان واليمن دوريات مشتركة."
_TRIGGER = Evidence(start=0, end=5, text="ستمنح")

_ARMS = Event(
    type="arms_transfer",
    stage="proposed",
    factuality="hypothetical",
    attributes={"mode": "aid"},
    arguments=(
        Argument(role="supplier", id="NOR", text="النرويج", name="Norway", start=6, end=13, via="subject"),
        Argument(
            role="weapon",
            id=None,
            text="صاروخاً",
            category="missiles",
            confidence=0.5,
            quantity=Quantity(low=31, unit="missile", is_approximate=True),
        ),
        Argument(role="weapon", id="NASAMS", text="ناسامز", category="air_defence"),
        Argument(
            role="value",
            id="2500000.5 NOK",
            text="…",
            money=Money(
                amount=Decimal("2500000.5"),
                currency="NOK",
                high=3_000_000,
                is_approximate=True,
                equivalent=Money(amount=230_000, currency="EUR"),
            ),
        ),
        Argument(
            role="date",
            id="2024-04",
            text="نيسان الماضي",
            field="title",
            date=DateInterval(
                start=date(2024, 4, 1),
                end=date(2024, 5, 1),
                precision="month",
                anchor=date(2024, 6, 18),
                is_approximate=True,
            ),
        ),
    ),
    evidence=(_TRIGGER,),
    confidence=0.75,
    attribution="وزارة الدفاع",
    extractor="arms_transfers 0.1.0",
    trace=(Decision(target="stage", value="proposed", rule="future"),),
)
_WITHDRAWAL = Event(
    type="alliance_withdrawal",
    stage="effective",
    attributes={"action": "withdrawal"},
    arguments=(
        Argument(role="member", id="KEN", text="كينيا"),
        Argument(role="organization", id="الاتحاد", text="الاتحاد"),
        Argument(
            role="effective_date",
            id=None,
            text="حتى مايو",
            date=DateInterval(start=None, end=date(2025, 6, 1), precision="month", calendar="hijri", is_range=True),
        ),
    ),
)
_BORDER = Event(
    type="border_security",
    stage="agreed",
    factuality="denied",
    attributes={"action": "coordination"},
    arguments=(
        Argument(role="party", id="OMN", text="عُمان"),
        Argument(role="party", id="YEM", text="اليمن"),
        Argument(role="border", id="OMN-YEM", text="عُمان واليمن"),
    ),
)


@pytest.fixture(params=[_ARMS, _WITHDRAWAL, _BORDER], ids=lambda event: event.type)
def extraction(request: pytest.FixtureRequest) -> Extraction:
    """A result with one record, an entity, a diagnostic and a rejected candidate."""
    return Extraction(
        article=Article(
            text=_TEXT, id="a1", title="عنوان", published=date(2024, 6, 18), source="desk", url="https://example.org/1"
        ),
        events=(request.param,),
        entities=(Entity(id="NOR", kind="state", name="Norway", ar="النرويج", codes={"iso2": "NO"}),),
        diagnostics=(Diagnostic(severity="warning", code="no-date", message="…", where="a1"),),
        rejected=(Rejection(type="arms_transfer", text="ستمنح", reason="no recipient"),),
    )
