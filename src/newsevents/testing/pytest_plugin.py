"""The pytest plugin: a fixture ``extractor``, and case files of folders with a ``frame.yml`` as tests.

Loaded wherever the library is installed (entry point ``pytest11``); it imports nothing heavy until it is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from newsevents.extractor import Extractor
    from newsevents.testing.cases import Case

_INI = "newsevents_plugins"
_FRAME = "frame.yml"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the setting ``newsevents_plugins``."""
    parser.addini(_INI, "plugins that the fixture 'extractor' loads; all installed ones by default", type="args")


@pytest.fixture(scope="session")
def extractor(request: pytest.FixtureRequest) -> Extractor:
    """An extractor, loaded once in a run.

    With all installed plugins; with those of the setting ``newsevents_plugins``; or with those of a test's own
    ``@pytest.mark.parametrize("extractor", ["name"], indirect=True)``: a name, a folder, or a tuple of them.
    """
    wanted: Any = getattr(request, "param", None) or tuple(request.config.getini(_INI))
    return _load(wanted if isinstance(wanted, tuple) else (wanted,))


@cache
def _load(plugins: tuple[str | Path, ...]) -> Extractor:
    from newsevents.testing.extractors import load_extractor

    return load_extractor(*plugins)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> CaseFile | None:
    """Collect ``cases.yml`` and ``cases/*.yml`` beside the ``frame.yml`` of a plugin without Python."""
    if file_path.suffix != ".yml":
        return None
    folder = file_path.parent if file_path.name == "cases.yml" else file_path.parent.parent
    is_case_file = file_path.name == "cases.yml" or file_path.parent.name == "cases"
    if not is_case_file or not (folder / _FRAME).is_file() or (folder / "__init__.py").exists():
        return None
    return CaseFile.from_parent(parent, path=file_path)


class CaseFile(pytest.File):
    """A file of cases."""

    def collect(self) -> Iterator[CaseItem]:
        """One test a case."""
        from newsevents.testing.cases import load_cases

        for case in load_cases(self.path):
            yield CaseItem.from_parent(self, name=case.id, case=case)


class CaseItem(pytest.Item):
    """One case, read with the plugin in whose folder it lies."""

    def __init__(self, *, case: Case, **kwargs: Any) -> None:
        """Keep the case."""
        super().__init__(**kwargs)
        self.case = case

    def runtest(self) -> None:
        """Read the case and compare."""
        from newsevents.testing.cases import check_case

        check_case(_load((self._folder(),)), self.case)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:
        """The difference alone: nobody's Python is at fault."""
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, int, str]:
        """File and name."""
        return self.path, 0, self.name

    def _folder(self) -> Path:
        return self.path.parent if (self.path.parent / _FRAME).is_file() else self.path.parent.parent
