"""The page as a file: self-contained, safe, and there for every set of results."""

from __future__ import annotations

import base64
import hashlib
import json
import sys
from collections.abc import Iterable
from html.parser import HTMLParser
from typing import Any

import pytest

from newsevents.errors import MissingExtraError
from newsevents.model import Argument, Article, Event, Evidence, Extraction

pytest.importorskip("altair", reason="the extra 'report' is not installed")
pytest.importorskip("vl_convert", reason="the extra 'report' is not installed")

from newsevents.report import render_report, script_safe_json
from tests.report.news import SALE_TEXT, make_many, make_news, make_sale

# What somebody might put into a headline or an article to get a script into the page.
HOSTILE = '<script>window.hacked = 1</script></script><img src=x onerror="window.hacked = 2"><!-- {{ 7 * 7 }} &amp;'


class Elements(HTMLParser):
    """Collects the elements of a page, and the texts of its scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self._in_script = False
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._in_script = tag == "script"
        if self._in_script:
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        self._in_script = False

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.scripts[-1] += data

    def block(self, name: str) -> Any:
        """The JSON of a data block."""
        kinds = [attributes for tag, attributes in self.tags if tag == "script"]
        return json.loads(self.scripts[[kind.get("id") for kind in kinds].index(f"{name}-data")])


@pytest.fixture(scope="module")
def page() -> str:
    """A page of ordinary results."""
    return render_report(make_news())


def test_page_needs_nothing_besides_itself(page: str) -> None:
    elements = Elements(page)
    loaded = [(tag, a) for tag, a in elements.tags if tag in ("link", "iframe", "object", "embed") or "src" in a]
    assert loaded == []
    assert "@import" not in page
    assert "url(http" not in page


def test_policy_allows_the_scripts_of_the_page_and_no_other(page: str) -> None:
    elements = Elements(page)
    policy = next(a["content"] or "" for tag, a in elements.tags if a.get("http-equiv") == "Content-Security-Policy")
    kinds = [attributes.get("type") for tag, attributes in elements.tags if tag == "script"]
    run = [script for script, kind in zip(elements.scripts, kinds, strict=True) if kind is None]
    hashes = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in run]
    assert len(hashes) == 2
    assert all(f"'sha256-{one}'" in policy for one in hashes)
    assert "default-src 'none'" in policy
    assert "unsafe-eval" not in policy
    script_rule = next(rule for rule in policy.split(";") if rule.strip().startswith("script-src"))
    assert "unsafe-inline" not in script_rule


def test_hostile_article_adds_no_element_and_keeps_its_words(page: str) -> None:
    extraction = make_sale(text=SALE_TEXT + HOSTILE, title=HOSTILE)
    hostile = Elements(render_report([extraction], title=HOSTILE))
    assert len(hostile.scripts) == len(Elements(page).scripts)
    assert "img" not in [tag for tag, _ in hostile.tags]
    (article,) = hostile.block("data")["articles"]
    assert "".join(text for text, _ in article["title"]) == HOSTILE
    assert "".join(text for text, _ in article["text"]) == SALE_TEXT + HOSTILE


@pytest.mark.parametrize("text", ["</script>", "<!--", "]]>", "\u2028", "a & b"])
def test_json_in_a_script_cannot_end_it(text: str) -> None:
    shown = script_safe_json({"text": text})
    assert not set("<>&") & set(shown)
    assert json.loads(shown) == {"text": text}


def _lone_surrogate() -> list[Extraction]:
    return [make_sale(text=SALE_TEXT + "\ud800")]


def _wrong_offsets() -> list[Extraction]:
    evidence = Evidence(start=900, end=904, text="باعت")
    return [Extraction(article=Article(text="نص"), events=(Event(type="t", stage="s", evidence=(evidence,)),))]


def _own_type() -> list[Extraction]:
    filler = Argument(role="victims", id=None, text="ثلاثة", category=None)
    return [
        Extraction(article=Article(text="ثلاثة"), events=(Event(type="own_type", stage="new", arguments=(filler,)),))
    ]


@pytest.mark.parametrize(
    ("extractions", "count"),
    [
        pytest.param([], 0, id="nothing"),
        pytest.param([Extraction(article=Article(text="هطل المطر."))], 0, id="no event"),
        pytest.param([make_sale()], 1, id="one event"),
        pytest.param([make_sale(day=None)], 1, id="no date"),
        pytest.param([make_sale(title=None)], 1, id="no title"),
        pytest.param([Extraction(article=Article(text=""), events=make_sale().events)], 1, id="no text"),
        pytest.param([make_sale(text=SALE_TEXT + " وهطل المطر." * 40_000)], 1, id="half a million characters"),
        pytest.param(_lone_surrogate(), 1, id="half a surrogate pair"),
        pytest.param(_wrong_offsets(), 1, id="offsets beyond the text"),
        pytest.param(_own_type(), 1, id="a type that nobody translated"),
    ],
)
def test_odd_results_give_a_page(extractions: Iterable[Extraction], count: int) -> None:
    data = Elements(render_report(extractions)).block("data")
    assert len(data["events"]) == count


def test_thousand_events_give_a_page_of_a_few_megabytes() -> None:
    page = render_report(make_many(1000))
    assert len(page.encode()) < 5_000_000


def test_names_are_there_in_both_languages(page: str) -> None:
    data = Elements(page).block("data")
    assert data["actors"]["NOR"]["label"] == {"en": "Norway", "ar": "النرويج"}
    border = next(a for event in data["events"] for a in event["arguments"] if a["role"] == "border")
    assert border["label"]["en"] == "Oman – Yemen"
    assert border["label"]["ar"].endswith(" – اليمن")


def test_unknown_language_is_an_error() -> None:
    with pytest.raises(ValueError, match="expected a language, got 'fr'"):
        render_report([], language="fr")  # type: ignore[arg-type]


def test_missing_library_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "altair", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'newsevents\[report\]'"):
        render_report([])
