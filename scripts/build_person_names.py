"""Write the lists by which the linker tells where the name of a person ends.

    python scripts/build_person_names.py NERAR_PERSONS SANAD_JSONL_XZ

``NERAR_PERSONS`` is ``PERS.decoded.tsv`` of NERAr (BSD-2-Clause): its words are words of names. ``SANAD_JSONL_XZ``
holds articles (SANAD, CC BY 4.0): words that are frequent there and rare among names are common words. Only words and
no text of an article are kept. ``linking/data/given_names.yml`` is written by hand and wins over both.
"""

from __future__ import annotations

import argparse
import itertools
import json
import lzma
import re
from collections import Counter
from pathlib import Path

import yaml

from newsevents.text.fold import fold_string

DATA = Path(__file__).resolve().parent.parent / "src/newsevents/linking/data"
_WORD = re.compile("[\u0621-\u064a]{2,}")
_EVERY = 4  # one article in four is enough to count words
_MIN_NAME_COUNT = 2
_MIN_WORD_COUNT = 12
_MAX_TEXT_USES_PER_NAME = 8
_MIN_SHARE_AFTER_GIVEN_NAME = 0.2  # so often does a surname follow a given name; «اتفاقية» hardly ever does
_PREPOSITION_LIKE = frozenset({"علي", "عمر", "امل", "نور", "سلام", "هند", "مني", "مي", "كامل", "شكل"})


def _count_names(path: Path) -> Counter[str]:
    names = {line.split("\t")[0] for line in path.read_text("utf-8").splitlines()}
    return Counter(word for name in names for word in _WORD.findall(fold_string(name)))


def _given_names() -> frozenset[str]:
    listed = yaml.safe_load((DATA / "given_names.yml").read_text("utf-8"))["words"]
    return frozenset(fold_string(" ".join(listed)).split()) - _PREPOSITION_LIKE


def _count_words(path: Path, given: frozenset[str]) -> tuple[Counter[str], Counter[str]]:
    """How often each word stands in the articles, and how often right behind one of ``given``."""
    counts: Counter[str] = Counter()
    behind: Counter[str] = Counter()
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % _EVERY:
                continue
            words = _WORD.findall(fold_string(json.loads(line)["text"]))
            counts.update(words)
            behind.update(word for before, word in itertools.pairwise(words) if before in given)
    return counts, behind


def _write(name: str, gloss: str, source: str, words: list[str]) -> None:
    rows = [f"gloss: {gloss}", f"source: {source}", "words:"]
    rows += [f"- {' '.join(words[at : at + 16])}" for at in range(0, len(words), 16)]
    (DATA / name).write_text("\n".join(rows) + "\n", "utf-8")


def main() -> None:
    """Write both lists."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", type=Path)
    parser.add_argument("articles", type=Path)
    arguments = parser.parse_args()
    names = _count_names(arguments.names)
    words, behind = _count_words(arguments.articles, _given_names())
    scale = _MAX_TEXT_USES_PER_NAME * 12 / _EVERY
    known = {word for word, count in names.items() if count >= _MIN_NAME_COUNT and words[word] <= scale * count}
    known |= {
        word for word, count in behind.items() if count >= 3 and count >= _MIN_SHARE_AFTER_GIVEN_NAME * words[word]
    }
    common = {word for word, count in words.items() if count >= _MIN_WORD_COUNT and word not in known}
    _write(
        "person_names.yml",
        "words of persons' names, folded",
        "NERAr 0e593eb (BSD-2-Clause) and word counts of SANAD (CC BY 4.0)",
        sorted(known),
    )
    bare = {word for word in common if not (word[0] in "وفبلك" and word[1:] in common)}
    _write("common_words.yml", "words that are no names, folded", "word counts of SANAD (CC BY 4.0)", sorted(bare))


if __name__ == "__main__":
    main()
