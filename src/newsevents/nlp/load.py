"""Load the spaCy pipeline that articles are read with."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files
from pathlib import Path
from typing import Final

import spacy
from spacy.language import Language

from newsevents.errors import MissingModelError
from newsevents.nlp import clitic_tokenizer, tokenizer
from newsevents.nlp.matmul import use_matmul
from newsevents.nlp.remembered import remember_words

BLANK: Final = "blank"
DEFAULT: Final = "ar_newsevents_sm"
# Named here so that a pipeline with it loads wherever this module is imported.
_TOKENIZERS: Final = (tokenizer.TOKENIZER, clitic_tokenizer.CLITIC_TOKENIZER)
# The rules read entities only; grammar would cost time and change nothing.
_UNREAD: Final = ("grammar_tok2vec", "tagger", "morphologizer", "trainable_lemmatizer", "lemmatizer", "parser")
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
    return folder if Path(name).name == name and (folder / "config.cfg").is_file() else None


def _load_blank() -> Language:
    nlp = spacy.blank("ar", config={"nlp": {"tokenizer": {"@tokenizers": tokenizer.TOKENIZER}}})
    nlp.max_length = _MAX_CHARS
    return nlp


def _load_declared(name: str) -> Language | None:
    """A pipeline that a distribution of another name declares; ``spacy.load`` goes by the names of distributions."""
    for entry in entry_points(group="spacy_models", name=name):
        nlp: Language = entry.load().load(exclude=_UNREAD)
        return nlp
    return None


@cache
def _load_trained(name: str) -> Language:
    bundled = find_bundled(name)
    try:
        nlp = _load_declared(name) or spacy.load(find_bundled(name) or name, exclude=_UNREAD)
    except OSError as error:
        installed = ", ".join(sorted(spacy.util.get_installed_models())) or "none"
        raise MissingModelError(
            f"expected an installed spaCy pipeline or the path of one, got {name!r}; installed: {installed}. "
            f"Install it with 'pip install {name}', or ask for 'blank': the rules need none"
        ) from error
    use_matmul(nlp)
    if bundled is not None:
        remember_words(nlp)
    nlp.max_length = _MAX_CHARS
    return nlp
