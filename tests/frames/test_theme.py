"""Weapons before their verb, and names behind a verb whose object is a pronoun."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newsevents.frames import find_candidates, load_frame
from newsevents.model import AnnotatedArticle

FRAME = """
event_type:
  name: move
  label: Move
  gloss: Guns move.
  stages: [done]
  roles:
    buyer: {gloss: who gets them, kinds: [state]}
    seller: {gloss: who sends them, kinds: [state]}
    goods: {gloss: what, kinds: [weapon_class], multiple: true}
  keys: [buyer, goods.category]
triggers:
- id: arrive
  gloss: arrives
  patterns: [وصل/يصل]
  roles: {goods: [theme], buyer: ["prep:إلى"]}
  needs: ["goods!"]
  stage: done
- id: order
  gloss: contracts for
  patterns: [تعاقد/يتعاقد]
  roles: {goods: [antecedent], buyer: [subject], seller: ["prep:مع"]}
  needs: ["buyer!"]
  stage: done
- id: take
  gloss: takes over
  patterns: [تسلم/يتسلم]
  roles: {goods: [after, clause], buyer: [subject]}
  needs: ["goods!"]
  stage: done
"""
CHILE = ("تشيلي", "state", "CHL")
PERU = ("بيرو", "state", "PER")
TANKS = ("دبابات", "weapon_class", None)
THE_TANKS = ("الدبابات", "weapon_class", None)
Annotate = Callable[..., AnnotatedArticle]
Find = Callable[..., list[dict[str, str | None]]]


@pytest.fixture
def find(tmp_path: Path, annotate: Annotate) -> Find:
    path = tmp_path / "frame.yml"
    path.write_text(FRAME, encoding="utf-8")
    frame = load_frame(path)

    def run(text: str, *named: tuple[str, str, str | None]) -> list[dict[str, str | None]]:
        found = find_candidates(frame, annotate(text, *named)).candidates
        return [{a.role: a.id or a.text for a in candidate.arguments} for candidate in found]

    return run


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        pytest.param("دبابات وصلت إلى بيرو", TANKS, id="tanks arrived in Peru"),
        pytest.param("دبابات ثقيلة وصلت إلى بيرو", TANKS, id="heavy tanks arrived"),
        pytest.param("الدبابات التي تصل إلى بيرو", THE_TANKS, id="the tanks that arrive"),
    ],
)
def test_a_weapon_before_a_verb_of_moving_is_what_moves(find: Find, text: str, goods: tuple[str, str, None]) -> None:
    assert find(text, goods, PERU) == [{"goods": goods[0], "buyer": "PER"}]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("شاهد دبابات، ووصلت إلى بيرو", (TANKS, PERU), id="he saw tanks, and she arrived"),
        pytest.param(
            "جنود على دبابات من تشيلي وصلوا إلى بيرو", (TANKS, CHILE, PERU), id="soldiers on tanks from Chile arrived"
        ),
    ],
)
def test_a_weapon_of_another_phrase_does_not_move(
    find: Find, text: str, named: tuple[tuple[str, str, str | None], ...]
) -> None:
    assert find(text, *named) == []


def test_the_name_behind_a_pronoun_object_is_the_subject(find: Find) -> None:
    # "Chile will build tanks for which Peru contracted"
    found = find("ستبني تشيلي دبابات تعاقدت عليها بيرو", CHILE, TANKS, PERU)
    assert found == [{"goods": "دبابات", "buyer": "PER"}]


def test_what_stands_behind_a_pronoun_object_is_not_handed_over(find: Find) -> None:
    # "the man whom Peru took over carried tanks"
    assert find("الرجل الذي تسلمته بيرو كان يقود دبابات", PERU, TANKS) == []
