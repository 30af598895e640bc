"""Draws of raw news: the same seed draws the same, verdicts stay with their records, figures are counted by class."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import pytest

import newsevents
from benchmarks.false_alarms.corpus import draw_rows, find_rows
from benchmarks.false_alarms.count import tally
from benchmarks.false_alarms.draw import main as draw
from benchmarks.false_alarms.verdicts import Key, key_of, load_verdicts, save_verdicts
from newsevents.model import Argument, Event

# "France sold Serbia twelve Rafale fighters."
SALE = "باعت فرنسا 12 مقاتلة رافال لصربيا."


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl.xz"
    with lzma.open(path, "wt", encoding="utf-8") as file:
        for at in range(40):
            label = "Politics" if at % 2 else "Sports"
            text = SALE if at == 7 else "فاز الفريق."  # "The team won."
            file.write(json.dumps({"id": f"n{at}", "cat": label, "text": text}, ensure_ascii=False) + "\n")
    return path


def test_a_seed_draws_the_same_articles(corpus: Path) -> None:
    first = draw_rows(corpus, count=10, seed=3)
    assert [row.id for row in first] == [row.id for row in draw_rows(corpus, count=10, seed=3)]
    assert len(first) == 10
    assert {row.id for row in first} != {row.id for row in draw_rows(corpus, count=10, seed=4)}


def test_what_is_left_out_is_not_replaced(corpus: Path) -> None:
    drawn = [row.id for row in draw_rows(corpus, count=10, seed=3)]
    assert [row.id for row in draw_rows(corpus, count=10, seed=3, skip=drawn[:4])] == drawn[4:]
    assert {row.label for row in draw_rows(corpus, count=40, seed=3, only="Sports")} == {"Sports"}
    assert [row.id for row in find_rows(corpus, {"n7"})] == ["n7"]


def test_a_drawn_list_is_judged_and_counted(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "drawn.jsonl"
    draw([str(corpus), "--count", "40", "--output", str(path)])
    assert "arms_transfer 1" in capsys.readouterr().out
    head, row = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    assert head["drawn"] == {"Politics": 20, "Sports": 20}
    assert (row["article"], row["verdict"], row["key"]) == ("n7", None, "recipient=SRB supplier=FRA weapon=aircraft")
    assert tally([path]).unjudged == 1
    lines = [json.dumps(head), json.dumps({**row, "verdict": "right"}), json.dumps({**row, "verdict": "false"})]
    path.write_text("\n".join(lines), encoding="utf-8")
    found = tally([path])
    assert found.precision == 0.5
    assert found.false_per_thousand() == 25.0
    assert found.false_per_thousand(but=["Politics"]) == 0.0


def test_a_loose_verdict_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "drawn.jsonl"
    path.write_text('{"article": "a", "class": "x", "type": "t", "key": "k", "verdict": "yes"}', encoding="utf-8")
    with pytest.raises(ValueError, match=r"drawn\.jsonl:1: verdict must be one of"):
        tally([path])


def test_verdicts_are_kept_by_key_fillers(tmp_path: Path) -> None:
    event_type = newsevents.load().event_types["arms_transfer"]
    arguments = (
        Argument(role="supplier", id="FRA", text="فرنسا"),
        Argument(role="weapon", id=None, category="ships", text="سفن"),
        Argument(role="date", id="2020", text="2020"),
    )
    event = Event(type="arms_transfer", stage="delivered", factuality="asserted", arguments=arguments, evidence=())
    key = key_of("n1", event, event_type)
    assert key == Key("n1", "arms_transfer", "supplier=FRA weapon=ships")
    save_verdicts({key: True}, tmp_path / "verdicts.tsv")
    assert load_verdicts(tmp_path / "verdicts.tsv") == {key: True}


def test_our_verdicts_hold_no_text() -> None:
    verdicts = load_verdicts()
    assert len(verdicts) > 100
    assert all(key.article and key.type and len(key.fillers) < 200 for key in verdicts)
