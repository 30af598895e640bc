"""Which forms a word may have where it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newsevents.frames import find_candidates, load_frame
from newsevents.model import AnnotatedArticle

FRAME = """
event_type:
  name: gift
  label: Gift
  gloss: Somebody gives.
  stages: [planned, given]
  keys: [giver]
  roles:
    giver: {gloss: who gives, kinds: [state]}
triggers:
- id: give
  gloss: gives somebody something
  patterns: [منح/يمنح, إهداء]
  roles: {giver: [subject, clause]}
  needs: ["giver!"]
  stage: {past: given, present: planned, future: planned, noun: planned}
"""
PERU = ("بيرو", "state", "PER")
Stages = Callable[[str], list[str | None]]


@pytest.fixture
def stages(tmp_path: Path, annotate: Callable[..., AnnotatedArticle]) -> Stages:
    path = tmp_path / "frame.yml"
    path.write_text(FRAME, encoding="utf-8")
    frame = load_frame(path)
    return lambda text: [candidate.stage for candidate in find_candidates(frame, annotate(text, PERU)).candidates]


def test_a_verb_with_its_pronoun_is_read(stages: Stages) -> None:
    assert stages("منحه وزير بيرو زورقا") == ["given"]  # "the minister of Peru gave him a boat"


def test_a_noun_in_ta_marbuta_is_no_verb_with_a_pronoun(stages: Stages) -> None:
    assert stages("منحة وزير بيرو كبيرة") == []  # "the grant of the minister of Peru is large"


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        pytest.param("قامت بيرو بإهداء زورق", "given", id="did the giving"),
        pytest.param("ستقوم بيرو بإهداء زورق", "planned", id="will do the giving"),
        pytest.param("طلب أن تقوم بيرو بإهداء زورق", "planned", id="asked that it do the giving"),
    ],
)
def test_doing_gives_its_tense_to_the_masdar_it_governs(stages: Stages, text: str, stage: str) -> None:
    assert stages(text) == [stage]
