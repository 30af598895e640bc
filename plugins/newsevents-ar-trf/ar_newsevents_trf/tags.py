"""The recogniser: the tag layer that the encoder was fine-tuned with, and the best sequence of tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

TAG_READER = "newsevents_tag_reader"
_FILE = "tags.npz"
_PROCLITICS = frozenset("وفبلكس")

Floats = np.ndarray[Any, np.dtype[np.float32]]


class TagReader:
    """Sets ``doc.ents`` from the vectors of the ``transformer`` component; it has nothing to train."""

    def __init__(self, tags: Sequence[str] = ("O",), weights: Floats | None = None, bias: Floats | None = None) -> None:
        """Take tags ``O``, ``B-…``, ``I-…`` with their weights: one row a tag, of the width of the encoder."""
        self.tags = tuple(tags)
        self.weights = weights
        self.bias = bias

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of entities."""
        return tuple(sorted({tag[2:] for tag in self.tags if tag != "O"}))

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of a document."""
        if len(doc) and self.weights is not None and self.bias is not None:
            scores = pool(doc._.trf_data) @ self.weights.T + self.bias
            # No entity goes on past a line break.
            scores[[token.i for token in doc if token.is_space], 1:] = -1e9
            doc.ents = filter_spans([_trim(span) for span in _read(doc, self._decode(scores))])
        return doc

    def _decode(self, scores: Floats) -> list[str]:
        """The best sequence in which no ``I-`` stands without what it goes on with (Viterbi)."""
        fits = np.array([[to[:2] != "I-" or to[2:] == tag[2:] for to in self.tags] for tag in self.tags])
        moves = np.where(fits, 0.0, -1e9)
        best = scores[0] + moves[self.tags.index("O")]
        back = []
        for row in scores[1:]:
            paths = best[:, None] + moves
            back.append(paths.argmax(0))
            best = paths.max(0) + row
        path = [int(best.argmax())]
        for chosen in reversed(back):
            path.append(int(chosen[path[-1]]))
        return [self.tags[at] for at in reversed(path)]

    def to_disk(self, path: str | Path, **kwargs: object) -> None:
        """Write tags and weights into the folder ``path``."""
        Path(path).mkdir(parents=True, exist_ok=True)
        if self.weights is not None and self.bias is not None:
            np.savez(Path(path) / _FILE, tags=np.array(self.tags), weights=self.weights, bias=self.bias)

    def from_disk(self, path: str | Path, **kwargs: object) -> TagReader:
        """Read what :meth:`to_disk` wrote."""
        with np.load(Path(path) / _FILE) as file:
            self.tags = tuple(str(tag) for tag in file["tags"])
            self.weights, self.bias = file["weights"], file["bias"]
        return self


def pool(data: Any) -> Floats:
    """The vector of each token: the mean of its pieces; zeros where it has none."""
    hidden = data.model_output.last_hidden_state
    pieces = hidden.reshape(-1, hidden.shape[-1])[data.align.data.reshape(-1)]
    lengths = data.align.lengths
    vectors = np.zeros((len(lengths), hidden.shape[-1]), dtype=np.float32)
    np.add.at(vectors, np.repeat(np.arange(len(lengths)), lengths), pieces)
    mean: Floats = vectors / np.maximum(lengths, 1)[:, None]
    return mean


def _read(doc: Doc, tags: Sequence[str]) -> Iterator[Span]:
    start = 0
    for at in range(1, len(tags) + 1):
        if at == len(tags) or not tags[at].startswith("I-"):
            if tags[start] != "O":
                yield Span(doc, start, at, label=tags[start][2:])
            start = at


def _trim(span: Span) -> Span:
    """The span without the clitics before it: «وبالعراق» (and in Iraq) names «العراق»."""
    start = span.start
    while start < span.end - 1 and span.doc[start].text in _PROCLITICS and not span.doc[start].whitespace_:
        start += 1
    return Span(span.doc, start, span.end, label=span.label)


@Language.factory(TAG_READER)
def create_tag_reader(nlp: Language, name: str) -> TagReader:
    """For ``factory`` in the configuration of a pipeline; a saved pipeline brings its weights along."""
    return TagReader()
