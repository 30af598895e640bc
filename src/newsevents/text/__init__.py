"""Arabic text without spaCy: characters, folding with offsets, words, clitics, sentences."""

from newsevents.text.clitics import Reading, Segmentation, segment_word, split_enclitic, split_proclitics
from newsevents.text.fold import FoldedText, fold, fold_string
from newsevents.text.sentences import find_sentences
from newsevents.text.words import Word, find_words

__all__ = [
    "FoldedText",
    "Reading",
    "Segmentation",
    "Word",
    "find_sentences",
    "find_words",
    "fold",
    "fold_string",
    "segment_word",
    "split_enclitic",
    "split_proclitics",
]
