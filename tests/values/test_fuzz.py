"""Any text at all: no error, spans in order that quote the text, and work linear in its length."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsevents.values import find_date_conflicts, find_values
from newsevents.values.lexicon import DATA_FILES, load_rows
from newsevents.values.tokens import Tokens

VOCABULARY = sorted(
    {form for name in DATA_FILES for row in load_rows(name) for form in (*row["ar"], *row.get("plural", ()))}
)
MARKS = [
    "و",
    "ب",
    "ال",
    "(",
    ")",
    "/",
    "-",
    "،",
    ".",
    "$",
    "%",
    "\n",
    "\u0640",
    "\u200f",
    "هـ",
    "م",
    "من",
    "إلى",
    "ذلك",
]
PIECES = st.one_of(
    st.sampled_from(VOCABULARY),
    st.sampled_from(MARKS),
    st.integers(0, 10**13).map(str),
    st.integers(0, 31).map(str),
    st.integers(1300, 2100).map(str),
    st.from_regex(r"[0-9٠-٩۰-۹]{1,4}[./,،٫٬-][0-9٠-٩]{1,4}([./,-][0-9]{1,4})?", fullmatch=True),
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=30).map(
    lambda pairs: "".join(piece + space for piece, space in pairs)
)
PUBLISHED = st.one_of(st.none(), st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))

# Openings that ask for more and never get it; each is a chain that a careless reader would walk again from every word.
CHAINS = [
    "مئة و", "مليون و", "ثلاثة و", "عشرات ", "مطلع ", "من ", "بين ", "بين 3 و", "من 3 إلى ", "1-", "21/", "1.", "3،5،",
    "نحو ", "أكثر من ", "قبل ", "بعد ذلك ب", "الطائرات الروسية ", "الأحد ", "ليل الأحد الاثنين ", "سبتمبر/", "سبتمبر (",
    "5 سبتمبر الموافق ", "$", "الـ", "و", "5 ", "يومي 3 و", "النصف الأول من ", "بضعة آلاف ", "5 دولار (", "سيصل ",
    "7 أكتوبر ",
]  # fmt: skip


@settings(max_examples=600, deadline=None)
@given(text=TEXTS, published=PUBLISHED)
def test_spans_are_ordered_and_quote_the_text(text: str, published: date | None) -> None:
    end = 0
    for mention in find_values(text, published=published):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.unit_start is None or mention.start <= mention.unit_start < mention.end
        end = mention.end


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=200))
def test_arbitrary_text_raises_nothing(text: str) -> None:
    find_values(text, published=date(2024, 6, 18))


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, published=PUBLISHED)
def test_conflicts_raise_nothing(text: str, published: date | None) -> None:
    find_date_conflicts(text, published=published)


def count_lookups(text: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often the vocabulary was asked while reading ``text``: the work done, whatever else the machine does."""
    lookups = 0
    match = Tokens.match

    def counting(self: Tokens, *args: Any, **kwargs: Any) -> Any:
        nonlocal lookups
        lookups += 1
        return match(self, *args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(Tokens, "match", counting)
        find_values(text, published=date(2024, 6, 18))
    return lookups


@pytest.mark.parametrize("chain", CHAINS)
def test_work_is_linear(chain: str, monkeypatch: pytest.MonkeyPatch) -> None:
    once, twice = (count_lookups(chain * times, monkeypatch) for times in (100, 200))
    assert twice <= 2.2 * once + 200


def test_long_number_is_no_trouble() -> None:
    assert find_values("9" * 50_000, published=date(2024, 6, 18)) == ()
    assert find_values("1.234" * 10_000, published=date(2024, 6, 18)) == ()
