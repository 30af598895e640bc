"""Arabic for spaCy: a tokenizer that loses nothing, components usable alone, and the annotation of articles."""

from newsevents.nlp.annotate import annotate, annotate_docs, annotate_many
from newsevents.nlp.load import BLANK, DEFAULT, find_bundled, load_pipeline

__all__ = ["BLANK", "DEFAULT", "annotate", "annotate_docs", "annotate_many", "find_bundled", "load_pipeline"]
