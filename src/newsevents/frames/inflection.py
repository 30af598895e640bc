"""Generate the written forms of Arabic verbs and nouns from their dictionary forms.

Unvocalised news text leaves much open (active and passive look alike), so a form carries only what the letters show:
tense, and whether an object pronoun is attached. All forms are folded.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from newsevents.text.fold import fold_string

Form = Literal["past", "present", "future", "noun", "participle"]

_OBJECT_SUFFIXES = ("ه", "ها", "هم", "هما", "نا")
_POSSESSIVE_SUFFIXES = ("ه", "ها", "هم", "هما", "نا", "ي", "كم")
# The first person singular is left out: news prose says "we", and «أقدم» is "older", not "I present".
_PERSON_PREFIXES = ("ي", "ت", "ن")


@frozen(kw_only=True)
class WordForm:
    """One written form.

    Attributes:
        norm: The folded word without conjunctions and prepositions.
        form: What the letters show: tense of a verb, or ``noun``, ``participle``.
        has_pronoun: Whether an object or possessor pronoun is attached.
        is_definite: Whether it carries the article.
        is_jussive: Whether it stands only behind "لم": «لم تبع» (did not sell).
    """

    norm: str
    form: Form
    has_pronoun: bool = False
    is_definite: bool = False
    is_jussive: bool = False


def inflect_verb(past: str, present: str) -> Iterator[WordForm]:
    """Write out the persons of a verb from its third person masculine singular.

    Args:
        past: e.g. "اشترى" (he bought).
        present: e.g. "يشتري" (he buys).

    Yields:
        Forms of past, present and future (س), with and without object pronoun.
    """
    for norm in _past_persons(past):
        yield WordForm(norm=norm, form="past")
        for suffix in _OBJECT_SUFFIXES:
            yield WordForm(norm=_join_pronoun(norm, suffix), form="past", has_pronoun=True)
    for norm in _present_persons(present):
        forms: tuple[tuple[str, Form], ...] = ((norm, "present"), ("س" + norm, "future"))
        for text, form in forms:
            yield WordForm(norm=text, form=form)
            for suffix in _OBJECT_SUFFIXES:
                yield WordForm(norm=_join_pronoun(text, suffix), form=form, has_pronoun=True)
    stem = fold_string(present)[1:]
    if len(stem) > 2 and stem[-2] in "ويا" and stem[-1] not in "ويا":  # يبيع: لم تبع
        for prefix in _PERSON_PREFIXES:
            yield WordForm(norm=prefix + stem[:-2] + stem[-1], form="present", is_jussive=True)


def _past_persons(past: str) -> Iterator[str]:
    norm = fold_string(past)
    yield norm
    if past.endswith("ى"):  # اشترى: اشترت، اشتروا، اشتريا، اشترينا
        stem = norm[:-1]
        yield from (stem + "ت", stem + "وا", stem + "يا", stem + "تا", norm + "نا", norm + "ن")
        yield norm + "ت"  # the passive: أُلغيت
    elif past.endswith("أ"):  # بدأ: بدأت، بدؤوا، بدأوا; folding writes the hamza like the alef of دعا
        yield from (norm + "ت", norm[:-1] + "ووا", norm + "وا", norm + "تا", norm + "نا", norm + "ن")
    elif norm.endswith("ا"):  # دعا: دعت، دعوا
        stem = norm[:-1]
        yield from (stem + "ت", stem + "وا", stem + "وا", stem + "تا", stem + "ونا")
    else:
        yield from (norm + "ت", norm + "وا", norm + "ا", norm + "تا", norm + "نا", norm + "ن")


def _present_persons(present: str) -> Iterator[str]:
    norm = fold_string(present)
    stem = norm[1:]
    weak = stem[-1] in "ياو" and len(stem) > 2
    plural = stem[:-1] if weak else stem
    for prefix in _PERSON_PREFIXES:
        yield prefix + stem
        if weak and stem[-1] == "ي":  # jussive: لم تشتر
            yield prefix + stem[:-1]
    for prefix in ("ي", "ت"):
        yield from (prefix + plural + "ون", prefix + plural + "وا", prefix + stem + "ان", prefix + stem + "ا")


def _join_pronoun(norm: str, suffix: str) -> str:
    return (norm[:-1] if norm.endswith("وا") else norm) + suffix


def inflect_noun(noun: str, *, form: Form = "noun") -> Iterator[WordForm]:
    """Write out a noun, maṣdar or participle: bare, with article, with tanwin alef, with possessor pronoun.

    Args:
        noun: One dictionary form; plurals are nouns of their own.
        form: ``"noun"`` or ``"participle"``.
    """
    norm = fold_string(noun)
    yield WordForm(norm=norm, form=form)
    yield WordForm(norm="ال" + norm, form=form, is_definite=True)
    if not norm.endswith(("ه", "ا", "ي", "ون", "ين")):
        yield WordForm(norm=norm + "ا", form=form)
    stem = norm[:-1] + "ت" if norm.endswith("ه") else norm
    seats = (stem, stem[:-1] + "ي", stem[:-1] + "و") if norm.endswith("اء") else (stem,)  # شراء: شرائها، شراؤها
    for suffix in _POSSESSIVE_SUFFIXES:
        for seat in seats:
            yield WordForm(norm=seat + suffix, form=form, has_pronoun=True)
