"""A spaCy tokenizer that keeps every character: ``nlp(text).text == text``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from newsevents.text import find_words

TOKENIZER = "newsevents.ArabicTokenizer.v1"


class ArabicTokenizer:
    """Cuts a text into the words of :func:`newsevents.text.find_words`; what lies between them stays as tokens too.

    A token never mixes scripts or letters with digits, and clitics stay on their word (see the component
    ``newsevents_clitics``). A single space after a word is its white space, as everywhere in spaCy; further spaces,
    line breaks and bidirectional controls are tokens of their own.
    """

    def __init__(self, vocab: Vocab) -> None:
        """Take the vocabulary of the pipeline."""
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Cut ``text``."""
        words: list[str] = []
        spaces: list[bool] = []
        for token, has_space in cut_text(text):
            words.append(token)
            spaces.append(has_space)
        return Doc(self.vocab, words=words, spaces=spaces)

    # spaCy saves and loads every part of a pipeline; this one has nothing to save.
    def to_bytes(self, **kwargs: object) -> bytes:
        """Nothing."""
        return b""

    def from_bytes(self, data: bytes, **kwargs: object) -> ArabicTokenizer:
        """Itself."""
        return self

    def to_disk(self, path: str | Path, **kwargs: object) -> None:
        """Nothing."""

    def from_disk(self, path: str | Path, **kwargs: object) -> ArabicTokenizer:
        """Itself."""
        return self


def cut_text(text: str) -> Iterator[tuple[str, bool]]:
    """The words of a text and what lies between them, each with whether one space follows that belongs to it."""
    at = 0
    for word in find_words(text):
        if at < word.start:
            yield text[at : word.start], False
        has_space = text.startswith(" ", word.end)
        yield word.text, has_space
        at = word.end + has_space
    if at < len(text):
        yield text[at:], False


@registry.tokenizers(TOKENIZER)  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], ArabicTokenizer]:
    """For ``[nlp.tokenizer]`` in the configuration of a pipeline."""

    def create(nlp: Language) -> ArabicTokenizer:
        return ArabicTokenizer(nlp.vocab)

    return create
