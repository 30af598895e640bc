"""One record per real-world event: merge the candidates of one article."""

from newsevents.merging.merge import MergeResult, merge_candidates

__all__ = ["MergeResult", "merge_candidates"]
