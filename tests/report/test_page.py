"""The page in a browser: it opens, filters, and shows the words that prove an event."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("altair", reason="the extra 'report' is not installed")
pytest.importorskip("vl_convert", reason="the extra 'report' is not installed")

from newsevents.report import render_report
from tests.report.browser import Page, find_browser, open_browser
from tests.report.news import SALE_TEXT, make_many, make_news, make_sale

_BROWSER = find_browser()
pytestmark = pytest.mark.skipif(_BROWSER is None, reason="no Chromium is installed; apt-get install chromium")

_CARDS = "[...document.querySelectorAll('#list .event')].map(card => card.querySelector('.kind span').textContent)"
_HOSTILE = '<script>window.hacked = 1</script></script><img src=x onerror="window.hacked = 2">'


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A tab of a browser that is started once."""
    assert _BROWSER is not None
    with open_browser(_BROWSER, tmp_path_factory.mktemp("profile")) as page:
        yield page


@pytest.fixture(scope="module")
def news_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of three events."""
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(render_report(make_news()), encoding="utf-8")
    return path


@pytest.fixture
def news(tab: Page, news_file: Path) -> Page:
    """The page of three events, freshly opened."""
    tab.errors.clear()
    tab.requests.clear()
    tab.open(news_file)
    return tab


def test_opens_without_errors_and_without_the_network(news: Page) -> None:
    assert news.errors == []
    assert [url for url in news.requests if not url.startswith(("file:", "data:"))] == []
    assert news.run(_CARDS) == ["Arms transfer", "Withdrawal from alliance", "Border security"]
    assert news.run("['timeline', 'network', 'map'].every(id => document.querySelector(`#${id} svg`))")


@pytest.mark.parametrize(
    ("select", "value", "left"),
    [
        pytest.param("stage", "executed", ["Border security"], id="stage"),
        pytest.param("actor", "KEN", ["Withdrawal from alliance"], id="country"),
        pytest.param("factuality", "asserted", ["Arms transfer", "Border security"], id="factuality"),
        pytest.param("from", "2025-01-01", ["Arms transfer"], id="date, which leaves out what has none"),
    ],
)
def test_filters_leave_what_fits(news: Page, select: str, value: str, left: list[str]) -> None:
    news.run(f"document.getElementById('{select}').value = '{value}'")
    news.run(f"document.getElementById('{select}').dispatchEvent(new Event('change'))")
    assert news.run(_CARDS) == left
    assert news.run("document.getElementById('shown').textContent") == f"{len(left)} of 3 events"
    assert news.errors == []


def test_type_is_filtered_by_clicks_and_everything_comes_back(news: Page) -> None:
    news.click("#types [data-type=border_security]")
    assert news.run(_CARDS) == ["Border security"]
    news.click("#reset")
    news.wait(f"{_CARDS}.length === 3")


def test_search_finds_arabic_words_in_other_spellings(news: Page) -> None:
    # "Estonia" with a bare alif, as people type it.
    news.run("(e => { e.value = 'استونيا'; e.dispatchEvent(new Event('input')); })(document.getElementById('search'))")
    assert news.run(_CARDS) == ["Arms transfer"]


def test_clicked_event_shows_its_evidence_in_an_article_from_right_to_left(news: Page) -> None:
    news.click("#list li:nth-child(3) .event")
    news.click("#list li:nth-child(1) .event")
    marked = news.run("[...document.querySelectorAll('#article .words mark')].map(m => m.textContent).join('')")
    assert marked == SALE_TEXT[: SALE_TEXT.index(".") + 1]
    assert news.run("[...document.querySelectorAll('#article mark.argument')].map(m => m.textContent)") == [
        "النرويج",
        "إستونيا",
        "ست دبابات ليوبارد",
        "تالين",
        "يوم الاثنين",
    ]
    assert news.run("getComputedStyle(document.querySelector('#article .words')).direction") == "rtl"


def test_field_and_words_light_up_together(news: Page) -> None:
    news.click("#list li:nth-child(1) .event")
    news.hover(".field[data-arguments='2']")
    assert news.run("document.querySelector('mark.lit').textContent") == "ست دبابات ليوبارد"
    news.hover("mark[data-arguments='1']")
    assert "recipient: Estonia" in news.run("document.getElementById('tooltip').textContent")
    assert news.run("document.querySelector('.field.lit .role').textContent") == "recipient"
    news.press("Escape")
    assert news.run("document.getElementById('tooltip').hidden")


def test_keyboard_walks_the_list(news: Page) -> None:
    news.run("document.querySelector('#list .event').focus()")
    news.press("ArrowDown")
    assert news.run("document.activeElement.dataset.event") == "1"


def test_charts_filter_when_clicked(news: Page) -> None:
    news.click("#timeline svg .mark-rect path")
    news.wait("document.getElementById('from').value === '2025-03-10'")
    assert news.run(_CARDS) == ["Arms transfer"]
    news.wait("document.querySelectorAll('#network svg .mark-text text').length === 2")
    news.run("document.getElementById('reset').click()")
    news.wait("document.querySelectorAll('#relations button').length === 3")


def test_language_turns_the_page_and_the_labels(news: Page) -> None:
    news.click("#language")
    assert news.run("document.documentElement.dir") == "rtl"
    # "contracted"
    assert news.run("document.querySelector('#list .tag').textContent") == "متعاقد عليه"
    news.wait("document.querySelector('#network svg').textContent.includes('النرويج')")
    news.click("#language")
    assert news.run("document.documentElement.dir") == "ltr"


def test_hostile_article_is_shown_as_words(tab: Page, tmp_path: Path) -> None:
    path = tmp_path / "hostile.html"
    extraction = make_sale(text=SALE_TEXT + _HOSTILE, title=_HOSTILE)
    path.write_text(render_report([extraction], title=_HOSTILE), encoding="utf-8")
    tab.errors.clear()
    tab.open(path)
    assert tab.run("typeof window.hacked") == "undefined"
    assert tab.run("document.querySelectorAll('img').length") == 0
    assert tab.run("document.querySelector('#article h3').textContent") == _HOSTILE
    assert tab.run("document.getElementById('heading').textContent") == _HOSTILE
    assert tab.errors == []


def test_thousand_events_are_shown_in_steps(tab: Page, tmp_path: Path) -> None:
    path = tmp_path / "many.html"
    path.write_text(render_report(make_many(1000)), encoding="utf-8")
    tab.open(path)
    assert tab.run("document.querySelectorAll('#list .event').length") == 100
    tab.run("document.getElementById('more').click()")
    assert tab.run("document.querySelectorAll('#list .event').length") == 200


def test_page_without_events_says_so(tab: Page, tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    path.write_text(render_report([]), encoding="utf-8")
    tab.errors.clear()
    tab.open(path)
    assert "No events" in tab.run("document.getElementById('list').textContent")
    assert tab.errors == []


def test_narrow_window_needs_no_sideways_scrolling(news: Page) -> None:
    news.resize(390, 800)
    news.wait("document.documentElement.scrollWidth <= 390")
    news.resize(1440, 1000)
