"""What a plugin may make of the candidates of its frames before they are merged."""

from __future__ import annotations

from newsevents.model import AnnotatedArticle, Article, EventCandidate, Section
from newsevents.plugins import load_registry
from newsevents.plugins.completing import Completed, complete_with_plugin
from tests.conftest import Install

# "Agreement between the two sides" / "An agreement was signed yesterday."
ARTICLE = Article(title="اتفاق بين الجانبين", text="وقع أمس اتفاق.")


def sections() -> tuple[Section, Section]:
    title = Section(field="title", text=ARTICLE.title or "", sentences=((0, len(ARTICLE.title or "")),))
    return title, Section(field="text", text=ARTICLE.text, sentences=((0, len(ARTICLE.text)),))


def complete(install_plugin: Install, plugin: str, event_type: str) -> tuple[list[EventCandidate], Completed]:
    install_plugin("good_agreements")
    registry = load_registry([install_plugin(plugin)])
    article = AnnotatedArticle(article=ARTICLE, sections=sections())
    candidates = []
    for section in article.sections:
        at = section.text.index("اتفاق")
        trigger = section.quote(at, at + len("اتفاق"))
        candidates.append(EventCandidate(type=event_type, trigger=trigger, stage="signed"))
    return candidates, complete_with_plugin(registry, plugin, candidates, article)


def test_a_completion_amends_or_turns_down_with_a_reason(install_plugin: Install) -> None:
    _, completed = complete(install_plugin, "good_complete", "covenant")
    assert [(c.trigger.field, c.stage) for c in completed.candidates] == [("title", "proposed")]
    assert [(rejection.type, rejection.reason) for rejection in completed.rejected] == [("covenant", "not there")]
    assert completed.failures == ()


def test_a_wrong_completion_leaves_the_candidate_as_it_came(install_plugin: Install) -> None:
    candidates, completed = complete(install_plugin, "broken_complete", "compact")
    assert list(completed.candidates) == candidates
    messages = " ".join(failure.message for failure in completed.failures)
    assert "a candidate that it was given" in messages
    assert "declares no stage 'dreamt'" in messages
