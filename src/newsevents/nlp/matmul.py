"""Matrix products by numpy: the BLAS that numpy brings is about three times as fast as the one that thinc brings."""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from thinc.api import Model, NumpyOps


class MatmulOps(NumpyOps):  # type: ignore[misc]
    """Thinc's operations on the processor, with another matrix product."""

    def gemm(
        self,
        x: np.ndarray[Any, Any],
        y: np.ndarray[Any, Any],
        out: np.ndarray[Any, Any] | None = None,
        trans1: bool = False,
        trans2: bool = False,
    ) -> np.ndarray[Any, Any]:
        """The product of two matrices, each transposed before if asked for."""
        product: np.ndarray[Any, Any] = np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)
        return product


def use_matmul(nlp: Language) -> None:
    """Let every model of a pipeline that computes on the processor multiply with numpy."""
    ops = MatmulOps()
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        if isinstance(model, Model):
            for node in model.walk():
                if type(node.ops) is NumpyOps:
                    node.ops = ops
