"""Score predictions against gold articles."""

from newsevents.evaluate.align import ArticleComparison, RecordPair, align_article
from newsevents.evaluate.compare import Evaluation, evaluate
from newsevents.evaluate.fillers import FillerPair, RoleComparison
from newsevents.evaluate.gold import load_articles
from newsevents.evaluate.mistakes import format_mistakes
from newsevents.evaluate.report import format_scores, scores_to_dict
from newsevents.evaluate.scores import Counts, Scores, Tally

__all__ = [
    "ArticleComparison",
    "Counts",
    "Evaluation",
    "FillerPair",
    "RecordPair",
    "RoleComparison",
    "Scores",
    "Tally",
    "align_article",
    "evaluate",
    "format_mistakes",
    "format_scores",
    "load_articles",
    "scores_to_dict",
]
