"""Names of persons as the news has them: behind an office or a verb of saying, found by the rules of the library.

No list of the world's names comes with an open licence; a newspaper writes seventeen thousand of them.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from news import read_articles

from newsevents.knowledge import KnowledgeBase, load_knowledge
from newsevents.linking import link_mentions

_SURE: Final = 0.7


def harvest(texts: Iterable[str], kb: KnowledgeBase) -> Counter[str]:
    """How often each person is named in the texts; only where the rules are sure of it."""
    return Counter(
        text[mention.start : mention.end]
        for text in texts
        for mention in link_mentions(text, kb=kb)
        if mention.kind == "person" and mention.score >= _SURE
    )


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="a JSON list of names, the commonest first")
    parser.add_argument("news", type=Path, help="JSON lines with text and cat, compressed by xz")
    parser.add_argument("--categories", nargs="+", default=["Politics", "Sports", "Finance", "Culture"])
    options = parser.parse_args()
    names = [
        name for name, _ in harvest(read_articles([options.news], options.categories), load_knowledge()).most_common()
    ]
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(names, ensure_ascii=False), encoding="utf-8")
    print(json.dumps({"names": len(names)}))


if __name__ == "__main__":
    main()
