"""Back references: «البلاد», «المملكة», «الحلف» stand for something named before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsevents.knowledge import NameMatch
from newsevents.linking.countries import find_country
from newsevents.linking.lexicon import load_words
from newsevents.linking.scene import Link, Scene, bare_readings
from newsevents.model.entity import Mention
from newsevents.text.fold import fold_string

_STATES: Final = ("state", "territory")
# «المنظمة» may be an alliance («منظمة معاهدة الأمن الجماعي»), but «الحلف» is no court.
_CATEGORIES: Final = {
    "alliance": frozenset({"alliance", "bloc"}),
    "organization": frozenset({"igo", "alliance", "bloc", "body", "forum"}),
    "bloc": frozenset({"bloc", "igo", "currency_union", "alliance"}),
    "court": frozenset({"court"}),
}
_NAMESAKE: Final = "namesake"  # «البنك» is the organisation named last whose name begins with «بنك»
_STATE: Final = "state"
_COUNTRY: Final = "لبلاد"
_OF_STATES: Final = (_STATE, "listed")
# «المنظمة الدولية» after «مجلس الأمن» is the United Nations, not the council.
_ORGANS: Final = ("مجلس", "الجمعيه", "لجنه", "محكمه")
_ORGANISED: Final = "المنظمه"
_TOWN: Final = "بلده"


def link_reference(match: NameMatch, before: Sequence[Mention], scene: Scene) -> Link | None:
    """What the word at ``match`` stands for, or ``None``.

    Args:
        match: Where the word stands.
        before: Mentions before it, the context's first, in order.
        scene: The field.
    """
    if scene.is_sport:
        return None  # «منتخب بلاده»: whose, only the page before knows
    row = scene.kb.rows[next(name.target for name in match.names if name.kind == "reference")]
    if row.category not in _OF_STATES and (scene.is_civil or _is_owned(match, scene)):
        return None
    if _is_another_town(match, scene):
        return None
    if row.category == _NAMESAKE:
        return _link_namesake(match, before, scene)
    is_qualified = match.last < len(scene.norms) and scene.norms[match.last].startswith("ال")
    if is_qualified and (row.category in _CATEGORIES or scene.norms[match.last - 1].endswith(_COUNTRY)):
        return None  # «المنظمة الدولية للهجرة» names itself, «البلاد العربية» are many
    if row.category == _STATE:
        return _link_to(find_country(match, before, scene), match, scene)
    return _link_to(_antecedent(row.category, frozenset(row.members), before), match, scene)


def _is_owned(match: NameMatch, scene: Scene) -> bool:
    """«الجريمة المنظمة» (organised crime), «أبراج الاتحاد», «عيد الاتحاد»: part of another name."""
    if match.prefix or match.first == 0:
        return False
    before = scene.norms[match.first - 1]
    is_adjective = scene.norms[match.last - 1] == _ORGANISED and before.startswith("ال") and before.endswith("ه")
    return is_adjective or before in load_words("civil_owners")


def _is_another_town(match: NameMatch, scene: Scene) -> bool:
    """«بلدة» (a town) folds like «بلده» (his country)."""
    return scene.norms[match.last - 1].endswith(_TOWN) and scene.words[match.last - 1].text.endswith("ة")


def _link_namesake(match: NameMatch, before: Sequence[Mention], scene: Scene) -> Link | None:
    noun = scene.norms[match.last - 1]
    noun = noun[noun.index("ال") + 2 :] if "ال" in noun else noun
    if match.last < len(scene.norms) and scene.norms[match.last].startswith("ال"):
        return None  # «البنك المركزي» names itself
    # «مجلس النواب» between «مجلس الأمن» and «المجلس» takes the reference, whether it is linked or not.
    rival = next((at for at in range(match.first - 1, -1, -1) if noun in bare_readings(scene.norms[at])), None)
    for mention in reversed(before):
        if mention.kind not in ("organization", "treaty") or mention.entity_id is None:
            continue
        entity = scene.kb.entity(mention.entity_id)
        names = (mention.text, entity.ar if entity is not None else None)
        if any(name is not None and fold_string(name).split()[0].removeprefix("ال") == noun for name in names):
            is_last = rival is None or scene.words[rival].end <= mention.end or mention.via == "back reference"
            return _link_to(mention, match, scene) if is_last else None
    return None


def _link_to(antecedent: Mention | None, match: NameMatch, scene: Scene) -> Link | None:
    if antecedent is None or antecedent.entity_id is None:
        return None
    entity = scene.kb.entity(antecedent.entity_id)
    if entity is None:
        return None
    mention = Mention(
        start=match.start,
        end=match.end,
        text=scene.text[match.start : match.end],
        kind=entity.kind,
        entity_id=entity.id,
        name=entity.name,
        prefix=match.prefix,
        via="back reference",
        score=0.7,
        category=None if entity.kind in _STATES else entity.category,
        reason=f"stands for {antecedent.text}, named before",
    )
    return Link(first=match.first, last=match.last, mention=mention)


def _antecedent(category: str | None, members: frozenset[str], before: Sequence[Mention]) -> Mention | None:
    return next((m for m in reversed(before) if m.entity_id is not None and _fits(category, members, m)), None)


def _fits(category: str | None, members: frozenset[str], mention: Mention) -> bool:
    if category == "listed":
        return mention.entity_id in members
    if category in _CATEGORIES:
        is_organ = category == "organization" and fold_string(mention.text).startswith(_ORGANS)
        return mention.kind == "organization" and mention.category in _CATEGORIES[category] and not is_organ
    return mention.kind == category
