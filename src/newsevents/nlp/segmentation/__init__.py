"""Clitic segmentation: «وللجيش» (and to the army) as و + ل + «لجيش», by a trained choice among readings."""

from newsevents.nlp.segmentation.candidates import Split, find_splits
from newsevents.nlp.segmentation.features import find_features
from newsevents.nlp.segmentation.spelling import fold_spelling
from newsevents.nlp.segmentation.splitter import Splitter

__all__ = ["Split", "Splitter", "find_features", "find_splits", "fold_spelling"]
