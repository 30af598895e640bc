"""A broken plugin costs its own results and no other's, and the message says what to do."""

from __future__ import annotations

from datetime import date

import pytest

import newsevents
from newsevents.plugins import load_registry
from tests.conftest import Install

# "The two sides signed an agreement." / "The talks ended in collapse, and no agreement." / "A new agreement."
ARTICLES = [
    newsevents.Article(id="one", text="وقع الجانبان على اتفاق بينهما.", published=date(2024, 5, 1)),
    newsevents.Article(id="two", text="انتهت الجولة إلى انهيار بلا اتفاق.", published=date(2024, 5, 1)),
    newsevents.Article(id="three", text="ثم جاء اتفاق آخر.", published=date(2024, 5, 1)),
]


@pytest.mark.parametrize(
    ("module", "words"),
    [
        pytest.param("broken_import", ["a_package_that_nobody_has", "repair or uninstall"], id="import error"),
        pytest.param("broken_exit", ["SystemExit", "no licence"], id="leaves the process"),
        pytest.param("broken_hook", ["newsevents_extracts", "did you mean 'newsevents_extract'"], id="misspelt hook"),
        pytest.param("broken_signature", ["language", "can not be found in the hookspec"], id="wrong signature"),
        pytest.param("broken_mark", ["newsevents_extract", "@newsevents.hookimpl"], id="unmarked hook"),
        pytest.param("broken_nothing", ["without any", "newsevents_frames"], id="no hook at all"),
    ],
)
def test_a_plugin_that_does_not_load_is_a_failure(install_plugin: Install, module: str, words: list[str]) -> None:
    names = [install_plugin(module), install_plugin("good_agreements")]
    extractor = newsevents.load(plugins=names)
    (failure,) = extractor.plugins.failures()
    assert (failure.plugin, failure.hook) == (module, None)
    assert all(word in failure.message for word in words), failure.message
    assert [plugin.name for plugin in extractor.plugins.plugins] == ["good_agreements"]
    assert [event.type for event in extractor(ARTICLES[0]).events] == ["agreement"]


def test_wrong_types_are_contract_errors(install_plugin: Install) -> None:
    names = [install_plugin("broken_type"), install_plugin("good_agreements")]
    extractor = newsevents.load(plugins=names)
    extraction = extractor(ARTICLES[0])
    assert [event.type for event in extraction.events] == ["agreement"]
    failures = {failure.hook: failure for failure in extractor.plugins.failures()}
    assert sorted(map(str, failures)) == ["newsevents_extract", "newsevents_frames", "newsevents_gazetteers"]
    assert "iterable of EventCandidate, got 'treaty' ($[0])" in failures["newsevents_extract"].message
    assert "iterable of Path, got 42" in failures["newsevents_frames"].message
    assert "iterable of Path, got 'names.yml' ($[0])" in failures["newsevents_gazetteers"].message
    assert {failure.error for failure in failures.values()} == {"PluginContractError"}
    assert [(d.severity, d.code, d.where) for d in extraction.diagnostics] == [
        ("error", "plugin-failure", "broken_type")
    ]


def test_the_second_of_two_plugins_of_one_name_is_left_out(install_plugin: Install) -> None:
    install_plugin("good_agreements", name="twin", distribution="a-first", version="1.0")
    install_plugin("good_refine", name="twin", distribution="b-second", version="2.0")
    registry = load_registry(["twin"])
    (failure,) = registry.failures()
    assert [(plugin.name, plugin.version) for plugin in registry.plugins] == [("twin", "1.0")]
    assert all(word in failure.message for word in ("good_agreements (1.0)", "good_refine (2.0)", "uninstall"))


def test_one_event_type_cannot_be_declared_twice(install_plugin: Install) -> None:
    install_plugin("good_agreements", name="a", distribution="a-first")
    install_plugin("good_agreements", name="b", distribution="b-second")
    registry = load_registry(["a", "b"])
    assert [(plugin.name, plugin.event_types) for plugin in registry.plugins] == [("a", ("agreement",)), ("b", ())]
    (failure,) = registry.failures()
    assert failure.plugin == "b"
    assert "choose another name" in failure.message


@pytest.mark.parametrize("n_process", [1, 2])
def test_an_exception_in_the_middle_of_a_batch(install_plugin: Install, n_process: int) -> None:
    names = [install_plugin("broken_batch"), install_plugin("good_agreements")]
    extractor = newsevents.load(plugins=names)
    extractions = list(extractor.pipe(ARTICLES, batch_size=2, n_process=n_process))
    assert [extraction.article.id for extraction in extractions] == ["one", "two", "three"]
    assert [sorted(event.type for event in extraction.events) for extraction in extractions] == [
        ["agreement", "crash"],
        ["agreement"],
        ["agreement", "crash"],
    ]
    assert [[d.code for d in extraction.diagnostics] for extraction in extractions] == [[], ["plugin-failure"], []]
    (failure,) = extractor.plugins.failures()
    assert (failure.plugin, failure.hook, failure.error) == ("broken_batch", "newsevents_extract", "ZeroDivisionError")
    assert "tell the authors" in failure.message


def test_only_malformed_candidates_are_lost(install_plugin: Install) -> None:
    extractor = newsevents.load(plugins=[install_plugin("broken_candidates"), install_plugin("good_agreements")])
    extraction = extractor(ARTICLES[0])
    assert sorted(event.type for event in extraction.events) == ["agreement", "pact"]
    messages = [diagnostic.message for diagnostic in extraction.diagnostics]
    for message, words in zip(
        messages,
        [
            "event type 'pakt'; did you mean 'pact'?",
            "no stage 'agred'; did you mean 'agreed'?",
            "no attribute 'mood'",
            "no role 'wrod'; did you mean 'word'?",
            "offsets count in the untouched field",
        ],
        strict=True,
    ):
        assert words in message
        assert "plugin 'broken_candidates'" in message


def test_a_plugin_refines_only_what_is_its_own(install_plugin: Install) -> None:
    extractor = newsevents.load(plugins=[install_plugin("broken_refine"), install_plugin("good_agreements")])
    extraction = extractor(ARTICLES[0])
    assert sorted(event.type for event in extraction.events) == ["accord", "agreement"]
    first, second = (diagnostic.message for diagnostic in extraction.diagnostics)
    assert "a record that it was given" in first
    assert "its own types" in second


def test_a_refinement_amends_or_drops_with_a_reason(install_plugin: Install) -> None:
    extractor = newsevents.load(plugins=[install_plugin("good_refine"), install_plugin("good_agreements")])
    in_title = extractor(newsevents.Article(title="اتفاق قريب", text="لم يرد تفصيل."))
    (amended,) = (event for event in in_title.events if event.type == "settlement")
    assert amended.stage == "proposed"
    assert amended.trace[-1].reason == "headline"
    in_text = extractor(ARTICLES[0])
    assert [event.type for event in in_text.events] == ["agreement"]
    assert "not in the headline" in [rejection.reason for rejection in in_text.rejected]


def test_a_plugin_completes_what_its_frame_found(install_plugin: Install) -> None:
    extractor = newsevents.load(plugins=[install_plugin("good_complete")])
    # "The delegation visited France. The delegation visited Germany. The delegation visited Poland."
    extraction = extractor("زار الوفد فرنسا. زار الوفد ألمانيا. زار الوفد بولندا.")
    stages = {event.fillers("host")[0].id: event.stage for event in extraction.events}
    assert stages == {"FRA": "planned", "POL": "done"}
    assert [rejection.reason for rejection in extraction.rejected] == ["no visits to Germany"]
    (message,) = (d.message for d in extraction.diagnostics if d.code == "plugin-failure")
    assert "no stage 'plannd'; did you mean 'planned'?" in message


def test_built_in_results_are_the_same_beside_broken_plugins(install_plugin: Install) -> None:
    # "Norway signed a contract with Poland to sell ten tanks."
    text = "وقعت النرويج وبولندا في أوسلو عقدا لبيع بولندا عشر دبابات نرويجية."
    alone = newsevents.load(plugins=["arms_transfers", "alliance_withdrawals", "border_security"])(text)
    for module in (
        "broken_import",
        "broken_hook",
        "broken_type",
        "broken_batch",
        "broken_candidates",
        "good_agreements",
    ):
        install_plugin(module)
    beside = newsevents.load()(text)
    assert [event for event in beside.events if event.type in {"arms_transfer", "border_security"}] == list(
        alone.events
    )
