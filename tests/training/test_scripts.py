"""Parts of the training workflow that do more than call another: swapped names and marks put back on their text."""

from __future__ import annotations

import importlib
import json
import lzma
import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.training.assets import write_annotations, write_assets

SCRIPTS = Path(__file__).parents[2] / "training" / "scripts"


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], ModuleType]]:
    """Import a script by its name, as its neighbours do."""
    before = set(sys.modules)
    monkeypatch.syspath_prepend(str(SCRIPTS))
    yield importlib.import_module
    for name in set(sys.modules) - before:
        if str(SCRIPTS) in str(getattr(sys.modules[name], "__file__", "")):
            del sys.modules[name]


def _sentence(load: Callable[[str], ModuleType]) -> tuple[ModuleType, object]:
    records = load("records")
    words = ("زار", "سمير", "خوري", "أوتاوا", ".")  # Samir Khouri visited Ottawa
    runs = (records.Run(start=1, end=3, label="PER"), records.Run(start=3, end=4, label="GPE"))
    return records, records.Sentence(corpus="own", part="train", words=words, runs=runs)


def test_a_person_is_swapped_for_one_of_as_many_words(load: Callable[[str], ModuleType]) -> None:
    swap = load("swap")
    _, sentence = _sentence(load)
    pool = swap.make_pool(["نادية حسن", "ليلى"])
    read = {swap.swap(sentence, pool, random.Random(seed)).words for seed in range(20)}
    assert read == {sentence.words, ("زار", "نادية", "حسن", "أوتاوا", ".")}


def test_places_keep_their_name_and_every_run_its_words(load: Callable[[str], ModuleType]) -> None:
    swap = load("swap")
    _, sentence = _sentence(load)
    for seed in range(20):
        swapped = swap.swap(sentence, swap.make_pool(["نادية حسن"]), random.Random(seed))
        assert [run.label for run in swapped.runs] == ["PER", "GPE"]
        assert swapped.words[swapped.runs[1].start : swapped.runs[1].end] == ("أوتاوا",)


def test_a_surname_alone_stands_for_a_person_of_one_word(load: Callable[[str], ModuleType]) -> None:
    pool = load("swap").make_pool(["نادية حسن"])
    assert pool.draw(1, random.Random(0)) == ("حسن",)
    assert pool.draw(3, random.Random(0)) is None


def test_marks_come_back_on_their_text(load: Callable[[str], ModuleType], tmp_path: Path) -> None:
    write_assets(tmp_path)
    write_annotations(tmp_path / "marks.jsonl")
    news = [tmp_path / "raw" / "sanad_alkhaleej.jsonl.xz"]
    (row,) = load("annotations").read_annotations(tmp_path / "marks.jsonl", news)
    assert [(row.text[start:end], label) for start, end, label in row.entities] == [("أثينا", "GPE")]


def test_another_edition_of_the_text_is_refused(load: Callable[[str], ModuleType], tmp_path: Path) -> None:
    write_annotations(tmp_path / "marks.jsonl")
    news = tmp_path / "sanad_alkhaleej.jsonl.xz"
    with lzma.open(news, "wt", encoding="utf-8") as file:
        file.write(json.dumps({"id": "sanad_alkhaleej", "text": "نص آخر."}))  # "another text"
    with pytest.raises(ValueError, match=r"line 1: article sanad_alkhaleej .* reads otherwise"):
        list(load("annotations").read_annotations(tmp_path / "marks.jsonl", [news]))


def test_a_missing_article_is_named(load: Callable[[str], ModuleType], tmp_path: Path) -> None:
    write_annotations(tmp_path / "marks.jsonl")
    with pytest.raises(ValueError, match="article sanad_alkhaleej of sanad_alkhaleej is missing"):
        list(load("annotations").read_annotations(tmp_path / "marks.jsonl", []))


def test_spaces_and_marks_at_the_ends_are_no_part_of_a_name(load: Callable[[str], ModuleType]) -> None:
    silver, marks = load("silver"), load("annotations")
    spacy = load("spacy")
    text = "زار سمير خوري ، أوتاوا ."  # Samir Khouri visited Ottawa
    start = text.index("سمير")
    marked = marks.MarkedText(text=text, entities=((start, text.index("أوتاوا") - 1, "PER"),))
    (doc,) = silver.mark(spacy.blank("ar"), [marked])
    assert [entity.text for entity in doc.ents] == ["سمير خوري"]
