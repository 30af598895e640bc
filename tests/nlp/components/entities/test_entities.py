"""``newsevents_entities``."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from newsevents.nlp import load_pipeline

# "Poland handed Ukraine tanks."
TEXT = "سلمت بولندا لأوكرانيا دبابات"


def with_entities(nlp: Language) -> Language:
    nlp.add_pipe("newsevents_entities")
    return nlp


@pytest.mark.parametrize(
    "nlp", [with_entities(load_pipeline()), with_entities(spacy.blank("ar"))], ids=["ours", "spaCy's"]
)
def test_links_through_clitics(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert [(span.kb_id_, span.label_) for span in doc.spans["entities"]][:2] == [("POL", "STATE"), ("UKR", "STATE")]
    assert [mention.text for mention in doc._.mentions][:2] == ["بولندا", "أوكرانيا"]


def test_fills_the_entities_of_the_document() -> None:
    doc = with_entities(load_pipeline())(TEXT)
    assert next((entity.text, entity.kb_id_) for entity in doc.ents) == ("بولندا", "POL")


def test_leaves_entities_that_were_there() -> None:
    nlp = load_pipeline()
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "GPE", "pattern": "بولندا"}])  # type: ignore[attr-defined]
    doc = with_entities(nlp)(TEXT)
    assert [(entity.text, entity.label_) for entity in doc.ents] == [("بولندا", "GPE")]
    assert len(doc.spans["entities"]) >= 2
