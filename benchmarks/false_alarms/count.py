"""Count what was judged in lists of :mod:`benchmarks.false_alarms.draw`: precision, and false events by class.

python -m benchmarks.false_alarms.count drawn.jsonl ... [--keep]
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import frozen

from benchmarks.false_alarms.verdicts import Key, load_verdicts, save_verdicts

_VERDICTS = ("right", "false")
_PER = 1000


@frozen(kw_only=True)
class Tally:
    """What a list holds.

    Attributes:
        articles: By class.
        right: Right events by class.
        false: False events by class.
        verdicts: Each judged record.
        unjudged: How many events still have no verdict.
    """

    articles: Counter[str]
    right: Counter[str]
    false: Counter[str]
    verdicts: dict[Key, bool]
    unjudged: int

    @property
    def precision(self) -> float | None:
        """The share of right events among those judged."""
        judged = self.right.total() + self.false.total()
        return self.right.total() / judged if judged else None

    def false_per_thousand(self, *, but: Iterable[str] = ()) -> float:
        """False events for each thousand articles, classes ``but`` left out."""
        left_out = set(but)
        articles = sum(number for label, number in self.articles.items() if label not in left_out)
        return _PER * sum(n for label, n in self.false.items() if label not in left_out) / max(1, articles)


def tally(paths: Iterable[Path]) -> Tally:
    """Count lists, all together.

    Raises:
        ValueError: A verdict is something else than ``right``, ``false`` or null.
    """
    articles: Counter[str] = Counter()
    by_verdict: dict[str, Counter[str]] = {verdict: Counter() for verdict in _VERDICTS}
    verdicts: dict[Key, bool] = {}
    unjudged = 0
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            row = json.loads(line)
            if "drawn" in row:
                articles.update(row["drawn"])
            elif row["verdict"] is None:
                unjudged += 1
            elif row["verdict"] in _VERDICTS:
                by_verdict[row["verdict"]][row["class"]] += 1
                verdicts[Key(row["article"], row["type"], row["key"])] = row["verdict"] == "right"
            else:
                raise ValueError(f"{path.name}:{number}: verdict must be one of {_VERDICTS}, got {row['verdict']!r}")
    return Tally(
        articles=articles, right=by_verdict["right"], false=by_verdict["false"], verdicts=verdicts, unjudged=unjudged
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures; keep the verdicts if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lists", type=Path, nargs="+")
    parser.add_argument("--keep", action="store_true", help="add the verdicts to verdicts.tsv")
    options = parser.parse_args(arguments)
    found = tally(options.lists)
    for label, number in sorted(found.articles.items()):
        print(f"{label:12} {number:5} articles  {found.right[label]:3} right  {found.false[label]:3} false")
    if found.precision is not None:
        print(f"precision {found.precision:.2f}")
    print(f"false per {_PER} articles: {found.false_per_thousand():.2f} in all, "
          f"{found.false_per_thousand(but=['Politics']):.2f} outside Politics")  # fmt: skip
    if found.unjudged:
        print(f"{found.unjudged} events are not judged yet")
    if options.keep:
        save_verdicts({**load_verdicts(), **found.verdicts})


if __name__ == "__main__":
    main()
