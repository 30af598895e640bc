"""What a run has to say besides its results: diagnostics on stderr, and the exit code."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from typing import Final

import click

from newsevents.model import Diagnostic

# Whoever repairs a file wants every line; whoever has no dates knows it after a few.
_MAX_SHOWN_PER_CODE: Final = {"error": 100, "warning": 5, "info": 5}


class Outcome:
    """Collects diagnostics of a run; each is shown at once, up to a number per code."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()
        self._hidden: set[str] = set()
        self._errors = 0

    def report(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Show diagnostics on stderr and remember the worst."""
        for diagnostic in diagnostics:
            self._errors += diagnostic.severity == "error"
            self._seen[diagnostic.code] += 1
            if self._seen[diagnostic.code] <= _MAX_SHOWN_PER_CODE[diagnostic.severity]:
                click.echo(format_diagnostic(diagnostic), err=True)
            else:
                self._hidden.add(diagnostic.code)

    def finish(self) -> None:
        """Say what was not shown, and end the process with exit code 1 if there was an error."""
        for code in sorted(self._hidden):
            click.echo(f"… {code}: {self._seen[code]} in all", err=True)
        if self._errors:
            sys.exit(1)


def format_diagnostic(diagnostic: Diagnostic) -> str:
    """One line: ``news.jsonl:12: error: $.text: is missing [invalid-article]``."""
    where = "" if diagnostic.where is None else f"{diagnostic.where}: "
    return f"{where}{diagnostic.severity}: {diagnostic.message} [{diagnostic.code}]"
