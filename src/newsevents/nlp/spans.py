"""Spans of a ``Doc`` for character offsets, whatever its tokenizer."""

from __future__ import annotations

from spacy.tokens import Doc, Span


def make_span(doc: Doc, start: int, end: int, *, label: str, kb_id: str = "", span_id: str = "") -> Span:
    """The span of tokens that covers the characters ``[start, end)``.

    It may cover more: a clitic stays on its token («لفرنسا»). The exact words are in the mention or value that it
    stands for.
    """
    span = doc.char_span(start, end, label=label, kb_id=kb_id, span_id=span_id, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no tokens at [{start}, {end}) of a text of {len(doc.text)} characters")
    return span
