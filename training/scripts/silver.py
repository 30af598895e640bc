"""Silver data: openly licensed news, labelled by a trained pipeline and corrected by the gazetteers and rules.

What the rules of the library are sure of wins: persons behind an office or a verb of saying, states and cities by name,
organisations of the gazetteer. Everything else is as the teacher says; what it never labels (a transformer that learnt
names only) comes from a second recogniser. Sentences that share a run of words with a test set are left out. Sentences
marked by hand may come with them, several times each.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

import spacy
from annotations import MarkedText, read_annotations
from bins import make_blank, write_docs
from news import read_news_sentences
from records import Sentence, read_sentences
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from newsevents.knowledge import KnowledgeBase, load_knowledge
from newsevents.linking import link_mentions
from newsevents.model import Mention
from newsevents.text import find_words

_RUN: Final = 8
_MIN_WORDS, _MAX_WORDS = 8, 60
_SURE_PERSON: Final = 0.7
_LABELS: Final = {"organization": "ORG", "company": "ORG", "armed_group": "ORG"}
_PLACES: Final = ("state", "territory", "place")
_OPENS: Final = '"«#'
_ENDS: Final = frozenset(".#:،")
# What the transformer of the companion distribution does not label.
_SECOND: Final = frozenset(("DATE", "EVENT", "ORDINAL", "CARDINAL"))


def find_runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """All runs of eight words."""
    return (tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def seen_runs(sentences: Iterable[Sentence]) -> set[tuple[str, ...]]:
    """The runs of the dev and test sentences, folded."""
    return {
        run
        for sentence in sentences
        if sentence.part != "train"
        for run in find_runs([word.norm for word in find_words(" ".join(sentence.words))])
    }


def choose(texts: Iterable[str], seen: set[tuple[str, ...]], rng: random.Random, share: float) -> Iterator[str]:
    """A random share of the sentences of usable length that no test set has."""
    for text in texts:
        if rng.random() >= share:
            continue
        words = [word.norm for word in find_words(text)]
        if _MIN_WORDS <= len(words) <= _MAX_WORDS and seen.isdisjoint(find_runs(words)):
            yield text.strip()


def correct(doc: Doc, mentions: Iterable[Mention]) -> Doc:
    """Put what the rules are sure of over the entities of the teacher."""
    sure: list[Span] = []
    guessed = list(doc.ents)
    for mention in mentions:
        label = _label(mention)
        span = doc.char_span(mention.start, mention.end, label=label) if label else None
        if span is None:
            continue
        touched = [ent for ent in guessed if ent.start < span.end and span.start < ent.end]
        # A state may be part of the name of a ministry or a club: the longer name stays.
        if span.label_ == "PER" or not touched:
            sure.append(span)
            guessed = [ent for ent in guessed if ent not in touched]
    doc.ents = filter_spans([*sure, *guessed])
    return doc


def _label(mention: Mention) -> str:
    if mention.kind == "person":
        return "PER" if mention.score >= _SURE_PERSON else ""
    if mention.kind in _PLACES:
        is_city = mention.kind != "place" or mention.category == "city"
        return "GPE" if is_city and mention.via in ("name", "capital") else ""
    return _LABELS.get(mention.kind, "") if mention.via == "name" and mention.entity_id else ""


def label(teacher: Language, blank: Language, kb: KnowledgeBase, texts: Sequence[str]) -> Iterator[Doc]:
    """Documents with the tokens of ``blank`` and the corrected entities of ``teacher``."""
    for text, read in zip(texts, teacher.pipe(texts), strict=True):
        doc = blank.make_doc(text)
        doc.ents = _spans(doc, ((ent.start_char, ent.end_char, ent.label_) for ent in read.ents))
        yield correct(doc, link_mentions(text, kb=kb))


def mark(blank: Language, rows: Iterable[MarkedText]) -> Iterator[Doc]:
    """Documents with the entities that were marked by hand."""
    for row in rows:
        doc = blank.make_doc(row.text)
        doc.ents = _spans(doc, row.entities)
        yield doc


def add_labels(docs: Sequence[Doc], second: Language, labels: Collection[str]) -> Iterator[Doc]:
    """The documents with those entities of a second recogniser that have one of the labels and touch no other."""
    for doc, read in zip(docs, second.pipe(doc.text for doc in docs), strict=True):
        wanted = ((ent.start_char, ent.end_char, ent.label_) for ent in read.ents if ent.label_ in labels)
        free = [
            span
            for span in _spans(doc, wanted)
            if not any(span.start < other.end and other.start < span.end for other in doc.ents)
        ]
        doc.ents = filter_spans([*doc.ents, *free])
        yield doc


def _spans(doc: Doc, entities: Iterable[tuple[int, int, str]]) -> list[Span]:
    """Spans of the entities, without spaces and punctuation at their ends; of two that touch the longer."""
    spans = [doc.char_span(start, end, label=name, alignment_mode="expand") for start, end, name in entities]
    return filter_spans([bare for span in spans if span is not None for bare in _strip(span)])


def _strip(span: Span) -> Iterator[Span]:
    start, end = span.start, span.end
    while start < end and (
        span.doc[start].is_space or (span.doc[start].is_punct and span.doc[start].text not in _OPENS)
    ):
        start += 1
    while start < end and (span.doc[end - 1].is_space or span.doc[end - 1].text in _ENDS):
        end -= 1
    if any(character.isalnum() for character in span.doc[start:end].text):
        yield Span(span.doc, start, end, label=span.label_)


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("teacher", help="a pipeline that recognises entities")
    parser.add_argument("splitter", type=Path)
    parser.add_argument("sentences", type=Path, help="ner.jsonl, whose dev and test sentences must not come in")
    parser.add_argument("out", type=Path)
    parser.add_argument("news", type=Path, nargs="+", help="JSON lines with text and perhaps cat, compressed by xz")
    parser.add_argument("--second", help="a pipeline for the labels that the teacher never gives")
    parser.add_argument("--annotations", type=Path, help="sentences of the news marked by hand")
    parser.add_argument("--copies", type=int, default=3, help="of each of those")
    parser.add_argument("--count", type=int, default=15_000, help="sentences")
    parser.add_argument("--share", type=float, default=0.1, help="of the news, taken at random")
    parser.add_argument("--categories", nargs="+", default=["Politics", "Sports"])
    options = parser.parse_args()
    rng = random.Random(0)
    blank = make_blank(options.splitter)
    marked = list(read_annotations(options.annotations, options.news)) if options.annotations else []
    by_hand = {row.text for row in marked}
    seen = seen_runs(read_sentences(options.sentences))
    chosen = choose(read_news_sentences(options.news, options.categories), seen, rng, options.share)
    texts = [text for text in chosen if text not in by_hand]
    rng.shuffle(texts)
    docs = list(label(spacy.load(options.teacher), blank, load_knowledge(), texts[: options.count]))
    docs += mark(blank, marked * options.copies)
    if options.second:
        docs = list(add_labels(docs, spacy.load(options.second), _SECOND))
    print(json.dumps({"sentences": write_docs(docs, options.out), "marked": len(marked)}))


if __name__ == "__main__":
    main()
