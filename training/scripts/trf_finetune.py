"""Fine-tune the upper layers of the encoder on entities and grammar at once, in plain torch.

The heads learn faster than the encoder; both rates warm up and fall to zero. Words are the mean of their pieces, as the
``transformer`` component pools them, so that its listeners see what the encoder was trained to give.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from augment import vary
from bins import make_blank, make_doc, read_docs
from records import Sentence, read_sentences
from spacy.language import Language
from spacy.tokens import Doc
from torch import nn
from transformers import AutoModel, AutoTokenizer
from trf_data import Item, align, allow, batches, make_tags
from trf_heads import Tagger
from trf_reader import Reader, measure_part

_VARIED = 0.2


def make_items(
    nlp: Language, sentences: Iterable[Sentence], tokenizer: Any, tags: Sequence[str], rng: random.Random
) -> Iterator[Item]:
    """The sentences with what their corpus says about entities, some of them as another newsroom would print them."""
    for sentence in sentences:
        doc = make_doc(nlp, vary(sentence, rng) if rng.random() < _VARIED else sentence)
        aligned = align(doc, tokenizer)
        if aligned is not None:
            yield Item(pieces=aligned[0], owners=aligned[1], allowed=allow(doc, sentence.corpus, tags))


def make_grammar(docs: Iterable[Doc], tokenizer: Any, pos: Sequence[str], deps: Sequence[str]) -> Iterator[Item]:
    """The sentences of the treebank."""
    for doc in docs:
        aligned = align(doc, tokenizer)
        if aligned is not None:
            grammar = (
                torch.tensor([pos.index(token.pos_) for token in doc]),
                torch.tensor([token.head.i for token in doc]),
                torch.tensor([deps.index(token.dep_) for token in doc]),
            )
            yield Item(pieces=aligned[0], owners=aligned[1], grammar=grammar)


def make_optimizer(model: Tagger, *, rate: float, head_rate: float) -> torch.optim.Optimizer:
    """AdamW without decay of biases and norms."""
    encoder = [row for row in model.encoder.named_parameters() if row[1].requires_grad]
    groups = [
        {"params": [p for name, p in encoder if p.ndim > 1], "lr": rate, "weight_decay": 0.01},
        {"params": [p for name, p in encoder if p.ndim == 1], "lr": rate, "weight_decay": 0.0},
        {
            "params": [p for name, p in model.named_parameters() if not name.startswith("encoder.")],
            "lr": head_rate,
            "weight_decay": 0.01,
        },
    ]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6)


def set_rate(optimizer: torch.optim.Optimizer, rates: Sequence[float], done: float) -> None:
    """The rates at a share of the way: a tenth of it warms up, the rest cools down to zero."""
    for group, rate in zip(optimizer.param_groups, rates, strict=True):
        group["lr"] = rate * max(0.0, min((done + 0.005) / 0.1, (1 - done) / 0.9))


def freeze(encoder: nn.Module, layers: int) -> None:
    """Keep the embeddings and the lowest layers as they are."""
    for part in (encoder.embeddings, *encoder.encoder.layer[:layers]):
        part.requires_grad_(False)


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("encoder", type=Path, help="the encoder, or what an earlier run wrote")
    parser.add_argument("splitter", type=Path)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("treebank", type=Path, help="folder with train.spacy")
    parser.add_argument("out", type=Path)
    parser.add_argument("--corpora", nargs="*", default=("anercorp", "wojood", "aqmar"))
    parser.add_argument("--layers", type=int, default=12, help="layers kept, from the lowest")
    parser.add_argument("--frozen", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--minutes", type=float, help="end after so many, whatever is left of the epochs")
    parser.add_argument("--size", type=int, default=1024, help="padded pieces a batch")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--wojood-copies", type=int, default=2)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(0)
    torch.set_num_threads(options.threads)
    rng = random.Random(0)
    tokenizer = AutoTokenizer.from_pretrained(options.encoder)
    encoder = AutoModel.from_pretrained(
        options.encoder,
        add_pooling_layer=False,
        torch_dtype=torch.float32,
        attn_implementation="eager",
        attention_probs_dropout_prob=0.0,
    )
    encoder.encoder.layer = encoder.encoder.layer[: options.layers]
    encoder.config.num_hidden_layers = options.layers
    freeze(encoder, options.frozen)
    nlp = make_blank(options.splitter)
    sentences = list(read_sentences(options.sentences))
    train = [row for row in sentences if row.part == "train" and row.corpus in options.corpora]
    tags = make_tags({run.label for row in train for run in row.runs})
    train += [row for row in train if row.corpus == "wojood"] * (options.wojood_copies - 1)
    treebank = list(read_docs(options.treebank / "train.spacy", nlp))
    pos = sorted({token.pos_ for doc in treebank for token in doc})
    deps = sorted({token.dep_ for doc in treebank for token in doc})
    items = list(make_items(nlp, train, tokenizer, tags, rng))
    items += make_grammar(treebank, tokenizer, pos, deps)
    lengths = [len(item.pieces) for item in items]
    model = Tagger(encoder, tags=len(tags), pos=len(pos), deps=len(deps), dropout=0.1)
    if (options.encoder / "heads.pt").exists():
        model.load_state_dict(torch.load(options.encoder / "heads.pt"), strict=False)
    epochs = [make_epoch(lengths, options.size, rng) for _ in range(options.epochs)]
    steps = sum(map(len, epochs))
    optimizer = make_optimizer(model, rate=options.rate, head_rate=options.head_rate)
    rates = [group["lr"] for group in optimizer.param_groups]
    reader = Reader(blank=nlp, model=model, tokenizer=tokenizer, tags=tags)
    print(f"{len(items)} sentences, {sum(lengths)} pieces, {steps} steps", flush=True)
    started = time.time()
    lower = run_lower(model, items, options.frozen, tokenizer.pad_token_id)
    print(f"lower layers {time.time() - started:.0f} s", flush=True)
    started, total = time.time(), 0.0
    model.train()
    for number, group in enumerate(group for groups in epochs for group in groups):
        spent = time.time() - started
        # A schedule by the clock ends with low rates on a busy machine too.
        done = max(number / steps, spent / 60 / options.minutes if options.minutes else 0.0)
        if done >= 1:
            break
        set_rate(optimizer, rates, done)
        words = model.run_upper([lower[at] for at in group], [items[at] for at in group], options.frozen)
        total = 0.98 * total + 0.02 * train_step(model, words, [items[at] for at in group], optimizer)
        if (number + 1) % 20 == 0:
            print(f"{number + 1}/{steps} {total / (1 - 0.98 ** (number + 1)):.3f} {spent:.0f} s", flush=True)
    save(model, tokenizer, {"tags": tags, "pos": pos, "deps": deps}, options.out)
    scores = measure_part(reader, sentences, "dev")
    print({name: row["f1"] for name, row in scores.items()}, flush=True)


def make_epoch(lengths: Sequence[int], size: int, rng: random.Random) -> list[list[int]]:
    """Batches of sentences of like length, in a new order."""
    order = sorted(range(len(lengths)), key=lambda at: lengths[at] + rng.random() * 8)
    groups = list(batches(lengths, order, size=size))
    rng.shuffle(groups)
    return groups


def run_lower(model: Tagger, items: Sequence[Item], layers: int, pad: int) -> list[torch.Tensor]:
    """The output of the frozen layers for every item."""
    outputs = [torch.empty(0)] * len(items)
    lengths = [len(item.pieces) for item in items]
    model.eval()
    with torch.no_grad():
        for group in batches(lengths, sorted(range(len(items)), key=lengths.__getitem__), size=4000):
            for at, row in zip(group, model.run_lower([items[at] for at in group], layers, pad=pad), strict=True):
                outputs[at] = row
    return outputs


def train_step(
    model: Tagger, words: Sequence[torch.Tensor], items: Sequence[Item], optimizer: torch.optim.Optimizer
) -> float:
    """One update; the loss."""
    loss = model.loss(words, items)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_([p for p in model.parameters() if p.requires_grad], 1.0)
    optimizer.step()
    return float(loss.detach())


def save(model: Tagger, tokenizer: Any, names: dict[str, Sequence[str]], out: Path) -> None:
    """The encoder as transformers saves it, and the heads beside it."""
    model.encoder.save_pretrained(out)
    tokenizer.save_pretrained(out)
    heads = {name: value for name, value in model.state_dict().items() if not name.startswith("encoder.")}
    torch.save(heads, out / "heads.pt")
    (out / "labels.json").write_text(json.dumps(names), encoding="utf-8")


if __name__ == "__main__":
    main()
