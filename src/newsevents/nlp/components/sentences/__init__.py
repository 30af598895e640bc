"""``newsevents_sentences``: sentence starts for Arabic news prose."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from newsevents.text import find_sentences


@Language.component("newsevents_sentences", assigns=["token.is_sent_start", "doc.sents"])
def split_sentences(doc: Doc) -> Doc:
    """Set ``token.is_sent_start`` by :func:`newsevents.text.find_sentences`, which survives «.وكشف» and «2023.».

    White space between two sentences belongs to the first. A token that reaches over a boundary is not split: the
    sentence begins with the next one.
    """
    starts = [start for start, _ in find_sentences(doc.text)]
    at = 1
    for token in doc:
        is_start = at < len(starts) and token.idx >= starts[at]
        while at < len(starts) and token.idx >= starts[at]:
            at += 1
        token.is_sent_start = is_start or token.i == 0
    return doc
