"""That the plugin keeps the contracts of the library, beside the plugins that come with it."""

from __future__ import annotations

from pathlib import Path

import newsevents
from newsevents.testing import check_plugin, load_cases

_CASES = load_cases(Path(__file__).parent / "cases")


def test_the_plugin_keeps_the_contracts() -> None:
    check_plugin("unrest", articles=[case.article for case in _CASES if case.events])


def test_it_brings_two_types_and_disturbs_nobody() -> None:
    extractor = newsevents.load()
    assert extractor.plugins.failures() == ()
    assert {"protest", "armed_assault", "arms_transfer"} <= set(extractor.event_types)


def test_there_are_cases_enough() -> None:
    assert len(_CASES) >= 60
    assert sum(not case.events for case in _CASES) >= 20
