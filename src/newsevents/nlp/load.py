"""Load the spaCy pipeline that articles are read with."""

from __future__ import annotations

from functools import cache

import spacy
from spacy.language import Language

from newsevents.errors import MissingModelError
from newsevents.nlp import tokenizer

# spaCy refuses longer texts to protect parsers from running out of memory; the blank pipeline has none.
_MAX_CHARS = 100_000_000


def load_pipeline(name: str | None = None) -> Language:
    """Load a pipeline.

    Args:
        name: An installed spaCy pipeline, or the path of one; its tokenizer stays as it is. ``None`` gives a blank
            Arabic pipeline with :class:`newsevents.nlp.tokenizer.ArabicTokenizer`, which needs no download.

    Raises:
        MissingModelError: No such pipeline is installed.
    """
    return _load_blank() if name is None else _load_installed(name)


def _load_blank() -> Language:
    nlp = spacy.blank("ar", config={"nlp": {"tokenizer": {"@tokenizers": tokenizer.TOKENIZER}}})
    nlp.max_length = _MAX_CHARS
    return nlp


@cache
def _load_installed(name: str) -> Language:
    try:
        return spacy.load(name)
    except OSError as error:
        installed = ", ".join(sorted(spacy.util.get_installed_models())) or "none"
        raise MissingModelError(
            f"expected an installed spaCy pipeline or the path of one, got {name!r}; installed: {installed}. "
            f"Install it with 'pip install {name}', or leave the pipeline out: the rules need none"
        ) from error
