"""Who acts in a sentence: states, organisations, armed groups, apart from those that only say where or which border."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsevents.frames import SentenceItems, Syntax
from newsevents.model import Mention
from newsevents_border_security.borders import BorderPhrase
from newsevents_border_security.words import is_word, load_hosts

_KINDS = frozenset({"state", "territory", "organization", "armed_group"})
# Prepositions whose object says where, whence or against whom, not who takes part.
_OUTSIDE = frozenset(
    ("في", "من", "إلى", "على", "عن", "ضد", "قرب", "عند", "عبر", "داخل", "خارج", "أمام", "منذ", "بعد", "قبل", "ب", "دون",
     "رغم", "بسبب", "لدى", "خلال")
)  # fmt: skip
_PREPOSITIONS = frozenset({"في", "لدي", "من", "علي", "عن", "الي"})
_FORCES = frozenset({"border_guard", "armed_force", "police", "mission"})
_ORGANS = _FORCES | {"ministry", "head", "government", "parliament", "intelligence"}
_MAX_LOOK_BACK = 3
_ISO_LETTERS = 3
_BYSTANDING = frozenset({"legislator", "official", "head_of_organization", "spokesperson"})
_FORCE_WORDS = 2  # «وحدات الحدود الروسية»


@frozen(kw_only=True)
class Actor:
    """One mention of somebody who may take part.

    Attributes:
        at: Index of its item.
        id: State, organisation or armed group.
        governor: The preposition that governs it, ``""`` for none.
        is_outside: Whether it only says where, or against whom.
        is_force: Whether its guards or troops are named, not itself.
        is_counterpart: Whether it comes with "his counterpart".
        mention: The mention.
    """

    at: int
    id: str
    governor: str
    is_outside: bool
    is_force: bool
    is_counterpart: bool
    mention: Mention


def find_actors(sentence: SentenceItems, syntax: Syntax, phrases: Sequence[BorderPhrase]) -> tuple[Actor, ...]:
    """The actors of a sentence in order; states inside a border phrase are none."""
    inside = {at for phrase in phrases for at, _ in (*phrase.owners, *phrase.neighbours)}
    return tuple(
        actor
        for at, item in enumerate(sentence.items)
        if item.mention is not None and at not in inside
        if (actor := _read_actor(sentence, syntax, at, item.mention)) is not None
    )


def find_people(sentence: SentenceItems, syntax: Syntax) -> tuple[Actor, ...]:
    """Persons whose state is known, as actors: «وقّعها روبرت أبيلا مع فائز السراج» names no state."""
    return tuple(
        Actor(at=at, id=mention.affiliation, governor=syntax.governors[at], is_outside=False, is_force=False,
              is_counterpart=False, mention=mention)
        for at, item in enumerate(sentence.items)
        if (mention := item.mention) is not None and mention.kind == "person" and mention.affiliation is not None
        if len(mention.affiliation) == _ISO_LETTERS and mention.category not in _BYSTANDING
        if syntax.governors[at] in ("", "مع", "بين", "ل")
    )  # fmt: skip


def _read_actor(sentence: SentenceItems, syntax: Syntax, at: int, mention: Mention) -> Actor | None:
    entity = _entity(sentence, syntax, at, mention)
    if entity is None:
        return None
    before = _words_before(sentence, at)
    if before and is_word(before[0], "bystanders"):
        return None
    if _names_agreement(sentence, at, mention, before):
        return None
    if mention.kind == "armed_group" and entity not in load_hosts():
        return None  # a band of fighters agrees on no border
    if mention.category == "mission" and entity.startswith("UN") and entity != "UN":
        return None  # peacekeepers watch a border; the states agree
    governor = syntax.governors[at]
    is_force = mention.category in _FORCES or (
        mention.via == "nisba" and any(is_word(word, "guards") for word in before[:_FORCE_WORDS])
    )
    in_territory = bool(before) and is_word(before[0], "territory")
    speaks = mention.category in _ORGANS or (bool(before) and _is_title(before))
    outside = in_territory or (governor in _OUTSIDE and not speaks)
    return Actor(
        at=at, id=entity, governor=governor, is_outside=outside, is_force=is_force,
        is_counterpart=any(is_word(word, "counterpart") for word in before), mention=mention,
    )  # fmt: skip


def _names_agreement(sentence: SentenceItems, at: int, mention: Mention, before: Sequence[str]) -> bool:
    """«تنفيذا لاتفاق الجزائر»: where it was signed, unless «اتفاق الجزائر مع»."""
    if not before or mention.via == "nisba" or mention.prefix or not is_word(before[0], "agreement_nouns"):
        return False
    following = sentence.norms[at + 1] if at + 1 < len(sentence.norms) else ""
    return following != "مع" and not following.startswith("و")


def _entity(sentence: SentenceItems, syntax: Syntax, at: int, mention: Mention) -> str | None:
    if mention.kind in _KINDS and mention.via == "back reference":
        return _own_country(sentence, syntax, at, mention)
    if mention.kind in _KINDS:
        return mention.entity_id
    if mention.kind == "person" and mention.via == "back reference":
        return mention.affiliation
    # «بين يريفان وموسكو»: a capital after "between" is its government when another actor is joined to it.
    if mention.kind == "place" and mention.category == "city" and syntax.governors[at] in ("بين", "مع"):
        following = sentence.items[at + 1].mention if at + 1 < len(sentence.items) else None
        if following is not None and following.kind in _KINDS and "و" in following.prefix:
            return mention.affiliation
    return None


def _own_country(sentence: SentenceItems, syntax: Syntax, at: int, mention: Mention) -> str | None:
    """«قال سفير السودان لدى موسكو إن بلاده»: the country of the first in the sentence who acts, not the last named."""
    if not mention.text.startswith(("بلاد", "بلد")):
        return mention.entity_id
    if mention.text.endswith("ة"):
        return None  # «بلدة»: a town
    for left in range(at):
        other = sentence.items[left].mention
        if other is None or other.entity_id is None or other.kind != "state" or other.via == "back reference":
            continue
        if syntax.governors[left] == "" or _is_title(_words_before(sentence, left)):
            return other.entity_id
    return mention.entity_id


def _words_before(sentence: SentenceItems, at: int) -> tuple[str, ...]:
    """The folded words to the left within the phrase, nearest first."""
    words: list[str] = []
    for left in range(at - 1, max(-1, at - 1 - _MAX_LOOK_BACK), -1):
        item = sentence.items[left]
        if (item.is_mark and item.norm in "،,.؛:") or item.value is not None or item.mention is not None:
            break
        if item.norm in _PREPOSITIONS:
            break  # «حكومة الجنوب في مصر»: Egypt is where it is
        if not item.is_mark:
            words.append(item.norm)
    return tuple(words)


def _is_title(before: Sequence[str]) -> bool:
    return any(is_word(word, "titles") or is_word(word, "sides") for word in before)


def group_actors(sentence: SentenceItems, actors: Sequence[Actor]) -> tuple[tuple[Actor, ...], ...]:
    """Actors joined to one another: «الرياض وصنعاء», «اللبنانية – السورية», «العراقي والإيراني»."""
    groups: list[list[Actor]] = []
    for actor in actors:
        if groups and _are_joined(sentence, groups[-1][-1], actor):
            groups[-1].append(actor)
        else:
            groups.append([actor])
    return tuple(tuple(group) for group in groups)


def _are_joined(sentence: SentenceItems, left: Actor, right: Actor) -> bool:
    between = sentence.items[left.at + 1 : right.at]
    words = [item for item in between if not item.is_mark]
    marks = "".join(item.norm for item in between if item.is_mark)
    if left.mention.via == "nisba" and right.mention.via == "nisba" and not words and not set(marks) & set("،,.؛:()"):
        return True
    if "و" in right.mention.prefix and not set(marks) & set(".؛:"):
        # «الرئيس الروسي فلاديمير بوتين والتركي رجب»: a name may stand between two nisbas.
        if all(item.mention is not None and item.mention.kind == "person" for item in words):
            return True
        # «رؤساء الدول الثلاث هندوراس فلان والسلفادور فلان»: names that nobody knows stand between.
        first = sentence.items[max(0, left.at - 2) : left.at]
        return len(words) <= 4 and any(is_word(item.norm, "plural_titles") for item in first)
    if not words and marks in ("،", ",", "-", "–", "—", "/"):
        return True
    if is_pair_of_officials(sentence, left, right):
        return True
    return [item.norm for item in words] == ["و"]


def is_pair_of_officials(sentence: SentenceItems, left: Actor, right: Actor) -> bool:
    """«وزير الداخلية الفرنسي … ونظيرته البريطانية», «الرئيس الفلاني ورئيس الوزراء الفلاني»."""
    between = sentence.items[left.at + 1 : right.at]
    if any(item.is_mark and item.norm in ".؛:" for item in between) or len(between) > 8:
        return False
    words = [item for item in between if not item.is_mark and item.mention is None]
    if right.is_counterpart:
        return any(item.norm.startswith("و") and is_word(item.norm, "counterpart") for item in words)
    heads = [item.norm for item in words if item.norm[0] == "و" and is_word(item.norm[1:], "titles")]
    return bool(heads) and len(words) <= 5 and all(item.norm[0] not in "يت" or len(item.norm) > 6 for item in words)
