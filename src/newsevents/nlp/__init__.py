"""Arabic for spaCy: a tokenizer that loses nothing, components usable alone, and the annotation of articles."""

from newsevents.nlp.annotate import annotate, annotate_docs, annotate_many
from newsevents.nlp.load import load_pipeline

__all__ = ["annotate", "annotate_docs", "annotate_many", "load_pipeline"]
