"""``newsevents_values``."""

from datetime import date

import pytest
import spacy
from spacy.language import Language

from newsevents.nlp import load_pipeline


def with_values(nlp: Language) -> Language:
    nlp.add_pipe("newsevents_values")
    return nlp


@pytest.mark.parametrize("nlp", [with_values(load_pipeline()), with_values(spacy.blank("ar"))], ids=["ours", "spaCy's"])
def test_fills_spans_with_labels_and_values(nlp: Language) -> None:
    # "It bought 20 tanks on 3 May 2021 for two billion dollars."
    doc = nlp("اشترت 20 دبابة في 3 مايو 2021 مقابل ملياري دولار")
    labels = {span.label_: span for span in doc.spans["values"]}
    assert set(labels) == {"QUANTITY", "DATE", "MONEY"}
    assert labels["DATE"].id_ == "2021-05-03"
    assert [span.text for span in doc.spans["values"]] != []
    assert len(doc._.values) == 3


def test_counts_relative_days_from_the_day_of_publication() -> None:
    nlp = with_values(load_pipeline())
    doc = nlp.make_doc("وصل أمس")  # arrived yesterday
    doc._.published = date(2022, 1, 1)
    (span,) = nlp(doc).spans["values"]
    assert span.id_ == "2021-12-31"


def test_without_that_day_they_stay_unread() -> None:
    assert [span.id_ for span in with_values(load_pipeline())("وصل أمس").spans["values"]] in ([], [""])
