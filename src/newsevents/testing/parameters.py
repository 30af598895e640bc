"""Cases as parameters of a pytest test."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newsevents.testing.cases import load_cases

if TYPE_CHECKING:
    from _pytest.mark.structures import ParameterSet


def case_params(*paths: Path) -> list[ParameterSet]:
    """The cases of files or folders for ``@pytest.mark.parametrize("case", case_params(...))``, named after themselves.

    Raises:
        DataFileError: As :func:`load_cases`.
    """
    import pytest

    return [pytest.param(case, id=f"{case.where.partition('[')[0]}: {case.id}")
            for path in paths for case in load_cases(path)]  # fmt: skip
