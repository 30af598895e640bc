"""The page: templates, scripts and data put into one file."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable
from importlib.resources import files
from typing import Any, Final, get_args

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from newsevents.model import Extraction
from newsevents.report.charts import load_chart_library, make_charts
from newsevents.report.labels import Language, find_label
from newsevents.report.page_data import collect_page_data

# In order: each uses what the ones before it define.
_SCRIPTS: Final = (
    "page.js",
    "dom.js",
    "words.js",
    "filters.js",
    "list.js",
    "tooltip.js",
    "reader.js",
    "charts.js",
    "timeline.js",
    "network.js",
    "map.js",
    "main.js",
)
# What would end a script element, or be a line break to JavaScript, in a JSON text.
_UNSAFE: Final[dict[str, str | int | None]] = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def render_report(extractions: Iterable[Extraction], *, title: str | None = None, language: Language = "en") -> str:
    """Make one page of results that needs nothing besides itself, no network included.

    Args:
        extractions: Results; articles without events are counted and not shown.
        title: Heading; by default "Events in the news".
        language: Language that the page begins with; a button changes it.

    Returns:
        HTML. Article texts are in it as data, never as mark-up; a content security policy lets no other script run.

    Raises:
        MissingExtraError: altair or vl-convert is not installed.
        ValueError: The language is unknown.
    """
    if language not in get_args(Language):
        raise ValueError(f"expected a language, got {language!r}; known: {', '.join(get_args(Language))}")
    data = collect_page_data(extractions)
    heading = title or find_label("ui", "heading")[language]
    blocks = {
        "data": {**data, "language": language, "title": title},
        "charts": make_charts(data["types"]),
        "world": json.loads(_read("data", "countries-110m.json")),
    }
    scripts = [_close_safe(load_chart_library()), _join_scripts()]
    page = (
        _environment()
        .get_template("page.html.j2")
        .render(
            title=heading,
            language=language,
            style=Markup(_read("static", "report.css")),
            blocks={name: Markup(script_safe_json(block)) for name, block in blocks.items()},
            scripts=[Markup(script) for script in scripts],
            policy=_make_policy(scripts),
            label=lambda name: find_label("ui", name)[language],
        )
    )
    # Half of a surrogate pair, which Python's strings may hold, cannot be written.
    return page.encode("utf-8", errors="replace").decode("utf-8")


def script_safe_json(value: Any) -> str:
    """JSON that may stand in a script element: no character in it can end the element or begin another."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.translate(str.maketrans(_UNSAFE))


def _make_policy(scripts: Iterable[str]) -> str:
    """A content security policy: only these scripts, no network, no frames, no forms."""
    hashes = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)
    allowed = " ".join(f"'sha256-{one}'" for one in hashes)
    nothing = "default-src 'none'; base-uri 'none'; form-action 'none'"
    return f"{nothing}; script-src {allowed}; style-src 'unsafe-inline'; img-src data:"


def _join_scripts() -> str:
    parts = [_read("static", name) for name in _SCRIPTS]
    return "(() => {\n'use strict';\n" + "\n".join(parts) + "\n})();\n"


def _close_safe(script: str) -> str:
    return script.replace("</script", "<\\/script").replace("<!--", "<\\!--")


def _read(*path: str) -> str:
    return files("newsevents.report").joinpath(*path).read_text("utf-8")


def _environment() -> Environment:
    return Environment(loader=PackageLoader("newsevents.report"), autoescape=True, undefined=StrictUndefined)
