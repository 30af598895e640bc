"""Documents for the recogniser of ar_newsevents_trf: what a corpus never annotates comes from the fine-tuned tagger."""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import torch
from augment import vary
from bins import make_blank, write_docs
from fill import make_docs
from records import read_sentences
from spacy.language import Language
from transformers import AutoModel, AutoTokenizer
from trf_heads import Tagger
from trf_reader import Reader

_VARIED = 0.2


def load_reader(folder: Path, blank: Language) -> Reader:
    """The tagger that :mod:`trf_finetune` wrote."""
    names = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    encoder = AutoModel.from_pretrained(folder, add_pooling_layer=False, torch_dtype=torch.float32)
    sizes = {name: len(names[name]) for name in ("tags", "pos", "deps")}
    model = Tagger(encoder, dropout=0.0, **sizes)
    model.load_state_dict(torch.load(folder / "heads.pt"), strict=False)
    return Reader(blank=blank, model=model, tokenizer=AutoTokenizer.from_pretrained(folder), tags=names["tags"])


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("splitter", type=Path)
    parser.add_argument("tagger", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--wojood-copies", type=int, default=2)
    parser.add_argument("--corpora", nargs="*", default=("anercorp", "wojood", "aqmar"))
    parser.add_argument("--limit", type=int, help="so many sentences, drawn by chance")
    options = parser.parse_args()
    nlp = make_blank(options.splitter)
    rng = random.Random(1)
    rows = [row for row in read_sentences(options.sentences) if row.corpus in options.corpora]
    train = [row for row in rows if row.part == "train"]
    train += [row for row in train if row.corpus == "wojood"] * (options.wojood_copies - 1)
    rng.shuffle(train)
    train = train[: options.limit]
    train = [vary(row, rng) if rng.random() < _VARIED else row for row in train]
    # The fill-in protocol of the small pipeline asks its recogniser for `pipe` only.
    filler: Language = load_reader(options.tagger, nlp)  # type: ignore[assignment]
    docs = list(make_docs(nlp, train, filler))
    rng.shuffle(docs)
    print(write_docs(docs, options.out / "train.spacy"))


if __name__ == "__main__":
    main()
