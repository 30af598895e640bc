"""Lists of deals, pronouns for weapons, and adjectives that name no actor. The sentences are our own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newsevents.frames import find_candidates, load_frame
from newsevents.model import AnnotatedArticle

Annotate = Callable[..., AnnotatedArticle]
Named = tuple[str, str, str | None]

_FRAME = """\
event_type:
  name: transfer
  label: Transfer
  gloss: A transfer.
  stages: [proposed, contracted]
  keys: [supplier, recipient, weapon.category]
  roles:
    supplier: {gloss: who supplies, kinds: [state], multiple: true}
    recipient: {gloss: who receives, kinds: [state]}
    weapon: {gloss: what, kinds: [weapon, weapon_class], multiple: true}
paired: {weapon: [supplier]}
separate: [recipient]
unless_near: ["=وقف"]
triggers:
  - id: buy
    gloss: buys
    patterns: [اشترى/يشتري, شراء]
    roles:
      weapon: [object, antecedent, after]
      supplier: ["prep:من", adjective]
      recipient: [subject, "prep:ل", sentence]
    stage: {past: contracted, noun: proposed, purpose: proposed}
"""
_ROLES = ("supplier", "recipient", "weapon")
ITALY, SPAIN = ("إيطاليا", "state", "ITA"), ("إسبانيا", "state", "ESP")
PERU, CHILE = ("بيرو", "state", "PER"), ("تشيلي", "state", "CHL")


def _read(annotate: Annotate, tmp_path: Path, text: str, *named: Named) -> list[dict[str, list[str]]]:
    path = tmp_path / "frame.yml"
    path.write_text(_FRAME, encoding="utf-8")
    found = find_candidates(load_frame(path), annotate(text, *named)).candidates
    return [
        {role: [a.id or a.text for a in candidate.arguments if a.role == role] for role in _ROLES}
        for candidate in found
    ]


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        pytest.param(
            "اشترت بيرو مدافع من إيطاليا، وarmour من إسبانيا.",
            [PERU, ("مدافع", "weapon_class", None), ITALY, ("armour", "weapon_class", None), SPAIN],
            [
                {"supplier": ["ITA"], "recipient": ["PER"], "weapon": ["مدافع"]},
                {"supplier": ["ESP"], "recipient": ["PER"], "weapon": ["armour"]},
            ],
            id="bought guns from Italy, and armour from Spain",
        ),
        pytest.param(
            "المدافع التي اشترتها بيرو من إيطاليا قديمة.",
            [("المدافع", "weapon_class", None), PERU, ITALY],
            [{"supplier": ["ITA"], "recipient": ["PER"], "weapon": ["المدافع"]}],
            id="the guns that Peru bought from Italy are old",
        ),
        pytest.param(
            "تم شراء مدافع من إيطاليا لبيرو وتشيلي.",
            [("مدافع", "weapon_class", None), ITALY, PERU, CHILE],
            [
                {"supplier": ["ITA"], "recipient": ["PER"], "weapon": ["مدافع"]},
                {"supplier": ["ITA"], "recipient": ["CHL"], "weapon": ["مدافع"]},
            ],
            id="several recipients are events of their own",
        ),
        pytest.param(
            "يطلب النواب وقف شراء بيرو مدافع من إيطاليا.",
            [PERU, ("مدافع", "weapon_class", None), ITALY],
            [],
            id="a word near the trigger rules it out",
        ),
    ],
)
def test_things_and_parties_stay_together(
    annotate: Annotate, tmp_path: Path, text: str, named: list[Named], expected: list[dict[str, list[str]]]
) -> None:
    assert _read(annotate, tmp_path, text, *named) == expected
