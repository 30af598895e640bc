"""Find the subject of a verb, or of the verb that controls a maṣdar, by order and clause."""

from __future__ import annotations

from newsevents.frames.anaphora import has_object_pronoun
from newsevents.frames.decisions import find_decider
from newsevents.frames.grammar import load_grammar
from newsevents.frames.heads import describes_medium, describes_weapon
from newsevents.frames.items import SentenceItems
from newsevents.frames.lexicon import Match
from newsevents.frames.syntax import ACTOR_KINDS, Syntax
from newsevents.frames.topics import has_topic

_MAX_SUBJECT_ITEMS = 12
_STOP_MARKS = frozenset("،,؛;:.")


def find_subject(sentence: SentenceItems, syntax: Syntax, trigger: Match, *, until: int | None = None) -> int | None:
    """Index of the actor that is the subject of a finite verb, or ``None``.

    Looked for after the verb («وقّعت فرنسا»), before it in its clause («إن فرنسا وقّعت»), as antecedent of a relative
    clause («فرنسا التي وقّعت»), and last as the subject of the clauses before («أعلنت فرنسا … ووقّعت»).

    Args:
        sentence: The items of the sentence.
        syntax: Its clauses and governors.
        trigger: The verb.
        until: Index before which the subject must stand: in «رفض تزويد أوكرانيا» Ukraine is no subject of "رفض".
    """
    after = _actor_within(sentence, trigger)
    if after is None:
        after = _actor_after(sentence, syntax, trigger.last, until)
    if after is not None and until is None and has_object_pronoun(sentence, trigger):
        return after  # «طائرات تعاقدت عليها الكويت»: the pronoun is the object, so the name behind is the subject
    latter = _latter(sentence, syntax, trigger.first)
    if latter is not None:
        return latter
    before = _actor_before(sentence, syntax, trigger.first)
    if before is not None and not _is_joined(sentence, trigger):
        return before
    permitted = _permitted(sentence, syntax, syntax.clause_start(trigger.first))
    if permitted is not None and not _is_joined(sentence, trigger):
        return permitted
    if _has_pronoun_subject(sentence, trigger.first):
        return _inherited(sentence, syntax, trigger.first)
    if after is not None:
        return None if until is None and has_topic(sentence, syntax, trigger) else after
    if before is not None:
        return before
    if until is None and _has_plain_antecedent(sentence, syntax, trigger):
        return None
    return _inherited(sentence, syntax, trigger.first)


def _has_plain_antecedent(sentence: SentenceItems, syntax: Syntax, trigger: Match) -> bool:
    """Whether the verb of a relative clause has the noun before it as its subject: «القوافل التي نقلت صواريخ».

    Nothing links the convoys, and who is named before them does not act. With a pronoun («التي تسلمتها») the noun is
    the object.
    """
    start = syntax.clause_start(trigger.first)
    is_relative = syntax.clause_kinds[syntax.clauses[trigger.first]] == "relative"
    if not is_relative or start == 0 or trigger.first - start > 1 or trigger.form.has_pronoun:
        return False
    item = sentence.items[start - 1]
    return item.mention is None and item.value is None and not item.is_mark and _is_definite(item.norm)


def find_controller(sentence: SentenceItems, syntax: Syntax, trigger: Match) -> int | None:
    """Index of the actor that is the subject of the finite verb above a maṣdar, or ``None``.

    «تعتزم تركيا شراء …»: Türkiye, the subject of "تعتزم". «اتهمت واشنطن بكين بتزويد …»: China, the object of "اتهمت".
    """
    start = syntax.clause_start(trigger.first)
    is_relative = syntax.clause_kinds[syntax.clauses[trigger.first]] == "relative"
    if is_relative and start == trigger.first > 0 and _is_actor(sentence, start - 1):
        return start - 1  # «آيسلندا التي هجرتها» (Iceland, which left it): a trigger that opens with its pronoun
    decider = _decider(sentence, trigger.first)
    if decider is not None:
        return decider
    for at in range(trigger.first - 1, -1, -1):
        if _is_verb_above(sentence, syntax, at, trigger):
            verb = Match(first=at, last=at, form=trigger.form, pattern="", prefix=_prefix(sentence, at))
            subject = find_subject(sentence, syntax, verb, until=trigger.first)
            controlled = _controlled_object(sentence, syntax, at, subject, trigger.first)
            if controlled is None and _is_deed_of_others(sentence, syntax, at, subject, trigger):
                return None
            return subject if controlled is None else controlled
    before = _actor_before(sentence, syntax, trigger.first)
    return before if before is not None else _inherited(sentence, syntax, trigger.first)


def _is_verb_above(sentence: SentenceItems, syntax: Syntax, at: int, trigger: Match) -> bool:
    is_verb = at in syntax.verbs or load_grammar().stance.match_at(sentence.norms, at) is not None
    return is_verb and syntax.clauses[trigger.first] - syntax.clauses[at] <= 2


def find_speaker(sentence: SentenceItems, syntax: Syntax, trigger: Match) -> int | None:
    """Index of the actor who only speaks of the deed that a maṣdar names, so that it is nobody's guess who does it.

    «حذرت موسكو من توريد أسلحة» (Moscow warned of supplying arms): whoever supplies, Moscow does not.
    """
    for at in range(trigger.first - 1, -1, -1):
        if _is_verb_above(sentence, syntax, at, trigger):
            verb = Match(first=at, last=at, form=trigger.form, pattern="", prefix=_prefix(sentence, at))
            subject = find_subject(sentence, syntax, verb, until=trigger.first)
            return subject if _is_deed_of_others(sentence, syntax, at, subject, trigger) else None
    return None


def find_agent(sentence: SentenceItems, syntax: Syntax, trigger: Match) -> int | None:
    """Index of the actor behind a trigger that is no verb by itself: a maṣdar, or a particle with its verb.

    «لن يحضر الرئيس» (the president will not attend): the subject of the verb behind the particle.
    """
    words = trigger.pattern.split()[:2]
    if len(words) < 2 or not words[0].startswith("=") or "/" not in words[1]:
        return find_controller(sentence, syntax, trigger)
    subject = find_subject(sentence, syntax, trigger)
    mention = None if subject is None or subject < trigger.first else sentence.items[subject].mention
    if mention is None or mention.kind != "organization":
        return subject
    controller = find_controller(sentence, syntax, trigger)  # «لن يحضر قمة الاتحاد»: the union is attended
    return subject if controller is None else controller


def _decider(sentence: SentenceItems, at: int) -> int | None:
    """The actor right before, if it is the one of a decision: «عارضت الأوروغواي خطوة البرازيل الانسحاب»."""
    return find_decider(sentence, at - 1) if at > 1 and _is_actor(sentence, at - 1) else None


def _controlled_object(
    sentence: SentenceItems, syntax: Syntax, verb: int, subject: int | None, until: int
) -> int | None:
    """The object of a verb of accusing, urging or ordering: it is the subject of what follows."""
    if load_grammar().object_control.match_at(sentence.norms, verb) is None:
        return None
    start = verb if subject is None or subject < verb else subject
    for at in range(start + 1, until):
        if at in syntax.verbs or syntax.governor_at[at] > verb or sentence.norms[at] in _STOP_MARKS:
            return None
        mention = sentence.items[at].mention
        if _is_actor(sentence, at) and mention is not None and not mention.prefix and mention.via != "nisba":
            return at
    return None


def _is_deed_of_others(sentence: SentenceItems, syntax: Syntax, verb: int, subject: int | None, trigger: Match) -> bool:
    """Whether the subject of the verb above only speaks of what somebody else does.

    «حذرت موسكو من توريد أسلحة» (warned of supplying), «اتهمت موسكو الغرب بتسليح» (the West, whom nothing links).
    Of «حذرت من انسحابها» (of its withdrawal) the pronoun may be the subject's. «البند المتعلق بتهريب السلاح» (the item
    on arms smuggling) names no smuggler.
    """
    if trigger.first > 0 and sentence.norms[trigger.first - 1] in load_grammar().relating:
        return True
    grammar = load_grammar()
    if grammar.stance.match_at(sentence.norms, verb) is not None:
        return not trigger.form.has_pronoun
    if grammar.object_control.match_at(sentence.norms, verb) is None or subject is None:
        return False
    for at in range(max(verb, subject) + 1, trigger.first):
        item = sentence.items[at]
        is_party = item.mention is not None and item.mention.kind in (*ACTOR_KINDS, "person")
        if is_party or item.value is not None or syntax.governor_at[at] > verb or item.is_mark:
            return False
        if _is_definite(item.norm):
            return True
    return False


def _prefix(sentence: SentenceItems, at: int) -> str:
    norm = sentence.norms[at]
    return norm[0] if len(norm) > 3 and norm[0] in "وف" else ""


def _is_joined(sentence: SentenceItems, trigger: Match) -> bool:
    return trigger.prefix[:1] in ("و", "ف") and bool(trigger.prefix)


def _is_actor(sentence: SentenceItems, at: int) -> bool:
    mention = sentence.items[at].mention
    if mention is None or describes_weapon(sentence, at) or describes_medium(sentence, at):
        return False
    return mention.kind in ACTOR_KINDS or (mention.kind == "person" and mention.affiliation is not None)


def _actor_within(sentence: SentenceItems, trigger: Match) -> int | None:
    """An actor inside a trigger of several words: «استدعت أرمينيا ممثلها»."""
    return next((at for at in range(trigger.first + 1, trigger.last) if _is_actor(sentence, at)), None)


def _actor_after(sentence: SentenceItems, syntax: Syntax, at: int, until: int | None) -> int | None:
    stop = len(sentence.items) if until is None else until
    for right in range(at + 1, min(stop, at + 1 + _MAX_SUBJECT_ITEMS)):
        item = sentence.items[right]
        if (item.is_mark and item.norm in _STOP_MARKS) or syntax.clauses[right] != syntax.clauses[at]:
            return None
        if right in syntax.verbs:
            return None
        if syntax.governor_at[right] > at:
            return None
        if _is_actor(sentence, right) and not _is_oblique(sentence, right):
            return None if _is_behind_subject(sentence, at, right) else right
    return None


def _is_behind_subject(sentence: SentenceItems, verb: int, actor: int) -> bool:
    """Whether a definite noun has taken the place of the subject: «زوّد الحلفاء أوكرانيا», where the allies supply.

    A noun with the article heads no genitive, so a name behind it is an object; a nisba is its adjective.
    """
    mention = sentence.items[actor].mention
    if mention is None or mention.via == "nisba":
        return False
    between = sentence.items[verb + 1 : actor]
    return any(item.mention is None and item.value is None and _is_definite(item.norm) for item in between)


def _is_definite(norm: str) -> bool:
    return norm.startswith("ال") and len(norm) > 4


def _is_oblique(sentence: SentenceItems, at: int) -> bool:
    """Whether a plural nisba shows that it is no subject: «تبيع الإيرانيين مقاتلات», not «الإيرانيون»."""
    mention = sentence.items[at].mention
    return mention is not None and mention.via == "nisba" and mention.text.endswith("يين")


def _actor_before(sentence: SentenceItems, syntax: Syntax, at: int) -> int | None:
    start = syntax.clause_start(at)
    for left in range(start, at):
        if _is_actor(sentence, left) and syntax.governors[left] == "":
            return left
    return None


_LATTER = frozenset({"الاخيره", "الاخير"})
_MAX_TO_LATTER = 3


def _latter(sentence: SentenceItems, syntax: Syntax, at: int) -> int | None:
    """Who "the latter" is: the actor named last before it. «الدورة الأخيرة» (the last session) is an adjective."""
    for left in range(at - 1, max(0, at - 1 - _MAX_TO_LATTER), -1):
        before = sentence.items[left - 1]
        is_noun = before.mention is None and not before.is_mark and before.norm not in load_grammar().clause_starters
        if sentence.norms[left] in _LATTER and not (is_noun and left - 1 not in syntax.verbs):
            return next((other for other in range(left - 1, -1, -1) if _is_actor(sentence, other)), None)
    return None


def _permitted(sentence: SentenceItems, syntax: Syntax, start: int) -> int | None:
    """Who is allowed or asked to act: in «السماح لألمانيا بأن تنقل» Germany, not who allows it, is the subject."""
    if syntax.clause_kinds[syntax.clauses[start]] != "complement":
        return None
    for left in range(start - 1, max(-1, start - 3), -1):
        if _is_actor(sentence, left) and syntax.governors[left] == "ل":
            return left
    return None


def _has_pronoun_subject(sentence: SentenceItems, at: int) -> bool:
    """Whether the verb stands behind «أنها» (that she): in «نفت تركيا أنها سلّمت أوكرانيا» Ukraine is its object."""
    grammar = load_grammar()
    left = at - 1
    while left > 0 and sentence.norms[left] in grammar.auxiliaries | grammar.past_negations | grammar.future_particles:
        left -= 1
    return left >= 0 and sentence.norms[left] in grammar.pronoun_complementizers


def _inherited(sentence: SentenceItems, syntax: Syntax, at: int) -> int | None:
    """The nearest bare actor of the clauses to the left; an antecedent is simply the nearest."""
    start = syntax.clause_start(at)
    clause = syntax.clauses[at]
    permitted = _permitted(sentence, syntax, start)
    if permitted is not None:
        return permitted
    if syntax.clause_kinds[clause] == "relative":
        for left in range(start - 1, max(-1, start - 6), -1):
            if _is_actor(sentence, left):
                return left
    seen: int | None = None
    current = None
    aside = _is_aside(syntax, clause)
    for left in range(start - 1, -1, -1):
        if aside and syntax.clause_kinds[syntax.clauses[left]] == "relative":
            continue  # «شغلت إريتريا مقعدها في القمة التي احتضنتها جيبوتي، حين …»: the host is no subject
        if seen is not None and syntax.clauses[left] != current:
            break
        if _is_actor(sentence, left) and syntax.governors[left] == "":
            seen, current = left, syntax.clauses[left]
    return seen


def _is_aside(syntax: Syntax, clause: int) -> bool:
    """Whether an actor stands bare in a clause before this one that is no relative clause."""
    return clause > 0 and any(kind != "relative" for kind in syntax.clause_kinds[:clause])
