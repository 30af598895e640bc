"""Closed-class words of the shallow syntax, read from ``data/grammar.yml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml
from attrs import frozen

from newsevents.frames.inflection import Form
from newsevents.frames.lexicon import Lexeme, parse_lexeme
from newsevents.text.fold import fold_string

_DATA = Path(__file__).parent / "data" / "grammar.yml"


@frozen(kw_only=True)
class Grammar:
    """Function words, folded.

    Attributes:
        prepositions: Written word to the name that relations use.
        compound_prepositions: Rows of words to that name, longest first.
        clause_starters: Written word to its kind: ``complement``, ``relative``, ``adverbial``.
        same_kind: Words that make a class noun one of the kind named before: «من هذا النوع».
        pronoun_complementizers: "أنها" (that she), whose pronoun is the subject of the verb behind it.
        past_negations: "لم".
        future_particles: "لن", "سوف".
        light_verbs: Verbs that only give a tense to the maṣdar behind them, by their words.
        doing_verbs: "قام ب" (did), which gives its tense to the maṣdar that it governs, by its words.
        subjunctives: Particles after which an imperfect has not happened yet: "أن", "كي".
        media: Nouns whose nisba names no actor: "صحيفة", without the article.
        carriers: What goods come in, whose nisba is no actor: "شحنة", without the article.
        resumptive: Prepositions with a pronoun that may mean the antecedent of a relative clause: "عليها".
        partitive: "منها" (of them).
        equal: "ومثلها" (and as many).
        contrasting: Words that open a clause about something else: "بينما".
        auxiliaries: Verbs that a past may follow: "كان".
        object_control: Verbs whose object is the subject of what follows: «اتهمت واشنطن بكين بتزويد».
        deciding: Nouns of deciding and intending, whose genitive does what follows: «قرار كينيا الانسحاب».
        stance: Verbs of warning and blame, whose subject does not do what they are about: «حذرت من توريد».
        relating: Words before a maṣdar that make it a matter somebody speaks of: "المتعلق" (concerning).
        reporting: Verbs of saying.
        verbs: Finite verbs that close the phrase to their left, those of saying included.
    """

    prepositions: Mapping[str, str]
    compound_prepositions: tuple[tuple[tuple[str, ...], str], ...]
    clause_starters: Mapping[str, str]
    same_kind: Lexeme
    pronoun_complementizers: frozenset[str]
    past_negations: frozenset[str]
    future_particles: frozenset[str]
    light_verbs: Mapping[str, Form]
    doing_verbs: Mapping[str, Form]
    subjunctives: frozenset[str]
    contrasting: frozenset[str]
    media: frozenset[str]
    carriers: frozenset[str]
    resumptive: frozenset[str]
    partitive: frozenset[str]
    equal: frozenset[str]
    auxiliaries: frozenset[str]
    object_control: Lexeme
    deciding: Lexeme
    stance: Lexeme
    relating: frozenset[str]
    reporting: Lexeme
    verbs: Lexeme


@cache
def load_grammar() -> Grammar:
    """The grammar of the engine, read once."""
    data = yaml.safe_load(_DATA.read_text(encoding="utf-8"))
    compounds = [
        (tuple(fold_string(word) for word in words.split()), row["as"])
        for words, row in data["compound_prepositions"]["words"].items()
    ]
    return Grammar(
        prepositions=_fold_words(data["prepositions"]["words"]),
        compound_prepositions=tuple(sorted(compounds, key=lambda row: -len(row[0]))),
        clause_starters=_fold_words(data["clause_starters"]["words"]),
        same_kind=parse_lexeme(data["same_kind"]["patterns"]),
        auxiliaries=frozenset(map(fold_string, data["auxiliaries"]["words"])),
        pronoun_complementizers=frozenset(map(fold_string, data["pronoun_complementizers"]["words"])),
        past_negations=frozenset(map(fold_string, data["past_negations"]["words"])),
        future_particles=frozenset(map(fold_string, data["future_particles"]["words"])),
        light_verbs={fold_string(word): form for form, words in data["light_verbs"]["words"].items() for word in words},
        doing_verbs={fold_string(word): form for form, words in data["doing_verbs"]["words"].items() for word in words},
        subjunctives=frozenset(map(fold_string, data["subjunctives"]["words"])),
        carriers=frozenset(map(fold_string, data["carriers"]["words"])),
        resumptive=frozenset(map(fold_string, data["resumptive"]["words"])),
        partitive=frozenset(map(fold_string, data["partitive"]["words"])),
        equal=frozenset(map(fold_string, data["equal"]["words"])),
        media=frozenset(map(fold_string, data["media"]["words"])),
        contrasting=frozenset(map(fold_string, data["contrasting"]["words"])),
        object_control=parse_lexeme(data["object_control"]["patterns"]),
        deciding=parse_lexeme(data["deciding_nouns"]["patterns"]),
        stance=parse_lexeme(data["stance_verbs"]["patterns"]),
        relating=frozenset(map(fold_string, data["relating"]["words"])),
        reporting=parse_lexeme(data["reporting_verbs"]["patterns"]),
        verbs=parse_lexeme([*data["reporting_verbs"]["patterns"], *data["frequent_verbs"]["patterns"]]),
    )


def _fold_words(rows: Mapping[str, Mapping[str, str]]) -> Mapping[str, str]:
    return {fold_string(word): row["as"] for word, row in rows.items()}
