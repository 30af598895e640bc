"""One pipeline out of the trained parts, stored small: ``ar_newsevents_sm``.

Numbers keep ten bits of their fraction, which halves the compressed size and moves no score; strings that no component
looks up again are left out.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import spacy
import srsly
from spacy.language import Language
from spacy.strings import StringStore
from thinc.api import Model

# Under a name of its own: extraction leaves the grammar out, and another pipeline's recogniser may listen to a tok2vec.
_GRAMMAR_TOK2VEC = "grammar_tok2vec"
_GRAMMAR = {
    "tok2vec": _GRAMMAR_TOK2VEC,
    "morphologizer": "morphologizer",
    "trainable_lemmatizer": "trainable_lemmatizer",
    "parser": "parser",
}
_DROPPED_BITS = 13
_BATCH = 16


def assemble(recogniser: Language, grammar: Language | None) -> Language:
    """The recogniser with the components of the grammar behind it; both must have the same vectors."""
    nlp = recogniser
    if grammar is not None:
        for source, name in _GRAMMAR.items():
            nlp.add_pipe(source, name=name, source=grammar)
    for _, component in nlp.pipeline:
        if isinstance(getattr(component, "model", None), Model):
            _round_model(component.model)
    nlp.vocab.vectors.data = round_numbers(nlp.vocab.vectors.data)
    # Larger batches of articles leave the cache of the processor, and take more memory for less speed.
    nlp.config["nlp"]["batch_size"] = _BATCH
    return nlp


def round_numbers(values: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """The 32-bit numbers with the last bits of their fraction zero, rounded to the nearest."""
    bits = np.ascontiguousarray(values, dtype=np.float32).view(np.uint32)
    half = np.uint32(1 << (_DROPPED_BITS - 1))
    mask = np.uint32(0xFFFFFFFF ^ ((1 << _DROPPED_BITS) - 1))
    return ((bits + half) & mask).view(np.float32).copy()


def _round_model(model: Model[Any, Any]) -> None:
    for node in model.walk():
        for name in node.param_names:
            if node.has_param(name):
                node.set_param(name, round_numbers(node.get_param(name)))


def find_strings(nlp: Language, folder: Path) -> Iterator[str]:
    """The strings that the components look up by number: labels, and what the trees of the lemmatizer put in."""
    for name in nlp.pipe_names:
        for label in nlp.pipe_labels.get(name, ()):
            yield from (str(label), *str(label).split("=")[-1:], *str(label).split("-")[-1:])
    for path in folder.glob("*/trees"):
        for number in _numbers(srsly.msgpack_loads(path.read_bytes())):
            if number in nlp.vocab.strings:
                yield nlp.vocab.strings[number]


def _numbers(value: object) -> Iterator[int]:
    if isinstance(value, bytes):
        yield from _numbers(srsly.msgpack_loads(value))
    elif isinstance(value, dict):
        for child in value.values():
            yield from _numbers(child)
    elif isinstance(value, list | tuple):
        for child in value:
            yield from _numbers(child)
    elif isinstance(value, int):
        yield value


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recogniser", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--grammar", type=Path)
    parser.add_argument("--meta", type=Path, help="what the card says: JSON that goes into meta.json")
    parser.add_argument("--metrics", type=Path, nargs="*", default=(), help="scores that go into meta.json")
    options = parser.parse_args()
    grammar = spacy.load(options.grammar) if options.grammar else None
    nlp = assemble(spacy.load(options.recogniser), grammar)
    if options.meta:
        nlp.meta.update(json.loads(options.meta.read_text(encoding="utf-8")))
    nlp.meta["performance"] = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in options.metrics}
    # Where it was trained is of no use to anybody who has it.
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    nlp.to_disk(options.out)
    strings = StringStore(sorted(set(find_strings(nlp, options.out))))
    strings.to_disk(options.out / "vocab" / "strings.json")
    print(json.dumps({"strings": len(strings), "components": nlp.pipe_names}))


if __name__ == "__main__":
    main()
