"""What costs what: importing the package and asking for help load no spaCy."""

import subprocess
import sys

import pytest


def loaded_modules(code: str) -> set[str]:
    """Names of the top-level modules that a new process has loaded after ``code``."""
    report = "import sys; print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", f"{code}\n{report}"], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("import newsevents", id="import newsevents"),
        pytest.param("from newsevents import Article, EventType, hookimpl", id="public names of plugins"),
        pytest.param(
            "import newsevents.cli\ntry: newsevents.cli.main(['--help'])\nexcept SystemExit: pass",
            id="newsevents --help",
        ),
        pytest.param("import newsevents_arms_transfers", id="a built-in plugin"),
    ],
)
def test_loads_no_spacy(code: str) -> None:
    assert not loaded_modules(code) & {"spacy", "thinc", "numpy"}


def test_load_is_what_loads_it() -> None:
    assert "spacy" in loaded_modules("import newsevents; newsevents.load")


def test_importing_reads_no_data_file() -> None:
    code = (
        "import sys; opened = []\n"
        "sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == 'open' else None)\n"
        "import newsevents, newsevents_border_security\n"
        "assert not [name for name in opened if name.endswith(('.yml', '.json', '.tsv'))], opened"
    )
    loaded_modules(code)
