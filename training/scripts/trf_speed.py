"""Words a second on one thread of the processor, time to load and memory at most, on long news texts."""

from __future__ import annotations

import argparse
import json
import lzma
import resource
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import torch
from spacy.util import load_model


def read_texts(path: Path, *, step: int) -> Iterator[str]:
    """Every so manieth text of the news archive (JSON lines, xz)."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in islice(file, 0, None, step):
            yield json.loads(line)["text"]


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pipeline", type=Path)
    parser.add_argument("news", type=Path)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--step", type=int, default=200)
    parser.add_argument("--exclude", nargs="*", default=())
    options = parser.parse_args()
    torch.set_num_threads(1)
    started = time.process_time()
    nlp = load_model(options.pipeline, exclude=options.exclude)
    loaded = time.process_time() - started
    texts = list(islice(read_texts(options.news, step=options.step), options.count))
    words = sum(len(text.split()) for text in texts)
    started = time.process_time()
    kept = all(doc.text == text for doc, text in zip(nlp.pipe(texts), texts, strict=True))
    spent = time.process_time() - started
    row = {
        "components": nlp.pipe_names,
        "words": words,
        "words_a_cpu_second": round(words / spent),
        "load_cpu_seconds": round(loaded, 1),
        "peak_megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "texts_kept": kept,
    }
    print(json.dumps(row))


if __name__ == "__main__":
    main()
