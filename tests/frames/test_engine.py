"""From triggers to candidates: roles, stages and factuality of constructions, with annotations made by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newsevents.frames import find_candidates, load_frame
from newsevents.model import AnnotatedArticle, EventCandidate

FRAME = """
event_type:
  name: sale
  label: Sale
  gloss: Somebody sells guns.
  stages: [planned, signed, done, stopped]
  roles:
    seller: {gloss: who sells, kinds: [state, company], multiple: true}
    buyer: {gloss: who buys, kinds: [state]}
    goods: {gloss: what, kinds: [weapon, weapon_class], multiple: true}
  keys: [seller, buyer, goods.category]
triggers:
- id: sell
  gloss: sells
  patterns: [باع/يبيع, بيع]
  roles: {goods: [object, after, sentence], buyer: ["prep:ل", "prep:إلى"], seller: [subject, genitive, nisba]}
  stage: {past: done, future: planned}
  needs: [goods]
- id: buy
  gloss: buys
  patterns: [اشترى/يشتري, شراء]
  roles: {goods: [object, after, sentence], seller: ["prep:من"], buyer: [subject, genitive]}
  stage: {past: done}
  needs: [goods]
cues:
- {id: signed, gloss: a contract was signed, patterns: ["وقع/يوقع .. عقد"], set: {stage: signed}}
- {id: stopped, gloss: stopped, patterns: [علق/يعلق], set: {stage: stopped}, side: before, within: 5, priority: 2}
"""
Annotate = Callable[..., AnnotatedArticle]


@pytest.fixture
def find(tmp_path: Path, annotate: Annotate) -> Callable[..., tuple[EventCandidate, ...]]:
    path = tmp_path / "frame.yml"
    path.write_text(FRAME, encoding="utf-8")
    frame = load_frame(path)

    def run(text: str, *named: tuple[str, str, str | None], **more: dict[str, int]) -> tuple[EventCandidate, ...]:
        return find_candidates(frame, annotate(text, *named, **more)).candidates

    return run


def roles(candidate: EventCandidate) -> dict[str, list[str | None]]:
    found: dict[str, list[str | None]] = {}
    for argument in candidate.arguments:
        found.setdefault(argument.role, []).append(argument.id or argument.text)
    return found


Find = Callable[..., tuple[EventCandidate, ...]]
ITALY = ("إيطاليا", "state", "ITA")
PERU = ("بيرو", "state", "PER")
GUNS = ("مدافع", "weapon_class", None)


@pytest.mark.parametrize(
    ("text", "named", "why"),
    [
        pytest.param("باعت إيطاليا مدافع لبيرو.", [ITALY, GUNS, PERU], "verb, subject, object, lam", id="verb-first"),
        pytest.param(
            "وقال إن إيطاليا باعت مدافع إلى بيرو.", [ITALY, GUNS, PERU], "subject before its verb", id="subject-first"
        ),
        pytest.param("بيع إيطاليا مدافع لبيرو أثار جدلا.", [ITALY, GUNS, PERU], "masdar with its agent", id="masdar"),
        pytest.param("اشترت بيرو من إيطاليا مدافع.", [PERU, ITALY, GUNS], "the buyer's point of view", id="buy"),
        pytest.param(
            "أعلنت بيرو شراء مدافع من إيطاليا.", [PERU, GUNS, ITALY], "subject of the verb above", id="controller"
        ),
    ],
)
def test_roles_follow_the_construction(find: Find, text: str, named: list[tuple[str, str, str]], why: str) -> None:
    (candidate,) = find(text, *named)
    found = roles(candidate)
    assert found["seller"] == ["ITA"], why
    assert found["buyer"] == ["PER"], why


def test_joined_suppliers_are_all_found(find: Find) -> None:
    (candidate,) = find("باعت إيطاليا وفرنسا مدافع لبيرو.", ITALY, ("فرنسا", "state", "FRA"), GUNS, PERU)
    assert roles(candidate)["seller"] == ["ITA", "FRA"]


def test_a_trigger_without_what_it_needs_is_rejected_with_a_reason(tmp_path: Path, annotate: Annotate) -> None:
    path = tmp_path / "frame.yml"
    path.write_text(FRAME, encoding="utf-8")
    result = find_candidates(load_frame(path), annotate("باعت إيطاليا القمح لبيرو.", ITALY, PERU))
    assert result.candidates == ()
    assert "has no goods" in result.rejected[0].reason


@pytest.mark.parametrize(
    ("text", "named", "stage"),
    [
        pytest.param("باعت إيطاليا مدافع لبيرو.", [ITALY, GUNS, PERU], "done", id="past"),
        pytest.param("ستبيع إيطاليا مدافع لبيرو.", [ITALY, GUNS, PERU], "planned", id="future"),
        pytest.param("وقعت إيطاليا عقد بيع مدافع لبيرو.", [ITALY, GUNS, PERU], "signed", id="cue"),
        pytest.param("علقت إيطاليا بيع مدافع لبيرو.", [ITALY, GUNS, PERU], "stopped", id="cue-of-higher-priority"),
        pytest.param("بيع إيطاليا مدافع لبيرو.", [ITALY, GUNS, PERU], None, id="masdar-says-nothing"),
    ],
)
def test_stage_comes_from_form_and_cue(
    find: Find, text: str, named: list[tuple[str, str, str]], stage: str | None
) -> None:
    (candidate,) = find(text, *named)
    assert candidate.stage == stage


@pytest.mark.parametrize(
    ("text", "named", "factuality", "why"),
    [
        pytest.param(
            "لم تبع إيطاليا مدافع لبيرو.",
            [ITALY, GUNS, PERU],
            "denied",
            "the jussive of a hollow verb loses its long vowel",
            id="jussive",
        ),
        pytest.param(
            "لن تبيع إيطاليا مدافع لبيرو.",
            [ITALY, GUNS, PERU],
            "denied",
            "the particle stands before the verb",
            id="negated",
        ),
        pytest.param(
            "نفت إيطاليا أن تكون باعت مدافع لبيرو.",
            [ITALY, GUNS, PERU],
            "denied",
            "the denial reaches over 'that'",
            id="denial",
        ),
        pytest.param(
            "قد تبيع إيطاليا مدافع لبيرو.", [ITALY, GUNS, PERU], "hypothetical", "qad with the present", id="may"
        ),
        pytest.param(
            "وقد باعت إيطاليا مدافع لبيرو.", [ITALY, GUNS, PERU], "asserted", "qad with the past asserts", id="has"
        ),
        pytest.param(
            "لم تعلق إيطاليا على الخبر، وباعت مدافع لبيرو.",
            [ITALY, GUNS, PERU],
            "asserted",
            "another verb is negated",
            id="elsewhere",
        ),
    ],
)
def test_factuality_needs_scope(
    find: Find, text: str, named: list[tuple[str, str, str]], factuality: str | None, why: str
) -> None:
    found = [candidate.factuality for candidate in find(text, *named)]
    assert found == ([factuality] if factuality else []), why


def test_every_quote_is_verbatim(find: Find) -> None:
    text = "باعت إيطاليا مَدافِع لبيرو."
    (candidate,) = find(text, ITALY, ("مَدافِع", "weapon_class", None), PERU)
    for evidence in (candidate.trigger, *candidate.evidence):
        assert text[evidence.start : evidence.end] == evidence.text


def test_a_numeral_before_its_noun_is_its_quantity(find: Find) -> None:
    (candidate,) = find("باعت إيطاليا تسعة مدافع لبيرو.", ITALY, GUNS, PERU, numbers={"تسعة": 9})
    (goods,) = [argument for argument in candidate.arguments if argument.role == "goods"]
    assert goods.quantity is not None
    assert goods.quantity.count == 9
    assert goods.text == "تسعة مدافع"


def test_every_decision_is_traced(find: Find) -> None:
    (candidate,) = find("وقعت إيطاليا عقد بيع مدافع لبيرو.", ITALY, GUNS, PERU)
    assert {"event", "goods", "buyer", "seller", "stage"} <= {decision.target for decision in candidate.trace}


def test_a_name_behind_a_definite_noun_is_no_subject(find: Find) -> None:
    # «باع التجار بيرو مدافع»: the traders sell; a noun with the article heads no genitive
    (candidate,) = find("باع التجار بيرو مدافع.", PERU, GUNS)
    assert "seller" not in roles(candidate)


def test_a_nisba_behind_a_definite_noun_is_the_subject(find: Find) -> None:
    (candidate,) = find("باع المصنع الإيطالي مدافع لبيرو.", ("الإيطالي", "state", "ITA"), GUNS, PERU)
    assert roles(candidate)["seller"] == ["ITA"]


def test_the_object_of_accusing_is_the_subject_of_what_follows(find: Find) -> None:
    (candidate,) = find("اتهمت تشيلي إيطاليا ببيع مدافع لبيرو.", ("تشيلي", "state", "CHL"), ITALY, GUNS, PERU)
    assert roles(candidate)["seller"] == ["ITA"]
