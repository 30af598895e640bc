"""A weapon named before, and only meant by a pronoun behind the trigger: «الصواريخ التي اشترتها», «طلبت خمسا منها»."""

from __future__ import annotations

from newsevents.frames.grammar import load_grammar
from newsevents.frames.items import SentenceItems
from newsevents.frames.lexicon import Match
from newsevents.frames.syntax import Syntax
from newsevents.model import Quantity

_MAX_ITEMS = 4
_MAX_COUNT_ITEMS = 6
_WEAPON_KINDS = frozenset({"weapon", "weapon_class"})
_CLAUSE_MARKS = frozenset("،,.;؛:")


def points_back(sentence: SentenceItems, syntax: Syntax, trigger: Match) -> bool:
    """Whether a pronoun stands for what is transferred: «تسلمتها», «تعاقدت عليها», «خمسا منها».

    Where a weapon follows, the pronoun means a party: «باعتها مقاتلات» (sold her fighters).
    """
    if find_part(sentence, trigger) is not None:
        return True
    if _names_weapon(sentence, syntax, trigger):
        return False
    resumptive = load_grammar().resumptive
    following = sentence.norms[trigger.last + 1 : trigger.last + 1 + _MAX_ITEMS]
    return trigger.form.has_pronoun or any(norm in resumptive for norm in (sentence.norms[trigger.last], *following))


def find_part(sentence: SentenceItems, trigger: Match) -> Quantity | None:
    """The count of «خمسا منها» (five of them) behind the trigger."""
    partitive = load_grammar().partitive
    stop = min(len(sentence.items) - 1, trigger.last + 1 + _MAX_COUNT_ITEMS)
    for at in range(trigger.last + 1, stop):
        value = sentence.items[at].value
        if value is not None and isinstance(value.value, Quantity) and not value.value.is_ordinal:
            return value.value if sentence.norms[at + 1] in partitive else None
        if sentence.items[at].is_mark and sentence.norms[at] in _CLAUSE_MARKS:
            return None
    return None


def _names_weapon(sentence: SentenceItems, syntax: Syntax, trigger: Match) -> bool:
    """Whether a weapon stands behind the trigger in its clause, before another verb."""
    for at in range(trigger.last + 1, len(sentence.items)):
        mention = sentence.items[at].mention
        if at in syntax.verbs or syntax.clauses[at] != syntax.clauses[trigger.last]:
            return False
        if mention is not None and mention.kind in _WEAPON_KINDS and "و" not in mention.prefix:
            return True
    return False
