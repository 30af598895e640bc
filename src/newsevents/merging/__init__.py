"""One record per real-world event: merge the candidates of one article, and say how sure each record is."""

from newsevents.merging.confidence import weigh_confidence
from newsevents.merging.merge import MergeResult, merge_candidates

__all__ = ["MergeResult", "merge_candidates", "weigh_confidence"]
