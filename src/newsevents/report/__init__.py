"""One page to look at: articles with their evidence, filters and charts. Needs the extra ``report``."""

from newsevents.report.labels import Language
from newsevents.report.render import render_report, script_safe_json

__all__ = ["Language", "render_report", "script_safe_json"]
