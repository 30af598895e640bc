"""What the encoder reads of a document: windows of tokens with a space before each.

The encoder knows pieces of words. In «وللجيش» (and to the army) one piece covers «ولل», the same for three tokens, and
no recogniser could tell them apart; read as «و ل لجيش», each has pieces of its own. So has each mark in ").".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab
from spacy_transformers.util import registry

SPACED_SPANS = "newsevents.SpacedSpans.v1"

Spanner = Callable[[Iterable[Doc]], list[list[Span]]]


@registry.span_getters(SPACED_SPANS)  # type: ignore[untyped-decorator]
def configure_spaced_spans(window: int, stride: int) -> Spanner:
    """Windows for the ``transformer`` component.

    Args:
        window: Tokens in each.
        stride: Tokens from the begin of one to the begin of the next; fewer than ``window``, so that they overlap.
    """
    return partial(_cut, window=window, stride=stride)


def _cut(docs: Iterable[Doc], window: int, stride: int) -> list[list[Span]]:
    # A vocabulary for the moment: that of the pipeline would keep every word with its space for good.
    vocab = Vocab()
    return [_cut_one(_space(doc, vocab), window, stride) if len(doc) else [] for doc in docs]


def _cut_one(doc: Doc, window: int, stride: int) -> list[Span]:
    starts = range(0, max(1, len(doc) - (window - stride)), stride)
    return [doc[start : start + window] for start in starts]


def _space(doc: Doc, vocab: Vocab) -> Doc:
    """A document of as many tokens. The space leads its token: pieces begin with it, and are aligned by characters."""
    words = [f" {token.text}" if token.i else token.text for token in doc]
    return Doc(vocab, words=words, spaces=[False] * len(words))
