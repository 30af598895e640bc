"""``newsevents_normalizer``."""

import spacy


def test_sets_the_norm_and_leaves_the_text() -> None:
    nlp = spacy.blank("ar")
    nlp.add_pipe("newsevents_normalizer")
    doc = nlp("أَميركا الكُبرى")
    assert [token.norm_ for token in doc] == ["اميركا", "الكبري"]
    assert doc.text == "أَميركا الكُبرى"


def test_a_token_of_marks_keeps_its_norm() -> None:
    nlp = spacy.blank("ar")
    nlp.add_pipe("newsevents_normalizer")
    assert all(token.norm_ for token in nlp("قال ــ ثم"))
