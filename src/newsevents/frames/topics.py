"""A noun that nothing links and that stands as subject before its verb: «إن الإدارة لن تبيع أوكرانيا سلاحا»."""

from __future__ import annotations

from newsevents.frames.items import SentenceItems
from newsevents.frames.lexicon import Match
from newsevents.frames.syntax import Syntax

_MAX_TO_VERB = 5
_MIN_LETTERS = 5


def has_topic(sentence: SentenceItems, syntax: Syntax, trigger: Match) -> bool:
    """Whether a definite noun right behind "that" has the place of the subject, so that a name behind the verb is none.

    «قالت إن الشركة سلمت الكويت …» (that the company delivered to Kuwait): Kuwait is an object, whoever the company is.
    """
    start = syntax.clause_start(trigger.first)
    if syntax.clause_kinds[syntax.clauses[trigger.first]] != "complement" or trigger.first - start > _MAX_TO_VERB:
        return False
    at = start + 1
    if at >= trigger.first:
        return False
    item = sentence.items[at]
    is_noun = item.mention is None and item.value is None and not item.is_mark and at not in syntax.verbs
    is_definite = item.norm.startswith("ال") and len(item.norm) >= _MIN_LETTERS
    between = range(at + 1, trigger.first)
    return is_noun and is_definite and not any(left in syntax.verbs for left in between)
