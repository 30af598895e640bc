"""The command line: ``newsevents``. One module a command; what needs spaCy is imported when a command runs."""

from newsevents.cli.app import main

__all__ = ["main"]
