"""Another matrix product, the same results."""

import numpy as np
import pytest
import spacy
from thinc.api import NumpyOps

from newsevents.nlp.matmul import MatmulOps, use_matmul


@pytest.mark.parametrize(("trans1", "trans2"), [(False, False), (True, False), (False, True), (True, True)])
def test_the_product_is_that_of_thinc(trans1: bool, trans2: bool) -> None:
    rng = np.random.default_rng(0)
    x = rng.random((3, 4) if trans1 else (4, 3), dtype=np.float32)
    y = rng.random((5, 3) if trans2 else (3, 5), dtype=np.float32)
    wanted = NumpyOps().gemm(x, y, trans1=trans1, trans2=trans2)
    out = np.empty_like(wanted)
    np.testing.assert_allclose(MatmulOps().gemm(x, y, trans1=trans1, trans2=trans2), wanted, rtol=1e-5)
    MatmulOps().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
    np.testing.assert_allclose(out, wanted, rtol=1e-5)


def test_every_model_of_a_pipeline_takes_it() -> None:
    nlp = spacy.blank("ar")
    nlp.add_pipe("sentencizer")
    tagger = nlp.add_pipe("tagger")
    use_matmul(nlp)
    assert {type(node.ops) for node in tagger.model.walk()} == {MatmulOps}  # type: ignore[attr-defined]
