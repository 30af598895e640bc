"""Names in a text: prefixes, quotes, hyphens, digits, Latin letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsevents.knowledge import KnowledgeBase, find_matches, find_matches_between, load_knowledge
from newsevents.text.words import find_words

ROWS = """
- {id: XJET, kind: weapon, ar: [إف 616], latin: [F-616], gloss: a jet, source: made up}
- {id: XPACT, kind: organization, ar: [منظمة ميثاق الغيوم], latin: [ZQX, Cloud Pact], gloss: a pact, source: made up}
- {id: XPLUS, kind: organization, ar: [زوبك+], latin: [ZOPEC+], gloss: a wider club, source: made up}
- {id: XCLUB, kind: organization, ar: [زوبك], latin: [ZOPEC], gloss: a club, source: made up}
- {id: XSHORT, kind: company, latin: [QV], gloss: a firm, source: made up}
- {id: XPART, kind: company, ar: [السحاب], not_in: [ناطحة السحاب], gloss: a firm, source: made up}
"""


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    path: Path = tmp_path_factory.mktemp("rows") / "rows.yml"
    path.write_text(ROWS, "utf-8")
    return load_knowledge([path])


def _ids(text: str, kb: KnowledgeBase) -> list[str]:
    return [match.names[0].target for match in find_matches(text, kb) if match.names[0].kind != "decoy"]


@pytest.mark.parametrize(
    "text", ["إف-616", "إف 616", "إف.616", "اف٦١٦", "F-616", "F616", "f-616", "بإف-616", "«إف – 616»", "F-616C"]
)
def test_designation_in_every_spelling(text: str, kb: KnowledgeBase) -> None:
    assert _ids(text, kb) == ["XJET"]


@pytest.mark.parametrize("text", ["إف-6160", "AF-616", "F-61", "F-616.5"])
def test_another_designation_does_not_match(text: str, kb: KnowledgeBase) -> None:
    assert _ids(text, kb) == []


@pytest.mark.parametrize(
    "text",
    [
        "منظمة ميثاق الغيوم",
        "منظمة “ميثاق الغيوم”",
        "لمنظمة «ميثاق الغيوم»",
        "وبمنظمة ميثاق الغيوم",
        "مُنظَّمة مـيثاق الغيوم",
    ],
)
def test_quotes_marks_and_prefixes_do_not_hide_a_name(text: str, kb: KnowledgeBase) -> None:
    assert _ids(text, kb) == ["XPACT"]


@pytest.mark.parametrize("text", ["إف. 616", "إف .616", "إف . 616"])
def test_stop_beside_a_space_ends_a_name(text: str, kb: KnowledgeBase) -> None:
    assert _ids(text, kb) == []


@pytest.mark.parametrize("text", ["بي إف 616", "بي. إف- 616", "جي-إف 616"])
def test_tail_of_a_longer_spelt_name_does_not_match(text: str, kb: KnowledgeBase) -> None:
    assert _ids(text, kb) == []


def test_preposition_is_no_spelt_letter(kb: KnowledgeBase) -> None:
    assert _ids("في إف 616", kb) == ["XJET"]


def test_names_between_two_words_of_a_text(kb: KnowledgeBase) -> None:
    words = find_words("وصلت إف-616 ثم إف-616")
    (match,) = find_matches_between(words, [word.norm for word in words], kb, first=2, last=len(words))
    assert match.first == 5


def test_name_does_not_run_across_a_full_stop(kb: KnowledgeBase) -> None:
    assert _ids("وقعت منظمة. ميثاق الغيوم", kb) == []


@pytest.mark.parametrize(
    ("text", "expected"), [("ZQX", ["XPACT"]), ("zqx", []), ("ZQXY", []), ("Cloud Pact", ["XPACT"])]
)
def test_acronym_needs_capitals_and_boundaries(text: str, expected: list[str], kb: KnowledgeBase) -> None:
    assert _ids(text, kb) == expected


@pytest.mark.parametrize("text", ["QV-17", "QV17", "A-QV"])
def test_short_latin_name_is_no_part_of_a_designation(text: str, kb: KnowledgeBase) -> None:
    assert _ids(text, kb) == []


def test_plus_sign_tells_two_names_apart(kb: KnowledgeBase) -> None:
    assert _ids("قررت زوبك+ الخفض ورفضت زوبك", kb) == ["XPLUS", "XCLUB"]


def test_longer_phrase_of_another_meaning_wins(kb: KnowledgeBase) -> None:
    assert _ids("شركة السحاب", kb) == ["XPART"]
    assert _ids("أعلى ناطحة السحاب", kb) == []


def test_longest_name_wins(kb: KnowledgeBase) -> None:
    assert _ids("غينيا بيساو", kb) == ["GNB"]


@pytest.mark.parametrize(
    ("text", "prefix", "start"),
    [("وللأتراك", "ول", 2), ("لـ«فرنسا»", "ل", 3), ("فَفَرنسا", "ف", 2), ("فرنسا", "", 0)],
)
def test_prefix_is_reported_and_left_out(text: str, prefix: str, start: int, kb: KnowledgeBase) -> None:
    (match,) = find_matches(text, kb)
    assert (match.prefix, match.start) == (prefix, start)
