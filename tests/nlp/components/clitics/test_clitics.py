"""``newsevents_clitics``."""

import spacy


def test_offers_the_readings_of_a_token() -> None:
    nlp = spacy.blank("ar")
    nlp.add_pipe("newsevents_clitics")
    (token,) = nlp("وللجيش")  # and to the army
    first, *_ = token._.clitics
    assert (first.stem, first.conjunction) == ("وللجيش", "")
    assert ("و", "ل", "ال", "جيش") in [(c.conjunction, c.preposition, c.article, c.stem) for c in token._.clitics]
