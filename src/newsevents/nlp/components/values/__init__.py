"""``newsevents_values``: dates, quantities and sums of money."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from newsevents.model import DateInterval, Money, ValueMention
from newsevents.nlp.extensions import register_doc_extensions
from newsevents.nlp.spans import make_span
from newsevents.values import find_values


@Language.factory("newsevents_values", assigns=["doc._.values", "doc.spans"])
class ValueFinder:
    """Fills ``doc._.values`` (:class:`newsevents.model.ValueMention`) and ``doc.spans["values"]``.

    Labels are ``DATE``, ``MONEY`` and ``QUANTITY``; ``span.id_`` is the ISO date, where there is one. Set
    ``doc._.published`` before the component runs, or relative dates such as «أمس» (yesterday) stay unread.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        """Register the extensions."""
        register_doc_extensions()

    def __call__(self, doc: Doc) -> Doc:
        """Find the values of a document."""
        values = find_values(doc.text, published=doc._.published)
        doc._.values = values
        doc.spans["values"] = [
            make_span(doc, value.start, value.end, label=_label(value), span_id=_iso(value)) for value in values
        ]
        return doc


def _label(mention: ValueMention) -> str:
    if isinstance(mention.value, DateInterval):
        return "DATE"
    return "MONEY" if isinstance(mention.value, Money) else "QUANTITY"


def _iso(mention: ValueMention) -> str:
    return (mention.value.iso or "") if isinstance(mention.value, DateInterval) else ""
