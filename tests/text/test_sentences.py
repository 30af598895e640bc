"""Sentences of news prose, as newsrooms punctuate it."""

import pytest
from hypothesis import given

from newsevents.text.sentences import MAX_SENTENCE_CHARS, find_sentences
from tests.text.strategies import ARABIC_TEXT


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in find_sentences(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param(
            "غادر الوفد. ثم عاد.", ["غادر الوفد.", "ثم عاد."], id="two plain ones (the delegation left, came back)"
        ),
        pytest.param("انتهى اللقاء.وكشف مصدر", ["انتهى اللقاء.", "وكشف مصدر"], id="no space (a source revealed)"),
        pytest.param("تأسست عام 2023. وكشف", ["تأسست عام 2023.", "وكشف"], id="after a year"),
        pytest.param("تأسست عام ٢٠٢٣.وكشف", ["تأسست عام ٢٠٢٣.", "وكشف"], id="after an Arabic year, no space"),
        pytest.param("وصل أمس . وقال", ["وصل أمس .", "وقال"], id="space before the stop"),
        pytest.param(
            "انتهى الاجتماع. 12 دولة وقعت", ["انتهى الاجتماع.", "12 دولة وقعت"], id="a number begins (12 states)"
        ),
        pytest.param("«سنرد.» وأضاف", ["«سنرد.»", "وأضاف"], id="stop inside the quotation (we shall answer)"),
        pytest.param("«سنرد». وأضاف", ["«سنرد».", "وأضاف"], id="stop outside the quotation"),
        pytest.param("هل رحل؟ لا!بقي", ["هل رحل؟", "لا!", "بقي"], id="question and exclamation (did he leave?)"),
        pytest.param("عنوان\nنص", ["عنوان", "نص"], id="headline and text"),
        pytest.param("عنوان\r\n\r\nنص", ["عنوان", "نص"], id="Windows line ends"),
        pytest.param("عنوان\u2029نص", ["عنوان", "نص"], id="paragraph separator"),
        pytest.param("بلغت 5%. وقال", ["بلغت 5%.", "وقال"], id="after a percentage"),
        pytest.param("مقاتلات F-16. وأعلن", ["مقاتلات F-16.", "وأعلن"], id="after a designation (F-16 fighters)"),
        pytest.param("سنة 1445 هـ. وأعلن", ["سنة 1445 هـ.", "وأعلن"], id="after the mark of a Hijri year"),
        pytest.param("تردد... ثم وافق", ["تردد...", "ثم وافق"], id="dots (he wavered, then agreed)"),
    ],
)
def test_splits(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("بقيمة 2.5 مليار", id="decimal (2.5 billion)"),
        pytest.param("بقيمة ٢.٥ مليار", id="decimal in Arabic digits"),
        pytest.param("في 12.5.2023 وصل", id="date with stops"),
        pytest.param("قال أ. سمير ذلك", id="initial"),
        pytest.param("حضر أ.د. سمير اللقاء", id="two initials (Prof. Dr.)"),
        pytest.param("نقلت سي.إن.إن الخبر", id="spelt letters (CNN)"),
        pytest.param("صواريخ إس.إس.20 القديمة", id="spelt letters before a number (SS-20)"),
        pytest.param("قوات (U.S. Army) هناك", id="Latin initials"),
        pytest.param("نشره example.com اليوم", id="an address"),
        pytest.param("1. بند أول", id="number of an item"),
        pytest.param("كان ذلك  ،2011 بيد أنه عاد", id="a comma on the wrong side (in 2011, yet)"),
        pytest.param("أولا؛ ثانيا", id="semicolon (first; second)"),
    ],
)
def test_keeps_whole(text: str) -> None:
    assert split(text) == [text]


def test_numbers_of_items_stay_with_their_lines() -> None:
    assert split("تمهيد\n1. بند أول\n2. بند ثان") == ["تمهيد", "1. بند أول", "2. بند ثان"]


def test_white_space_is_no_sentence() -> None:
    assert find_sentences(" \n\t ") == ()


@pytest.mark.parametrize(
    ("unit", "last"),
    [
        pytest.param("عبارة بعد عبارة، ", "،", id="at a comma (phrase after phrase,)"),
        pytest.param("كلمة ", "ة", id="between words (word)"),
        pytest.param("ل", "ل", id="anywhere"),
    ],
)
def test_what_has_lost_its_stops_is_cut(unit: str, last: str) -> None:
    text = unit * (10_000 // len(unit))
    spans = find_sentences(text)
    assert all(MAX_SENTENCE_CHARS // 2 <= end - start <= MAX_SENTENCE_CHARS for start, end in spans[:-1])
    assert all(text[end - 1] == last for _, end in spans)
    assert sum(len(text[start:end].split()) for start, end in spans) >= len(text.split())


@given(ARABIC_TEXT)
def test_spans_are_in_order_and_lose_no_word(text: str) -> None:
    end = 0
    for start, stop in find_sentences(text):
        assert end <= start < stop
        assert not text[end:start].strip()
        assert text[start:stop] == text[start:stop].strip()
        end = stop
    assert not text[end:].strip()
