"""What the context adds to a trigger: events told before, joined fillers, persons for states, words that imply."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from newsevents.frames import find_candidates, load_frame
from newsevents.model import AnnotatedArticle, DateInterval, EventCandidate, ValueMention

FRAME = """
event_type:
  name: exit
  label: Exit
  gloss: Somebody leaves a club.
  stages: [planned, told, done]
  roles:
    member: {gloss: who leaves, kinds: [state], multiple: true}
    club: {gloss: what is left, kinds: [organization]}
    date: {gloss: when, kinds: [date]}
  keys: [member, club]
roles:
  date: [clause, after]
stand_ins: true
sharing: [member]
separate: [club]
triggers:
- id: leave
  gloss: leaves
  patterns: [انسحب/ينسحب]
  roles: {club: ["near:من", "through:من"], member: [subject]}
  needs: ["club!"]
  stage: {past: done, present: planned, headline: told}
- id: leaving
  gloss: leaving
  patterns: [انسحاب, خروج]
  roles: {club: ["near:من", "through:من"], member: [genitive, subject]}
  needs: ["club!"]
  stage: {dated: done}
- id: quit
  gloss: quits
  patterns: [غادر/يغادر, ترك/يترك]
  roles: {club: [patient], member: [subject]}
  needs: ["club!"]
  stage: {past: done}
- id: quitting
  gloss: quitting
  patterns: [ترك, مغادرة]
  roles: {club: [patient], member: [subject]}
  needs: ["club!"]
- id: take_out
  gloss: takes out
  patterns: [أخرج/يخرج]
  roles: {club: ["near:من"], member: ["bound:من"]}
  needs: ["club!", "member!"]
- id: left_it
  gloss: left it
  patterns: ["=غادرته", "=غادرتها"]
  roles: {club: [inside], member: [genitive, subject]}
  fallbacks: {club: [left, told]}
  needs: [club, "member!"]
- id: decide
  gloss: decides to leave it
  patterns: ["قرر/يقرر .. الخروج"]
  roles: {club: [inside], member: [inside, subject]}
  fallbacks: {club: [told]}
  needs: [club, "member!"]
- id: brexit
  gloss: the British exit
  patterns: ["=بريكست"]
  implies: {member: GBR, club: EU}
cues:
- {id: plan, gloss: a plan, patterns: [فكر/يفكر], set: {stage: planned}, side: before, priority: 2}
"""
CHILE = ("تشيلي", "state", "CHL")
PERU = ("بيرو", "state", "PER")
ALBA = ("ألبا", "organization", "ALBA")
OAS = ("منظمة الدول الأميركية", "organization", "OAS")
Annotate = Callable[..., AnnotatedArticle]
Find = Callable[..., tuple[EventCandidate, ...]]


@pytest.fixture
def find(tmp_path: Path, annotate: Annotate) -> Find:
    path = tmp_path / "frame.yml"
    path.write_text(FRAME, encoding="utf-8")
    frame = load_frame(path)

    def run(
        text: str, *named: tuple[str, str, str | None], acts_for: str | None = None, year: str | None = None
    ) -> tuple[EventCandidate, ...]:
        article = annotate(text, *named)
        section = article.sections[0]
        mentions = tuple(evolve(m, affiliation=acts_for) if m.kind == "person" else m for m in section.mentions)
        values = section.values
        if year is not None:
            start = text.index(year)
            days = DateInterval(start=date(int(year), 1, 1), end=date(int(year) + 1, 1, 1), precision="year")
            values = (ValueMention(start=start, end=start + len(year), text=year, value=days),)
        return find_candidates(
            frame, evolve(article, sections=(evolve(section, mentions=mentions, values=values),))
        ).candidates

    return run


def said(candidate: EventCandidate) -> dict[str, list[str | None]]:
    found: dict[str, list[str | None]] = {}
    for argument in candidate.arguments:
        found.setdefault(argument.role, []).append(argument.id)
    return found


@pytest.mark.parametrize(
    ("text", "named", "why"),
    [
        pytest.param("غادرت تشيلي ألبا.", [CHILE, ALBA], "verb, subject, object", id="object"),
        pytest.param(
            "غادرت تشيلي، وسط احتجاجات، ألبا.", [CHILE, ALBA], "a parenthesis before the object", id="parenthesis"
        ),
        pytest.param("انسحبت تشيلي من عضوية ألبا.", [CHILE, ALBA], "one word between", id="near"),
        pytest.param("انسحبت تشيلي من اللجنة المشتركة لألبا.", [CHILE, ALBA], "through an organ", id="through"),
        pytest.param("أخرج تشيلي من ألبا.", [CHILE, ALBA], "the object right before the preposition", id="bound"),
    ],
)
def test_relations_of_leaving(find: Find, text: str, named: list[tuple[str, str, str]], why: str) -> None:
    (candidate,) = find(text, *named)
    assert said(candidate) == {"member": ["CHL"], "club": ["ALBA"]}, why


@pytest.mark.parametrize(
    ("text", "named", "why"),
    [
        pytest.param("انسحبت تشيلي من أزمتها برعاية ألبا.", [CHILE, ALBA], "a pronoun closes the phrase", id="pronoun"),
        pytest.param("غادر مندوب رئيس لجنة ألبا.", [ALBA], "three words between: another genitive", id="long-genitive"),
        pytest.param("انسحبت تشيلي من الحفل وقالت إنها تفضل ألبا.", [CHILE, ALBA], "a verb between", id="verb-between"),
    ],
)
def test_what_is_not_left(find: Find, text: str, named: list[tuple[str, str, str]], why: str) -> None:
    assert find(text, *named) == (), why


def test_joined_clubs_are_events_of_their_own(find: Find) -> None:
    candidates = find("انسحبت تشيلي من ألبا ومنظمة الدول الأميركية.", CHILE, ALBA, OAS)
    assert [said(candidate)["club"] for candidate in candidates] == [["ALBA"], ["OAS"]]
    assert all(said(candidate)["member"] == ["CHL"] for candidate in candidates)


def test_a_person_stands_for_their_state(find: Find) -> None:
    (candidate,) = find("انسحب بينيرا من ألبا.", ("بينيرا", "person", None), ALBA, acts_for="CHL")
    assert said(candidate)["member"] == ["CHL"]


def test_the_head_of_an_organisation_stands_for_no_state(find: Find) -> None:
    (candidate,) = find("انسحب غوتيريش من ألبا.", ("غوتيريش", "person", None), ALBA, acts_for="UN")
    assert "member" not in said(candidate)


def test_a_club_told_before_is_taken_up(find: Find) -> None:
    _, later = find("انسحبت تشيلي من ألبا. ثم قررت بيرو الخروج.", CHILE, ALBA, PERU)
    assert said(later) == {"member": ["PER"], "club": ["ALBA"]}


def test_a_club_named_left_of_a_pronoun_is_taken_up(find: Find) -> None:
    (candidate,) = find("انتقد ألبا التي غادرتها تشيلي.", ALBA, CHILE)
    assert said(candidate) == {"member": ["CHL"], "club": ["ALBA"]}


def test_nothing_is_taken_up_where_nothing_was_told(find: Find) -> None:
    assert find("قررت بيرو الخروج.", PERU) == ()


def test_a_trigger_inside_another_counts_where_the_other_finds_nothing(find: Find) -> None:
    (candidate,) = find("قررت بيرو الخروج من ألبا.", PERU, ALBA)
    assert said(candidate) == {"member": ["PER"], "club": ["ALBA"]}


def test_words_may_name_their_fillers(find: Find) -> None:
    (candidate,) = find("تخشى الأسواق بريكست.")
    assert said(candidate) == {"member": ["GBR"], "club": ["EU"]}
    assert {argument.text for argument in candidate.arguments} == {"بريكست"}


@pytest.mark.parametrize(
    ("text", "stage", "why"),
    [
        pytest.param("تنسحب تشيلي من ألبا.", "planned", "a sentence of the text", id="present"),
        pytest.param("تشيلي تنسحب من ألبا\nلم تعلق الحكومة على النبأ.", "told", "a headline's present", id="headline"),
        pytest.param("انسحبت تشيلي من ألبا.", "done", "the past", id="past"),
        pytest.param("أثار انسحاب تشيلي من ألبا جدلا.", None, "a masdar says nothing", id="masdar"),
    ],
)
def test_stage_by_form(find: Find, text: str, stage: str | None, why: str) -> None:
    (candidate,) = find(text, CHILE, ALBA)
    assert candidate.stage == stage, why


def test_a_masdar_with_a_date_behind_has_happened(find: Find) -> None:
    (candidate,) = find("أثار انسحاب تشيلي من ألبا عام 2014 جدلا.", CHILE, ALBA, year="2014")
    assert candidate.stage == "done"


@pytest.mark.parametrize(
    ("text", "stage", "why"),
    [
        pytest.param("وقد ترك بلدها تشيلي ألبا.", "done", "a past", id="past"),
        pytest.param("قررت تشيلي ترك ألبا.", None, "behind a finite verb: a masdar", id="behind-a-verb"),
        pytest.param("بعد ترك تشيلي ألبا هدأت الأسواق.", None, "behind a preposition: a masdar", id="governed"),
    ],
)
def test_one_spelling_of_past_and_masdar(find: Find, text: str, stage: str | None, why: str) -> None:
    (candidate,) = find(text, CHILE, ALBA)
    assert candidate.stage == stage, why


@pytest.mark.parametrize(
    ("text", "factuality", "why"),
    [
        pytest.param("انسحاب تشيلي من ألبا لا أساس له.", "denied", "the denial stands behind", id="behind"),
        pytest.param("لا يستبعد أحد انسحاب تشيلي من ألبا.", "hypothetical", "no denial", id="not-ruled-out"),
        pytest.param("يستبعد الجميع انسحاب تشيلي من ألبا.", "denied", "ruled out", id="ruled-out"),
        pytest.param("أثار انسحاب تشيلي من ألبا جدلا.", "asserted", "nothing denies it", id="asserted"),
    ],
)
def test_factuality_by_place_of_the_cue(find: Find, text: str, factuality: str, why: str) -> None:
    (candidate,) = find(text, CHILE, ALBA)
    assert candidate.factuality == factuality, why


def test_a_cue_denied_with_its_trigger_still_sets_the_stage(find: Find) -> None:
    (candidate,) = find("نفت تشيلي أن تفكر في الانسحاب من ألبا.", CHILE, ALBA)
    assert (candidate.stage, candidate.factuality) == ("planned", "denied")
