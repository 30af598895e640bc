"""The sentences in the formats of all the corpora, so that the workflow reads them as it reads the real ones."""

from __future__ import annotations

import hashlib
import json
import lzma
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml
from attrs import frozen

_TEST_FROM = 16
_FUNCTION = ("CCONJ", "SCONJ", "ADP", "PART", "AUX")


@frozen
class Token:
    """A token of the treebank: its form, part of speech, whether a space follows, and its name's label and place."""

    form: str
    pos: str
    has_space: bool
    tag: str


def read_sentences() -> list[list[Token]]:
    """The sentences of ``sentences.yml``."""
    rows = yaml.safe_load((Path(__file__).parent / "sentences.yml").read_text(encoding="utf-8"))["sentences"]
    return [list(_tokens(row["tokens"])) for row in rows]


def write_assets(folder: Path) -> None:
    """Write treebank, corpora, gazetteers and news under ``folder``."""
    sentences = read_sentences()
    surface = [list(_words(tokens)) for tokens in sentences]
    _write(folder / "treebank/pud/ar_pud-ud-test.conllu", "\n\n".join(map(_conllu, sentences)))
    ner = folder / "ner"
    _write(ner / "anercorp/ANERCorp", _columns(surface, {"PER": "PERS", "GPE": "LOC"}))
    _write(ner / "anercorp/ANERCorp_CamelLab_test.txt", _columns(surface[_TEST_FROM:], {"PER": "PERS", "GPE": "LOC"}))
    _write(ner / "newsfane/NewsFANE_Gold_2014_170K.txt", "\ufeff" + _columns(surface, {"GPE": "Nation"}))
    for name, rows in (("train", surface[:12]), ("val", surface[12:14]), ("test", surface[14:16])):
        _write(ner / f"wojood_sample/{name}.txt", "\n\n".join(_columns([row], {"PER": "PERS"}) for row in rows))
    _write(ner / "aqmar/aqmar/manual_NEs/Town.txt", _columns(surface[4:8], {"GPE": "LOC"}))
    _write_gazetteers(folder / "gazetteer")
    texts = [" ".join(word for word, _ in row[:-1]) + "." for row in surface]
    for name in ("sanad_alkhaleej", "antcorpus_2014-2017"):
        (folder / "raw").mkdir(exist_ok=True)
        with lzma.open(folder / "raw" / f"{name}.jsonl.xz", "wt", encoding="utf-8") as file:
            row = {"id": name, "cat": "Politics", "text": " ".join([*texts, *texts[:_TEST_FROM:-1]])}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def write_annotations(path: Path) -> None:
    """Mark the town in the first sentence of the news by hand, as the project keeps such marks."""
    words = [word for word, _ in _words(read_sentences()[0])][:-1]
    text = " ".join(words) + "."
    start = text.index(words[-1])
    digits = hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()[:12]
    row = {
        "corpus": "sanad_alkhaleej",
        "id": "sanad_alkhaleej",
        "start": 0,
        "end": len(text),
        "sha1": digits,
        "entities": [[start, len(text) - 1, "GPE"]],
    }
    _write(path, json.dumps(row) + "\n")


def _tokens(line: str) -> Iterator[Token]:
    label, begins = "", False
    for part in line.split():
        if part.startswith("["):
            label, begins = part[1:], True
            continue
        form, _, pos = part.rstrip("]").rpartition("/")
        tag = f"{'B' if begins else 'I'}-{label}" if label else "O"
        yield Token(form.rstrip("+"), pos, not form.endswith("+"), tag)
        begins = False
        if part.endswith("]"):
            label = ""


def _words(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Surface words with the tag of their stem."""
    word, tag = "", "O"
    for token in tokens:
        word += token.form
        tag = token.tag if tag == "O" else tag
        if token.has_space:
            yield word, tag
            word, tag = "", "O"


def _conllu(tokens: Sequence[Token]) -> str:
    """Function words hang on the next token, everything else on the first word that is none."""
    root = next(number for number, token in enumerate(tokens, start=1) if token.pos not in _FUNCTION)
    rows = []
    for number, token in enumerate(tokens, start=1):
        head, dep = str(root), "punct" if token.pos == "PUNCT" else "obl"
        if number == root:
            head, dep = "0", "root"
        elif token.pos in _FUNCTION:
            head, dep = str(number + 1), "case"
        misc = "_" if token.has_space else "SpaceAfter=No"
        rows.append("\t".join((str(number), token.form, token.form, token.pos, "_", "_", head, dep, "_", misc)))
    return "\n".join(rows)


def _columns(sentences: Sequence[Sequence[tuple[str, str]]], names: dict[str, str]) -> str:
    lines = []
    for word, tag in (pair for sentence in sentences for pair in sentence):
        place, _, label = tag.partition("-")
        lines.append(f"{word} {place}-{names.get(label, label)}" if label else f"{word} O")
    return "\n".join(lines) + "\n"


def _write_gazetteers(folder: Path) -> None:
    for kind, names in (("PERS", "سمير خوري\nنادية حسن"), ("ORG", "النادي الأزرق"), ("LOC", "أثينا")):
        _write(folder / f"nerar/{kind}.decoded.tsv", names + "\n")
    _write(
        folder / "geonames/cities15000_ar.tsv",
        "geonameid\tname\tcountry\tpopulation\tlat\tlon\tnames_ar\n1\tAthens\tGR\t664046\t37.9\t23.7\tأثينا\n",
    )
    _write(folder / "cldr/ar-territories.json", json.dumps({"NO": "النرويج", "IT": "إيطاليا"}))
    _write(folder / "arwikicats/nationalities_data.json", json.dumps({"greek": {"male": "يوناني"}}))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
