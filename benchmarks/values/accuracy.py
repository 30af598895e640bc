"""How many dates of our test table dateparser and newsevents read right.

dateparser gets every help: the expression alone, cut out of its sentence by us; the day of publication as its base; and
a day inside the expected interval counts as right where a day is not what the text says.
"""

from __future__ import annotations

import warnings
from collections import Counter
from datetime import date, datetime, time, timedelta

import dateparser  # type: ignore[import-untyped]
from dateparser.search import search_dates  # type: ignore[import-untyped]

from newsevents.model import DateInterval
from newsevents.values import find_values
from tests.values.notation import Case, load_cases, without_anchor

REGIONS = ["DZ", "EG", "IQ", "JO", "LB", "LY", "MA", "MR", "SA", "SD", "SY", "TN"]


def is_right(read: datetime | None, expected: DateInterval) -> bool:
    """Whether a moment lies in the expected interval, at its open end or within a day or month that it starts."""
    if read is None:
        return False
    day = read.date()
    start = expected.start or date.min
    end = expected.end or (start + timedelta(days=1))
    if expected.start is None and expected.end is not None:
        start = expected.end - timedelta(days=1)
    return start <= day < end


def parse_with(expression: str, published: date | None, *, regions: bool) -> list[datetime | None]:
    """What dateparser makes of an expression: one call, or one for each regional locale too."""
    settings = {"RELATIVE_BASE": datetime.combine(published, time(12))} if published else {}
    reads = [dateparser.parse(expression, languages=["ar"], settings=settings)]
    if regions:
        reads += [dateparser.parse(expression, locales=[f"ar-{region}"], settings=settings) for region in REGIONS]
    return reads


def count_right(cases: tuple[Case, ...]) -> tuple[Counter[tuple[str, str]], Counter[str]]:
    """Dates right by reader, and dates there are by file."""
    right: Counter[tuple[str, str]] = Counter()
    total: Counter[str] = Counter()
    for case in cases:
        found = {m.text: without_anchor(m.value) for m in find_values(case.sentence, published=case.published)}
        for expected in case.expected:
            if not isinstance(expected.value, DateInterval):
                continue
            total[case.file] += 1
            right["newsevents", case.file] += found.get(expected.text) == expected.value
            for name, regions in (("dateparser", False), ("dateparser, every region", True)):
                reads = parse_with(expected.text, case.published, regions=regions)
                right[name, case.file] += any(is_right(read, expected.value) for read in reads)
    return right, total


def count_false(cases: tuple[Case, ...]) -> tuple[int, int, int]:
    """Sentences without a date, and in how many dateparser and newsevents find one."""
    without = [case for case in cases if not any(isinstance(e.value, DateInterval) for e in case.expected)]
    theirs = ours = 0
    for case in without:
        settings = {"RELATIVE_BASE": datetime.combine(case.published, time(12))} if case.published else {}
        theirs += bool(search_dates(case.sentence, languages=["ar"], settings=settings))
        values = find_values(case.sentence, published=case.published)
        ours += any(isinstance(mention.value, DateInterval) for mention in values)
    return len(without), theirs, ours


def main() -> None:
    """Print the table of the README."""
    warnings.simplefilter("ignore")
    cases = load_cases()
    right, total = count_right(cases)
    readers = ("newsevents", "dateparser", "dateparser, every region")
    print(f"| dates of | there are | {' | '.join(readers)} |\n|---|---|{'---|' * len(readers)}")
    for file in total:
        print(f"| {file} | {total[file]} | {' | '.join(str(right[reader, file]) for reader in readers)} |")
    sums = [str(sum(right[reader, file] for file in total)) for reader in readers]
    print(f"| all | {total.total()} | {' | '.join(sums)} |")
    sentences, theirs, ours = count_false(cases)
    print(
        f"\nSentences without a date: {sentences}; a date is found in {ours} by newsevents, in {theirs} by dateparser."
    )


if __name__ == "__main__":
    main()
