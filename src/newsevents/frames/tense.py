"""Tense in context: what an unvocalised imperfect means where it stands."""

from __future__ import annotations

from functools import cache

from attrs import evolve

from newsevents.frames.grammar import load_grammar
from newsevents.frames.inflection import Form
from newsevents.frames.items import SentenceItems
from newsevents.frames.lexicon import Match
from newsevents.text.fold import fold_string

_TA_MARBUTA = "\u0629"
_MAX_TO_DOING = 5  # items: «قامت وزارة الدفاع الفرنسية بتسليم»


def settle_form(match: Match, sentence: SentenceItems) -> Match:
    """Read a word that may be a past or a maṣdar as the latter behind a preposition or a finite verb.

    «الحديث عن ترك المنظمة» (talk of leaving), «قررت ترك المنظمة» (decided to leave): no past stands there. Behind «كان»
    and «من» (who) one may.
    """
    if match.form.form != "past" or match.first == 0 or match.prefix or match.form.norm not in _third_persons(match):
        return match
    at = match.first - 1
    while at > 0 and sentence.items[at].mention is not None:
        at -= 1  # «قررت تشيلي ترك المنظمة» (Chile decided to leave): the subject may stand between
    before = sentence.items[at]
    if before.mention is not None or before.value is not None or before.is_mark or before.norm in _may_precede_past():
        return match
    grammar = load_grammar()
    is_governed = at == match.first - 1 and before.norm in grammar.prepositions
    if is_governed or grammar.verbs.match_at(sentence.norms, at) is not None:
        return evolve(match, form=evolve(match.form, form="noun"))
    return match


def _third_persons(match: Match) -> frozenset[str]:
    """The dictionary forms of the first word of the pattern."""
    return frozenset(fold_string(word.split("/")[0]) for word in match.pattern.split()[0].split("|"))


@cache
def _may_precede_past() -> frozenset[str]:
    return load_grammar().auxiliaries | {fold_string(word) for word in ("من", "قد", "وقد", "فقد", "لقد")}


def form_in_context(match: Match, sentence: SentenceItems) -> Form:
    """The form that counts for stages.

    A headline tells the past in the present («باريس تبيع أثينا …»); after "أن", "كي" or the ل of purpose an imperfect
    («على أن تسلّم», «لتسلّم») has not happened yet, so it counts as future. «لم تسلّم» (did not hand over) speaks of the
    past, «لن تسلّم» and «سوف تسلّم» of the future.
    """
    if match.form.form != "present":
        return match.form.form
    before = _word_before(match, sentence)
    if before in load_grammar().past_negations:
        return "past"
    if match.prefix.endswith("ل") or before in load_grammar().subjunctives or before in load_grammar().future_particles:
        return "future"
    return "past" if sentence.is_headline else "present"


def form_by_light_verb(match: Match, sentence: SentenceItems) -> Form | None:
    """The tense that a light verb gives to the maṣdar behind it: «تم إهداء», «قامت فرنسا بإهداء» are pasts."""
    if match.form.form != "noun":
        return None
    if match.prefix.endswith("ب"):
        return _form_by_doing(match, sentence)
    return None if match.prefix else load_grammar().light_verbs.get(_word_before(match, sentence))


def _form_by_doing(match: Match, sentence: SentenceItems) -> Form | None:
    """The tense of «قام» (did), from which only its subject may stand apart; after "أن" it has not happened yet."""
    grammar = load_grammar()
    for at in range(match.first - 1, max(-1, match.first - 1 - _MAX_TO_DOING), -1):
        norm = sentence.norms[at]
        form = grammar.doing_verbs.get(norm)
        if form is not None:
            is_hoped_for = form == "present" and at > 0 and sentence.norms[at - 1] in grammar.subjunctives
            return "future" if is_hoped_for else form
        if sentence.items[at].is_mark or norm in grammar.prepositions or norm in grammar.clause_starters:
            return None
    return None


def may_stand(match: Match, sentence: SentenceItems) -> bool:
    """Whether its spelling and the particle before it admit its form: behind "لم", "لن" and "سوف" stands no past.

    In «لم تزوّد» the word is "supplies", not the past of "was supplied", which is written alike. A word in «ة» has no
    pronoun: «منحة» is a grant, and only «منحه» may be "gave him".
    """
    if match.form.has_pronoun and _surface(match, sentence).endswith(_TA_MARBUTA):
        return False
    if match.form.form != "past" or match.prefix:
        return True
    grammar = load_grammar()
    return _word_before(match, sentence) not in grammar.past_negations | grammar.future_particles


def _surface(match: Match, sentence: SentenceItems) -> str:
    item = sentence.items[match.last]
    return sentence.section.text[item.start : item.end]


def _word_before(match: Match, sentence: SentenceItems) -> str:
    return sentence.norms[match.first - 1] if match.first > 0 else ""
