"""Megabytes of running text a second on one core, newsevents beside dateparser, on the same text in the same run."""

from __future__ import annotations

import argparse
import time
import warnings
from collections.abc import Callable
from datetime import date, datetime

from dateparser.search import search_dates  # type: ignore[import-untyped]

from benchmarks.values.news_text import write_news
from newsevents.values import find_values

PUBLISHED = date(2024, 6, 18)


def measure(read: Callable[[str], object], text: str, repeats: int) -> float:
    """The best of several runs over the text, line by line, in MB/s of UTF-8."""
    lines = text.split("\n")
    size = len(text.encode()) / 1e6
    best = float("inf")
    for _ in range(repeats):
        begin = time.perf_counter()
        for line in lines:
            read(line)
        best = min(best, time.perf_counter() - begin)
    return size / best


def main() -> None:
    """Print both speeds."""
    warnings.simplefilter("ignore")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--characters", type=int, default=30_000, help="length of the text")
    text = write_news(parser.parse_args().characters)
    settings = {"RELATIVE_BASE": datetime(2024, 6, 18, 12)}
    find_values(text[:1000], published=PUBLISHED)  # the word lists are read on first use
    search_dates("أمس", languages=["ar"], settings=settings)
    ours = measure(lambda line: find_values(line, published=PUBLISHED), text, repeats=5)
    theirs = measure(lambda line: search_dates(line, languages=["ar"], settings=settings), text, repeats=2)
    detecting = measure(lambda line: search_dates(line, settings=settings), text, repeats=2)
    print(f"text: {len(text)} characters, {len(text.encode()) / 1e6:.3f} MB")
    print(f"newsevents find_values (dates, numbers, quantities, money): {ours:.3f} MB/s")
    print(
        f"dateparser search_dates, told that it is Arabic (dates): {theirs:.3f} MB/s, {ours / theirs:.1f} times slower"
    )
    print(f"dateparser search_dates, as it comes (dates): {detecting:.3f} MB/s, {ours / detecting:.1f} times slower")


if __name__ == "__main__":
    main()
