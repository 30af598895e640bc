"""The confidence of a record: weighed evidence, which its trace tells."""

from __future__ import annotations

import math

import pytest
from attrs import evolve

import newsevents
from newsevents.merging.confidence import load_weights, weigh_confidence
from newsevents.merging.features import BY_RULES, measure_features
from newsevents.model import Argument, Article, Decision, Event, Evidence, Quantity
from tests.merging.test_evidence import SALE, article, goods, party

TRIGGER = Evidence(start=20, end=24, text="sold")
PARTIES = (
    evolve(party("seller", "ITA", "subject"), start=16, end=19),
    evolve(party("buyer", "PER", "object"), start=25, end=28),
)


def event(*arguments: Argument, confidence: float = 0.6, factuality: str = "asserted") -> Event:
    trace = (Decision(target="event", value="sale", rule="trigger sell", reason="sells", evidence=TRIGGER),)
    return Event(
        type="sale",
        stage="signed",
        factuality=factuality,  # type: ignore[arg-type]
        arguments=arguments,
        evidence=(TRIGGER,),
        confidence=confidence,
        trace=trace,
    )


def confidence_of(record: Event) -> float:
    return weigh_confidence(record, SALE, article(4)).confidence


SURE = event(*PARTIES, goods())


@pytest.mark.parametrize(
    "better",
    [
        pytest.param(event(*PARTIES, goods("CAESAR")), id="a system by its name"),
        pytest.param(
            event(*PARTIES, goods(), Argument(role="date", id="2020", text="2020", confidence=0.9)), id="date"
        ),
        pytest.param(
            event(*PARTIES, evolve(goods(), quantity=Quantity(value=12))),  # type: ignore[arg-type]
            id="a count",
        ),
    ],
)
def test_evidence_for_a_record_raises_its_confidence(better: Event) -> None:
    assert confidence_of(better) > confidence_of(SURE)


@pytest.mark.parametrize(
    "worse",
    [
        pytest.param(event(*PARTIES, goods(via="after")), id="the thing only stands behind"),
        pytest.param(event(*PARTIES, goods(), factuality="hypothetical"), id="hypothetical"),
        pytest.param(event(PARTIES[0], party("buyer", "PER", "sentence", 0.6), goods()), id="a guessed buyer"),
        pytest.param(
            event(PARTIES[0], evolve(PARTIES[1], start=400, end=403), goods()), id="a buyer far from the words"
        ),
    ],
)
def test_evidence_against_a_record_lowers_its_confidence(worse: Event) -> None:
    assert confidence_of(worse) < confidence_of(SURE)


def test_the_trace_tells_both_confidences_and_what_counted() -> None:
    weighed = weigh_confidence(SURE, SALE, article(4))
    rules, evidence = weighed.trace[-2:]
    assert (rules.target, rules.rule, rules.value) == ("confidence", BY_RULES, "0.6")
    assert (evidence.rule, evidence.value) == ("evidence weighed", f"{weighed.confidence:g}")
    assert "for it" in evidence.reason


def test_features_are_the_same_before_and_after_weighing() -> None:
    weighed = weigh_confidence(SURE, SALE, article(4))
    assert measure_features(weighed, SALE, article(4)) == measure_features(SURE, SALE, article(4))


def test_a_record_without_a_trigger_keeps_the_confidence_of_its_rules() -> None:
    record = evolve(SURE, trace=())
    assert weigh_confidence(record, SALE, article(4)) is record


def test_weights_name_features_and_say_what_they_mean() -> None:
    features = measure_features(SURE, SALE, article(4))
    assert features is not None
    assert set(load_weights()) <= {"intercept", *features}
    assert all(math.isfinite(weight.weight) and weight.gloss for weight in load_weights().values())


def test_thresholds_are_compared_with_the_weighed_confidence() -> None:
    # "France sold Serbia twelve Rafale fighters."
    text = "باعت فرنسا 12 مقاتلة رافال لصربيا."
    (found,) = newsevents.load()(Article(text=text)).events
    stricter = newsevents.load(min_confidence={"arms_transfer": min(1.0, found.confidence + 0.001)})
    assert stricter(Article(text=text)).events == ()
    assert newsevents.load(min_confidence={"border_security": 1.0})(Article(text=text)).events == (found,)


def test_a_threshold_for_an_unknown_type_is_refused() -> None:
    with pytest.raises(ValueError, match=r"no plugin declares event type 'arms_transfr'; declared: .*arms_transfer"):
        newsevents.load(min_confidence={"arms_transfr": 0.5})
