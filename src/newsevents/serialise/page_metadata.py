"""What a web page declares about its article: headline, day of publication, outlet, address."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final

from newsevents.serialise.strict import MismatchError, parse_published

# Names of a "meta" element (as property, name or itemprop) that say when the article was published. Those that say
# when it was changed, and "date", which many systems fill with the day of the visit, are not among them.
_DATE_NAMES: Final = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.issued",
    "citation_publication_date",
    "pubdate",
    "publishdate",
    "publish-date",
    "sailthru.date",
)
_TITLE_NAMES: Final = ("og:title", "twitter:title")
_ARTICLE_TYPES: Final = ("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting")


def read_metadata(root: Any) -> dict[str, str | None]:
    """The fields of an article that a page declares; what it does not declare is missing.

    Args:
        root: The parsed page, an element of lxml.
    """
    metas = _read_metas(root)
    linked = next(_find_linked_articles(root), {})
    publisher = linked.get("publisher")
    fields = {
        "title": _first(linked.get("headline"), *(metas.get(name) for name in _TITLE_NAMES)),
        "published": _find_day(root, metas, linked),
        "source": _first(metas.get("og:site_name"), publisher.get("name") if isinstance(publisher, dict) else None),
        "url": _first(metas.get("og:url"), *root.xpath("//link[@rel='canonical']/@href")),
    }
    return {name: value for name, value in fields.items() if value is not None}


def _read_metas(root: Any) -> Mapping[str, str]:
    metas: dict[str, str] = {}
    for meta in root.xpath("//meta[@content]"):
        for attribute in ("property", "name", "itemprop"):
            if (name := meta.get(attribute)) is not None:
                metas.setdefault(name.strip().lower(), meta.get("content"))
    return metas


def _find_linked_articles(root: Any) -> Iterator[dict[str, Any]]:
    """The articles of the page's JSON-LD (schema.org)."""
    for script in root.xpath("//script[@type='application/ld+json']/text()"):
        try:
            document = json.loads(script)
        except (ValueError, RecursionError):
            continue
        yield from (item for item in _items(document) if _is_article(item))


def _items(document: object) -> Iterator[dict[str, Any]]:
    for item in document if isinstance(document, list) else [document]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (part for part in graph if isinstance(part, dict)) if isinstance(graph, list) else ()


def _is_article(item: Mapping[str, Any]) -> bool:
    kinds = item.get("@type")
    return any(kind in _ARTICLE_TYPES for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _find_day(root: Any, metas: Mapping[str, str], linked: Mapping[str, Any]) -> str | None:
    declared = [linked.get("datePublished"), *(metas.get(name) for name in _DATE_NAMES)]
    declared += root.xpath("//time[@itemprop='datePublished']/@datetime")
    days = (parse_day(value) for value in declared if isinstance(value, str))
    return next((day.isoformat() for day in days if day is not None), None)


def parse_day(value: str) -> date | None:
    """The day of a date or instant as metadata write it; of an instant without time zone, the day written.

    An outlet that leaves out the zone writes the day of its readers, from which its «أمس» (yesterday) counts.
    """
    written = value.strip()
    try:
        return parse_published(written)
    except MismatchError:
        pass
    try:
        return datetime.fromisoformat(written).date()
    except ValueError:
        return None


def _first(*values: object) -> str | None:
    texts = (value.strip() for value in values if isinstance(value, str))
    return next((text for text in texts if text), None)
