"""Loading pipelines."""

from pathlib import Path

import pytest
import spacy

from newsevents import MissingModelError
from newsevents.nlp import find_bundled, load_pipeline

BUNDLED = "ar_newsevents_sm"
# "French foreign minister Jean-Noël Barrot signed an agreement with the Arab League in Cairo yesterday."
TEXT = "وقّع وزير الخارجية الفرنسي جان نويل بارو اتفاقا مع جامعة الدول العربية في القاهرة أمس."


def test_the_default_needs_no_model() -> None:
    nlp = load_pipeline()
    assert (nlp.lang, nlp.pipe_names) == ("ar", [])


def test_the_default_reads_long_texts() -> None:
    assert len(load_pipeline()("سلام " * 250_000).text) == 1_250_000


def test_a_pipeline_may_be_given_by_its_path(tmp_path: Path) -> None:
    nlp = spacy.blank("ar")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path / "mine")
    assert load_pipeline(str(tmp_path / "mine")).pipe_names == ["sentencizer"]


def test_a_missing_pipeline_is_named_with_what_to_do() -> None:
    with pytest.raises(MissingModelError, match=r"got 'ar_none'.*installed: .*pip install ar_none"):
        load_pipeline("ar_none")


def test_the_bundled_pipeline_names_persons_places_and_organisations() -> None:
    entities = {(entity.text, entity.label_) for entity in load_pipeline(BUNDLED)(TEXT).ents}
    assert {("جان نويل بارو", "PER"), ("القاهرة", "GPE"), ("جامعة الدول العربية", "ORG")} <= entities


def test_extraction_leaves_its_grammar_out() -> None:
    assert load_pipeline(BUNDLED).pipe_names == ["ner"]


def test_it_is_loaded_once() -> None:
    assert load_pipeline(BUNDLED) is load_pipeline(BUNDLED)


def test_spacy_loads_all_of_it() -> None:
    folder = find_bundled(BUNDLED)
    assert folder is not None
    doc = spacy.load(folder)(TEXT)
    assert doc.text == TEXT
    assert (doc[0].pos_, doc[0].dep_) == ("VERB", "ROOT")
    minister = next(token for token in doc if token.text == "الخارجية")
    assert minister.head.text == "وزير"
    assert next(token for token in doc if token.text == "اتفاقا").lemma_ in ("اتفاق", "اتفاقا")


def test_what_is_not_bundled_has_no_folder(tmp_path: Path) -> None:
    assert find_bundled("ar_none") is None
    spacy.blank("ar").to_disk(tmp_path)
    assert find_bundled(str(tmp_path)) is None
