"""What closes a phrase, so that the preposition before it governs no further."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve

from newsevents.frames import analyse, build_items
from newsevents.model import AnnotatedArticle, DateInterval, ValueMention

Annotate = Callable[..., AnnotatedArticle]


def governor_of(article: AnnotatedArticle, name: str) -> str:
    sentence = build_items(article.sections[0], 0)
    syntax = analyse(sentence)
    at = next(at for at, item in enumerate(sentence.items) if item.mention is not None and item.mention.text == name)
    return syntax.governors[at]


def with_year(article: AnnotatedArticle, year: str) -> AnnotatedArticle:
    section = article.sections[0]
    start = section.text.index(year)
    days = DateInterval(start=date(int(year), 1, 1), end=date(int(year) + 1, 1, 1), precision="year")
    value = ValueMention(start=start, end=start + len(year), text=year, value=days)
    return evolve(article, sections=(evolve(section, values=(value,)),))


def test_a_date_closes_the_phrase_of_its_preposition(annotate: Annotate) -> None:
    # "the initiative that Ghana founded in 2017": Ghana stands bare behind the date.
    article = annotate("المبادرة التي أسستها في 2017 غانا", ("غانا", "state", "GHA"))
    assert governor_of(with_year(article, "2017"), "غانا") == ""


def test_without_a_date_the_preposition_governs_on(annotate: Annotate) -> None:
    # "the initiative that it founded in the capital of Ghana"
    article = annotate("المبادرة التي أسستها في عاصمة غانا", ("غانا", "state", "GHA"))
    assert governor_of(article, "غانا") == "في"


@pytest.mark.parametrize("word", ["سوى", "إلا"])
def test_an_exception_closes_the_phrase(annotate: Annotate, word: str) -> None:
    # "of the three none but Burundi remains"
    article = annotate(f"لم يبق من الثلاثة {word} بوروندي", ("بوروندي", "state", "BDI"))
    assert governor_of(article, "بوروندي") == ""


@pytest.mark.parametrize(
    ("text", "preposition"),
    [
        pytest.param("باعت قنابل إلى كل من قطر والكويت", "إلى", id="to each of"),
        pytest.param("باعت قنابل لكل من قطر والكويت", "ل", id="for each of"),
        pytest.param("وقعت كل من قطر والكويت العقد", "", id="each of them, the subject"),
        pytest.param("اشترت القنابل من قطر والكويت", "من", id="from, without each"),
    ],
)
def test_each_of_opens_a_list_and_governs_nothing(annotate: Annotate, text: str, preposition: str) -> None:
    # "sold bombs to each of Qatar and Kuwait", "each of Qatar and Kuwait signed"
    article = annotate(text, ("قطر", "state", "QAT"), ("والكويت", "state", "KWT"))
    assert governor_of(article, "قطر") == preposition


def test_a_joined_weapon_shares_the_phrase_of_the_weapon_before_it(annotate: Annotate) -> None:
    # "concluded with Peru a deal for boats and missiles": the missiles are not "with" anybody.
    text = "أبرمت مع بيرو صفقة زوارق وصواريخ"
    named = (("بيرو", "state", "PER"), ("زوارق", "weapon_class", None), ("صواريخ", "weapon_class", None))
    assert governor_of(annotate(text, *named), "صواريخ") == ""
