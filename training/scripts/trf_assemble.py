"""ar_newsevents_trf as its distribution holds it: numbers of 16 bits, no path of the machine that trained it."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import spacy
import torch
from ar_newsevents_trf.tags import TAG_READER
from assemble import find_strings
from spacy.language import Language
from spacy.strings import StringStore
from thinc.api import Config

_ENCODER = "multilingual-e5-small-ar"


def shrink(nlp: Language, name: str = _ENCODER) -> None:
    """Halve the numbers of the encoder; loading makes them whole again, since its configuration asks for 32 bits."""
    model: Any = nlp.get_pipe("transformer").model
    model.attrs["name"] = name
    encoder = model.transformer
    # The vector of the whole text, which nobody reads; zeros pack well.
    for weights in encoder.pooler.parameters():
        weights.data.zero_()
    encoder.config.name_or_path = name
    encoder.config.torch_dtype = "float32"
    encoder.half()


def add_recogniser(nlp: Language, tagger: Path) -> None:
    """The tag layer of the fine-tuned tagger."""
    heads = torch.load(tagger / "heads.pt")
    reader: Any = nlp.add_pipe(TAG_READER, name="ner", after="transformer")
    reader.tags = tuple(json.loads((tagger / "labels.json").read_text(encoding="utf-8"))["tags"])
    reader.weights, reader.bias = (heads[f"tags.{name}"].float().numpy() for name in ("weight", "bias"))


def clear_paths(config: Config, name: str = _ENCODER) -> Config:
    """The configuration without the paths that training needed."""
    cleared = config.copy()
    cleared["paths"] = dict.fromkeys(config["paths"])
    cleared["components"]["transformer"]["model"]["name"] = name
    cleared["initialize"]["tokenizer"] = {}
    return cleared


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path)
    parser.add_argument("tagger", type=Path, help="what trf_finetune wrote")
    parser.add_argument("out", type=Path)
    parser.add_argument("--meta", type=Path, help="what the card says: JSON that goes into meta.json")
    parser.add_argument("--metrics", type=Path, nargs="*", default=(), help="scores that go into meta.json")
    options = parser.parse_args()
    nlp = spacy.load(options.trained)
    if "ner" in nlp.pipe_names:
        nlp.remove_pipe("ner")
    add_recogniser(nlp, options.tagger)
    shrink(nlp)
    if options.meta:
        nlp.meta.update(json.loads(options.meta.read_text(encoding="utf-8")))
    nlp.meta["performance"] = {
        name: scores
        for path in options.metrics
        for name, scores in json.loads(path.read_text(encoding="utf-8")).items()
    }
    nlp.to_disk(options.out)
    clear_paths(Config().from_disk(options.out / "config.cfg", interpolate=False)).to_disk(options.out / "config.cfg")
    strings = StringStore(sorted(set(find_strings(nlp, options.out))))
    strings.to_disk(options.out / "vocab" / "strings.json")
    size = sum(path.stat().st_size for path in options.out.rglob("*") if path.is_file())
    print(json.dumps({"megabytes": round(size / 1e6, 1), "strings": len(strings), "components": nlp.pipe_names}))


if __name__ == "__main__":
    main()
