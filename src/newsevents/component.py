"""The spaCy component ``newsevents``: the whole extraction, in any pipeline."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from newsevents.loading import load
from newsevents.model import Article
from newsevents.nlp import BLANK, annotate_docs
from newsevents.nlp.extensions import register_doc_extensions
from newsevents.nlp.spans import make_span


@Language.factory(
    "newsevents",
    default_config={"plugins": None, "min_confidence": 0.0},
    assigns=["doc._.events", "doc._.extraction", "doc.spans"],
)
class EventExtractor:
    """Fills ``doc._.events``, ``doc._.extraction`` and ``doc.spans["newsevents"]``.

    ``doc._.events`` is a tuple of :class:`newsevents.Event`; the spans are their evidence, labelled with the type of
    the event, ``span.id_`` being ``event.id``. Set ``doc._.published`` before the component runs, or relative dates
    such as «أمس» (yesterday) stay unread. Persons among ``doc.ents`` may fill roles.
    """

    def __init__(self, nlp: Language, name: str, plugins: list[str] | None, min_confidence: float) -> None:
        """Load the extractor; see :func:`newsevents.load` for the options."""
        register_doc_extensions()
        # The pipeline that the component stands in recognises; another would only be loaded in vain.
        self.extractor = load(plugins=plugins, pipeline=BLANK, min_confidence=min_confidence)

    def __call__(self, doc: Doc) -> Doc:
        """Extract the events of a document."""
        article = Article(text=doc.text, published=doc._.published)
        extraction = self.extractor.read(annotate_docs(article, [doc], kb=self.extractor.kb))
        doc._.extraction = extraction
        doc._.events = extraction.events
        doc.spans["newsevents"] = [
            make_span(doc, evidence.start, evidence.end, label=event.type, span_id=event.id)
            for event in extraction.events
            for evidence in event.evidence
        ]
        return doc
