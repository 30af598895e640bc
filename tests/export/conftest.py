"""Results whose values can be told apart in any table."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from newsevents.model import Argument, Article, DateInterval, Event, Evidence, Extraction, Money, Quantity

# "Norway gave Estonia rockets and 12 radars in Tallinn."
TEXT = "سلمت النرويج إستونيا صواريخ و12 راداراً في تالين."
_APRIL = DateInterval(start=date(2024, 4, 1), end=date(2024, 5, 1), precision="month")

DELIVERY = Event(
    type="arms_transfer",
    stage="delivered",
    attributes={"mode": "aid"},
    arguments=(
        Argument(role="supplier", id="NOR", name="Norway", text="النرويج", start=5, end=12, via="subject"),
        Argument(role="recipient", id="EST", name="Estonia", text="إستونيا", start=13, end=20),
        Argument(role="weapon", id=None, text="صواريخ", category="missiles", start=21, end=27),
        Argument(role="weapon", id="AN/TPQ", text="راداراً", category="sensors", quantity=Quantity(value=12)),
        Argument(
            role="value", id="2.5 NOK", text="…", money=Money(amount=Decimal("2.5"), currency="NOK", high=Decimal(3))
        ),
        Argument(role="place", id="تالين", text="تالين", start=43, end=48),
        Argument(role="date", id="2024-04", text="نيسان", date=_APRIL),
    ),
    evidence=(Evidence(start=0, end=len(TEXT), text=TEXT),),
    confidence=0.75,
    extractor="arms_transfers 0.1.0",
)
WITHDRAWAL = Event(
    type="alliance_withdrawal",
    stage="announced",
    factuality="denied",
    attributes={"action": "recall"},
    arguments=(
        Argument(role="member", id="KEN", name="Kenya", text="كينيا"),
        Argument(role="organization", id="AU", name="African Union", text="الاتحاد"),
        Argument(role="place", id="قرية بلا اسم", text="قرية بلا اسم"),
    ),
)
BORDER = Event(
    type="border_security",
    stage="agreed",
    attributes={"action": "coordination"},
    arguments=tuple(Argument(role="party", id=code, text=code) for code in ("OMN", "YEM", "SAU")),
)


@pytest.fixture
def extractions() -> list[Extraction]:
    """Two articles with events, and one without."""
    first = Article(text=TEXT, id="a1", title="=1+1", published=date(2024, 6, 18), url="https://example.org/1")
    return [
        Extraction(article=first, events=(DELIVERY,)),
        Extraction(article=Article(text="…", id="a2"), events=(WITHDRAWAL, BORDER)),
        Extraction(article=Article(text="…", id="a3")),
    ]
