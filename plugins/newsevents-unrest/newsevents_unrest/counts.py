"""How many are killed, injured, abducted or protest, where the text gives a figure."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsevents import Argument, Quantity, ValueMention
from newsevents_unrest.scenes import Reading, Scene
from newsevents_unrest.words import find_words, has_word

_SURE = 0.85
_ONE = Decimal(1)
_OTHER = ("اخر", "اخري")
_REACH = 4
_UNITS = {"قتيل": "fatalities", "شهيد": "fatalities", "جريح": "injured", "مصاب": "injured"}
_PERSONS = frozenset({None, "شخص", "جندي", "عسكري", "عنصر", "مقاتل", "مسلح", "ضابط", "شرطي", "حارس", "مجند", "فرد",
                      "مدني", "قتيل", "شهيد", "جريح", "طيار", "خبير", "مهاجر", "لاجئ", "أسير", "مدرب", "متدرب",
                      "مستشار", "مرتزق", "وحدة"})  # fmt: skip


def find_casualties(reading: Reading) -> Iterator[Argument]:
    """The first figure of each kind in the sentence of the trigger, else in the next one."""
    found: dict[str, Argument] = {}
    reach = 1 if reading.candidate.type == "protest" else 2
    for scene in reading.scenes[reading.index : reading.index + reach]:
        for at, value, quantity in _figures(scene):
            role = _role(scene, at, quantity)
            if role is not None and role not in found:
                found[role] = build_count(scene, value, quantity, role)
        for argument in _single(scene):
            found.setdefault(argument.role, argument)
        if found:
            break
    yield from found.values()


def _single(scene: Scene) -> Iterator[Argument]:
    """One person, uncounted, right behind the word: «مقتل جندي وإصابة آخر»."""
    ones = {match.first for match in find_words(scene.items, "one_person")}
    for role, name in (("fatalities", "killed"), ("injured", "injured")):
        for match in find_words(scene.items, name):
            at = match.last + 1
            if at in ones or (role == "injured" and at < len(scene.items.norms) and scene.items.norms[at] in _OTHER):
                item = scene.items.items[at]
                text = scene.items.section.text[item.start : item.end]
                yield Argument(role=role, id="1", text=text, start=item.start, end=item.end,
                               field=scene.items.section.field, confidence=_SURE, via="one",
                               quantity=Quantity(value=_ONE))  # fmt: skip


def find_participants(reading: Reading) -> Argument | None:
    """The figure right before people who protest, or beside the verb: «تظاهر آلاف المعلمين», «خرج الآلاف»."""
    scene = reading.scene
    for at, value, quantity in _figures(scene):
        if abs(scene.syntax.clauses[at] - scene.syntax.clauses[reading.first]) > 1 or _role(scene, at, quantity):
            continue
        is_crowd = quantity.unit in _PERSONS and (
            has_word(scene.items, "protesters", first=at + 1, last=at + 2) or 0 < at - reading.last <= 2
        )
        nisba = scene.items.items[at + 1].mention if at + 1 < len(scene.items.items) else None
        is_crowd = is_crowd or (nisba is not None and nisba.via == "nisba" and abs(at - reading.last) <= _REACH)
        if is_crowd:
            return build_count(scene, value, quantity, "participants")
    return None


def find_abducted(reading: Reading) -> Argument | None:
    """The figure behind a word of abducting."""
    scene = reading.scene
    for at, value, quantity in _figures(scene):
        if 0 < at - reading.last <= _REACH and quantity.unit in _PERSONS:
            return build_count(scene, value, quantity, "abducted")
    return None


def _figures(scene: Scene) -> Iterator[tuple[int, ValueMention, Quantity]]:
    for at, item in enumerate(scene.items.items):
        if item.value is None or not isinstance(item.value.value, Quantity) or item.value.value.is_ordinal:
            continue
        if not has_word(scene.items, "not_people", first=at + 1, last=at + 1):
            yield at, item.value, item.value.value


def _role(scene: Scene, at: int, quantity: Quantity) -> str | None:
    """By the noun counted, or the nearest word of killing or injuring before it; behind it where none stands before."""
    if quantity.unit in _UNITS:
        return _UNITS[quantity.unit]
    if quantity.unit not in _PERSONS:
        return None
    options = []
    for role, name in (("fatalities", "killed"), ("injured", "injured")):
        for match in find_words(scene.items, name):
            gap = at - match.last
            if 0 < gap <= _REACH and not _is_cut(scene, match.last, at):
                options.append((gap, role))
            elif -2 <= gap < 0 and not _is_cut(scene, at, match.first):
                options.append((_REACH - gap, role))
    if _is_abducting(scene, at):
        return None
    return min(options)[1] if options else None


def _is_abducting(scene: Scene, at: int) -> bool:
    return any(0 < at - match.last <= 2 for match in find_words(scene.items, "seized"))


def _is_cut(scene: Scene, first: int, last: int) -> bool:
    between = scene.items.items[first + 1 : last]
    return any(item.is_mark and item.norm in "،,.؛;" for item in between)


def build_count(scene: Scene, value: ValueMention, quantity: Quantity, role: str) -> Argument:
    """The argument of a figure; without an identifier where only bounds are known."""
    count = quantity.count
    return Argument(role=role, id=None if count is None else str(count), text=value.text, start=value.start,
                    end=value.end, field=scene.items.section.field, confidence=_SURE, via="count",
                    quantity=quantity)  # fmt: skip
