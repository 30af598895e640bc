"""The registry: folders as plugins, names, failures of data files."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from newsevents import PluginLoadError
from newsevents.plugins import PluginFailure, Registry, load_registry
from tests.conftest import Install

BUILT_IN = ["alliance_withdrawals", "arms_transfers", "border_security"]

FRAME = """
event_type:
  name: visit
  label: Official visit
  gloss: Somebody visits a state.
  stages: [announced, happened]
  roles:
    guest: {gloss: Who visits., kinds: [state, person]}
    host: {gloss: Which state., kinds: [state]}
  keys: [host]
  required: [host]
triggers:
  - id: visit
    gloss: visits
    source: Modern Standard Arabic
    patterns: [زار/يزور, زيارة]
    roles:
      guest: [subject]
      host: [object, "prep:الى", sentence]
    stage: {past: happened, noun: announced}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plugin without Python."""
    folder = tmp_path / "visits"
    folder.mkdir()
    (folder / "frame.yml").write_text(FRAME, encoding="utf-8")
    return folder


def test_the_built_in_plugins_come_through_entry_points() -> None:
    registry = load_registry()
    assert [plugin.name for plugin in registry.plugins] == BUILT_IN
    assert registry.failures() == ()
    assert {name for plugin in registry.plugins for name in plugin.event_types} == set(registry.event_types)


def test_only_the_named_plugins_are_loaded() -> None:
    assert [plugin.name for plugin in load_registry(["border_security"]).plugins] == ["border_security"]


def test_an_unknown_name_raises_and_names_the_nearest() -> None:
    with pytest.raises(PluginLoadError, match="'arms_transfr'; did you mean 'arms_transfers'"):
        load_registry(["arms_transfr"])


def test_plugins_are_in_the_order_of_their_names(install_plugin: Install, folder: Path) -> None:
    install_plugin("good_agreements", name="zebra")
    registry = load_registry(["zebra", "arms_transfers"], [folder])
    assert [plugin.name for plugin in registry.plugins] == ["arms_transfers", "visits", "zebra"]


def test_a_folder_is_a_plugin(folder: Path) -> None:
    registry = load_registry([], [folder])
    (plugin,) = registry.plugins
    assert (plugin.name, plugin.version, plugin.event_types) == ("visits", None, ("visit",))
    assert plugin.module == str(folder.resolve())
    assert [trigger.id for frame in registry.frames()["visits"] for trigger in frame.triggers] == ["visit"]


def test_a_folder_may_bring_names_of_its_own(folder: Path) -> None:
    (folder / "gazetteer.yml").write_text(
        "- {id: ATLANTIS, kind: place, name: Atlantis, ar: [أطلانتس], gloss: a sunken island, source: Plato}\n",
        encoding="utf-8",
    )
    assert load_registry([], [folder]).knowledge().entity("ATLANTIS") is not None


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        pytest.param(None, "expected a file 'frame.yml'", id="no frame"),
        pytest.param("event_type: [", "frame.yml:1: not YAML", id="no YAML"),
        pytest.param("triggers: []", "event_type", id="no event type"),
        pytest.param(FRAME.replace("guest: [subject]", "gest: [subject]"), "unknown role 'gest'", id="unknown role"),
        pytest.param(FRAME + "colour: red\n", "unknown key 'colour'", id="unknown key"),
    ],
)
def test_a_folder_with_a_broken_frame_is_a_failure(folder: Path, frame: str | None, words: str) -> None:
    if frame is None:
        (folder / "frame.yml").unlink()
    else:
        (folder / "frame.yml").write_text(frame, encoding="utf-8")
    registry = load_registry(["arms_transfers"], [folder])
    frames = registry.frames()
    (failure,) = registry.failures()
    assert failure.plugin == "visits"
    assert words in failure.message
    assert frames["arms_transfers"]


def test_a_broken_gazetteer_costs_only_itself(folder: Path) -> None:
    (folder / "gazetteer.yml").write_text("- {id: X}\n", encoding="utf-8")
    registry = load_registry([], [folder])
    kb = registry.knowledge()
    (failure,) = registry.failures()
    assert (failure.plugin, failure.hook) == ("visits", "newsevents_gazetteers")
    assert "gazetteer.yml" in failure.message
    assert kb.entity("FRA") is not None


def test_two_folders_of_one_name_are_a_failure(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / "visits"
    shutil.copytree(folder, other)
    registry = load_registry([], [folder, other])
    assert [plugin.module for plugin in registry.plugins] == [str(folder.resolve())]
    (failure,) = registry.failures()
    assert str(other.resolve()) in failure.message


def test_a_failure_is_kept_once_for_each_kind() -> None:
    registry = Registry(())
    first = PluginFailure(plugin="a", hook="newsevents_extract", error="KeyError", message="article one")
    again = PluginFailure(plugin="a", hook="newsevents_extract", error="KeyError", message="article two")
    other = PluginFailure(plugin="a", hook="newsevents_extract", error="ValueError", message="article two")
    registry.record([first, again, other])
    assert registry.failures() == (first, other)
