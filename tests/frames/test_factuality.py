"""«قد» before a past is no "may"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsevents.frames import analyse, build_items, find_factuality, parse_lexeme
from newsevents.model import AnnotatedArticle

Annotate = Callable[..., AnnotatedArticle]


@pytest.mark.parametrize(
    ("text", "value", "why"),
    [
        pytest.param("قد قررت إنهاء العضوية", None, "had decided to end the membership", id="had-decided"),
        pytest.param("فقد أعلنت إنهاء العضوية", None, "for she announced the end of it", id="for-announced"),
        pytest.param("قد تقرر إنهاء العضوية", "hypothetical", "may decide to end the membership", id="may-decide"),
    ],
)
def test_qad_means_may_only_before_an_imperfect(annotate: Annotate, text: str, value: str | None, why: str) -> None:
    sentence = build_items(annotate(text).sections[0], 0)
    (trigger,) = sentence.find(parse_lexeme(["إنهاء"]))
    found = find_factuality(sentence, analyse(sentence), trigger)
    assert (None if found is None else found.value) == value, why
