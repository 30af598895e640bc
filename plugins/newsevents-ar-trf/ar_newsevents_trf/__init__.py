"""The spaCy pipeline ar_newsevents_trf: entities, parts of speech, lemmas and heads of Arabic news."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.util import load_model_from_path

__all__ = ["load"]


def load(**overrides: Any) -> Language:
    """Load the pipeline.

    Args:
        **overrides: ``vocab``, ``disable``, ``enable``, ``exclude`` and ``config``, as ``spacy.load`` takes them.

    Returns:
        The pipeline; spaCy's ``max_length`` stays as it is.
    """
    # Registers what the configuration names (the tokenizer has an entry point); torch comes along, so not before a
    # pipeline is asked for.
    from ar_newsevents_trf import spans, tags  # noqa: F401

    nlp: Language = load_model_from_path(Path(__file__).parent / "pipeline", **overrides)
    return nlp
