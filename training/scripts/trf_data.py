"""Sentences as tensors for fine-tuning: pieces, which token each belongs to, and what is known of the tokens.

A corpus that never annotates dates says nothing about them: its unmarked tokens may be ``O`` or any label that the
corpus leaves out, and the loss allows all of those.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import torch
from attrs import frozen
from spacy.tokens import Doc

MAX_PIECES = 510
IGNORED = -100
# The labels that a corpus annotates; a corpus that is not named here annotates all. Every place of AQMAR is a LOC.
ANNOTATED: Mapping[str, frozenset[str]] = {
    "anercorp": frozenset(("PER", "ORG", "GPE", "LOC", "FAC")),
    "aqmar": frozenset(("PER", "ORG", "GPE", "LOC")),
}
_PLACES = ("GPE", "LOC", "FAC")


@frozen(kw_only=True, eq=False)
class Item:
    """One sentence.

    Attributes:
        pieces: Piece numbers with the marks of begin and end.
        owners: Matrix of tokens by pieces; a row averages the pieces that overlap with the token.
        allowed: Matrix of tokens by tags, true where the tag may be right; ``None`` without entities.
        grammar: Part of speech, head and relation of each token; ``None`` without.
    """

    pieces: torch.Tensor
    owners: torch.Tensor
    allowed: torch.Tensor | None = None
    grammar: tuple[torch.Tensor, torch.Tensor, torch.Tensor] | None = None


def make_tags(labels: Iterable[str]) -> tuple[str, ...]:
    """``O`` and for each label ``B-`` and ``I-``."""
    return ("O", *(f"{mark}-{label}" for label in sorted(labels) for mark in "BI"))


def align(doc: Doc, tokenizer: Any) -> tuple[torch.Tensor, torch.Tensor] | None:
    """Pieces and owners; ``None`` where the document is longer than the encoder reads at once.

    Tokens are read with a space between them, as :mod:`ar_newsevents_trf.spans` has it: no piece belongs to two.
    """
    encoding = tokenizer(" ".join(token.text for token in doc), return_offsets_mapping=True, truncation=False)
    spans = encoding["offset_mapping"]
    if len(spans) > MAX_PIECES or not len(doc):
        return None
    owners = torch.zeros(len(doc), len(spans))
    at, start = 1, 0
    for token in doc:
        # The space before a token is its own: pieces begin with it.
        end = start + len(token) + (token.i > 0)
        while at < len(spans) - 1 and spans[at][1] <= start:
            at += 1
        stop = at
        while stop < len(spans) - 1 and spans[stop][0] < end:
            owners[token.i, stop] = 1
            stop += 1
        start = end
    return torch.tensor(encoding["input_ids"]), owners / owners.sum(1, keepdim=True).clamp(min=1)


def allow(doc: Doc, corpus: str, tags: Sequence[str]) -> torch.Tensor:
    """Which tags may be right for each token."""
    known = ANNOTATED.get(corpus)
    numbers = {tag: at for at, tag in enumerate(tags)}
    free = [at for tag, at in numbers.items() if tag == "O" or (known is not None and tag[2:] not in known)]
    allowed = torch.zeros(len(doc), len(tags), dtype=torch.bool)
    for token in doc:
        if not token.ent_type_:
            allowed[token.i, free] = True
        elif corpus == "aqmar" and token.ent_type_ == "LOC":
            allowed[token.i, [numbers[f"{token.ent_iob_}-{label}"] for label in _PLACES]] = True
        else:
            allowed[token.i, numbers[f"{token.ent_iob_}-{token.ent_type_}"]] = True
    return allowed


def batches(lengths: Sequence[int], order: Iterable[int], *, size: int) -> Iterator[list[int]]:
    """Group items in the order given, at most ``size`` padded pieces a group."""
    group: list[int] = []
    longest = 0
    for index in order:
        longest = max(longest, lengths[index])
        if group and longest * (len(group) + 1) > size:
            yield group
            group, longest = [], lengths[index]
        group.append(index)
    if group:
        yield group
