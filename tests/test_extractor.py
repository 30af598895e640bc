"""The extractor: one article, many articles, bad articles."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import newsevents
from newsevents import Article, Extractor

PUBLISHED = date(2024, 6, 18)
# "France sold Armenia 12 howitzers of the type Caesar on Tuesday."
DEAL = "باعت فرنسا إلى أرمينيا 12 مدفعا من طراز قيصر يوم الثلاثاء."


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """With all installed plugins."""
    return newsevents.load()


def make_articles(count: int) -> Iterator[Article]:
    for number in range(count):
        yield Article(id=str(number), text=f"{DEAL}\nالخبر رقم {number}.", published=PUBLISHED)


def test_one_call_gives_events_with_evidence() -> None:
    extraction = newsevents.extract(DEAL, published=PUBLISHED)
    (event,) = extraction.events
    assert event.type == "arms_transfer"
    assert {argument.id for argument in event.fillers("supplier")} == {"FRA"}
    assert {argument.id for argument in event.fillers("recipient")} == {"ARM"}
    assert all(DEAL[e.start : e.end] == e.text for e in event.evidence)


def test_a_text_and_an_article_give_the_same(extractor: Extractor) -> None:
    assert extractor(DEAL).events == extractor(Article(text=DEAL)).events


def test_the_title_is_read_as_the_headline(extractor: Extractor) -> None:
    extraction = extractor(Article(title=DEAL, text="لم يعلن أي تفصيل آخر.", published=PUBLISHED))
    (event,) = extraction.events
    assert {evidence.field for evidence in event.evidence} == {"title"}


def test_entities_are_listed_once(extractor: Extractor) -> None:
    ids = [entity.id for entity in extractor(DEAL + "\n" + DEAL).entities]
    assert {"FRA", "ARM"} <= set(ids)
    assert len(ids) == len(set(ids))


def test_events_come_in_the_order_of_the_text(extractor: Extractor) -> None:
    # "Germany handed Ukraine two air defence systems last week."
    text = f"{DEAL}\nوسلمت ألمانيا أوكرانيا الأسبوع الماضي منظومتي دفاع جوي."
    events = extractor(Article(text=text, published=PUBLISHED)).events
    assert [event.evidence[0].start for event in events] == sorted(event.evidence[0].start for event in events)
    assert len(events) == 2


def test_every_record_says_who_made_it(extractor: Extractor) -> None:
    (event,) = extractor(DEAL).events
    assert event.extractor == f"arms_transfers {newsevents.__version__}"


@pytest.mark.parametrize(
    ("article", "codes"),
    [
        pytest.param(Article(text="", published=PUBLISHED), {"empty-text"}, id="empty"),
        pytest.param(Article(text=" \n ", published=PUBLISHED), {"empty-text"}, id="white space"),
        pytest.param(Article(text="Nothing Arabic here.", published=PUBLISHED), {"no-arabic"}, id="no Arabic"),
        pytest.param(Article(text="\u0627\ud800", published=PUBLISHED), {"extraction-failed"}, id="half a character"),
    ],
)
def test_a_bad_article_gets_a_diagnostic(extractor: Extractor, article: Article, codes: set[str]) -> None:
    extraction = extractor(article)
    assert {diagnostic.code for diagnostic in extraction.diagnostics} == codes
    assert extraction.events == ()


def test_an_article_without_a_date_gets_a_diagnostic(extractor: Extractor) -> None:
    extraction = extractor(DEAL)
    assert [(d.severity, d.code) for d in extraction.diagnostics] == [("warning", "no-date")]
    assert len(extraction.events) == 1


def test_what_is_no_article_raises(extractor: Extractor) -> None:
    with pytest.raises(newsevents.InvalidArticleError, match="got int"):
        extractor(42)  # type: ignore[arg-type]


def test_a_bad_article_does_not_stop_the_others(extractor: Extractor) -> None:
    articles = [
        *make_articles(2),
        Article(id="bad", text="اتفاق \ud800"),
        Article(id="void", text=""),
        *make_articles(1),
    ]
    extractions = list(extractor.pipe(articles))
    assert [len(extraction.events) for extraction in extractions] == [1, 1, 0, 0, 1]
    assert [extraction.article.id for extraction in extractions] == ["0", "1", "bad", "void", "0"]


@pytest.mark.parametrize("n_process", [1, 2])
def test_many_articles_come_back_in_order(extractor: Extractor, n_process: int) -> None:
    extractions = list(extractor.pipe(make_articles(25), batch_size=4, n_process=n_process))
    assert [extraction.article.id for extraction in extractions] == [str(number) for number in range(25)]
    assert all(len(extraction.events) == 1 for extraction in extractions)


def test_processes_change_nothing(extractor: Extractor) -> None:
    alone = list(extractor.pipe(make_articles(6), batch_size=2))
    assert list(extractor.pipe(make_articles(6), batch_size=2, n_process=2)) == alone


@pytest.mark.parametrize(("n_process", "most"), [(1, 4), (2, 4 * 2 * 2 + 4)])
def test_no_more_is_read_than_is_needed(extractor: Extractor, n_process: int, most: int) -> None:
    taken = 0

    def count() -> Iterator[Article]:
        nonlocal taken
        for article in make_articles(100):
            taken += 1
            yield article

    results = extractor.pipe(count(), batch_size=4, n_process=n_process)
    next(results)
    assert taken <= most
    results.close()  # type: ignore[attr-defined]


def test_nonsense_options_raise(extractor: Extractor) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        next(extractor.pipe([], n_process=0))


def test_events_below_the_least_confidence_are_rejected() -> None:
    extraction = newsevents.load(min_confidence=1.01)(DEAL)
    assert extraction.events == ()
    assert any("below 1.01" in rejection.reason for rejection in extraction.rejected)


def test_half_a_megabyte_in_one_line_is_read_in_seconds(extractor: Extractor) -> None:
    # "The parties discussed relations and ways to develop them in all fields."
    filler = "بحث الطرفان العلاقات وسبل تطويرها في جميع المجالات، "
    text = filler * (500_000 // len(filler.encode())) + DEAL
    began = time.process_time()
    extraction = extractor(Article(text=text, published=PUBLISHED))
    assert time.process_time() - began < 20
    assert [d.code for d in extraction.diagnostics] == []


def test_a_missing_pipeline_says_what_to_install() -> None:
    with pytest.raises(newsevents.MissingModelError, match="pip install ar_none_such"):
        newsevents.load(pipeline="ar_none_such")


def test_a_folder_of_your_own_works_in_other_processes_too(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "frame.yml").write_text(
        "event_type: {name: mine, label: Mine, gloss: A visit., stages: [done], keys: [host], required: [host],\n"
        "  roles: {host: {gloss: Where., kinds: [state]}}}\n"
        "triggers:\n"
        "  - {id: visit, gloss: visits, patterns: [زار/يزور], roles: {host: [object]}, stage: {past: done}}\n",
        encoding="utf-8",
    )
    extractor = newsevents.load(plugins=[], plugin_dirs=[folder])
    # "Germany visited France yesterday."
    articles = [Article(text="زارت ألمانيا فرنسا أمس.", published=PUBLISHED)] * 3
    results = list(extractor.pipe(articles, batch_size=1, n_process=2))
    assert [[event.type for event in extraction.events] for extraction in results] == [["mine"]] * 3
