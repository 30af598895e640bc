"""Who the subject is, where it does not simply stand beside its verb."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newsevents.frames import find_candidates, load_frame
from newsevents.model import AnnotatedArticle

FRAME = """
event_type:
  name: exit
  label: Exit
  gloss: Somebody leaves a club.
  stages: [planned, told, done]
  roles:
    member: {gloss: who leaves, kinds: [state], multiple: true}
    club: {gloss: what is left, kinds: [organization]}
  keys: [member, club]
triggers:
- id: quit
  gloss: quits
  patterns: [ترك/يترك, غادر/يغادر]
  roles: {club: [patient], member: [subject]}
  needs: ["club!"]
  stage: {past: done}
- id: absent
  gloss: will not attend
  patterns: ["=لن حضر/يحضر"]
  roles: {club: [object], member: [subject]}
  needs: ["club!"]
  stage: told
- id: left_it
  gloss: left it
  patterns: ["=التي هجر/يهجر"]
  roles: {club: [inside], member: [subject]}
  needs: [member]
  stage: done
- id: leaving
  gloss: leaving
  patterns: [انسحاب]
  roles: {club: ["near:من"], member: [genitive]}
  needs: ["club!"]
  stage: {dated: done}
cues:
- {id: plan, gloss: a threat, patterns: [هدد/يهدد, استعد/يستعد], set: {stage: planned}, side: before, priority: 2}
"""
CHILE = ("تشيلي", "state", "CHL")
PERU = ("بيرو", "state", "PER")
GUYANA = ("غويانا", "state", "GUY")
ALBA = ("ألبا", "organization", "ALBA")
Annotate = Callable[..., AnnotatedArticle]


@pytest.fixture
def frame_file(tmp_path: Path) -> Path:
    path = tmp_path / "frame.yml"
    path.write_text(FRAME, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "named", "member", "why"),
    [
        pytest.param("سبق لتشيلي أن تركت ألبا بخلاف بيرو.", [CHILE, ALBA, PERU], "CHL", "did so before", id="li-an"),
        pytest.param(
            "لامت تشيلي بيرو، إذ كانت الأخيرة غادرت ألبا.", [CHILE, PERU, ALBA], "PER", "the latter", id="latter"
        ),
        pytest.param(
            "لامت بيرو تشيلي، وفي الدورة الأخيرة غادرت تشيلي ألبا.",
            [PERU, CHILE, CHILE, ALBA],
            "CHL",
            "an adjective",
            id="last",
        ),
        pytest.param("لن تحضر تشيلي قمة ألبا.", [CHILE, ALBA], "CHL", "behind particle and verb", id="particle"),
        pytest.param(
            "قالت تشيلي إن أحدا منها لن يحضر قمة ألبا.", [CHILE, ALBA], "CHL", "the club is attended", id="attended"
        ),
        pytest.param(
            "تركت تشيلي النادي بخلاف بيرو التي هجرته.", [CHILE, PERU], "PER", "antecedent of a relative", id="relative"
        ),
    ],
)
def test_the_subject_is_found(
    frame_file: Path, annotate: Annotate, text: str, named: list[tuple[str, str, str]], member: str, why: str
) -> None:
    candidates = find_candidates(load_frame(frame_file), annotate(text, *named)).candidates
    found = [a.id for c in candidates for a in c.arguments if a.role == "member"]
    assert found[-1:] == [member], why


@pytest.mark.parametrize(
    ("text", "stage", "why"),
    [
        pytest.param("هددت بيرو بانسحاب تشيلي من ألبا.", "planned", "the threat is to withdraw", id="threat"),
        pytest.param(
            "هددت بيرو بالرد بعد انسحاب تشيلي من ألبا.", None, "the threat does not reach into an adjunct", id="after"
        ),
        pytest.param(
            "تستعد بيرو لقمة بينما كان انسحاب تشيلي من ألبا.", None, "another clause, in contrast", id="while"
        ),
    ],
)
def test_a_cue_does_not_reach_into_adjuncts(
    frame_file: Path, annotate: Annotate, text: str, stage: str | None, why: str
) -> None:
    article = annotate(text, PERU, CHILE, ALBA)
    assert [c.stage for c in find_candidates(load_frame(frame_file), article).candidates] == [stage], why


@pytest.mark.parametrize(
    ("text", "members", "why"),
    [
        pytest.param("هددت بيرو بمغادرة ألبا.", ["PER"], "who threatens acts", id="threatens"),
        pytest.param("حذرت بيرو من مغادرة ألبا.", [], "who warns of it does not act", id="warns"),
        pytest.param("انتقدت بيرو مغادرة ألبا.", [], "who criticises it does not act", id="criticises"),
        pytest.param("اتهمت بيرو الجيران بمغادرة ألبا.", [], "who accuses others does not act", id="accuses others"),
        pytest.param("اتهمت بيرو غويانا بمغادرة ألبا.", ["GUY"], "the accused acts", id="accuses a state"),
        pytest.param("أيدت بيرو البند المتعلق بمغادرة ألبا.", [], "an item on it names nobody", id="item on it"),
        pytest.param("التقت بيرو الوفود التي غادرت ألبا.", [], "the delegations left", id="plain antecedent"),
    ],
)
def test_who_only_speaks_of_a_deed_does_not_do_it(
    tmp_path: Path, annotate: Annotate, text: str, members: list[str], why: str
) -> None:
    path = tmp_path / "frame.yml"
    path.write_text(FRAME.replace("id: leaving\n", "id: quitting\n").replace("[انسحاب]", "[مغادرة]")
                    .replace('["near:من"], member: [genitive]', "[patient], member: [genitive, subject]"),
                    encoding="utf-8")  # fmt: skip
    named = sorted([n for n in (PERU, CHILE, GUYANA, ALBA) if n[0] in text], key=lambda n: text.index(n[0]))
    candidates = find_candidates(load_frame(path), annotate(text, *named)).candidates
    assert [a.id for c in candidates for a in c.arguments if a.role == "member"] == members, why


def test_the_first_phrase_with_the_preposition_is_that_of_the_trigger(frame_file: Path, annotate: Annotate) -> None:
    # "the withdrawal of Chile from the talks on the exit from ALBA" leaves the talks, not ALBA.
    article = annotate("انسحاب تشيلي من محادثات الخروج من ألبا.", CHILE, ALBA)
    assert find_candidates(load_frame(frame_file), article).candidates == ()
