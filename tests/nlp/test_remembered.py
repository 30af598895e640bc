"""What is remembered is what was computed."""

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from newsevents.nlp import find_bundled, load_pipeline, remembered
from newsevents.nlp.remembered import Remembered

# "Norway bought ships." / "" / "And Norway sold ships to Kenya."
TEXTS = ["اشترت النرويج سفنا.", "", "وباعت النرويج سفنا لكينيا."]


@pytest.fixture(scope="module")
def plain() -> Language:
    folder = find_bundled()
    assert folder is not None
    return spacy.load(folder, exclude=["grammar_tok2vec", "morphologizer", "trainable_lemmatizer", "parser"])


def rows(nlp: Language, docs: list[Doc]) -> list[np.ndarray]:
    """The embedding of each token."""
    embedding = nlp.get_pipe("ner").model.get_ref("tok2vec").layers[0].layers[0]
    found = embedding.predict(docs)
    return found


@pytest.mark.parametrize("limit", [50_000, 3], ids=["all remembered", "forgotten when there are too many"])
def test_the_rows_are_those_of_the_layer(plain: Language, limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_MAX_WORDS", limit)
    docs = [plain.make_doc(text) for text in TEXTS]
    wanted = rows(plain, docs)
    embedding = plain.get_pipe("ner").model.get_ref("tok2vec").layers[0].layers[0]
    monkeypatch.setattr(embedding, "_func", Remembered(embedding._func))
    for _ in range(2):
        for found, row in zip(rows(plain, docs), wanted, strict=True):
            np.testing.assert_allclose(found, row, rtol=1e-4, atol=1e-5)


def test_training_is_untouched(plain: Language) -> None:
    layer = Remembered(lambda model, docs, is_train: (is_train, lambda gradients: []))
    assert layer(plain.get_pipe("ner").model, [], True)[0] is True


def test_the_bundled_pipeline_finds_the_same_either_way(plain: Language) -> None:
    fast = load_pipeline("ar_newsevents_sm")
    for text in TEXTS:
        found = [[(e.start, e.end, e.label_) for e in nlp(text).ents] for nlp in (fast, plain)]
        assert found[0] == found[1]
