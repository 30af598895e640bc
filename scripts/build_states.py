"""Write ``states.yml`` from the hand-written table and the open lists of territory names.

    python scripts/build_states.py GAZETTEER_FOLDER

``GAZETTEER_FOLDER`` holds ``cldr/ar-territories.json`` (Unicode-3.0), ``iso/i18n-iso-countries.ar.json`` (MIT) and
``arwikicats/nationalities_data.json`` (MIT). The table beside this script decides; the lists add spellings it lacks.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

from newsevents.text.fold import fold_string

HERE = Path(__file__).resolve().parent
TABLE = HERE / "states_by_hand.tsv"
OUTPUT = HERE.parent / "src/newsevents/knowledge/data/states.yml"
# Spellings of the lists that mean something else more often, or that the table marks as weak on purpose.
NOT_NAMES = frozenset(
    map(
        fold_string,
        ("مالي", "عمان", "أروبا", "الكونغو", "جبل طارق", "كوريا", "جيرسي", "جيرزي", "سانت مارتن", "سان مارتن"),
    )
)
TERRITORIES = frozenset(
    [
        "ALA",
        "ASM",
        "AIA",
        "ATA",
        "ABW",
        "BMU",
        "BES",
        "BVT",
        "IOT",
        "VGB",
        "CYM",
        "CXR",
        "CCK",
        "COK",
        "CUW",
        "FRO",
        "FLK",
        "GUF",
        "PYF",
        "ATF",
        "GIB",
        "GRL",
        "GLP",
        "GUM",
        "GGY",
        "HMD",
        "HKG",
        "IMN",
        "JEY",
        "MAC",
        "MTQ",
        "MYT",
        "MSR",
        "NCL",
        "NIU",
        "NFK",
        "MNP",
        "PCN",
        "PRI",
        "REU",
        "BLM",
        "SHN",
        "MAF",
        "SPM",
        "SXM",
        "SGS",
        "SJM",
        "TKL",
        "TCA",
        "UMI",
        "VIR",
        "WLF",
        "ESH",
        "ANT",
    ]
)
ENGLISH_OF_NISBA = {
    "united states": "USA",
    "united kingdom": "GBR",
    "ivory coast": "CIV",
    "burma": "MMR",
    "swaziland": "SWZ",
    "republic of ireland": "IRL",
    "cape verde": "CPV",
    "turkey": "TUR",
    "vietnam": "VNM",
    "macedonia": "MKD",
}


def _split(cell: str) -> tuple[list[str], list[str]]:
    """Strong and weak (marked "?") entries of one cell."""
    entries = [entry.strip() for entry in cell.split(";") if entry.strip() not in ("", "-")]
    strong = [entry for entry in entries if not entry.startswith("?")]
    return strong, [entry[1:] for entry in entries if entry.startswith("?")]


def _listed_names(folder: Path) -> dict[str, list[str]]:
    cldr = json.loads((folder / "cldr/ar-territories.json").read_text("utf-8"))
    names: dict[str, list[str]] = {}
    for code, name in cldr["main"]["ar"]["localeDisplayNames"]["territories"].items():
        names.setdefault(code[:2], []).append(name)
    iso = json.loads((folder / "iso/i18n-iso-countries.ar.json").read_text("utf-8"))["countries"]
    for code, entry in iso.items():
        names.setdefault(code, []).extend([entry] if isinstance(entry, str) else entry)
    return names


def _listed_nisbas(folder: Path) -> dict[str, list[str]]:
    rows = json.loads((folder / "arwikicats/nationalities_data.json").read_text("utf-8"))
    nisbas: dict[str, list[str]] = {}
    for row in rows.values():
        english = row["en"].lower()
        key = ENGLISH_OF_NISBA.get(english, english)
        if " " not in row["male"]:
            nisbas.setdefault(key, []).append(row["male"])
    return nisbas


def _extend(known: list[str], weak: list[str], listed: list[str]) -> None:
    seen = {fold_string(name) for name in (*known, *weak)} | NOT_NAMES
    for name in listed:
        if re.search(r"[-()]", name) or fold_string(name) in seen:
            continue
        seen.add(fold_string(name))
        known.append(name)


def _flow(names: list[str]) -> str:
    return "[" + ", ".join(names) + "]"


def build(folder: Path) -> str:
    """The text of ``states.yml``."""
    names, nisbas = _listed_names(folder), _listed_nisbas(folder)
    lines = [
        "# Written by scripts/build_states.py; change scripts/states_by_hand.tsv and run it again.",
        "# Spellings: Unicode CLDR 48 (Unicode-3.0), i18n-iso-countries 7.14 (MIT), arwikicats 0.2.3 (MIT), by hand.",
    ]
    for line in TABLE.read_text("utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        iso3, iso2, cow, wikidata, english, name_cell, nisba_cell, people_cell, capital_cell = line.split("\t")
        ar, weak = _split(name_cell)
        nisba, weak_nisba = _split(nisba_cell)
        people, weak_people = _split(people_cell)
        capital, weak_capital = _split(capital_cell)
        _extend(ar, weak, names.get(iso2, []))
        if nisba:
            listed = nisbas.get(iso3, []) + nisbas.get(english.lower(), [])
            _extend(nisba, [*weak_nisba, *HOMONYM_NISBAS], listed)
        codes = {"iso2": iso2, "cow": cow, "wikidata": wikidata}
        is_territory = iso3 in TERRITORIES
        lines += [f"- id: {iso3}", f"  kind: {'territory' if is_territory else 'state'}", f'  name: "{english}"']
        for key, values in (
            ("ar", ar),
            ("weak", weak),
            ("nisba", nisba),
            ("weak_nisba", weak_nisba),
            ("people", people),
            ("weak_people", weak_people),
            ("capital", capital),
            ("weak_capital", weak_capital),
        ):
            if values:
                lines.append(f"  {key}: {_flow(values)}")
        pairs = ", ".join(f'{scheme}: "{code}"' for scheme, code in codes.items() if code != "-")
        lines += [f"  codes: {{{pairs}}}", f'  gloss: "{english}"', f"  source: {SOURCE}"]
    return "\n".join(lines) + "\n"


# Nisbas of the lists that mean something else more often in news: tropical, lunar, papal ...
HOMONYM_NISBAS = ("فيجي", "ملاوي", "روماني قديم", "بنغالي")
SOURCE = "ISO 3166-1, COW state list, Wikidata; general knowledge of Arabic press usage"


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="folder with cldr/, iso/ and arwikicats/")
    OUTPUT.write_text(build(parser.parse_args().folder), "utf-8")


if __name__ == "__main__":
    main()
