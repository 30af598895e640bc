"""The tokenizer of the trained pipelines: words and their clitics, every character kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import srsly  # type: ignore[import-untyped]
from spacy.attrs import NORM, PREFIX, SHAPE, SUFFIX  # type: ignore[import-not-found]
from spacy.lang.lex_attrs import word_shape
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry
from spacy.vocab import Vocab

from newsevents.nlp.segmentation import Splitter, fold_spelling
from newsevents.nlp.tokenizer import cut_text
from newsevents.text import fold_string

CLITIC_TOKENIZER = "newsevents.CliticTokenizer.v1"
_FILE = "splitter.msgpack"
_AFFIX = 3


class CliticTokenizer:
    """Cuts a text as :class:`newsevents.nlp.tokenizer.ArabicTokenizer` does, and clitics off their word.

    «وللجيش» (and to the army) gives the tokens و, ل, «لجيش», which is why an entity never holds a preposition.
    What the statistical models see of a token: ``norm_``, the folded spelling; ``prefix_`` and ``suffix_``, its first
    and last three letters; ``shape_``, for Arabic words what gazetteers say that it may name.
    """

    def __init__(
        self, vocab: Vocab, splitter: Splitter | None = None, classes: Mapping[str, int] | None = None
    ) -> None:
        """Take the vocabulary of the pipeline; a splitter that knows nothing cuts nothing until one is loaded.

        Args:
            vocab: Of the pipeline.
            splitter: Where to cut.
            classes: For each folded word that gazetteers know, a number for what it may name.
        """
        self.vocab = vocab
        self.splitter = splitter or Splitter(weights={}, sizes={})
        self.classes = classes or {}
        getters = {NORM: _fold, PREFIX: _first_letters, SUFFIX: _last_letters, SHAPE: self._find_shape}
        vocab.lex_attr_getters.update(getters)  # type: ignore[attr-defined]

    def __call__(self, text: str) -> Doc:
        """Cut ``text``."""
        words: list[str] = []
        spaces: list[bool] = []
        for token, has_space in cut_text(text):
            parts = self.splitter.cut(token)
            words += parts
            spaces += [False] * (len(parts) - 1)
            spaces.append(has_space)
        return Doc(self.vocab, words=words, spaces=spaces)

    def initialize(
        self, get_examples: Callable[[], Iterable[Example]], *, nlp: Language | None = None, splitter: str = ""
    ) -> None:
        """Take a trained splitter when training begins (``[initialize.tokenizer]``).

        Args:
            get_examples: Not used: the splitter is trained apart.
            nlp: Not used.
            splitter: A folder written by :meth:`to_disk`.
        """
        if splitter:
            self.from_disk(splitter)

    def to_bytes(self, **kwargs: object) -> bytes:
        """The splitter as msgpack."""
        model = {
            "weights": dict(self.splitter.weights),
            "sizes": dict(self.splitter.sizes),
            "classes": dict(self.classes),
        }
        data: bytes = srsly.msgpack_dumps(model)
        return data

    def from_bytes(self, data: bytes, **kwargs: object) -> CliticTokenizer:
        """Take the splitter from msgpack."""
        model: Mapping[str, Any] = srsly.msgpack_loads(data)
        self.splitter = Splitter(weights=model["weights"], sizes=model["sizes"])
        self.classes = model.get("classes", {})
        return self

    def to_disk(self, path: str | Path, **kwargs: object) -> None:
        """Write the splitter into the folder ``path``."""
        Path(path).mkdir(parents=True, exist_ok=True)
        (Path(path) / _FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **kwargs: object) -> CliticTokenizer:
        """Read the splitter from the folder ``path``."""
        return self.from_bytes((Path(path) / _FILE).read_bytes())

    def _find_shape(self, text: str) -> str:
        """The shape of a token; of an Arabic word, where every shape is "xxxx", what it may name.

        The second number says whether news uses it often: a name that is no common word is one indeed.
        """
        shape: str = word_shape(text)
        if not shape.startswith("x") or text.isascii():
            return shape
        usual = min(3, (self.splitter.size(fold_spelling(text)) + 3) // 4)
        return f"{shape[:2]}:{self.classes.get(_fold(text), 0)}:{usual}"


def _fold(text: str) -> str:
    # A token of nothing but marks keeps them: spaCy has no empty norm.
    return fold_string(text) or text


def _first_letters(text: str) -> str:
    return _fold(text)[:_AFFIX]


def _last_letters(text: str) -> str:
    return _fold(text)[-_AFFIX:]


@registry.tokenizers(CLITIC_TOKENIZER)  # type: ignore[untyped-decorator]
def create_clitic_tokenizer() -> Callable[[Language], CliticTokenizer]:
    """For ``[nlp.tokenizer]`` in the configuration of a pipeline; a saved pipeline brings its splitter along."""

    def create(nlp: Language) -> CliticTokenizer:
        return CliticTokenizer(nlp.vocab)

    return create
