"""What a pronoun of the trigger means over a full stop, and a noun that nothing links in the place of the subject."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newsevents.frames import find_candidates, load_frame
from newsevents.model import AnnotatedArticle

FRAME = """
event_type:
  name: sale
  label: Sale
  gloss: Somebody gets guns.
  stages: [planned, done]
  roles:
    seller: {gloss: who sells, kinds: [state]}
    buyer: {gloss: who buys, kinds: [state]}
    goods: {gloss: what, kinds: [weapon, weapon_class], multiple: true}
  keys: [seller, buyer, goods.category]
triggers:
- id: receive
  gloss: receives
  patterns: [تسلم/يتسلم, تسلم]
  roles: {goods: [object], seller: ["prep:من"], buyer: [subject, genitive]}
  fallbacks: {goods: [pointed]}
  needs: [goods]
  stage: {past: done}
- id: sell
  gloss: sells
  patterns: [باع/يبيع]
  roles: {goods: [object], seller: [subject], buyer: [object]}
  needs: [goods]
  stage: {past: done}
"""
ITALY = ("إيطاليا", "state", "ITA")
PERU = ("بيرو", "state", "PER")
GUNS = ("مدافع", "weapon_class", None)
Annotate = Callable[..., AnnotatedArticle]
Find = Callable[..., list[dict[str, str]]]


@pytest.fixture
def find(tmp_path: Path, annotate: Annotate) -> Find:
    path = tmp_path / "frame.yml"
    path.write_text(FRAME, encoding="utf-8")
    frame = load_frame(path)

    def run(text: str, *named: tuple[str, str, str | None]) -> list[dict[str, str]]:
        found = find_candidates(frame, annotate(text, *named)).candidates
        return [{a.role: a.id or a.text for a in candidate.arguments} for candidate in found]

    return run


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("عرضت مدافع. وكانت بيرو تسلمتها من إيطاليا.", id="guns were shown; Peru had received them"),
        pytest.param("عرضت مدافع. وأعلنت بيرو تسلمها من إيطاليا.", id="Peru announced receiving them"),
    ],
)
def test_a_pronoun_means_the_weapon_of_the_sentence_before(find: Find, text: str) -> None:
    assert find(text, GUNS, PERU, ITALY) == [{"goods": "مدافع", "buyer": "PER", "seller": "ITA"}]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("عرضت مدافع. ومنذ تسلمها السلطة من بيرو لم تبع إيطاليا شيئا.", id="since it took over power"),
        pytest.param("عرضت مدافع. وبيرو عندها سفن من هذا الطراز تسلمتها من إيطاليا.", id="ships that it received"),
        pytest.param("عرضت مدافع. وكانت بيرو تسلمت من إيطاليا رسالة.", id="no pronoun"),
        pytest.param("عرضت مدافع. ومر عام. وكانت بيرو تسلمتها من إيطاليا.", id="two sentences back"),
    ],
)
def test_what_the_pronoun_does_not_mean(find: Find, text: str) -> None:
    assert find(text, GUNS, PERU, ITALY) == []


def test_a_noun_behind_that_has_the_place_of_the_subject(find: Find) -> None:
    # "They say that the ministry sold Peru guns": whoever the ministry is, Peru is no seller.
    assert find("قالوا إن الوزارة باعت بيرو مدافع.", PERU, GUNS) == [{"goods": "مدافع", "buyer": "PER"}]


def test_without_such_a_noun_the_name_behind_the_verb_is_the_subject(find: Find) -> None:
    # "Then Peru sold guns"
    assert find("ثم باعت بيرو مدافع.", PERU, GUNS) == [{"goods": "مدافع", "seller": "PER"}]
