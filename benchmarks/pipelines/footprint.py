"""Seconds to load a pipeline with extraction, and the most memory that a run over articles takes."""

from __future__ import annotations

import argparse
import resource
import time
from pathlib import Path


def main() -> None:
    """Print both; start a fresh process for each pipeline."""
    begin = time.perf_counter()
    import newsevents

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pipeline")
    parser.add_argument("ntrex", type=Path, help="folder with ntrex.arb.txt and ntrex.DOCUMENT_IDS.tsv")
    options = parser.parse_args()
    extractor = newsevents.load(pipeline=options.pipeline)
    loaded = time.perf_counter() - begin

    from benchmarks.pipelines.speed import read_articles

    texts = read_articles(options.ntrex / "ntrex.arb.txt", options.ntrex / "ntrex.DOCUMENT_IDS.tsv")
    for _ in extractor.pipe(texts):
        pass
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{options.pipeline}: loaded in {loaded:.1f} s, at most {megabytes} MB over {len(texts)} articles")


if __name__ == "__main__":
    main()
