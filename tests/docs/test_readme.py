"""The example at the top of the README is what the library says."""

from __future__ import annotations

import re
from datetime import date

import newsevents
from tests.docs.pages import ROOT, find_blocks


def test_the_first_example_is_true() -> None:
    block = next(find_blocks((ROOT / "README.md").read_text(encoding="utf-8")))
    text, _, shown = block.text.strip().partition("\n\n")
    (event,) = newsevents.extract(text, published=date(2025, 5, 14)).events
    head, _, fields = shown.partition("     ")
    assert head == f"{event.type} · {event.stage}"
    found = [
        f"{argument.role} {argument.id}{f' ×{argument.quantity.count}' if argument.quantity else ''}"
        for argument in event.arguments
    ]
    assert re.split(" · ", fields) == found
