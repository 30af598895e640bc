"""Who says so: verbs of saying before and behind their speaker, phrases that name a source, and who denies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsevents.frames import build_items, parse_lexeme
from newsevents.frames.attribution import find_attribution
from newsevents.model import AnnotatedArticle

Annotate = Callable[..., AnnotatedArticle]
_STATES = {"كينيا": "KEN", "تنزانيا": "TZA", "بلغاريا": "BGR"}
_TRIGGER = parse_lexeme(["انسحب/ينسحب", "انسحاب"])


def _source(annotate: Annotate, text: str) -> tuple[str, str] | None:
    named = sorted((name for name in _STATES if name in text), key=text.index)
    article = annotate(text, *((name, "state", _STATES[name]) for name in named))
    sentence = build_items(article.sections[0], 0)
    trigger = sentence.find(_TRIGGER)[0]
    found = find_attribution(sentence, trigger)
    return None if found is None else (found.text, found.rule)


@pytest.mark.parametrize(
    ("text", "speaker", "gloss"),
    [
        pytest.param(
            "قالت كينيا إن تنزانيا انسحبت من المنظمة", "كينيا", "Kenya said that Tanzania withdrew", id="state-said"
        ),
        pytest.param(
            "أكدت وزارة الخارجية السويدية أن بلغاريا انسحبت من المنظمة", "وزارة الخارجية السويدية",
            "the Swedish foreign ministry confirmed that Bulgaria withdrew", id="ministry-confirmed",
        ),
        pytest.param(
            "ذكرت صحيفة محلية أن بلغاريا انسحبت من المنظمة", "صحيفة محلية", "a local paper reported", id="paper"
        ),
        pytest.param(
            "أفاد مصدر دبلوماسي بأن بلغاريا انسحبت من المنظمة", "مصدر دبلوماسي", "a diplomatic source said",
            id="unnamed-source",
        ),
        pytest.param(
            "تنزانيا قالت إن بلغاريا انسحبت من المنظمة", "تنزانيا", "Tanzania said (subject before its verb)",
            id="speaker-before-verb",
        ),
        pytest.param(
            "نفت تنزانيا أنها انسحبت من المنظمة", "تنزانيا", "Tanzania denied that it withdrew: who denies is named",
            id="who-denies",
        ),
        pytest.param(
            "قالت كينيا إن تنزانيا أكدت أن بلغاريا انسحبت من المنظمة", "تنزانيا", "the nearest verb of saying counts",
            id="nearest-verb",
        ),
    ],
)  # fmt: skip
def test_a_verb_of_saying_names_its_speaker(annotate: Annotate, text: str, speaker: str, gloss: str) -> None:
    assert _source(annotate, text) == (speaker, "verb of saying"), gloss


@pytest.mark.parametrize(
    ("text", "speaker", "gloss"),
    [
        pytest.param("انسحبت بلغاريا من المنظمة، بحسب مصدر حكومي", "مصدر حكومي", "according to … behind", id="behind"),
        pytest.param("وفق بيان رسمي، انسحبت بلغاريا من المنظمة", "بيان رسمي", "according to … (before)", id="before"),
        pytest.param(
            "انسحبت بلغاريا من المنظمة، نقلا عن وكالة الأنباء", "وكالة الأنباء", "quoting the news agency", id="quoting"
        ),
        pytest.param(
            "انسحبت بلغاريا من المنظمة، على حد تعبير مسؤول كبير", "مسؤول كبير", "in the words of a senior official",
            id="in-the-words-of",
        ),
        pytest.param(
            "انسحبت بلغاريا من المنظمة، كما أعلنت وزارة الخارجية", "وزارة الخارجية", "as the ministry announced",
            id="as-announced",
        ),
    ],
)  # fmt: skip
def test_a_phrase_names_the_source(annotate: Annotate, text: str, speaker: str, gloss: str) -> None:
    assert _source(annotate, text) == (speaker, "source phrase"), gloss


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        pytest.param("انسحبت بلغاريا من المنظمة", "the article speaks for itself", id="nobody"),
        pytest.param("انسحبت بلغاريا من المنظمة وقالت كينيا إن الأمر عادي", "what is said behind it", id="said-later"),
        pytest.param("تابعت كينيا انسحاب بلغاريا من المنظمة", "to follow is to say only before 'that'", id="followed"),
        pytest.param("انسحبت بلغاريا من المنظمة وفق الإجراءات", "by the procedure, which says nothing", id="how"),
    ],
)  # fmt: skip
def test_what_nobody_says_has_no_source(annotate: Annotate, text: str, gloss: str) -> None:
    assert _source(annotate, text) is None, gloss
