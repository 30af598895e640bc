"""Sentences as spaCy documents, cut by the tokenizer of the pipelines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from records import Sentence, join_words
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.util import filter_spans

from newsevents.nlp.clitic_tokenizer import CLITIC_TOKENIZER

_PROCLITICS = frozenset("وفبلكس")


def make_blank(splitter: Path) -> Language:
    """A blank Arabic pipeline with the clitic tokenizer."""
    nlp = spacy.blank("ar", config={"nlp": {"tokenizer": {"@tokenizers": CLITIC_TOKENIZER}}})
    nlp.tokenizer.from_disk(splitter)
    return nlp


def make_doc(nlp: Language, sentence: Sentence) -> Doc:
    """The document of a sentence; an entity begins after the clitics of its first word."""
    text, offsets = join_words(sentence.words)
    doc = nlp.make_doc(text)
    spans = [
        doc.char_span(offsets[run.start][0], offsets[run.end - 1][1], label=run.label, alignment_mode="expand")
        for run in sentence.runs
    ]
    doc.ents = filter_spans([trim(span) for span in spans if span is not None])
    return doc


def trim(span: Span) -> Span:
    """The span without the clitics before it: «وبالعراق» names «العراق»."""
    start = span.start
    while start < span.end - 1 and span.doc[start].text in _PROCLITICS and not span.doc[start].whitespace_:
        start += 1
    return Span(span.doc, start, span.end, label=span.label)


def write_docs(docs: Iterable[Doc], path: Path) -> int:
    """Write a DocBin; returns how many documents."""
    path.parent.mkdir(parents=True, exist_ok=True)
    bin_ = DocBin(store_user_data=False)
    for doc in docs:
        bin_.add(doc)
    bin_.to_disk(path)
    return len(bin_)


def read_docs(path: Path, nlp: Language) -> Iterator[Doc]:
    """Read what :func:`write_docs` wrote."""
    yield from DocBin().from_disk(path).get_docs(nlp.vocab)
