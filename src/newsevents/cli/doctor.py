"""``newsevents doctor``: what is installed, and what does not work."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version

import click

_MARKS = {True: "ok", False: "FAILS"}


@click.command(short_help="Check the installation: versions, pipelines, plugins.")
def doctor() -> None:
    """Show versions, extras, pipelines and plugins, and try a sentence; exit code 1 if something does not work."""
    good = True
    for part in (_versions, _extras, _pipelines, _plugins, _reading):
        click.echo(f"{part.__name__.removeprefix('_')}:")
        for is_good, line in part():
            good = good and is_good
            click.echo(f"  {_MARKS[is_good]:5} {line}")
    if not good:
        click.echo("something does not work: each line marked FAILS says what to do", err=True)
        sys.exit(1)


def _versions() -> Iterator[tuple[bool, str]]:
    yield True, f"Python {platform.python_version()} ({sys.executable})"
    for name in ("newsevents", "spacy", "attrs", "cattrs", "pluggy", "click"):
        try:
            yield True, f"{name} {version(name)}"
        except PackageNotFoundError:
            yield False, f"{name} is not installed: pip install {name}"


def _extras() -> Iterator[tuple[bool, str]]:
    """What each extra needs: a missing extra is no fault, half of one is."""
    wanted: dict[str, list[str]] = {}
    for line in requires("newsevents") or ():
        requirement, _, marker = line.partition(";")
        if "extra ==" in marker and "[" not in requirement:
            extra = marker.split("extra ==")[1].strip().strip("\"'")
            wanted.setdefault(extra, []).append(_name_of(requirement))
    for extra, names in sorted(wanted.items()):
        missing = [name for name in names if not _is_installed(name)]
        if not missing:
            yield True, f"{extra}: installed"
        else:
            yield True, f"{extra}: not installed ({', '.join(missing)}); pip install 'newsevents[{extra}]'"


def _name_of(requirement: str) -> str:
    for at, char in enumerate(requirement):
        if not (char.isalnum() or char in "-_."):
            return requirement[:at]
    return requirement


def _is_installed(name: str) -> bool:
    try:
        version(name)
    except PackageNotFoundError:
        return False
    return True


def _pipelines() -> Iterator[tuple[bool, str]]:
    import spacy.util

    from newsevents.errors import MissingModelError
    from newsevents.nlp import load_pipeline

    yield True, "built in: needs no download"
    for name in sorted(spacy.util.get_installed_models()):
        try:
            load_pipeline(name)
        except (MissingModelError, OSError, ValueError) as error:
            yield False, f"{name}: {error}; reinstall it, or leave out --pipeline"
        else:
            yield True, f"{name}: --pipeline {name}"


def _plugins() -> Iterator[tuple[bool, str]]:
    from newsevents.plugins import load_registry

    registry = load_registry()
    registry.frames()
    registry.knowledge()
    for plugin in registry.plugins:
        types = ", ".join(plugin.event_types) or "no event type"
        yield True, f"{plugin.name} {plugin.version or '(no version)'}: {types}"
    if not registry.plugins:
        yield False, "none: no distribution registers entry points in group 'newsevents'; pip install newsevents again"
    for failure in registry.failures():
        yield False, failure.message


def _reading() -> Iterator[tuple[bool, str]]:
    """The article of ``newsevents demo``, read with everything that is installed."""
    import newsevents
    from newsevents.demo import load_demo_article

    extraction = newsevents.load()(load_demo_article())
    errors = [diagnostic for diagnostic in extraction.diagnostics if diagnostic.severity == "error"]
    for diagnostic in errors:
        yield False, diagnostic.message
    if not errors:
        yield True, f"the article of 'newsevents demo': {len(extraction.events)} events"
