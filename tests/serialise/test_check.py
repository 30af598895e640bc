"""What is said about an article before anything is read in it."""

from __future__ import annotations

from datetime import date

import pytest

from newsevents.model import Article
from newsevents.serialise import check_article

_DAY = date(2024, 6, 18)


@pytest.mark.parametrize(
    ("article", "codes"),
    [
        pytest.param(Article(text="وصل الوفد", published=_DAY), [], id="nothing wrong"),
        pytest.param(Article(text="", published=_DAY), ["empty-text"], id="empty"),
        pytest.param(Article(text=" \n\u00a0", published=None), ["empty-text"], id="only space"),
        pytest.param(Article(text="", title="وصل الوفد", published=_DAY), [], id="only a headline"),
        pytest.param(Article(text="The delegation arrived", published=_DAY), ["no-arabic"], id="English"),
        pytest.param(Article(text="١٨ — ٢٠٢٤؟", published=_DAY), ["no-arabic"], id="only Arabic digits and marks"),
        pytest.param(Article(text="\ufedf\ufeee", published=_DAY), [], id="presentation forms"),
        pytest.param(Article(text="وصل الوفد"), ["no-date"], id="no day"),
        pytest.param(Article(text="hello"), ["no-arabic", "no-date"], id="both"),
    ],
)
def test_article_is_checked(article: Article, codes: list[str]) -> None:
    assert [diagnostic.code for diagnostic in check_article(article)] == codes


def test_only_an_empty_article_is_an_error() -> None:
    assert [d.severity for d in check_article(Article(text=""))] == ["error"]
    assert {d.severity for d in check_article(Article(text="hello"))} == {"warning"}


def test_place_is_the_id_unless_a_file_is_known() -> None:
    article = Article(id="a1", text="")
    assert check_article(article)[0].where == "a1"
    assert check_article(article, where="news.jsonl:3")[0].where == "news.jsonl:3"
