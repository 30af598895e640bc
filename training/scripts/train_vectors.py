"""Subword vectors of the news, over the folded tokens of the pipelines (needs ``pip install floret``).

Write the text with ``--text-only`` first; ``spacy init vectors ar OUT vectors --mode floret --attr NORM`` reads what
this writes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from bins import make_blank
from news import read_news_sentences

_MIN_TOKENS = 4


def write_tokens(splitter: Path, news: list[Path]) -> Iterator[str]:
    """Each sentence as folded tokens between spaces."""
    tokenizer = make_blank(splitter).tokenizer
    for sentence in read_news_sentences(news):
        norms = [token.norm_ for token in tokenizer(sentence) if not token.is_space]
        if len(norms) >= _MIN_TOKENS:
            yield " ".join(norms)


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("splitter", type=Path)
    parser.add_argument("out", type=Path, help="the .floret file")
    parser.add_argument("news", type=Path, nargs="+")
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--width", type=int, default=96)
    parser.add_argument("--epochs", type=int, default=2)
    options = parser.parse_args()
    import floret  # type: ignore[import-not-found]

    text = options.out.with_suffix(".txt")
    text.parent.mkdir(parents=True, exist_ok=True)
    with text.open("w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in write_tokens(options.splitter, options.news))
    model = floret.train_unsupervised(
        str(text),
        model="skipgram",
        mode="floret",
        dim=options.width,
        bucket=options.rows,
        minn=3,
        maxn=5,
        hashCount=2,
        minCount=20,
        epoch=options.epochs,
        ws=5,
        lr=0.05,
    )
    model.save_floret_vectors(str(options.out.with_suffix("")))


if __name__ == "__main__":
    main()
