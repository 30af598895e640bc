"""Names that no gazetteer holds, read from the noun that opens them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsevents.frames import analyse, build_items
from newsevents.frames.names import find_names
from newsevents.frames.schema import NameHeads
from newsevents.model import AnnotatedArticle

Annotate = Callable[..., AnnotatedArticle]
HEADS = {
    "organization": NameHeads(
        sure=frozenset({"معاهده", "اتفاقيه", "ميثاق"}), shared=frozenset({"بنك", "مجلس", "اتحاد"})
    )
}


def names_in(article: AnnotatedArticle) -> list[str | None]:
    sentence = build_items(article.sections[0], 0)
    return [span.argument.id for span in find_names(sentence, analyse(sentence), HEADS)]


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        pytest.param("خرجت من اتفاقية تجارة الأسمدة أمس", "اتفاقية تجارة الأسمدة", "a definite idafa", id="idafa"),
        pytest.param(
            "خرجت من معاهدة كوردوبا لحماية الغابات بعد خلاف",
            "معاهدة كوردوبا لحماية الغابات",
            "a purpose goes on with the name, a preposition ends it",
            id="purpose",
        ),
        pytest.param("خرجت من «ميثاق سبأ» نهائيا", "ميثاق سبأ", "quotation marks", id="quoted"),
        pytest.param(
            "بالنسبة للاتفاقية الدولية لحظر الصيد", "الاتفاقية الدولية لحظر الصيد", "li swallows the alef", id="li"
        ),
        pytest.param("غادرت بنك التنمية الأفريقي رسميا", "بنك التنمية الأفريقي", "a word of several states", id="bank"),
        pytest.param(
            "غادرت معاهدة الغابات الموقعة في ليما", "معاهدة الغابات", "a participle tells of the treaty", id="closer"
        ),
        pytest.param("غادرت معاهدة الغابات رسميا", "معاهدة الغابات", "an adverb ends it", id="adverb"),
    ],
)
def test_a_name_reaches_to_the_word_that_closes_it(annotate: Annotate, text: str, name: str, why: str) -> None:
    assert names_in(annotate(text)) == [name], why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param("خرجت من اتفاقية شراء قبل عام", "an indefinite phrase", id="indefinite"),
        pytest.param("خرجت من الاتفاقية الأخيرة", "a definite noun with an adjective refers back", id="reference"),
        pytest.param("خرجت من الاتفاقية هو الحل", "a pronoun ends the phrase", id="pronoun"),
        pytest.param("غادر مجلس النواب", "a council of one state", id="council"),
        pytest.param("غادر الاتحاد الآسيوي لكرة السلة", "sport", id="sport"),
        pytest.param("زار بنك الرمل", "a bank without a word of several states", id="local-bank"),
    ],
)
def test_what_names_nothing_is_no_name(annotate: Annotate, text: str, why: str) -> None:
    assert names_in(annotate(text)) == [], why


def test_a_known_name_inside_is_left_to_the_gazetteers(annotate: Annotate) -> None:
    assert names_in(annotate("وفق ميثاق الأمم المتحدة", ("الأمم المتحدة", "organization", "UN"))) == []
