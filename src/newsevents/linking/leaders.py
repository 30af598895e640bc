"""Well-known office-holders by name: «ترامب» is Donald Trump, a person.

Whose president, and whether still in office, is not concluded: the date of the article decides that, and it is not at
hand here.
"""

from __future__ import annotations

from typing import Final

from newsevents.knowledge import Name, NameMatch
from newsevents.linking.person_names import classify, is_name_part
from newsevents.linking.scene import Link, Scene
from newsevents.model.entity import Mention
from newsevents.text.fold import fold_string

PERSON: Final = "person"
SURNAME: Final = "surname"
_SCORE: Final = 0.6
# «ترامب جونيور», «جورج بوش الأب»: somebody else of the family.
_OF_THE_FAMILY: Final = frozenset(map(fold_string, ["جونيور", "الابن", "الأب", "الأكبر"]))


def link_leader(match: NameMatch, name: Name, scene: Scene) -> Link | None:
    """The person named at ``match``, or ``None`` when it is another of that name.

    Args:
        match: Where the name stands.
        name: A name of kind ``person``.
        scene: The field.
    """
    if _is_part_of_longer_name(match, name, scene):
        return None
    row = scene.kb.rows[name.target]
    text = scene.text[match.start : match.end]
    if name.is_weak and (scene.is_sport or scene.is_civil):
        return None
    held = ", ".join(filter(None, (row.codes.get("office"), row.country, row.codes.get("term"))))
    mention = Mention(
        start=match.start,
        end=match.end,
        text=text,
        kind=PERSON,
        entity_id=None,
        name=row.ar[0] if name.is_weak else text,
        prefix=match.prefix,
        via=SURNAME if name.is_weak else "name",
        score=_SCORE if name.is_weak else 1.0,
        reason=f"{row.name or row.ar[0]} ({held}); no state is concluded from it",
    )
    return Link(first=match.first, last=match.last, mention=mention)


def _is_part_of_longer_name(match: NameMatch, name: Name, scene: Scene) -> bool:
    """«بلال أردوغان» is a son, «إيفانكا ترامب» a daughter, «علي محمد مرسي» nobody known."""
    if match.first > 0 and not match.prefix:
        before = scene.words[match.first - 1]
        if is_name_part(before) or (name.is_weak and classify(before) == "unknown"):
            return True
    if match.last >= len(scene.words):
        return False
    return scene.norms[match.last] in _OF_THE_FAMILY or classify(scene.words[match.last]) == "name"
