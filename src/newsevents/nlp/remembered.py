"""Remember what a recogniser computed for a word: its embedding depends on the spelling alone, and words come again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np
from spacy.attrs import ORTH  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

_MAX_WORDS: Final = 50_000

_Forward = Callable[[Model[Any, Any], Sequence[Doc], bool], tuple[Any, Callable[..., Any]]]


class Remembered:
    """Stands for the forward pass of an embedding layer, from documents to one row for each token."""

    def __init__(self, forward: _Forward) -> None:
        """Take the forward pass that it stands for; training goes to it untouched."""
        self._forward = forward
        self._rows: dict[int, int] = {}
        self._table = np.zeros((0, 0), dtype=np.float32)

    def __call__(
        self, model: Model[Any, Any], docs: Sequence[Doc], is_train: bool
    ) -> tuple[list[np.ndarray[Any, Any]], Callable[..., Any]]:
        """The rows of each document, those of known words from memory."""
        if is_train:
            return self._forward(model, docs, is_train)
        words = [doc.to_array(ORTH).tolist() for doc in docs]
        fresh = {word for row in words for word in row} - self._rows.keys()
        if fresh:
            if len(self._rows) + len(fresh) > _MAX_WORDS:
                self._rows.clear()
                fresh = {word for row in words for word in row}
            self._learn(model, docs[0], sorted(fresh))
        rows = self._rows
        return [self._table[[rows[word] for word in row]] for row in words], lambda gradients: []

    def _learn(self, model: Model[Any, Any], like: Doc, words: Sequence[int]) -> None:
        strings = [like.vocab.strings[word] for word in words]
        doc = Doc(like.vocab, words=strings, spaces=[False] * len(strings))
        (found,), _ = self._forward(model, [doc], False)
        known = len(self._rows)
        self._table = np.concatenate((self._table[:known], found)) if known else found
        self._rows.update((word, known + at) for at, word in enumerate(words))


def remember_words(nlp: Language, component: str = "ner") -> None:
    """Let the embedding of a component remember; for pipelines of ours, whose tokens have no features but spelling."""
    model: Model[Any, Any] = nlp.get_pipe(component).model  # type: ignore[attr-defined]
    embedding = model.get_ref("tok2vec").layers[0].layers[0]
    embedding._func = Remembered(embedding._func)
