"""Constructions of arms transfers, one by one, through the whole walk."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsevents import Extractor
from newsevents.testing import Case, case_params, check_case

_CASES = Path(__file__).parent / "cases"
pytestmark = pytest.mark.parametrize("extractor", ["arms_transfers"], indirect=True)


@pytest.mark.parametrize(
    "case",
    case_params(
        _CASES / "transfers.yml",
        _CASES / "press.yml",
        _CASES / "several.yml",
        _CASES / "articles.yml",
        _CASES / "no_transfers.yml",
    ),
)
def test_a_case_is_read_as_it_says(extractor: Extractor, case: Case) -> None:
    check_case(extractor, case)
