"""«أسلحة شملت صواريخ وقذائف» (arms that included missiles and shells): what a general word is broken down into.

A record names the systems and classes that change hands; the word "arms" before their list only sums them up, and the
plane «محملة بالبنادق» (laden with rifles) only brings them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import yaml
from attrs import evolve

from newsevents.frames import FillerSpan, Lexeme, SentenceItems, analyse, find_fillers, parse_lexeme
from newsevents.model import Decision, EventCandidate

_DATA = Path(__file__).parent / "objections.yml"
_VAGUE = frozenset({"unspecified", "other"})
# Words that open a list, and the categories whose word it may explain: planes laden with arms bring what they carry.
_GENERAL = {"contains": _VAGUE, "laden": frozenset({"ships", "aircraft"})}
_WEAPON_KINDS = frozenset({"weapon", "weapon_class"})
_CONFIDENCE = 0.85
_MAX_TO_LIST = 14  # items between «مساعدات عسكرية» and «تشمل»
_MAX_IN_LIST = 9  # items from one weapon to the next
_MAX_TO_FIRST = 6


def break_down(candidate: EventCandidate, sentence: SentenceItems) -> EventCandidate:
    """The candidate with the weapons of the list behind its general word, or as it is.

    Args:
        candidate: Its weapons are general words («أسلحة», «معدات») of this sentence.
        sentence: Its sentence.
    """
    things = [a for a in candidate.arguments if a.role == "weapon"]
    if not things or any(a.id is not None or a.via == "implied" for a in things):
        return candidate
    words = next((words for words, general in _GENERAL.items() if all(a.category in general for a in things)), None)
    if words is None:
        return candidate
    spans = [span for span in find_fillers(sentence) if span.kind in _WEAPON_KINDS]
    starts = {(a.start, a.end) for a in things}
    heads = [span for span in spans if (span.argument.start, span.argument.end) in starts]
    if not heads:
        return candidate
    listed = _listed(spans, max(span.last for span in heads), sentence, _words(words))
    is_particular = any(a.argument.id is not None or a.argument.category not in _VAGUE for a in listed)
    if not listed or (words == "contains" and not is_particular):
        return candidate
    weapons = tuple(
        evolve(span.argument, role="weapon", confidence=_CONFIDENCE * span.argument.confidence, via="contents")
        for span in listed
    )
    decision = Decision(
        target="weapon",
        value=", ".join(a.id or a.category or a.text for a in weapons),
        rule="contents",
        reason="what the general word is said to include",
        evidence=weapons[0].evidence(),
    )
    kept = tuple(a for a in candidate.arguments if a.role != "weapon")
    return evolve(candidate, arguments=(*kept, *weapons), trace=(*candidate.trace, decision))


def _listed(spans: Sequence[FillerSpan], head: int, sentence: SentenceItems, words: Lexeme) -> list[FillerSpan]:
    """The particular weapons behind the words "that includes", as far as the list goes on without a verb."""
    verbs = analyse(sentence).verbs
    opening = next((found for found in sentence.find(words) if 0 < found.first - head <= _MAX_TO_LIST), None)
    if opening is None or any(head < at < opening.first for at in verbs):
        return []
    listed: list[FillerSpan] = []
    at, reach = opening.last, _MAX_TO_FIRST
    for span in spans:
        if span.first <= at:
            continue
        if span.first - at > reach or any(at < verb < span.first for verb in verbs):
            break
        listed.append(span)
        at, reach = span.last, _MAX_IN_LIST
    return listed


@cache
def _words(name: str) -> Lexeme:
    return parse_lexeme(yaml.safe_load(_DATA.read_text(encoding="utf-8"))[name]["patterns"])
