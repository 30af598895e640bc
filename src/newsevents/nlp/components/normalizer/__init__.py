"""``newsevents_normalizer``: ``token.norm_`` in folded spelling."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from newsevents.text import fold_string


@Language.component("newsevents_normalizer", assigns=["token.norm"])
def normalize(doc: Doc) -> Doc:
    """Set ``token.norm_`` to the folded token: «أميركا» and «اميركا» become one. ``token.text`` stays untouched.

    A token of nothing but marks keeps the norm that it had.
    """
    for token in doc:
        folded = fold_string(token.text)
        if folded:
            token.norm_ = folded
    return doc
