"""For authors of plugins: cases by quoted text, readable differences, a conformance kit, and a pytest plugin.

The pytest plugin (``newsevents.testing.pytest_plugin``) is active wherever the library is installed.
"""

from newsevents.testing.assertions import assert_events
from newsevents.testing.cases import Case, check_case, load_cases
from newsevents.testing.conformance import Problem, check_plugin, find_problems
from newsevents.testing.expectations import ExpectedEvent, ExpectedFiller, parse_expected
from newsevents.testing.extractors import load_extractor
from newsevents.testing.parameters import case_params

__all__ = [
    "Case",
    "ExpectedEvent",
    "ExpectedFiller",
    "Problem",
    "assert_events",
    "case_params",
    "check_case",
    "check_plugin",
    "find_problems",
    "load_cases",
    "load_extractor",
    "parse_expected",
]
