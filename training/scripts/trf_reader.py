"""Entities straight from the fine-tuned tagger, before its vectors go to a spaCy recogniser."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

import torch
from attrs import evolve, field, frozen
from bins import trim
from evaluate_ner import measure, select
from records import Run, Sentence, runs_from_bio
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from trf_data import Item, align, batches
from trf_heads import Tagger, decode

_COARSE = {"PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC"}


@frozen(kw_only=True)
class Reader:
    """Reads texts as a spaCy pipeline does, as far as :func:`evaluate_ner.measure` asks for."""

    blank: Language
    model: Tagger
    tokenizer: Any
    tags: Sequence[str] = field(converter=tuple)
    size: int = 4000

    def pipe(self, texts: Iterable[str], disable: Collection[str] = ()) -> Iterator[Doc]:
        """Documents with entities; one too long for the encoder has none."""
        docs = [self.blank.make_doc(text) for text in texts]
        aligned = [align(doc, self.tokenizer) for doc in docs]
        items = {at: Item(pieces=pair[0], owners=pair[1]) for at, pair in enumerate(aligned) if pair is not None}
        keys = sorted(items, key=lambda at: len(items[at].pieces))
        lengths = [len(items[at].pieces) for at in keys]
        self.model.eval()
        with torch.inference_mode():
            for group in batches(lengths, range(len(keys)), size=self.size):
                chosen = [keys[at] for at in group]
                words = self.model([items[at] for at in chosen], pad=self.tokenizer.pad_token_id)
                for at, row in zip(chosen, words, strict=True):
                    self._mark(docs[at], decode(self.model.tags(row), self.tags))
        yield from docs

    def _mark(self, doc: Doc, tags: Sequence[str]) -> None:
        spans = [Span(doc, run.start, run.end, label=run.label) for run in runs_from_bio(tags)]
        doc.ents = filter_spans([trim(span) for span in spans])


def measure_part(reader: Reader, sentences: Sequence[Sentence], part: str) -> dict[str, Any]:
    """Scores on ANERCorp, with one kind of place, and on Wojood."""
    news = select(sentences, "anercorp", part)
    if part != "test":
        news = [evolve(row, runs=tuple(_coarse(row))) for row in news]
    pipeline: Any = reader
    return {
        f"anercorp-{part}": measure(pipeline, news, _COARSE),
        f"wojood-{part}": measure(pipeline, select(sentences, "wojood", part), None),
    }


def _coarse(sentence: Sentence) -> Iterator[Run]:
    for run in sentence.runs:
        if run.label in _COARSE:
            yield evolve(run, label=_COARSE[run.label])
