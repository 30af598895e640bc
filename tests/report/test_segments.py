"""Articles cut into segments."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsevents.report.segments import Mark, cut_segments


def test_nested_marks_share_their_words_the_longest_first() -> None:
    text = "باعت النرويج دبابات"  # "Norway sold tanks"
    argument = Mark(start=5, end=12, event=0, argument=0)
    sentence = Mark(start=0, end=19, event=0, argument=None)
    assert cut_segments(text, [argument, sentence]) == [("باعت ", (1,)), ("النرويج", (1, 0)), (" دبابات", (1,))]


def test_mark_outside_the_text_is_left_out() -> None:
    assert cut_segments("نص", [Mark(start=1, end=9, event=0, argument=None)]) == [("نص", ())]


def test_empty_text_has_no_segments() -> None:
    assert cut_segments("", []) == []


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 45), st.integers(0, 45)), max_size=8))
def test_segments_are_the_text_and_each_mark_its_words(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [Mark(start=start, end=end, event=0, argument=None) for start, end in spans]
    segments = cut_segments(text, marks)
    assert "".join(piece for piece, _ in segments) == text
    for number, mark in enumerate(marks):
        if mark.start < mark.end <= len(text):
            words = "".join(piece for piece, numbers in segments if number in numbers)
            assert words == text[mark.start : mark.end]
