"""What a frame file says, as typed objects."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from attrs import Factory, frozen

from newsevents.declarations import EventType
from newsevents.frames.lexicon import Lexeme
from newsevents.model.event import Factuality


@frozen(kw_only=True)
class Filler:
    """How one role is filled beside one trigger.

    Attributes:
        role: Name of the role.
        relations: Relations in order of preference: ``subject``, ``object``, ``genitive``, ``nisba``, ``prep:من``,
            ``between``, ``clause``, ``sentence`` …
    """

    role: str
    relations: tuple[str, ...]


@frozen(kw_only=True)
class Trigger:
    """Words that may state an event, and what they do to its roles, stage and attributes.

    Attributes:
        id: Name of the rule, shown by ``explain``.
        gloss: The construction in English.
        lexeme: Its written forms.
        fillers: How roles are filled, strongest role first.
        stage: Stage by form (``past``, ``present``, ``future``, ``noun``, ``participle``; ``headline`` for the present
            of a headline, ``dated`` for a noun with a date behind it); a missing form says nothing.
        attributes: Attributes that the trigger itself fixes.
        needs: Roles without which there is no candidate; ``a|b`` for one of several, ``a!`` where a relation of the
            sentence must fill it and no fallback will do.
        fallbacks: Where its roles are looked for when no relation fills them, in place of the frame's ``fallbacks``.
        implies: Fillers that the words themselves name, by role: «بريكست» is Britain's departure.
        context: Words of which one must stand in the sentence, or ``None``.
        unless: Words that rule the trigger out within ``unless_words`` items on either side, or ``None``.
        unless_words: How far on either side.
        unless_side: ``"any"`` side, or only ``"after"`` the trigger (its own words included).
        factuality: Factuality that the trigger itself brings ("نفى"), or ``None``.
        is_reference: Whether it only refers back to an event told before («الصفقة»).
        is_backup: Whether it counts only where no other trigger of its sentence does («صفقة» beside «شراء»).
        certainty: How far its relations are to be trusted, as a factor: a deal does not say who sells and who buys.
        weight: Confidence of the trigger before anything else is known.
    """

    id: str
    gloss: str
    lexeme: Lexeme
    fillers: tuple[Filler, ...] = ()
    stage: Mapping[str, str] = Factory(dict)
    attributes: Mapping[str, str] = Factory(dict)
    needs: tuple[str, ...] = ()
    fallbacks: Mapping[str, tuple[str, ...]] = Factory(dict)
    implies: Mapping[str, str] = Factory(dict)
    context: Lexeme | None = None
    unless: Lexeme | None = None
    unless_words: int = 4
    unless_side: str = "any"
    factuality: Factuality | None = None
    is_reference: bool = False
    is_backup: bool = False
    certainty: float = 1.0
    weight: float = 0.8


@frozen(kw_only=True)
class Cue:
    """Words beside a trigger that set its stage or an attribute.

    Attributes:
        id: Name of the cue, shown by ``explain``.
        gloss: What it says.
        lexeme: Its written forms.
        target: ``"stage"`` or the name of an attribute.
        values: What it sets, by form of the cue; the key ``""`` holds for every form.
        side: ``"before"``, ``"after"`` or ``"any"`` side of the trigger.
        within: Greatest distance in items.
        clauses: How many clause starters may lie between.
        priority: Higher wins over lower when several cues speak; the trigger itself has 0.
        triggers: Triggers beside which it counts; empty for all.
    """

    id: str
    gloss: str
    lexeme: Lexeme
    target: str
    values: Mapping[str, str]
    side: str = "any"
    within: int = 12
    clauses: int = 2
    priority: int = 1
    triggers: tuple[str, ...] = ()


@frozen(kw_only=True)
class NameHeads:
    """Nouns that open names which no gazetteer holds, folded, without the article.

    Attributes:
        sure: Nouns that open a name whatever follows: "معاهدة".
        shared: Nouns that do so only beside a word of several states: «بنك التنمية الأفريقي», not "بنك".
    """

    sure: frozenset[str]
    shared: frozenset[str] = frozenset()


@frozen(kw_only=True)
class Frame:
    """A declarative event frame.

    Attributes:
        path: Where it was read.
        event_type: The event type that it declares or fills.
        triggers: Its triggers.
        cues: Cues of stages and attributes.
        defaults: Attributes (and ``stage``) when nothing says otherwise.
        context: Words of which one must stand in the sentence of every trigger, or ``None``.
        unless: Words that rule out every trigger of the sentence, or ``None``.
        unless_near: Words that rule out a trigger beside them, or ``None``.
        fallbacks: For roles no relation fills: where to look, in order (``sentence``, ``left``: before the
            words in their sentence, ``told``: in the event told last, ``before``, ``title``, ``pointed``: what a
            pronoun of the words means, named in the sentence before).
        spares: As ``fallbacks``, for fillers that count only where a record would lack a required role.
        restrictions: Categories of mentions that a role takes, by role.
        exclusions: Categories, or names, of mentions that a role never takes, by role.
        barriers: Words whose phrase a role never reaches into, by role: in «الحدود مع تركيا» Türkiye is no party.
        names: For each kind of filler the nouns that open its names where the gazetteers have none.
        reads_names: Whether words inside names are context, and a treaty's name may open a trigger: «اتفاقية الجزائر».
        stand_ins: Whether a person also counts as the state that they act for: «قاطع روبيو الاجتماع» is the United
            States.
        separate: Roles of which each of several joined fillers makes an event of its own: «الانسحاب من اليونسكو
            والفاو».
        paired: Pairs of a role of things and a role of parties: where each party stands with things of its own,
            each is an event: «مقاتلات من فرنسا، ودبابات من ألمانيا».
        tenses: For a role that is a date, ``past`` (not after publication) or ``future`` (after it).
        sharing: Roles whose fillers may fill another role too.
    """

    path: Path
    event_type: EventType
    triggers: tuple[Trigger, ...]
    cues: tuple[Cue, ...] = ()
    defaults: Mapping[str, str] = Factory(dict)
    context: Lexeme | None = None
    unless: Lexeme | None = None
    unless_near: Lexeme | None = None
    fallbacks: Mapping[str, tuple[str, ...]] = Factory(dict)
    spares: Mapping[str, tuple[str, ...]] = Factory(dict)
    restrictions: Mapping[str, tuple[str, ...]] = Factory(dict)
    exclusions: Mapping[str, tuple[str, ...]] = Factory(dict)
    barriers: Mapping[str, Lexeme] = Factory(dict)
    names: Mapping[str, NameHeads] = Factory(dict)
    stand_ins: bool = False
    reads_names: bool = False
    separate: tuple[str, ...] = ()
    paired: tuple[tuple[str, str], ...] = ()
    tenses: Mapping[str, str] = Factory(dict)
    sharing: tuple[str, ...] = ()

    @cached_property
    def first_words(self) -> frozenset[str]:
        """Every written form with which a trigger may begin: a word that has none of them need not be looked at."""
        return frozenset(norm for trigger in self.triggers for norm in trigger.lexeme.index)
