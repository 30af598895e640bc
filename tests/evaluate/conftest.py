"""Short ways to write records."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import frozen

from newsevents.model import Argument, Article, Event, Extraction, Money, Quantity


@frozen
class Build:
    """Makes records out of few words."""

    def filler(self, role: str, id: str | None, text: str = "…", via: str | None = None) -> Argument:
        return Argument(role=role, id=id, text=text, via=via)

    def weapon(self, id: str | None, category: str, quantity: int | None = None) -> Argument:
        stated = None if quantity is None else Quantity(value=quantity)
        return Argument(role="weapon", id=id, text=id or category, category=category, quantity=stated)

    def value(self, amount: int | None, currency: str, id: str | None = None) -> Argument:
        return Argument(role="value", id=id, text="…", money=Money(amount=amount, currency=currency))

    def arms(
        self, supplier: str, recipient: str, *others: Argument, stage: str = "contracted", mode: str = "sale"
    ) -> Event:
        parties = (self.filler("supplier", supplier), self.filler("recipient", recipient))
        return Event(type="arms_transfer", stage=stage, attributes={"mode": mode}, arguments=(*parties, *others))

    def border(self, *parties: str, action: str = "agreement") -> Event:
        fillers = tuple(self.filler("party", party) for party in parties)
        return Event(type="border_security", stage="agreed", attributes={"action": action}, arguments=fillers)

    def article(self, id: str | None, *events: Event) -> Extraction:
        return Extraction(article=Article(id=id, text="…"), events=events)


@pytest.fixture
def build() -> Build:
    return Build()


@pytest.fixture
def arms(build: Build) -> Callable[..., Event]:
    return build.arms
