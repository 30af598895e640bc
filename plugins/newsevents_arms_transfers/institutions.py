"""«تعاقدت الوزارة على …» (the ministry contracted for …): an army or ministry that no adjective gives to a state.

It is that of the state which the article is about. The linker leaves such words alone, since most of them say nothing;
beside a purchase or a delivery they name who buys or who gets it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml
from attrs import evolve

from newsevents.frames import Lexeme, Match, SentenceItems, analyse, parse_lexeme
from newsevents.model import AnnotatedArticle, Argument, Decision, EventCandidate, Mention

_DATA = Path(__file__).parent / "objections.yml"
_GAINS = frozenset({"buy", "import", "contract", "obtain", "receive", "request", "rent", "choose", "conclude"})
_GIVES = frozenset({"sell", "export", "deliver", "supply", "send", "give", "arrive", "arm", "hand_over"})
_DEALS = frozenset({"deal", "arms_deal", "package", "build", "conclude"})
_STATES = frozenset({"state", "territory"})
_GUESSES = frozenset({"sentence", "before", "title", "left", "told", "spare"})
_CONFIDENCE, _SETTING = 0.6, 0.4
_SPARE = 0.3
_MAX_SUBJECT = 4  # items between a verb and the institution behind it
_MAX_BEFORE = 8
_MAX_OWNER = 2
_MIN_NAMED = 2
_TO = "إلى"


def name_recipient(
    candidate: EventCandidate, rule: str, sentence: SentenceItems, first: int, last: int, article: AnnotatedArticle
) -> EventCandidate | None:
    """The candidate with the state of an ownerless institution as recipient, or ``None`` where none stands there.

    Args:
        candidate: Its recipient is missing or guessed.
        rule: Name of its trigger.
        sentence: Its sentence.
        first: Index of the first item of the trigger.
        last: Of the last.
        article: Says what state it is about.
    """
    related = [a for a in candidate.arguments if a.role == "recipient" and a.via not in _GUESSES]
    if related or rule not in _GAINS | _GIVES | _DEALS:
        return None
    suppliers = {a.id for a in candidate.arguments if a.role == "supplier" and a.via not in _GUESSES}
    found = _find_institution(rule, sentence, first, last)
    if found is None:
        return _spare_recipient(candidate, rule, suppliers, article)
    state = find_setting(article, but=suppliers)
    if state is None or state in suppliers:
        return None
    start, end = sentence.quote_of(found.first, found.last)
    argument = Argument(
        role="recipient",
        id=state,
        name=state,
        text=sentence.section.text[start:end],
        start=start,
        end=end,
        field=sentence.section.field,
        confidence=_CONFIDENCE,
        via="institution",
    )
    decision = Decision(
        target="recipient",
        value=state,
        rule="institution",
        reason="an institution without a nationality is that of the state which the article is about",
        evidence=argument.evidence(),
    )
    kept = tuple(a for a in candidate.arguments if a.role != "recipient" and (a.role != "supplier" or a.id != state))
    return evolve(candidate, arguments=(*kept, argument), trace=(*candidate.trace, decision))


def _spare_recipient(
    candidate: EventCandidate, rule: str, suppliers: set[str | None], article: AnnotatedArticle
) -> EventCandidate | None:
    """The state that the article is all about, for a deal whose supplier and weapons are told and whose buyer is not.

    «صفقة الطائرات الإيطالية» (the deal for Italian aircraft), in a report from the parliament of Kuwait.
    """
    is_empty = not any(a.role == "recipient" and a.confidence > _SPARE for a in candidate.arguments)
    things = [a for a in candidate.arguments if a.role == "weapon"]
    is_told = any(a.id is not None or a.quantity is not None for a in things)
    if not (is_empty and suppliers and is_told):
        return None
    state = find_setting(article, but=suppliers, is_dominant=True)
    mention = None if state is None else _first_mention(article, state)
    if state is None or mention is None:
        return None
    argument = evolve(mention, role="recipient", id=state, name=state, confidence=_SETTING, via="spare")
    decision = Decision(target="recipient", value=state, rule="setting", reason="the state that the article is about",
                        evidence=argument.evidence())  # fmt: skip
    kept = tuple(a for a in candidate.arguments if a.role != "recipient")
    return evolve(candidate, arguments=(*kept, argument), trace=(*candidate.trace, decision))


def _first_mention(article: AnnotatedArticle, state: str) -> Argument | None:
    for section in article.sections:
        for mention in section.mentions:
            if _state_of(mention) == state:
                return Argument(role="recipient", id=state, text=mention.text, start=mention.start, end=mention.end,
                                field=section.field, confidence=_SETTING)  # fmt: skip
    return None


def find_setting(article: AnnotatedArticle, *, but: set[str | None], is_dominant: bool = False) -> str | None:
    """The state that the article names most, those in ``but`` left out; ``None`` where it names each only once.

    Args:
        article: With its mentions.
        but: States that are somebody else.
        is_dominant: Whether it must be named three times, and twice as often as any other.
    """
    counts: Counter[str] = Counter()
    for section in article.sections:
        for mention in section.mentions:
            state = _state_of(mention)
            if state is not None and state not in but:
                counts[state] += 1
    best = counts.most_common(2)
    if not best or best[0][1] < _MIN_NAMED or (len(best) > 1 and best[0][1] == best[1][1]):
        return None
    if is_dominant and (best[0][1] <= _MIN_NAMED or (len(best) > 1 and best[0][1] < 2 * best[1][1])):
        return None
    return best[0][0]


def _state_of(mention: Mention) -> str | None:
    if mention.kind in _STATES:
        return mention.entity_id
    affiliation = mention.affiliation or ""
    is_state = len(affiliation) == 3 and affiliation.isupper()
    return affiliation if is_state and mention.kind in ("person", "place", "organization") else None


def _find_institution(rule: str, sentence: SentenceItems, first: int, last: int) -> Match | None:
    """Where an institution stands as who gains (its subject) or who is given to (behind ل, «إلى» or a maṣdar)."""
    syntax = analyse(sentence)
    for found in sentence.find(_institutions()):
        if _has_owner(sentence, found):
            continue
        is_bare = not found.prefix.rstrip("وف") and syntax.governor_at[found.first] < last
        behind = found.first - last
        if rule in _GAINS:
            is_after = 0 < behind <= _MAX_SUBJECT and is_bare
            is_before = 0 < first - found.last <= _MAX_BEFORE and not found.prefix.endswith(("ب", "ل", "ك"))
            same = syntax.clauses[found.first] == syntax.clauses[first]
            if is_after or (is_before and same and syntax.governors[found.first] == ""):
                return found
        elif behind > 0 and (
            found.prefix.endswith("ل")
            or (behind <= _MAX_SUBJECT and is_bare and sentence.norms[last + 1] == sentence.norms[found.first])
            or (syntax.governors[found.first] == _TO and syntax.governor_at[found.first] > last)
        ):
            return found
    return None


def _has_owner(sentence: SentenceItems, found: Match) -> bool:
    """Whether a state or another name follows at once: «وزارة الدفاع السلفادورية» (the ministry of El Salvador)."""
    for item in sentence.items[found.last + 1 : found.last + 1 + _MAX_OWNER]:
        if item.mention is not None and item.mention.kind in {*_STATES, "armed_group", "organization", "person"}:
            return not item.mention.prefix
    return False


@cache
def _institutions() -> Lexeme:
    data: Mapping[str, Mapping[str, list[str]]] = yaml.safe_load(_DATA.read_text(encoding="utf-8"))
    return parse_lexeme(data["institutions"]["patterns"])
