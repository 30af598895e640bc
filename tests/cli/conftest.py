"""A command line whose extractor is made of model objects: what is tested is the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import pytest
from attrs import field, frozen
from click.testing import CliRunner, Result

import newsevents
from newsevents.cli import main
from newsevents.declarations import EventType, RoleSpec, find_threshold
from newsevents.model import (
    Argument,
    Article,
    DateInterval,
    Decision,
    Diagnostic,
    Event,
    Evidence,
    Extraction,
    Money,
    Quantity,
    Rejection,
)
from newsevents.plugins import PluginFailure

_SALE = EventType(
    name="arms_transfer",
    label="Arms transfer",
    gloss="…",
    stages=("proposed", "contracted"),
    roles=(RoleSpec(name="supplier", gloss="who provides", kinds=("state",)),),
    keys=("supplier",),
)
_VERB = "باعت"  # "sold"


def _find(article: Article) -> tuple[Event, ...]:
    """One record for an article that says "sold", with the word before and after it as parties."""
    at = article.text.find(_VERB)
    if at < 0:
        return ()
    trigger = Evidence(start=at, end=at + len(_VERB), text=_VERB)
    seller = article.text[at + len(_VERB) :].split()[0]
    start = article.text.index(seller)
    day = article.published
    fillers = [
        Argument(
            role="supplier", id="FRA", name="France", text=seller, start=start, end=start + len(seller), via="subject"
        ),
        Argument(
            role="weapon",
            id="CAESAR",
            text="قيصر",
            category="artillery",
            quantity=Quantity(low=30, is_approximate=True),
        ),
        Argument(role="value", id=None, text="مليون", money=Money(amount=1_000_000, currency="EUR")),
    ]
    if day is not None:
        fillers.append(Argument(role="date", id=None, text="منذ", date=DateInterval(start=day, end=None)))
    trace = (
        Decision(
            target="event", value="arms_transfer", rule="verb of sale", reason="the verb says it", evidence=trigger
        ),
        Decision(target="stage", value="contracted", rule="perfect tense", reason="it has happened"),
        Decision(target="supplier", value="FRA", rule="subject", reason="it stands behind the verb"),
        Decision(target="recipient", value="ARM", rule="cue 'to'", reason="too far away"),
    )
    event = Event(
        type="arms_transfer",
        stage="contracted",
        attributes={"mode": "sale"},
        arguments=tuple(fillers),
        evidence=(trigger,),
        confidence=0.75,
        attribution="وزير الدفاع",
        extractor="fake 0.1",
        trace=trace,
    )
    return (event,)


@frozen
class FakeRegistry:
    """A registry of no plugins."""

    broken: tuple[PluginFailure, ...] = ()

    def failures(self) -> tuple[PluginFailure, ...]:
        return self.broken


@frozen(kw_only=True)
class FakeExtractor:
    """Finds a record where an article says "sold"."""

    plugins: FakeRegistry = FakeRegistry()
    event_types: Mapping[str, EventType] = MappingProxyType({"arms_transfer": _SALE})
    min_confidence: Any = 0.0
    diagnostics: tuple[Diagnostic, ...] = ()
    asked: list[dict[str, Any]] = field(factory=list)

    def pipe(self, articles: Iterable[Article], *, batch_size: int = 32, n_process: int = 1) -> Iterator[Extraction]:
        self.asked.append({"n_process": n_process})
        # As the real one: a batch is taken before its first result comes out.
        for article in list(articles):
            events = tuple(e for e in _find(article) if e.confidence >= find_threshold(self.min_confidence, e.type))
            rejected = (Rejection(type="border_security", text="على الحدود", reason="no agreement is spoken of"),)
            yield Extraction(article=article, events=events, rejected=rejected, diagnostics=self.diagnostics)


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[dict[str, Any]]]:
    """Put a fake in the place of the extractor; returns what was asked of it."""

    def install(**fields: Any) -> list[dict[str, Any]]:
        asked: list[dict[str, Any]] = []

        def load(
            *, plugin_dirs: Sequence[Any] = (), pipeline: str | None = None, min_confidence: Any = 0.0
        ) -> FakeExtractor:
            asked.append({"plugin_dirs": plugin_dirs, "pipeline": pipeline, "min_confidence": min_confidence})
            return FakeExtractor(asked=asked, min_confidence=min_confidence, **fields)

        monkeypatch.setitem(newsevents.__dict__, "load", load)
        return asked

    return install


@pytest.fixture
def run() -> Callable[..., Result]:
    """Run the command line with words and standard input."""

    def run(*words: object, input: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(word) for word in words], input=input, catch_exceptions=False)

    return run
