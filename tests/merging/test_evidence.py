"""Records that rest on too little: guesses in passing, roles that nobody is left to fill."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from newsevents.declarations import EventType, RoleSpec
from newsevents.merging import merge_candidates
from newsevents.merging.evidence import thing_density
from newsevents.model import AnnotatedArticle, Argument, Article, EventCandidate, Evidence, Mention, Section

SALE = EventType(
    name="sale",
    label="Sale",
    gloss="Somebody sells guns.",
    stages=("planned", "signed"),
    roles=(
        RoleSpec(name="seller", gloss="who sells", kinds=("state",)),
        RoleSpec(name="buyer", gloss="who buys", kinds=("state",)),
        RoleSpec(name="goods", gloss="what", kinds=("weapon", "weapon_class"), is_multiple=True),
    ),
    keys=("seller", "buyer", "goods.category"),
    required=("goods", "seller", "buyer"),
)


def article(guns: int, length: int = 1000) -> AnnotatedArticle:
    """An article of so many characters that mentions guns so often."""
    mentions = tuple(
        Mention(start=at * 5, end=at * 5 + 4, text="guns", kind="weapon_class", entity_id="guns", name="guns",
                prefix="", via="name", category="artillery")
        for at in range(guns)
    )  # fmt: skip
    text = ("guns " * guns).ljust(length, "x")
    section = Section(field="text", text=text, sentences=((0, length),), mentions=mentions, values=())
    return AnnotatedArticle(article=Article(text=text), sections=(section,))


def party(role: str, state: str, via: str, confidence: float = 0.9) -> Argument:
    return Argument(role=role, id=state, text=state, via=via, confidence=confidence)


def goods(identifier: str | None = None, via: str = "object") -> Argument:
    return Argument(role="goods", id=identifier, text="guns", category="artillery", via=via, confidence=0.9)


def merge(guns: int, *arguments: Argument, **more: Any) -> tuple[int, list[str]]:
    candidate = EventCandidate(type="sale", trigger=Evidence(start=0, end=4, text="guns"), arguments=arguments, **more)
    result = merge_candidates([candidate], event_type=SALE, article=article(guns), extractor="test 1")
    return len(result.events), [rejection.reason for rejection in result.rejected]


@pytest.mark.parametrize(
    ("guns", "arguments", "count"),
    [
        pytest.param(
            1, [party("seller", "ITA", "sentence", 0.6), party("buyer", "PER", "subject"), goods()], 0, id="in passing"
        ),
        pytest.param(
            4, [party("seller", "ITA", "sentence", 0.6), party("buyer", "PER", "subject"), goods()], 1, id="about guns"
        ),
        pytest.param(
            1, [party("seller", "ITA", "subject"), party("buyer", "PER", "subject"), goods()], 1, id="nobody guessed"
        ),
        pytest.param(
            1,
            [party("seller", "ITA", "sentence", 0.6), party("buyer", "PER", "subject"), goods("CAESAR")],
            1,
            id="a system by its name",
        ),
        pytest.param(
            1,
            [party("seller", "ITA", "sentence", 0.6), party("buyer", "PER", "subject"), goods("CAESAR", "after")],
            0,
            id="a name somewhere behind",
        ),
    ],
)
def test_a_guess_needs_an_article_that_is_about_it(guns: int, arguments: list[Argument], count: int) -> None:
    events, reasons = merge(guns, *arguments)
    assert events == count
    assert bool(reasons) == (count == 0)


def test_a_required_role_that_loses_its_filler_to_another_role_is_missing() -> None:
    events, reasons = merge(9, party("seller", "ITA", "subject"), party("buyer", "ITA", "genitive", 0.7), goods())
    assert (events, reasons) == (0, ["no buyer is left when nobody fills two roles"])


def test_density_counts_only_what_may_change_hands() -> None:
    assert thing_density(article(6, 2000), SALE) == 3.0
    assert thing_density(article(6, 2000), evolve(SALE, keys=("seller", "buyer"))) == 0.0
