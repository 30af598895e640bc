"""Articles out of web pages."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import pytest

from newsevents.model import Article, Diagnostic
from newsevents.serialise import read_articles, read_sources

pytest.importorskip("trafilatura", reason="the extra 'html' is not installed")

# "Norway announced on Monday that it handed Estonia six tanks. The ministry in Oslo said …": as long as an article.
_FIRST = "أعلنت النرويج يوم الاثنين أنها سلمت إستونيا ست دبابات من مخزون جيشها، وفق بيان نشر في أوسلو صباح اليوم."
_SECOND = "وقالت الوزارة في بيانها إن الدبابات وصلت إلى ميناء تالين على متن سفينة شحن، وإن أطقمها تتدرب منذ أسابيع."
_THIRD = "ورحب رئيس الوزراء الإستوني بالخطوة، مؤكداً أن بلاده ستواصل تعزيز قدراتها البرية خلال السنوات المقبلة."
# A page has dates that are not the article's: a visit, a copyright, an older article beside it.
_PAGE = """<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>دبابات | صحيفة</title>{head}</head>
<body><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">رياضة</a></li></ul></nav>
<header><span class="date">الأربعاء 2 أبريل 2025</span></header>
<main><article><h1>{title}</h1>{body}</article></main>
<aside><h3>اقرأ أيضا</h3><a href="/old">خبر قديم 3-3-2019</a></aside>
<footer><p>آخر تحديث 2025-04-02</p><p>جميع الحقوق محفوظة © 2024</p></footer></body></html>"""
_TITLE = "ست دبابات لتالين"


def _page(head: str = "", *, body: tuple[str, ...] = (_FIRST, _SECOND, _THIRD), title: str = _TITLE) -> str:
    return _PAGE.format(head=head, title=title, body="".join(f"<p>{text}</p>" for text in body))


def _read(path: Path) -> Article:
    (article,) = read_articles(path)
    assert isinstance(article, Article), article
    return article


def _write(tmp_path: Path, page: str | bytes, name: str = "page.html") -> Path:
    path = tmp_path / name
    path.write_bytes(page.encode() if isinstance(page, str) else page)
    return path


def test_text_is_the_article_alone(tmp_path: Path) -> None:
    article = _read(_write(tmp_path, _page()))
    assert [line for line in article.text.splitlines() if line != _TITLE] == [_FIRST, _SECOND, _THIRD]
    assert article.id == "page"


def test_date_of_header_footer_or_neighbour_is_never_the_articles(tmp_path: Path) -> None:
    assert _read(_write(tmp_path, _page())).published is None


_LINKED = {"@type": "NewsArticle", "headline": "x", "datePublished": "2025-03-10T23:30:00-05:00"}


@pytest.mark.parametrize(
    ("head", "day"),
    [
        pytest.param(
            '<meta property="article:published_time" content="2025-03-10T08:00:00+03:00">',
            date(2025, 3, 10),
            id="open graph",
        ),
        pytest.param(
            f'<script type="application/ld+json">{json.dumps(_LINKED)}</script>',
            date(2025, 3, 11),
            id="schema.org, in UTC",
        ),
        pytest.param(
            f'<script type="application/ld+json">{json.dumps({"@graph": [{"@type": "WebPage"}, _LINKED]})}</script>',
            date(2025, 3, 11),
            id="schema.org, in a graph",
        ),
        pytest.param('<meta itemprop="datePublished" content="2025-03-10">', date(2025, 3, 10), id="microdata"),
        pytest.param(
            '<meta name="dc.date.issued" content="2025-03-10 22:00:00">',
            date(2025, 3, 10),
            id="without time zone: as written",
        ),
        pytest.param('<meta property="article:modified_time" content="2025-03-10">', None, id="changed, not published"),
        pytest.param('<meta name="date" content="2025-04-02">', None, id="a date of what?"),
        pytest.param(
            '<meta property="article:published_time" content="قبل ساعتين">', None, id="no date: two hours ago"
        ),
        pytest.param('<script type="application/ld+json">{"@type": </script>', None, id="broken schema.org"),
        pytest.param(
            f'<script type="application/ld+json">{json.dumps({**_LINKED, "@type": "VideoObject"})}</script>',
            None,
            id="of a video in the page",
        ),
    ],
)
def test_day_is_what_the_page_declares_of_its_article(tmp_path: Path, head: str, day: date | None) -> None:
    assert _read(_write(tmp_path, _page(head))).published == day


def test_title_outlet_and_address_are_declared_ones(tmp_path: Path) -> None:
    head = (
        f'<meta property="og:title" content="{_TITLE}"><meta property="og:site_name" content="صحيفة">'
        '<link rel="canonical" href="https://example.org/a">'
    )
    article = _read(_write(tmp_path, _page(head)))
    assert (article.title, article.source, article.url) == (_TITLE, "صحيفة", "https://example.org/a")
    # The headline is not read twice.
    assert not article.text.startswith(_TITLE)


def test_page_in_another_encoding_that_it_declares_is_read(tmp_path: Path) -> None:
    page = _page().replace("utf-8", "windows-1256").replace("©", "").encode("windows-1256")
    assert _FIRST in _read(_write(tmp_path, page)).text


@pytest.mark.parametrize(
    ("page", "code"),
    [
        pytest.param(b"", "no-article", id="empty"),
        pytest.param(b"<html><body><nav><a href='/'>x</a></nav></body></html>", "no-article", id="menu alone"),
        pytest.param("باعت".encode("windows-1256"), "invalid-encoding", id="undeclared encoding"),
        pytest.param(b"\x00\x01\x02\xff" * 40, "invalid-encoding", id="no text at all"),
    ],
)
def test_page_without_an_article_is_a_diagnostic_and_the_others_come_out(
    tmp_path: Path, page: bytes, code: str
) -> None:
    _write(tmp_path, page, "a.html")
    _write(tmp_path, _page(), "b.htm")
    bad, good = read_articles(tmp_path)
    assert isinstance(bad, Diagnostic)
    assert (bad.code, bad.where) == (code, str(tmp_path / "a.html"))
    assert isinstance(good, Article)
    assert good.id == "b"


def test_missing_library_names_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (diagnostic,) = read_sources(_write(tmp_path, _page()))
    assert isinstance(diagnostic, Diagnostic)
    assert diagnostic.code == "missing-extra"
    assert "pip install 'newsevents[html]'" in diagnostic.message
