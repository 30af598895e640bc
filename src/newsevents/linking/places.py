"""Places by the noun before them: «مطار زفارتنوتس الدولي», «معبر رفح», «مدينة غوما»."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from newsevents.knowledge import NameMatch
from newsevents.linking.lexicon import load_words
from newsevents.linking.person_names import is_plain_word
from newsevents.linking.scene import Link, Scene
from newsevents.model.entity import Mention
from newsevents.text.fold import fold_string

_CLOSING: Final = frozenset(
    map(
        fold_string,
        [
            "الدولي",
            "الدولية",
            "الجوية",
            "البحرية",
            "العسكرية",
            "البرية",
            "الحدودي",
            "الحدودية",
            "البري",
            "البحري",
            "العسكري",
            "التجاري",
            "الجوي",
        ],
    )
)
# First words of a name of two: «عين الأسد», «باب الهوى», «بورت سودان».
_OPENERS: Final = frozenset(
    map(
        fold_string,
        [
            "عين",
            "باب",
            "رأس",
            "أم",
            "أبو",
            "بني",
            "دير",
            "كفر",
            "تل",
            "بيت",
            "وادي",
            "خان",
            "جسر",
            "سان",
            "سانت",
            "سانتا",
            "نيو",
            "لا",
            "لوس",
            "بورت",
            "بور",
            "كرم",
            "نهر",
            "جبل",
            "حفر",
            "شرم",
            "مرسى",
            "قصر",
            "دار",
            "سيدي",
            "بئر",
            "آيا",
            "سن",
            "فورت",
            "كامب",
            "كوالا",
            "بنت",
            "مار",
            "بيتا",
            "الملك",
            "الأمير",
            "الملكة",
            "الملكة",
            "محمد",
            "عبد",
            "الإمام",
            "شارل",
            "جون",
            "مطار",
            "بن",
        ],
    )
)
# «العاصمة» announces a name only where one follows; the cue belongs to the name of the first kinds, not of the others.
_WITH_CUE: Final = frozenset({"airport", "crossing", "base", "port", "venue"})
_ACTORS: Final = frozenset({"organization", "treaty", "armed_group", "company"})
_TOWN: Final = "بلده"
_OUTLET: Final = fold_string("منفذ")
_CLOSED: Final = tuple([word] for word in _CLOSING)
_VERBAL_NOUNS: Final = ("الت", "الاست", "الان", "الات", "الاج")
_CAPITAL: Final = fold_string("العاصمة")


def link_place(match: NameMatch, links: Mapping[int, Link], scene: Scene) -> Link | None:
    """The place named after the noun at ``match``, or ``None``."""
    name = next(name for name in match.names if name.kind == "place_cue")
    first = match.last
    if scene.norms[match.last - 1].endswith(_TOWN) and scene.words[match.last - 1].text.endswith("ه"):
        return None  # «بلده» (his country) folds like «بلدة» (a town)
    while first < len(scene.norms) and scene.words[first].is_quote:
        first += 1
    if first >= len(scene.norms) or scene.norms[first] in _CLOSING:
        return None
    known = links.get(first)
    if known is not None and known.mention.kind in _ACTORS:
        return None  # «مقر يونميس», «ولاية محكمة …»: the seat or the mandate of somebody
    if known is not None and known.mention.via == "nisba":
        return _capital_of(match, known, links, scene)
    if known is not None and known.mention.via not in ("name", "capital"):
        return None
    last = known.last if known is not None else _name_end(scene, first)
    if last is None:
        return None
    if known is None and name.category == "venue" and scene.norms[last : last + 1] not in _CLOSED:
        return None  # «معرض لمسات»: the title of a show
    if known is None and scene.norms[match.last - 1] == _OUTLET and scene.norms[last : last + 1] not in _CLOSED:
        return None  # «منفذ USB»: an outlet of another kind
    while last < len(scene.norms) and scene.norms[last] in _CLOSING:
        last += 1
    with_cue = name.category in _WITH_CUE
    start = match.start if with_cue else scene.words[first].start
    end = scene.words[last - 1].end
    text = scene.text[start:end]
    mention = Mention(
        start=start,
        end=end,
        text=text,
        kind="place",
        entity_id=None,
        name=text,
        prefix=match.prefix if with_cue else "",
        via="cue",
        score=0.8,
        category=name.category,
        affiliation=None if known is None else known.mention.affiliation or known.mention.entity_id,
        reason=f"named after {scene.text[match.start : match.end]}",
    )
    return Link(first=match.first if with_cue else first, last=last, mention=mention)


def _capital_of(match: NameMatch, owner: Link, links: Mapping[int, Link], scene: Scene) -> Link | None:
    """«العاصمة الأرمينية»: the capital itself, unless its name follows."""
    if scene.norms[match.last - 1] != _CAPITAL or owner.last in links or owner.mention.entity_id is None:
        return None
    row = scene.kb.rows[owner.mention.entity_id]
    if row.kind not in ("state", "territory"):
        return None
    mention = Mention(
        start=match.start,
        end=owner.mention.end,
        text=scene.text[match.start : owner.mention.end],
        kind="place",
        entity_id=None,
        name=next(iter((*row.capital, *row.ar))),
        prefix=match.prefix,
        via="capital",
        score=0.8,
        category="city",
        affiliation=row.id,
        reason=f"capital of {owner.mention.name}",
    )
    return Link(first=match.first, last=owner.last, mention=mention)


def _name_end(scene: Scene, first: int) -> int | None:
    word = scene.words[first]
    if not word.is_letters or word.norm in load_words("stop_words"):
        return None
    if word.norm in _OPENERS and first + 1 < len(scene.words) and scene.words[first + 1].is_letters:
        return first + 2 if scene.norms[first + 1] not in load_words("stop_words") else None
    # «منطقة التمركز» (the area of deployment): a verbal noun names no place.
    if is_plain_word(word.norm) or word.norm.startswith(_VERBAL_NOUNS):
        return None
    return first + 1
