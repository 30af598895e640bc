"""The spaCy component ``newsevents``."""

from __future__ import annotations

from datetime import date

import pytest
import spacy
from spacy.language import Language

from newsevents.nlp import load_pipeline

# "France sold Armenia 12 howitzers yesterday."
TEXT = "باعت فرنسا أمس إلى أرمينيا 12 مدفعا."


@pytest.mark.parametrize("nlp", [load_pipeline(), spacy.blank("ar")], ids=["our tokenizer", "spaCy's tokenizer"])
def test_fills_the_document(nlp: Language) -> None:
    nlp.add_pipe("newsevents")
    doc = nlp.make_doc(TEXT)
    doc._.published = date(2024, 6, 18)
    doc = nlp(doc)
    (event,) = doc._.events
    assert event.type == "arms_transfer"
    assert [argument.id for argument in event.fillers("date")] == ["2024-06-17"]
    assert {span.label_ for span in doc.spans["newsevents"]} == {"arms_transfer"}
    assert {span.id_ for span in doc.spans["newsevents"]} == {event.id}
    assert doc._.extraction.article.text == TEXT


def test_takes_options() -> None:
    nlp = load_pipeline()
    nlp.add_pipe("newsevents", config={"plugins": ["border_security"]})
    assert nlp(TEXT)._.events == ()
