"""What fine-tuning puts on the encoder: tags by a linear layer, heads by a bilinear one."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import nn
from trf_data import IGNORED, Item

_ARC = 128
_HIDDEN = -1e4


class Tagger(nn.Module):
    """The encoder with linear heads for entities, parts of speech and relations, and a bilinear one for heads."""

    def __init__(self, encoder: nn.Module, *, tags: int, pos: int, deps: int, dropout: float) -> None:
        super().__init__()
        self.encoder = encoder
        width: int = encoder.config.hidden_size
        self.drop = nn.Dropout(dropout)
        self.tags = nn.Linear(width, tags)
        self.pos = nn.Linear(width, pos)
        self.deps = nn.Linear(width, deps)
        self.child = nn.Linear(width, _ARC)
        self.head = nn.Linear(width, _ARC)

    def forward(self, items: Sequence[Item], *, pad: int) -> list[torch.Tensor]:
        """The vectors of the tokens of each item."""
        hidden = self.encoder(**_stack(items, pad)).last_hidden_state
        return self._pool(hidden, items)

    def run_lower(self, items: Sequence[Item], layers: int, *, pad: int) -> list[torch.Tensor]:
        """What the lowest layers give for the pieces of each item: it is the same in every epoch if they are frozen."""
        batch = _stack(items, pad)
        hidden = self.encoder.embeddings(batch["input_ids"])
        hidden = self._run(self.encoder.encoder.layer[:layers], hidden, batch["attention_mask"])
        return [row[: len(item.pieces)].half() for row, item in zip(hidden, items, strict=True)]

    def run_upper(self, lower: Sequence[torch.Tensor], items: Sequence[Item], layers: int) -> list[torch.Tensor]:
        """The vectors of the tokens, from what :meth:`run_lower` gave."""
        longest = _round_up(max(map(len, lower)))
        hidden = lower[0].new_zeros((len(lower), longest, lower[0].shape[1]), dtype=torch.float32)
        mask = torch.zeros(hidden.shape[:2])
        for at, row in enumerate(lower):
            hidden[at, : len(row)] = row
            mask[at, : len(row)] = 1
        return self._pool(self._run(self.encoder.encoder.layer[layers:], hidden, mask), items)

    def _run(self, layers: Sequence[nn.Module], hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        hidden_of_pad = (1 - mask[:, None, None, :].float()) * _HIDDEN
        # Half precision where it is cheap; the small rest is exact.
        with torch.autocast("cpu", dtype=torch.bfloat16):
            for layer in layers:
                hidden = layer(hidden, attention_mask=hidden_of_pad)[0]
        return hidden.float()

    def _pool(self, hidden: torch.Tensor, items: Sequence[Item]) -> list[torch.Tensor]:
        rows = zip(hidden, items, strict=True)
        return [self.drop(item.owners @ row[: len(item.pieces)]) for row, item in rows]

    def loss(self, words: Sequence[torch.Tensor], items: Sequence[Item]) -> torch.Tensor:
        """The mean loss of a token over the tasks."""
        named = [(row, item.allowed) for row, item in zip(words, items, strict=True) if item.allowed is not None]
        parsed = [(row, item.grammar) for row, item in zip(words, items, strict=True) if item.grammar is not None]
        total = words[0].new_zeros(())
        if named:
            scores = self.tags(torch.cat([row for row, _ in named])).log_softmax(-1)
            allowed = torch.cat([mask for _, mask in named])
            total = total - scores.masked_fill(~allowed, -torch.inf).logsumexp(-1).sum()
        for row, (pos, heads, deps) in parsed:
            arcs = self.child(row) @ self.head(row).T / _ARC**0.5
            for guess, gold in ((self.pos(row), pos), (arcs, heads), (self.deps(row), deps)):
                total = total + nn.functional.cross_entropy(guess, gold, reduction="sum", ignore_index=IGNORED) / 2
        return total / sum(map(len, words))


def _stack(items: Sequence[Item], pad: int) -> dict[str, torch.Tensor]:
    longest = _round_up(max(len(item.pieces) for item in items))
    pieces = torch.full((len(items), longest), pad)
    for at, item in enumerate(items):
        pieces[at, : len(item.pieces)] = item.pieces
    return {"input_ids": pieces, "attention_mask": (pieces != pad).long()}


def _round_up(length: int) -> int:
    """Few different shapes: the processor compiles its kernels for each."""
    return min(512, -(-length // 8) * 8)


def decode(scores: torch.Tensor, tags: Sequence[str]) -> list[str]:
    """The best sequence of tags in which no ``I-`` stands without what it goes on with (Viterbi)."""
    allowed = torch.zeros(len(tags), len(tags))
    for at, tag in enumerate(tags):
        if tag.startswith("I-"):
            fits = [other[2:] == tag[2:] for other in tags]
            allowed[~torch.tensor(fits), at] = -torch.inf
    best = scores[0] + allowed[0]
    back = []
    for row in scores[1:]:
        best, chosen = (best[:, None] + allowed).max(0)
        best = best + row
        back.append(chosen)
    path = [int(best.argmax())]
    for chosen in reversed(back):
        path.append(int(chosen[path[-1]]))
    return [tags[at] for at in reversed(path)]
