"""Which neighbour pairs a sentence names: constructions that a frame cannot say, since a border is a pair of states.

* «الحدود الأرمينية الأذربيجانية», «الحدود السورية – اللبنانية»: two nisbas
* «الحدود بين جيبوتي وإريتريا»: two names governed by "بين"
* «الحدود الأرمينية مع تركيا وإيران», «حدودها مع السودان»: an owner, and each neighbour after "مع"
* «الحدود المشتركة», «حدودهما», or a bare «الحدود»: the pair of the two parties
* «معبر رفح»: borders that have a name of their own
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import yaml
from attrs import frozen

from newsevents.frames import SentenceItems
from newsevents.text import fold_string

_DATA = Path(__file__).parent / "lexicon.yml"
_MAX_OWNER_GAP = 4
_MAX_LIST_GAP = 2
_STATE_KINDS = frozenset({"state", "territory"})


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


@frozen
class _Words:
    border: frozenset[str]
    shared: frozenset[str]
    named: tuple[tuple[str, str], ...]


@cache
def _words() -> _Words:
    data = yaml.safe_load(_DATA.read_text(encoding="utf-8"))
    return _Words(
        border=frozenset(map(fold_string, data["border_nouns"]["words"])),
        shared=frozenset(map(fold_string, data["shared"]["words"])),
        named=tuple((fold_string(name), row["pair"]) for row in data["named_borders"] for name in row["words"]),
    )


def find_borders(sentence: SentenceItems, parties: Sequence[str]) -> tuple[BorderMention, ...]:
    """The neighbour pairs that a sentence names.

    Args:
        sentence: The items of one sentence.
        parties: Identifiers of the parties of the event; two states stand in for a border that names nobody.
    """
    found: dict[str, BorderMention] = {}
    for mention in (*_named_borders(sentence), *_spelled_borders(sentence, parties)):
        found.setdefault(mention.pair, mention)
    return tuple(found.values())


def _named_borders(sentence: SentenceItems) -> Iterator[BorderMention]:
    norms = " ".join(sentence.norms)
    for name, pair in _words().named:
        if name in norms:
            yield BorderMention(pair=pair, start=sentence.start, end=sentence.end, rule=f"name '{name}'")


def _spelled_borders(sentence: SentenceItems, parties: Sequence[str]) -> Iterator[BorderMention]:
    states = [party for party in parties if len(party) == 3 and party.isupper()]
    bare: BorderMention | None = None
    spelled = False
    for at, norm in enumerate(sentence.norms):
        if not _is_border_noun(norm):
            continue
        for mention in _pairs_after(sentence, at, states):
            spelled = True
            yield mention
        if bare is None and len(states) == 2:
            item = sentence.items[at]
            bare = BorderMention(pair=_pair(*states), start=item.start, end=item.end, rule="border of the two parties")
    if bare is not None and not spelled:
        yield bare


def _is_border_noun(norm: str) -> bool:
    words = _words().border
    return norm in words or (norm[0] in "وفبل" and norm[1:] in words)


def _pairs_after(sentence: SentenceItems, at: int, parties: Sequence[str]) -> Iterator[BorderMention]:
    states = _states_after(sentence, at)
    if not states:
        return
    start = sentence.items[at].start
    owners = [state for state in states if state[2] != "مع"]
    neighbours = [state for state in states if state[2] == "مع"]
    if neighbours:
        owner = owners[0][1] if owners else _other_party(parties, [name for _, name, _ in neighbours])
        for last, name, _ in neighbours:
            if owner is not None and owner != name:
                end = sentence.items[last].end
                yield BorderMention(pair=_pair(owner, name), start=start, end=end, rule="border with a neighbour")
    elif len(owners) >= 2 and owners[0][1] != owners[1][1]:
        end = sentence.items[owners[1][0]].end
        pair = _pair(owners[0][1], owners[1][1])
        yield BorderMention(pair=pair, start=start, end=end, rule="border of two states")


def _states_after(sentence: SentenceItems, at: int) -> list[tuple[int, str, str]]:
    """(index, state, preposition) of the states in the phrase that a border noun opens."""
    found: list[tuple[int, str, str]] = []
    preposition = ""
    gap = 0
    for index in range(at + 1, len(sentence.items)):
        item = sentence.items[index]
        mention = item.mention
        if mention is not None and mention.kind in _STATE_KINDS and mention.entity_id is not None:
            found.append((index, mention.entity_id, preposition))
            gap = 0
            continue
        if item.norm in ("مع", "بين"):
            preposition = item.norm
        elif item.norm in (".", "؛", ":") or (item.norm == "،" and not found):
            break
        elif not item.is_mark:
            gap += 1
        if gap > (_MAX_LIST_GAP if found else _MAX_OWNER_GAP):
            break
    return found


def _other_party(parties: Sequence[str], neighbours: Sequence[str]) -> str | None:
    others = [party for party in parties if party not in neighbours]
    return others[0] if len(others) == 1 else None


def _pair(one: str, other: str) -> str:
    return "-".join(sorted((one, other)))
