"""The reference lags behind nothing: every public name, field, key, code, exception and layer stands on its page."""

from __future__ import annotations

import configparser
import inspect
import re
from pathlib import Path
from types import ModuleType

import click
import pytest

import newsevents
from newsevents import errors, export, report, testing, values
from newsevents.cli import main
from newsevents.declarations import EventType
from newsevents.errors import DataFileError
from newsevents.frames import load_frame, relations
from newsevents.plugins import load_registry
from newsevents.serialise import load_json_schema

ROOT = Path(__file__).parents[2]
API = (newsevents, export, report, testing, values)
BUILT_IN = ("alliance_withdrawals", "arms_transfers", "border_security")
EVENT_TYPES = list(load_registry(BUILT_IN).event_types.values())
EXCEPTIONS = [name for name, value in vars(errors).items() if inspect.isclass(value) and issubclass(value, Exception)]
_CODE = re.compile(r'Diagnostic\([^()]*\bcode="([a-z0-9-]+)"|\bcode = "([a-z0-9-]+)"(?: if .* else "([a-z0-9-]+)")?')
CODES = sorted(
    {
        code
        for path in (ROOT / "src" / "newsevents").rglob("*.py")
        for match in _CODE.finditer(path.read_text(encoding="utf-8"))
        for code in match.groups()
        if code
    }
)
RELATIONS = re.findall(r"^``([a-z]+(?::X)?)``", inspect.getdoc(relations) or "", re.MULTILINE)


def find_commands(group: click.Group, path: str = "") -> list[str]:
    """Commands of the command line by the words after ``newsevents``."""
    found = []
    for name, command in group.commands.items():
        found.append(f"{path}{name}")
        if isinstance(command, click.Group):
            found += find_commands(command, f"{path}{name} ")
    return found


def read_page(name: str) -> str:
    """A page of the documentation."""
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def read_section(page: str, heading: str) -> str:
    """What stands under one heading of the second level."""
    return read_page(page).partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("module", API, ids=lambda module: module.__name__)
def test_every_public_name_is_in_the_api_reference(module: ModuleType) -> None:
    block = read_page("reference/api.md").partition(f".. currentmodule:: {module.__name__}\n")[2]
    # Of the package itself the names are spread over several blocks, up to the first module below it.
    block = block.partition(".. currentmodule::")[0]
    assert [name for name in module.__all__ if not re.search(rf":: {name}(\(\))?$", block, re.MULTILINE)] == []


@pytest.mark.parametrize("event_type", EVENT_TYPES, ids=lambda event_type: event_type.name)
def test_every_event_type_is_shown(event_type: EventType) -> None:
    assert f"```{{event-type}} {event_type.name}\n" in read_section("reference/events.md", event_type.name)


@pytest.mark.parametrize("event_type", EVENT_TYPES, ids=lambda event_type: event_type.name)
def test_every_stage_is_explained(event_type: EventType) -> None:
    section = read_section("reference/events.md", event_type.name)
    assert tuple(re.findall(r"^`(\w+)`\n: ", section, re.MULTILINE)) == event_type.stages


@pytest.mark.parametrize("event_type", EVENT_TYPES, ids=lambda event_type: event_type.name)
def test_every_value_of_an_attribute_is_explained(event_type: EventType) -> None:
    section = read_section("reference/events.md", event_type.name)
    for attribute in event_type.attributes:
        table = section.partition(f"\n| {attribute.name} |")[2].partition("\n\n")[0]
        assert set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == set(attribute.values)


@pytest.mark.parametrize("command", find_commands(main))
def test_every_command_is_shown(command: str) -> None:
    assert f"```{{command-line}} {command}\n" in read_page("reference/cli.md")


def test_every_object_of_the_json_is_shown() -> None:
    definitions = load_json_schema()["$defs"]
    assert isinstance(definitions, dict)
    for name, definition in definitions.items():
        if "properties" in definition:
            assert f"```{{json-schema}} {name}\n" in read_section("reference/json-schema.md", name)


def test_every_field_of_the_json_says_what_it_means() -> None:
    schema = load_json_schema()
    definitions = schema["$defs"]
    assert isinstance(definitions, dict)
    silent = [
        f"{name}.{key}"
        for name, definition in {"": schema, **definitions}.items()
        for key, field in definition.get("properties", {}).items()
        if "description" not in field and "description" not in definitions.get(field.get("$ref", "")[8:], {})
    ]
    assert not silent


@pytest.mark.parametrize("name", EXCEPTIONS)
def test_every_exception_is_explained(name: str) -> None:
    page = read_page("reference/errors.md")
    assert f"── {name}" in page or name == "NewsEventsError"
    assert f"`{name}`" in page or name in ("NewsEventsError", "PluginError")


@pytest.mark.parametrize("code", CODES)
def test_every_code_of_a_diagnostic_is_explained(code: str) -> None:
    assert f"\n| `{code}` |" in read_page("reference/errors.md")


@pytest.mark.parametrize("rows", ["", "triggers: [{NOBODY: 1}]", "triggers: []\ncues: [{NOBODY: 1}]"])
def test_every_key_of_a_frame_is_explained(rows: str, tmp_path: Path) -> None:
    path = tmp_path / "frame.yml"
    event = "event_type: {name: n, label: L, gloss: G., stages: [s], roles: {r: {gloss: R., kinds: [state]}}, keys: []}"
    path.write_text(f"{event}\n{rows or 'NOBODY: 1'}\n", encoding="utf-8")
    with pytest.raises(DataFileError, match="unknown key 'NOBODY'") as caught:
        load_frame(path)
    page = read_page("reference/frames.md")
    for key in str(caught.value).partition("known: ")[2].split(", "):
        assert f"`{key}`" in page, key


@pytest.mark.parametrize("relation", RELATIONS)
def test_every_relation_is_explained(relation: str) -> None:
    assert f"`{relation}`" in read_section("reference/frames.md", "Relations")


def test_the_layers_are_those_that_are_enforced() -> None:
    config = configparser.ConfigParser()
    config.read(ROOT / ".importlinter", encoding="utf-8")
    enforced = config["importlinter:contract:layers"]["layers"].replace("(", "").replace(")", "").split("\n")
    page = read_page("explanation/architecture.md").partition("## Who may import whom")[2]
    shown = page.partition("```text\n")[2].partition("\n```")[0].splitlines()
    assert shown == [layer.strip() for layer in enforced if layer.strip()]
