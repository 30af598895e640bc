"""Train the spaCy components of ar_newsevents_trf on the vectors of the fine-tuned encoder.

The encoder stays as it is and reads every sentence once; the components see its output again in every epoch, which
costs no more than training on word vectors.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from bins import make_blank, read_docs
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.training.batchers import minibatch_by_words
from spacy.util import load_config, load_model_from_config, registry
from thinc.api import Optimizer

GRAMMAR = ("morphologizer", "trainable_lemmatizer", "parser")
_DROP = 0.2
_WORDS = 700


def quicken(nlp: Language) -> None:
    """Let the encoder compute with 16 bits while it only reads: twice as fast, and the components see no difference."""
    encoder = nlp.get_pipe("transformer").model.transformer
    read = encoder.forward

    def forward(*args: Any, **kwargs: Any) -> Any:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            output = read(*args, **kwargs)
        for name, values in output.items():
            output[name] = values.float()
        return output

    encoder.forward = forward


def read_examples(nlp: Language, path: Path, splitter: Path) -> list[Example]:
    """Examples whose predicted documents hold what the encoder says of them."""
    gold = list(read_docs(path, make_blank(splitter)))
    bare = [Doc(nlp.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc]) for doc in gold]
    read = list(nlp.get_pipe("transformer").pipe(bare, batch_size=256))
    return [Example(doc, reference) for doc, reference in zip(read, gold, strict=True)]


def train(
    nlp: Language, name: str, examples: Sequence[Example], optimizer: Optimizer, *, epochs: int, rng: random.Random
) -> None:
    """Train one component; the rate falls to a tenth."""
    component = nlp.get_pipe(name)
    rate = float(optimizer.learn_rate)
    started = time.time()
    for epoch in range(epochs):
        optimizer.learn_rate = rate * (1 - 0.9 * epoch / max(1, epochs - 1))
        losses: dict[str, float] = {}
        for batch in _shuffled(examples, rng):
            component.update(batch, drop=_DROP, sgd=optimizer, losses=losses)
        print(name, epoch, f"{losses[name]:.0f}", f"{time.time() - started:.0f} s", flush=True)
    optimizer.learn_rate = rate


def _shuffled(examples: Sequence[Example], rng: random.Random) -> Iterator[list[Example]]:
    order = list(examples)
    rng.shuffle(order)
    yield from minibatch_by_words(order, size=_WORDS)


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("splitter", type=Path)
    parser.add_argument("entities", type=Path, help="train.spacy of trf_fill")
    parser.add_argument("treebank", type=Path, help="train.spacy of make_grammar")
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=6, help="of the recogniser")
    parser.add_argument("--grammar-epochs", type=int, default=12)
    options = parser.parse_args()
    paths = {"paths.encoder": str(options.encoder), "paths.splitter": str(options.splitter)}
    config = load_config(options.config, overrides=paths)
    nlp = load_model_from_config(config, auto_fill=True)
    nlp.tokenizer.from_disk(options.splitter)
    nlp.get_pipe("transformer").initialize(lambda: [], nlp=nlp)
    quicken(nlp)
    named = read_examples(nlp, options.entities, options.splitter)
    parsed = read_examples(nlp, options.treebank, options.splitter)
    rng = random.Random(0)
    averages = {}
    for name in ("ner", *GRAMMAR):
        examples = named if name == "ner" else parsed
        nlp.get_pipe(name).initialize(lambda rows=examples: rows, nlp=nlp)  # type: ignore[misc]
        optimizer = registry.resolve(config["training"])["optimizer"]
        epochs = options.epochs if name == "ner" else options.grammar_epochs
        train(nlp, name, examples, optimizer, epochs=epochs, rng=rng)
        averages.update(optimizer.averages)
    with nlp.use_params(averages):
        nlp.to_disk(options.out)


if __name__ == "__main__":
    main()
