"""The text layer reads at least a megabyte a second: half a megabyte in one line must not stop a run."""

import time
from collections.abc import Callable

import pytest

from newsevents.text import find_sentences, find_words, fold, fold_string

# "The government signed a contract with Boeing for 2.5 million shells on 12 May 2023. The minister revealed details."
SENTENCE = (
    "وقّعت الحكومةُ عقداً مع «بوينغ» لشراء 2.5 مليون قذيفة في 12 مايو 2023. وكشف الوزير عن التفاصيل.وأضاف أنّ F-16 ستصل، "
)
TEXT = SENTENCE * (500_000 // len(SENTENCE.encode()) + 1)


@pytest.mark.parametrize("function", [fold, fold_string, find_words, find_sentences])
def test_reads_a_megabyte_a_second(function: Callable[[str], object]) -> None:
    def cpu_s() -> float:
        began = time.process_time()
        function(TEXT)
        return time.process_time() - began

    assert len(TEXT.encode()) / 1e6 / min(cpu_s() for _ in range(3)) > 1.0


@pytest.mark.parametrize("function", [fold, find_words, find_sentences])
@pytest.mark.parametrize("unit", ["ل", ". ", "1.", "\u064b", "لا" + "\u064b" * 50, "..\n"])
def test_no_text_takes_more_than_its_length(function: Callable[[str], object], unit: str) -> None:
    began = time.process_time()
    function(unit * (300_000 // len(unit)))
    assert time.process_time() - began < 3.0
