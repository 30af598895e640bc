"""Candidate fillers of a sentence: mentions and values, those that name one thing together counted once.

«أربع طائرات جديدة من طراز "غريبن"» is a quantity, a weapon class and a designation, and one filler.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from newsevents.frames.grammar import load_grammar
from newsevents.frames.heads import describes_medium, describes_weapon
from newsevents.frames.items import SentenceItems
from newsevents.model import Argument, DateInterval, Mention, Money, Quantity, ValueMention
from newsevents.text import arabic

_WEAPON_KINDS = frozenset({"weapon", "weapon_class"})
_MAX_APPOSITION_ITEMS = 6
_MAX_QUANTITY_GAP = 1
_MAX_SAME_KIND_GAP = 4
_STAND_IN = 0.9
_ISO_LETTERS = 3
_GENERIC = frozenset({None, "unspecified", "other"})


@frozen(kw_only=True)
class FillerSpan:
    """Something in a sentence that may fill a role.

    Attributes:
        first: Index of its first item.
        last: Index of its last item (inclusive).
        head: Index of the item whose syntax counts.
        kind: Kind of the mention, or ``date``, ``money``, ``quantity``.
        argument: The filler, its role still empty.
        mention: The mention behind it, ``None`` for values.
        is_origin: Whether it only says where a weapon comes from: «صواريخ روسية». Nobody receives by it.
    """

    first: int
    last: int
    head: int
    kind: str
    argument: Argument
    mention: Mention | None = None
    is_origin: bool = False


def find_fillers(sentence: SentenceItems, earlier: Sequence[Sequence[FillerSpan]] = ()) -> tuple[FillerSpan, ...]:
    """All fillers of a sentence, in order.

    Args:
        sentence: The items of the sentence.
        earlier: Fillers of the sentences before it, for «طائرات من هذا النوع» (aircraft of this kind).
    """
    found: list[FillerSpan] = []
    for at, item in enumerate(sentence.items):
        if item.mention is not None and item.mention.kind in _WEAPON_KINDS:
            _add_weapon(found, sentence, at, item.mention)
        elif item.mention is not None and not describes_medium(sentence, at):
            found.append(_mention_filler(sentence, at, item.mention))
        elif item.value is not None and not isinstance(item.value.value, Quantity):
            found.append(_value_filler(sentence, at, item.value))
    return tuple(_name_same_kind(span, sentence, found, earlier) for span in found)


def find_stand_ins(fillers: Sequence[FillerSpan]) -> tuple[FillerSpan, ...]:
    """The states that persons and capitals among the fillers stand for.

    «قاطع روبيو الاجتماع» is the United States; «غادرت موسكو المجلس» is Russia, where linking sees the city.
    """
    return tuple(
        evolve(
            span,
            kind="state",
            argument=evolve(
                span.argument,
                id=span.mention.affiliation,
                name=span.mention.affiliation,
                confidence=_STAND_IN * span.argument.confidence,
                via="acts for",
            ),
        )
        for span in fillers
        if span.mention is not None and span.mention.affiliation is not None and _stands_for_state(span.mention)
    )


def _stands_for_state(mention: Mention) -> bool:
    affiliation = mention.affiliation or ""
    if mention.category == "head_of_organization" or len(affiliation) != _ISO_LETTERS or not affiliation.isupper():
        return False
    return mention.kind == "person" or (mention.kind == "place" and mention.category == "city" and not mention.prefix)


def _name_same_kind(
    span: FillerSpan, sentence: SentenceItems, found: Sequence[FillerSpan], earlier: Sequence[Sequence[FillerSpan]]
) -> FillerSpan:
    """Give a class noun that points back («من الطراز نفسه») the designation named last in its category."""
    if span.kind != "weapon_class" or span.argument.id is not None:
        return span
    same_kind = load_grammar().same_kind
    window = range(span.last + 1, min(len(sentence.items), span.last + 1 + _MAX_SAME_KIND_GAP))
    if not any(same_kind.match_at(sentence.norms, at) is not None for at in window):
        return span
    before = [other for other in found if other.last < span.first]
    for spans in (before, *reversed(earlier)):
        for other in reversed(spans):
            if other.argument.id is not None and other.argument.category == span.argument.category:
                return evolve(
                    span, kind="weapon", argument=evolve(span.argument, id=other.argument.id, via="same kind")
                )
    return span


def _mention_filler(sentence: SentenceItems, at: int, mention: Mention) -> FillerSpan:
    named = mention.kind in ("person", "place", "company", "organization", "treaty", "armed_group")
    argument = Argument(
        role="",
        id=mention.entity_id or (mention.name if named else None),
        name=mention.name,
        text=mention.text,
        start=mention.start,
        end=mention.end,
        field=sentence.section.field,
        confidence=mention.score,
        via=mention.via,
    )
    is_origin = describes_weapon(sentence, at)
    return FillerSpan(
        first=at, last=at, head=at, kind=mention.kind, argument=argument, mention=mention, is_origin=is_origin
    )


def _value_filler(sentence: SentenceItems, at: int, found: ValueMention) -> FillerSpan:
    value = found.value
    argument = Argument(
        role="",
        id=None,
        text=found.text,
        start=found.start,
        end=found.end,
        field=sentence.section.field,
        money=value if isinstance(value, Money) else None,
        date=value if isinstance(value, DateInterval) else None,
    )
    kind = "date" if isinstance(value, DateInterval) else "money"
    if isinstance(value, DateInterval):
        argument = evolve(argument, id=value.iso)
    elif isinstance(value, Money) and value.amount is not None and value.currency is not None:
        argument = evolve(argument, id=f"{value.amount.normalize():f} {value.currency}")
    return FillerSpan(first=at, last=at, head=at, kind=kind, argument=argument)


def _add_weapon(found: list[FillerSpan], sentence: SentenceItems, at: int, mention: Mention) -> None:
    last = found[-1] if found else None
    if last is not None and _is_apposition(last, sentence, at, mention):
        found[-1] = _join(last, sentence, at, mention)
        return
    quantity, first = _quantity_before(sentence, at, mention)
    start = sentence.items[first].start if first < at else mention.start
    if quantity is None:
        quantity = _quantity_over(sentence, mention)
    argument = Argument(
        role="",
        id=mention.entity_id if mention.kind == "weapon" else None,
        name=mention.name,
        text=sentence.section.text[start : mention.end],
        start=start,
        end=mention.end,
        field=sentence.section.field,
        confidence=mention.score,
        via=mention.via,
        category=mention.category or "unspecified",
        quantity=quantity,
    )
    found.append(FillerSpan(first=first, last=at, head=at, kind=mention.kind, argument=argument, mention=mention))


def _is_apposition(last: FillerSpan, sentence: SentenceItems, at: int, mention: Mention) -> bool:
    """Whether the weapon at ``at`` names the one before it more closely: class + «من طراز» + designation."""
    if last.kind not in _WEAPON_KINDS or at - last.last > _MAX_APPOSITION_ITEMS:
        return False
    if last.argument.id is not None and mention.entity_id not in (None, last.argument.id):
        return False
    if "و" in mention.prefix:
        return False
    between = sentence.items[last.last + 1 : at]
    if any(item.norm in ("،", ",", ";", "؛", ".", "او") or item.value is not None for item in between):
        return False
    if any(item.mention is not None and item.mention.kind not in ("company", "state") for item in between):
        return False
    ours, theirs = last.argument.category, mention.category
    if mention.kind == "weapon_class":
        # «طائرات F-16 المقاتلة» is one thing, «صواريخ لطائرات» are two.
        return ours == theirs and mention.prefix == "" and at - last.last == 1
    return ours == theirs or ours in _GENERIC or mention.prefix == ""


def _join(last: FillerSpan, sentence: SentenceItems, at: int, mention: Mention) -> FillerSpan:
    start = last.argument.start or 0
    end = _closed(sentence.section.text, start, mention.end)
    is_named = mention.kind == "weapon"
    argument = evolve(
        last.argument,
        id=(mention.entity_id if is_named else None) or last.argument.id,
        name=mention.name if is_named else last.argument.name,
        category=mention.category if is_named and mention.category else last.argument.category,
        text=sentence.section.text[start:end],
        end=end,
    )
    return evolve(last, last=at, kind="weapon" if argument.id else last.kind, argument=argument)


def _closed(text: str, start: int, end: int) -> int:
    """``end``, or one more where the span has opened a quotation that closes right behind it."""
    opened = sum(char in arabic.OPENING_QUOTES for char in text[start:end])
    closed = sum(char in arabic.CLOSING_QUOTES for char in text[start:end])
    straight = text[start:end].count('"') % 2 == 1 and text[end : end + 1] == '"'
    return end + 1 if straight or (opened > closed and text[end : end + 1] in tuple(arabic.CLOSING_QUOTES)) else end


def _quantity_before(sentence: SentenceItems, at: int, mention: Mention) -> tuple[Quantity | None, int]:
    for step in range(1, _MAX_QUANTITY_GAP + 2):
        left = at - step
        if left < 0 or (sentence.items[left].is_mark and sentence.items[left].norm != '"'):
            break
        value = sentence.items[left].value
        if value is not None and isinstance(value.value, Quantity) and not value.value.is_ordinal:
            return value.value, left
        if sentence.items[left].mention is not None or value is not None:
            break
    return None, at


def _quantity_over(sentence: SentenceItems, mention: Mention) -> Quantity | None:
    """A dual («فرقاطتين») or a numeral behind the noun («الطائرات الأربع») lies over or right after the mention."""
    for value in sentence.section.values_in(sentence.start, mention.end + 2):
        if mention.kind == "weapon" and mention.start < value.start < mention.end:
            continue  # «سي-130»: the number belongs to the name
        if value.end > mention.start and isinstance(value.value, Quantity):
            return None if value.value.is_ordinal else value.value
    return None
