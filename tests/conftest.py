"""Plugins installed for one test: a real distribution with an entry point, on a path of its own."""

from __future__ import annotations

import importlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

PLUGINS = Path(__file__).parent / "contract" / "broken_plugins"

Install = Callable[..., str]


@pytest.fixture
def install_plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Install a module of ``tests/contract/broken_plugins`` as a distribution would be; returns the plugin's name."""
    site = tmp_path / "site-packages"
    site.mkdir()
    monkeypatch.syspath_prepend(str(site))

    def install(module: str, *, name: str | None = None, distribution: str | None = None, version: str = "1.0") -> str:
        name = name or module
        distribution = distribution or f"dist-{module.replace('_', '-')}"
        for path in PLUGINS.glob(f"{module}.*"):
            shutil.copy(path, site)
        info = site / f"{distribution.replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n")
        (info / "entry_points.txt").write_text(f"[newsevents]\n{name} = {module}\n")
        importlib.invalidate_caches()
        return name

    return install
