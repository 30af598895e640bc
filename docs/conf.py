"""The documentation site: Sphinx, MyST and furo, from this folder and the docstrings, without network."""

from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "newsevents"
author = "The newsevents authors"
project_copyright = "the newsevents authors"
release = metadata.version("newsevents")

extensions = [
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "myst_parser",
    "arabic",
    "captions",
    "command_line",
    "contents",
    "direction",
    "event_types",
    "json_schema",
    "offline",
    "records",
    "signatures",
]
exclude_patterns = ["_build", "_ext"]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
autodoc_type_aliases = {"ArticleField": "ArticleField", "Factuality": "Factuality", "Value": "Value"}
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
napoleon_custom_sections = ["Source"]

html_theme = "furo"
html_title = "newsevents"
html_static_path = ["_static"]
html_css_files = ["newsevents.css"]
html_copy_source = False
html_show_sphinx = False
pygments_style = "tango"
pygments_dark_style = "monokai"
