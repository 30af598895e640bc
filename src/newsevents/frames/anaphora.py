"""A weapon named before, and only meant by a pronoun behind the trigger: «الصواريخ التي اشترتها», «طلبت خمسا منها»."""

from __future__ import annotations

from newsevents.frames.grammar import load_grammar
from newsevents.frames.items import SentenceItems
from newsevents.frames.lexicon import Match
from newsevents.frames.syntax import Syntax
from newsevents.model import Quantity

_MAX_ITEMS = 4
_MAX_COUNT_ITEMS = 6
_MAX_ADJECTIVES = 3
_MAX_OPENING = 1  # «التي كانت تصل»
_WEAPON_KINDS = frozenset({"weapon", "weapon_class"})
_HER = "ها"
_ADVERBS = frozenset({"قبل", "بعد", "عام", "سنه", "منذ", "خلال", "امس", "اليوم", "بموجب", "ضمن", "حتي"})
_MAX_PARTICLE = 4  # letters of «قد», «كانت»
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


def has_object_pronoun(sentence: SentenceItems, trigger: Match) -> bool:
    """Whether the object of a verb is a pronoun of its own or of its preposition: «اشترتها», «تعاقدت عليها»."""
    following = sentence.norms[trigger.last + 1 : trigger.last + 2]
    return trigger.form.has_pronoun or any(norm in load_grammar().resumptive for norm in following)


def points_outside(sentence: SentenceItems, syntax: Syntax, trigger: Match) -> bool:
    """Whether a feminine pronoun is the object of the trigger, as of «تسلمتها من برلين» or «وافقت على بيعها للعراق».

    Behind a maṣdar with a pronoun a bare noun is the object: «منذ تسلمها السلطة» (since she took over power).
    """
    last = trigger.last
    if not sentence.norms[last].endswith(_HER) or _names_weapon(sentence, syntax, trigger):
        return False
    if not (trigger.form.has_pronoun or sentence.norms[last] in load_grammar().resumptive):
        return False
    if _is_asyndetic(sentence, syntax, trigger):
        return False
    if last + 1 == len(sentence.items):
        return True
    item, norm = sentence.items[last + 1], sentence.norms[last + 1]
    return (
        item.is_mark
        or item.mention is not None
        or item.value is not None
        or norm in load_grammar().prepositions
        or norm in _ADVERBS
        or syntax.governor_at[last + 1] == last + 1
        or syntax.clauses[last + 1] != syntax.clauses[last]
    )


def _is_asyndetic(sentence: SentenceItems, syntax: Syntax, trigger: Match) -> bool:
    """Whether a verb stands right behind a noun that its pronoun may mean: «بطاريات من هذا الطراز حصلت عليها»."""
    at = trigger.first - 1
    if at < 0 or trigger.form.form not in ("past", "present", "future") or trigger.prefix:
        return False
    item = sentence.items[at]
    is_plain = item.mention is None and item.value is None and not item.is_mark and at not in syntax.verbs
    is_near = syntax.clauses[at] == syntax.clauses[trigger.first]
    return is_plain and is_near and len(item.norm) > _MAX_PARTICLE


def find_theme(sentence: SentenceItems, syntax: Syntax, trigger: Match) -> int | None:
    """Index of the weapon that is the subject of a verb of moving, or of a passive: «مدرعات وصلت», «الدبابات التي تصل».

    It stands right before the verb or its relative pronoun, with adjectives at most between; no other weapon follows.
    """
    is_verb = trigger.form.form in ("past", "present", "future")
    if not is_verb or trigger.form.has_pronoun or trigger.prefix or _names_weapon(sentence, syntax, trigger):
        return None
    at = trigger.first - 1
    start = syntax.clause_start(trigger.first)
    if syntax.clause_kinds[syntax.clauses[trigger.first]] == "relative" and trigger.first - start - 1 <= _MAX_OPENING:
        at = start - 1
    adjectives = 0
    while at >= 0:
        item = sentence.items[at]
        if item.mention is not None and item.mention.kind in _WEAPON_KINDS:
            return at
        is_adjective = item.mention is None or item.mention.via == "nisba"
        if item.is_mark and item.norm in "\"'()":
            at -= 1
            continue
        if item.is_mark or not is_adjective or at in syntax.verbs or syntax.governor_at[at] == at:
            return None
        adjectives += 1
        if adjectives > _MAX_ADJECTIVES or item.norm in load_grammar().prepositions:
            return None
        at -= 1
    return None


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
