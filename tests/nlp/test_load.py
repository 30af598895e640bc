"""Loading pipelines."""

from pathlib import Path

import pytest
import spacy

from newsevents import MissingModelError
from newsevents.nlp import load_pipeline


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
