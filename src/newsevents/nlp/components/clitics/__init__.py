"""``newsevents_clitics``: ``token._.clitics``, the ways to take a word apart."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from newsevents.nlp.extensions import register_token_extensions


@Language.factory("newsevents_clitics", assigns=["token._.clitics"])
class CliticReader:
    """Offers ``token._.clitics``: a tuple of :class:`newsevents.text.Segmentation`, the word in one piece first.

    «وللجيش» (and to the army) can be one word, و + «للجيش», and و + ل + «الجيش». Without a lexicon a split is only
    possible, so all are listed; they are computed when you ask.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        """Register the extension."""
        register_token_extensions()

    def __call__(self, doc: Doc) -> Doc:
        """Leave the document as it is."""
        return doc
