"""The conformance kit names what is wrong with a plugin, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace

import pytest

from newsevents import AnnotatedArticle, EventCandidate, EventType, Evidence, RoleSpec, hookimpl
from newsevents.knowledge import KnowledgeBase
from newsevents.testing import check_plugin, find_problems
from tests.conftest import Install
from tests.testing.conftest import FRAME, VISIT

_BUILT_IN = {
    "arms_transfers": "باعت إيطاليا فرقاطتين لإندونيسيا.",
    "alliance_withdrawals": "انسحبت سلوفاكيا من رابطة الكومنولث.",
    "border_security": "وقّعت السعودية واليمن اتفاقية أمن الحدود بين البلدين.",
}


@pytest.mark.parametrize(("plugin", "text"), _BUILT_IN.items(), ids=list(_BUILT_IN))
def test_the_built_in_plugins_conform(plugin: str, text: str) -> None:
    check_plugin(plugin, articles=[text])


def test_a_folder_conforms(folder: Path) -> None:
    assert find_problems(folder, articles=[VISIT]) == ()


@pytest.mark.parametrize(
    ("wrong", "right", "code", "words"),
    [
        pytest.param("keys: [gest]", "keys: [guest, host]", "event-type", "keys names 'gest'", id="key"),
        pytest.param("required: [who]", "required: [guest, host]", "event-type", "required names 'who'", id="required"),
        pytest.param("gloss: ''", "gloss: Who visits.", "event-type", "'guest' has no gloss", id="gloss"),
        pytest.param("name: State-Visit", "name: state_visit", "event-type", "is no name", id="name of the type"),
        pytest.param("name: arms_transfer", "name: state_visit", "event-type", "declares it too", id="taken"),
        pytest.param("guest: [subjekt]", "guest: [subject]", "frame", "unknown relation 'subjekt'", id="relation"),
        pytest.param("", ", date: [clause]", "frame", "'date' is declared and never filled", id="role never filled"),
        pytest.param("", "    source: Modern Standard Arabic\n", "frame", "has no source", id="source"),
        pytest.param("guests: [subject]", "guest: [subject]", "plugin", "unknown role 'guests'", id="unknown role"),
    ],
)
def test_a_mistake_in_a_frame_is_named(folder: Path, wrong: str, right: str, code: str, words: str) -> None:
    assert right in FRAME
    (folder / "frame.yml").write_text(FRAME.replace(right, wrong), encoding="utf-8")
    problems = find_problems(folder)
    assert any(problem.code == code and words in problem.wrong and problem.mend for problem in problems), problems


def test_a_row_whose_id_is_taken_is_named(folder: Path) -> None:
    row = "- {id: FRA, kind: state, name: France, ar: [غاليا], gloss: a state, source: ISO 3166-1}\n"
    (folder / "gazetteer.yml").write_text(row, encoding="utf-8")
    (problem,) = find_problems(folder)
    assert problem.code == "plugin"
    assert "id 'FRA' was used before" in problem.wrong


def test_a_broken_gazetteer_is_named(folder: Path) -> None:
    (folder / "gazetteer.yml").write_text("- {id: X}\n", encoding="utf-8")
    assert "gazetteer.yml" in find_problems(folder)[0].wrong


def test_a_folder_with_a_name_that_is_none(folder: Path) -> None:
    (problem,) = find_problems(folder.rename(folder.with_name("My-Visits")))
    assert (problem.code, problem.mend) == ("entry-point", "rename the entry point, or the folder")


def test_articles_without_an_event_are_named(folder: Path) -> None:
    # "It rained."
    (problem,) = find_problems(folder, articles=["هطل المطر."])
    assert "finds nothing in any of the articles" in problem.wrong


@pytest.mark.parametrize("module", [f"broken_{what}" for what in ("hook", "mark", "signature", "nothing", "import")])
def test_a_plugin_that_cannot_be_loaded_is_named(install_plugin: Install, module: str) -> None:
    (problem,) = find_problems(install_plugin(module))
    assert problem.code == "plugin"
    assert module in problem.wrong


_TYPE = EventType(
    name="rain",
    label="Rain",
    gloss="It rains.",
    stages=("happened",),
    roles=(RoleSpec(name="place", gloss="Where.", kinds=("place",)),),
    keys=("place",),
)


def make_plugin(extract: object) -> SimpleNamespace:
    @hookimpl
    def newsevents_event_types() -> Iterable[EventType]:
        return (_TYPE,)

    return SimpleNamespace(
        __name__="rain",
        __doc__="Rain.",
        newsevents_event_types=newsevents_event_types,
        newsevents_extract=hookimpl(extract),  # type: ignore[call-overload]
    )


def find_reading(extract: object, *articles: str) -> list[str]:
    problems = find_problems(make_plugin(extract), articles=articles)
    assert {problem.code for problem in problems} <= {"reading", "entry-point"}
    return [f"{problem.where}: {problem.wrong}" for problem in problems if problem.code == "reading"]


def quote(article: AnnotatedArticle, end: int) -> Evidence:
    return article.sections[0].quote(0, end)


# The entry point is looked at first; what follows is about plugins that have one.
@pytest.fixture(autouse=True)
def _installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsevents.testing.conformance.find_entry_point", lambda plugin: "rain")


def test_an_event_in_any_text_is_named() -> None:
    def newsevents_extract(article: AnnotatedArticle, kb: KnowledgeBase) -> Iterable[EventCandidate]:
        if article.article.text:
            yield EventCandidate(type="rain", trigger=quote(article, 1))

    assert "English: it finds an event there" in find_reading(newsevents_extract)


def test_a_plugin_that_raises_on_an_odd_text_is_named() -> None:
    def newsevents_extract(article: AnnotatedArticle, kb: KnowledgeBase) -> Iterable[EventCandidate]:
        article.article.text.index("ا")
        return ()

    (line, *_) = find_reading(newsevents_extract)
    assert line.startswith("marks only: ")
    assert "ValueError" in line


def test_a_quotation_that_does_not_stand_there_is_named() -> None:
    def newsevents_extract(article: AnnotatedArticle, kb: KnowledgeBase) -> Iterable[EventCandidate]:
        if "مطر" in article.article.text:
            yield EventCandidate(type="rain", trigger=Evidence(start=0, end=3, text="ثلج"))

    lines = find_reading(newsevents_extract, "مطر غزير.")
    assert any("quotes 'ثلج'" in line for line in lines)


def test_a_memory_between_articles_is_named() -> None:
    seen: list[str] = []

    def newsevents_extract(article: AnnotatedArticle, kb: KnowledgeBase) -> Iterable[EventCandidate]:
        text = article.article.text
        if "مطر" in text and text not in seen:
            seen.append(text)
            yield EventCandidate(type="rain", trigger=quote(article, 3))

    lines = find_reading(newsevents_extract, "مطر غزير.")
    assert "articles[0]: read twice, it gives other records" in lines


def test_the_order_of_articles_is_named() -> None:
    last: list[str] = []

    def newsevents_extract(article: AnnotatedArticle, kb: KnowledgeBase) -> Iterable[EventCandidate]:
        text = article.article.text
        if "مطر" in text and last[-1:] != ["ثلج."]:
            yield EventCandidate(type="rain", trigger=quote(article, 3))
        last.append(text)

    lines = find_reading(newsevents_extract, "مطر غزير.", "ثلج.")
    assert any("in another order" in line for line in lines)


def test_all_problems_are_raised_together(folder: Path) -> None:
    (folder / "frame.yml").write_text(FRAME.replace("keys: [guest, host]", "keys: [a, b]"), encoding="utf-8")
    with pytest.raises(AssertionError) as error:
        check_plugin(folder)
    assert "keys names 'a'" in str(error.value)
    assert "keys names 'b'" in str(error.value)
    assert "take one of: date, guest, host" in str(error.value)
