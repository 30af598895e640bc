"""Articles out of RSS and Atom files."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from newsevents.model import Article, Diagnostic
from newsevents.serialise import read_articles, read_sources

pytest.importorskip("defusedxml", reason="the extra 'html' is not installed")

# "Norway handed over tanks" / "Estonia thanked it."
_RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>صحيفة</title>
<lastBuildDate>Wed, 02 Apr 2025 10:00:00 GMT</lastBuildDate>
<item><title>دبابات &amp; سفن</title><link>https://example.org/1</link><guid>id-1</guid>
<pubDate>Mon, 10 Mar 2025 23:30:00 -0500</pubDate><description>سطر</description>
<content:encoded>
<![CDATA[<p>سلمت النرويج <b>دبابات</b>.</p><script>x()</script><p>وشكرتها إستونيا.</p>]]></content:encoded>
</item>
<item><title>بلا تاريخ</title><description>هطل المطر &lt;br/&gt; مساء.</description></item>
</channel></rss>"""
_ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>صحيفة</title><updated>2025-04-02T00:00:00Z</updated>
<entry><title type="html">&lt;b&gt;دبابات&lt;/b&gt;</title><id>urn:1</id>
<link rel="self" href="https://example.org/self"/>
<link href="https://example.org/2"/><published>2025-03-10T08:00:00Z</published><updated>2025-03-12T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>سلمت النرويج دبابات.</p></div></content>
</entry></feed>"""


def _write(tmp_path: Path, text: str | bytes, name: str = "feed.rss") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def _articles(path: Path) -> list[Article]:
    found = list(read_articles(path))
    assert all(isinstance(item, Article) for item in found), found
    return [item for item in found if isinstance(item, Article)]


def test_rss_items_are_articles_without_mark_up(tmp_path: Path) -> None:
    first, second = _articles(_write(tmp_path, _RSS))
    assert (first.id, first.title, first.url, first.source) == (
        "id-1",
        "دبابات & سفن",
        "https://example.org/1",
        "صحيفة",
    )
    assert first.text == "سلمت النرويج دبابات.\nوشكرتها إستونيا."
    assert first.published == date(2025, 3, 11)
    assert second.text == "هطل المطر\nمساء."


def test_day_of_the_feed_is_not_the_articles(tmp_path: Path) -> None:
    assert _articles(_write(tmp_path, _RSS))[1].published is None


def test_atom_entries_are_articles(tmp_path: Path) -> None:
    (article,) = _articles(_write(tmp_path, _ATOM, "feed.atom"))
    assert (article.id, article.title, article.url) == ("urn:1", "دبابات", "https://example.org/2")
    assert (article.text, article.published) == ("سلمت النرويج دبابات.", date(2025, 3, 10))


def test_item_without_identifier_is_called_by_file_and_number(tmp_path: Path) -> None:
    assert [article.id for article in _articles(_write(tmp_path, _RSS))] == ["id-1", "feed:1"]


_BOMB = """<!DOCTYPE r [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<rss><channel><item><title>&b;</title></item></channel></rss>"""
_FILE = """<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/hostname">]>
<rss><channel><item><description>&a;</description></item></channel></rss>"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(_BOMB, id="entities that grow"),
        pytest.param(_FILE, id="entity that reads a file"),
        pytest.param("<rss><channel>", id="cut off"),
        pytest.param("", id="empty"),
        pytest.param("<urlset/>", id="another kind of XML"),
        pytest.param(b"<rss>" + "باعت".encode("windows-1256") + b"</rss>", id="undeclared encoding"),
    ],
)
def test_bad_feed_is_a_diagnostic_and_the_others_come_out(tmp_path: Path, text: str | bytes) -> None:
    _write(tmp_path, text, "a.xml")
    _write(tmp_path, _ATOM, "b.xml")
    bad, good = read_articles(tmp_path)
    assert isinstance(bad, Diagnostic)
    assert (bad.code, bad.where) == ("invalid-feed", str(tmp_path / "a.xml"))
    assert isinstance(good, Article)


def test_missing_library_names_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("defusedxml", "defusedxml.ElementTree"):
        monkeypatch.setitem(sys.modules, name, None)
    (diagnostic,) = read_sources(_write(tmp_path, _RSS))
    assert isinstance(diagnostic, Diagnostic)
    assert diagnostic.code == "missing-extra"
    assert "pip install 'newsevents[html]'" in diagnostic.message
