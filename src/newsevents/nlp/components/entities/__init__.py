"""``newsevents_entities``: who and what is named, linked to the knowledge base."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from newsevents.knowledge import load_knowledge
from newsevents.linking import link_mentions
from newsevents.nlp.extensions import register_doc_extensions
from newsevents.nlp.spans import make_span


@Language.factory(
    "newsevents_entities",
    assigns=["doc._.mentions", "doc.spans", "doc.ents", "token.ent_type", "token.ent_kb_id"],
)
class EntityLinker:
    """Fills ``doc._.mentions`` (:class:`newsevents.model.Mention`) and ``doc.spans["entities"]``.

    Labels are the kinds of :data:`newsevents.model.entity.KINDS` in capitals, ``span.kb_id_`` is the identifier of the
    knowledge base (``FRA``, ``NATO``). ``doc.ents`` gets the same when no earlier component has filled it.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        """Load the knowledge base."""
        register_doc_extensions()
        self.kb = load_knowledge()

    def __call__(self, doc: Doc) -> Doc:
        """Link the mentions of a document."""
        mentions = link_mentions(doc.text, kb=self.kb)
        doc._.mentions = mentions
        spans = [
            make_span(doc, mention.start, mention.end, label=mention.kind.upper(), kb_id=mention.entity_id or "")
            for mention in mentions
        ]
        doc.spans["entities"] = spans
        if not doc.ents:
            doc.ents = tuple(filter_spans(spans))
        return doc
