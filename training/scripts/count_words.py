"""How often each lightly folded word occurs in the news: what the splitter knows about the language."""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path

from news import read_articles

from newsevents.nlp.segmentation import fold_spelling

_WORD = re.compile("[\u0621-\u064a\u066e-\u06d3]+")


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("news", type=Path, nargs="+")
    parser.add_argument("--min-count", type=int, default=3)
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    for text in read_articles(options.news):
        counts.update(_WORD.findall(fold_spelling(text)))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with options.out.open("w", encoding="utf-8") as file:
        for word, count in counts.most_common():
            if count >= options.min_count:
                file.write(f"{word}\t{count}\n")
    print(len(counts), "words", counts.total(), "occurrences")


if __name__ == "__main__":
    main()
