"""Which neighbour pairs a sentence names: constructions that a frame cannot say, since a border is a pair of states.

* «الحدود الأرمينية الأذربيجانية», «الحدود السورية – اللبنانية»: two nisbas
* «الحدود بين جيبوتي وإريتريا», «الحدود التي تفصلها عن هايتي»: names governed by "بين" or "عن"
* «الحدود الأرمينية مع تركيا وإيران», «حدودها مع السودان»: an owner, and each neighbour after "مع"
* «الحدود المشتركة», «حدودهما», or a bare «الحدود»: the pair of the two parties
* «معبر رفح»: borders that have a name of their own
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from newsevents.frames import Item, SentenceItems, Syntax
from newsevents.text import fold_string
from newsevents_border_security.words import is_word, load_hosts, load_named_borders, load_neighbours

_MAX_OWNER_GAP = 4
_MAX_LIST_GAP = 2
_STATE_KINDS = frozenset({"state", "territory"})
_STOPS = frozenset(".؛:؟!")


@frozen(kw_only=True)
class BorderPhrase:
    """The phrase that a border noun opens.

    Attributes:
        first: Index of the noun.
        last: Index of its last item (inclusive).
        owners: (index, state) of what owns the border: nisbas, names, or both sides of "بين".
        neighbours: (index, state) of what stands after "مع" or "عن".
        is_shared: Whether it is called the border of "both".
    """

    first: int
    last: int
    owners: tuple[tuple[int, str], ...] = ()
    neighbours: tuple[tuple[int, str], ...] = ()
    is_shared: bool = False

    @property
    def states(self) -> tuple[str, ...]:
        """The states named in it, each once."""
        return tuple(dict.fromkeys(state for _, state in (*self.owners, *self.neighbours)))


@frozen(kw_only=True)
class BorderMention:
    """A border named in a sentence.

    Attributes:
        pair: Sorted ``ISO-ISO``.
        start: Offset of the words that name it.
        end: Offset after them.
        rule: The construction.
    """

    pair: str
    start: int
    end: int
    rule: str


def find_border_phrases(sentence: SentenceItems, syntax: Syntax) -> tuple[BorderPhrase, ...]:
    """The border phrases of a sentence, in order; a noun inside the phrase of another opens none of its own."""
    found: list[BorderPhrase] = []
    for at, item in enumerate(sentence.items):
        # «خط السيطرة الفعلية» may be known as a place, and stays a border.
        is_other = item.value is not None or (item.mention is not None and item.mention.kind not in ("place", "region"))
        if is_other or not is_word(item.norm, "border_nouns"):
            continue
        if (found and at <= found[-1].last) or _names_guards(sentence, at) or _means_limits(sentence, at):
            continue
        found.append(_read_phrase(sentence, syntax, at))
    return tuple(found)


def _names_guards(sentence: SentenceItems, at: int) -> bool:
    """«وحدات الحدود الروسية», «حرس الحدود»: who guards, not what is guarded."""
    if at == 0 or not sentence.norms[at].startswith("الحدود") or not is_word(sentence.norms[at - 1], "guard_units"):
        return False
    following = sentence.items[at + 2].mention if at + 2 < len(sentence.items) else None
    return following is None or following.via != "nisba" or "و" in following.prefix


def _means_limits(sentence: SentenceItems, at: int) -> bool:
    """«تعاون بلا حدود», «ضمن حدود معقولة»: limits."""
    return sentence.norms[at] == "حدود" and at > 0 and is_word(sentence.norms[at - 1], "before_limits")


def _read_phrase(sentence: SentenceItems, syntax: Syntax, at: int) -> BorderPhrase:
    owners: list[tuple[int, str]] = []
    neighbours: list[tuple[int, str]] = []
    far, is_shared, gap, last = False, sentence.norms[at].endswith("هما"), 0, at
    for index in range(at + 1, len(sentence.items)):
        item = sentence.items[index]
        mention = item.mention
        if mention is not None and mention.kind in _STATE_KINDS and mention.entity_id is not None:
            is_new = not far and _opens_new_phrase(sentence, index, owners)
            if is_new or "ب" in mention.prefix or "ل" in mention.prefix:
                break
            (neighbours if far else owners).append((index, mention.entity_id))
            gap, last = 0, index
            continue
        if item.is_mark:
            if item.norm in _STOPS or item.norm in "،,":
                break
            continue
        if index in syntax.verbs and not sentence.norms[index].startswith(("يفصل", "تفصل", "يربط", "تربط")):
            break
        if item.norm in ("مع", "عن") or is_word(item.norm, "between_him"):
            far = True
        elif item.norm in ("في", "من", "الي", "علي", "منذ", "بعد", "قبل", "ان") and (owners or item.norm != "من"):
            break
        elif is_word(item.norm, "shared"):
            is_shared = is_shared or item.norm not in ("الحدودي", "الحدوديه")
            last = index
        gap += 1
        if gap > (_MAX_LIST_GAP if owners or neighbours else _MAX_OWNER_GAP):
            break
    return BorderPhrase(first=at, last=last, owners=tuple(owners), neighbours=tuple(neighbours), is_shared=is_shared)


def _opens_new_phrase(sentence: SentenceItems, index: int, owners: Sequence[tuple[int, str]]) -> bool:
    """«على الحدود وأكدت», «على الحدود الجنوبية تركيا»: a bare name after an adjective that agrees with the noun."""
    mention = sentence.items[index].mention
    if mention is None or not owners:
        return False
    previous = owners[-1][0]
    joined = "و" in mention.prefix or mention.via == "nisba"
    dashes = all(item.is_mark for item in sentence.items[previous + 1 : index])
    return not (joined and (dashes or index - previous <= 2))


def find_borders(
    sentence: SentenceItems, phrases: Sequence[BorderPhrase], parties: Sequence[str], *, is_drawn: bool = False
) -> tuple[BorderMention, ...]:
    """The neighbour pairs that a sentence names.

    Args:
        sentence: The items of one sentence.
        phrases: Its border phrases.
        parties: The parties of the event; two that are neighbours stand in for a border that names nobody.
        is_drawn: Whether the parties draw a border, which may lie at sea: then they need be no neighbours on land.
    """
    states = [load_hosts().get(party, party) for party in parties if len(party) == 3 or party in load_hosts()]
    found: dict[str, BorderMention] = {}
    for mention in (*_named_borders(sentence), *_spelled_borders(sentence, phrases, states, is_drawn=is_drawn)):
        found.setdefault(mention.pair, mention)
    return tuple(found.values())


def _named_borders(sentence: SentenceItems) -> Iterator[BorderMention]:
    words = [(word, item) for item in sentence.items if not item.is_mark for word in _words_of(sentence, item)]
    for name, pair in load_named_borders():
        for at in range(len(words) - len(name) + 1):
            window = words[at : at + len(name)]
            first = window[0][0]
            rest = tuple(word for word, _ in window[1:])
            if rest == name[1:] and name[0] in (first, first[1:]):
                rule = f"name '{' '.join(name)}'"
                yield BorderMention(pair=pair, start=window[0][1].start, end=window[-1][1].end, rule=rule)
                break


def _words_of(sentence: SentenceItems, item: Item) -> list[str]:
    return fold_string(sentence.section.text[item.start : item.end]).split()


def _spelled_borders(
    sentence: SentenceItems, phrases: Sequence[BorderPhrase], states: Sequence[str], *, is_drawn: bool
) -> Iterator[BorderMention]:
    bare: BorderPhrase | None = None
    spelled = False
    for phrase in phrases:
        pairs = list(pairs_of(phrase, states))
        start, end = sentence.quote_of(phrase.first, phrase.last)
        for pair in pairs:
            spelled = True
            yield BorderMention(pair=pair, start=start, end=end, rule="border of two states")
        if not pairs and bare is None:
            bare = phrase
    if bare is None or spelled or len(states) != 2 or not all(state in states for state in bare.states):
        return
    if is_drawn or frozenset(states) in load_neighbours():
        start, end = sentence.quote_of(bare.first, bare.last)
        yield BorderMention(pair=join_pair(*states), start=start, end=end, rule="border of the two parties")


def pairs_of(phrase: BorderPhrase, parties: Sequence[str]) -> Iterator[str]:
    """The pairs that one phrase spells out; ``parties`` own the border of "حدودها مع"."""
    owners = [state for _, state in phrase.owners]
    neighbours = [state for _, state in phrase.neighbours]
    if neighbours:
        own = owners[:2] or [party for party in parties if party not in neighbours]
        for owner in own if owners or phrase.is_shared else own[:1]:
            for name in neighbours:
                if owner != name:
                    yield join_pair(owner, name)
    elif len(set(owners)) == 2:
        yield join_pair(*dict.fromkeys(owners))


def join_pair(one: str, other: str) -> str:
    """Two states as the sorted ``ISO-ISO`` of a border."""
    return "-".join(sorted((one, other)))
