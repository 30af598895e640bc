"""Load the spaCy pipeline that articles are read with."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

import spacy
from spacy.language import Language

from newsevents.errors import MissingModelError
from newsevents.nlp import clitic_tokenizer, tokenizer

BLANK: Final = "blank"
DEFAULT: Final = "ar_newsevents_sm"
# Named here so that a pipeline with it loads wherever this module is imported.
_TOKENIZERS: Final = (tokenizer.TOKENIZER, clitic_tokenizer.CLITIC_TOKENIZER)
# The rules read entities only; grammar would cost time and change nothing.
_UNREAD: Final = ("tagger", "morphologizer", "trainable_lemmatizer", "lemmatizer", "parser")
# spaCy refuses longer texts to protect parsers from running out of memory; none is loaded here.
_MAX_CHARS: Final = 100_000_000


def load_pipeline(name: str | None = None) -> Language:
    """Load a pipeline.

    Args:
        name: ``"ar_newsevents_sm"``, which comes with the library; ``"blank"``, an Arabic pipeline that recognises
            nothing; an installed spaCy pipeline or the path of one, whose tokenizer stays as it is. ``None`` is
            ``"blank"``.

    Returns:
        The pipeline, without the components that extraction does not read; ``spacy.load(find_bundled(name))`` has all.

    Raises:
        MissingModelError: No such pipeline is installed.
    """
    return _load_blank() if name in (None, BLANK) else _load_trained(str(name))


def find_bundled(name: str = DEFAULT) -> Path | None:
    """The folder of a pipeline that comes with the library, to be given to ``spacy.load``; ``None`` if none does."""
    folder = Path(str(files("newsevents"))) / "pipelines" / name
    return folder if (folder / "config.cfg").is_file() else None


def _load_blank() -> Language:
    nlp = spacy.blank("ar", config={"nlp": {"tokenizer": {"@tokenizers": tokenizer.TOKENIZER}}})
    nlp.max_length = _MAX_CHARS
    return nlp


@cache
def _load_trained(name: str) -> Language:
    try:
        nlp = spacy.load(find_bundled(name) or name, exclude=_UNREAD)
    except OSError as error:
        installed = ", ".join(sorted(spacy.util.get_installed_models())) or "none"
        raise MissingModelError(
            f"expected an installed spaCy pipeline or the path of one, got {name!r}; installed: {installed}. "
            f"Install it with 'pip install {name}', or ask for 'blank': the rules need none"
        ) from error
    nlp.max_length = _MAX_CHARS
    return nlp
