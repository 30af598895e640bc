"""Where the name of a person begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from typing import Final, Literal

from newsevents.linking.lexicon import load_words
from newsevents.text.clitics import split_proclitics
from newsevents.text.fold import fold_string
from newsevents.text.words import Word

WordClass = Literal["name", "common", "unknown", "stop"]
_CONNECTORS: Final = frozenset(
    map(
        fold_string,
        [
            "بن",
            "ابن",
            "آل",
            "أبو",
            "أبي",
            "بو",
            "عبد",
            "بنت",
            "ولد",
            "دي",
            "دا",
            "فان",
            "فون",
            "دو",
            "لو",
            "لا",
            "دير",
            "دين",
            "تن",
            "مولاي",
            "سيدي",
            "ال",
            "غريب",
        ],
    )
)
_OPENING_CONNECTORS: Final = frozenset(map(fold_string, ["عبد", "أبو", "بن", "آل", "سيدي", "مولاي"]))
# Folded like «علي», «فان» and «إلينا» (Elena), but spelled as the particles that they are.
_SPELLED_OTHERWISE: Final = frozenset({"على", "فإن", "فأن", "إلينا", "وإن", "وأن", "بأن", "أمام"})
# Folded like «الآن» (now), but spelled as the name.
_SPELLED_AS_NAME: Final = frozenset({"ألان", "آلان", "ألن"})
# «نور الدين», «عطا الله»: the second half of a name of two words.
_SECOND_HALVES: Final = frozenset(map(fold_string, ["الدين", "الله", "الإسلام", "الحق", "الرحمن", "الرب"]))
_SLAVE_OF: Final = "عبدال"  # «عبدالرحيم», written in one word
# Endings of foreign surnames, folded: «هرنانديز» is no word of Arabic, however often sports pages have it.
_FOREIGN_ENDINGS: Final = (
    *("يز", "وف", "ييف", "سون", "شتاين", "نكو", "يتش", "سكي", "شفيلي", "دزه", "وفا", "يفا", "نسن", "بيرغ", "فيلد"),
    *("مانز", "ينيو", "وغلو", "باييف", "تشي", "ستروم", "يللي", "ايتيس"),
)
_MIN_FOREIGN: Final = 6
_ASSISTANT: Final = "مساعد"
_ALI: Final = fold_string("علي")
_MAX_WORDS: Final = 7
_MIN_SURNAME: Final = 5
_MIN_UNKNOWN: Final = 3
_MIN_CONJOINED: Final = 4


class Support(IntEnum):
    """How sure it is that a person is named, before the name is looked at."""

    NONE = 0  # nothing: both words must look like names
    TITLE = 1  # «الرئيس», «السيد»
    DEPARTMENT = 2  # «مفوضة الشؤون الداخلية»: the words of a department, which may go on
    OFFICE = 3  # «وزير الدفاع الفرنسي», a nisba or an office in full; or a verb of saying


def find_name_end(words: Sequence[Word], first: int, *, support: Support) -> int | None:
    """Index after the last word of the name that begins at ``first``, or ``None`` if no name begins there.

    «سيباستيان ليكورنو اتفاقية» ends after «ليكورنو»: an agreement is no name; «محمد شياع السوداني» has three words.

    Args:
        words: Words of the text.
        first: Where the name may begin.
        support: What stands before it.
    """
    if first >= len(words) or not words[first].is_letters:
        return None
    classes = [classify(word) for word in words[first : first + _MAX_WORDS + 1]]
    if not _may_begin(words, first, classes, support):
        return None
    last = first + 1
    while last < len(words) and last - first < _MAX_WORDS and _goes_on(words, first, last, classes):
        last += 1
    if last == first + 2 or last == first + 1:
        last = _with_plain_surname(words, first, last, classes, support)
    while last > first and words[last - 1].norm in _CONNECTORS and words[last - 1].norm != "ال":
        last -= 1
    if last <= first or (last == first + 1 and (classes[0] != "name" or support == Support.NONE)):
        return None
    return last


def _may_begin(words: Sequence[Word], first: int, classes: list[WordClass], support: Support) -> bool:
    kind, norm = classes[0], words[first].norm
    if kind == "name" or norm in _OPENING_CONNECTORS:
        return support > Support.NONE or len(norm) > 2
    if kind == "stop" or norm.startswith(("ال", "لل")) or len(norm) < _MIN_UNKNOWN or support == Support.NONE:
        return False
    following = words[first + 1].norm if len(classes) > 1 else ""
    surname_follows = len(classes) > 1 and (classes[1] == "name" or _is_nisba_like(following))
    if kind == "unknown":
        # «وقال غنيل سانوسيان»: two words that no dictionary knows, after an office or a verb of saying.
        return surname_follows or (support >= Support.DEPARTMENT and len(classes) > 1 and classes[1] == "unknown")
    return (
        norm[0] not in "لبك" and len(classes) > 1 and classes[1] == "name" and support == Support.OFFICE
    )  # «وزير الدفاع ثابت العباسي»


def _is_nisba_like(norm: str) -> bool:
    return norm.startswith("ال") and norm.endswith("ي") and len(norm) >= _MIN_SURNAME


def _goes_on(words: Sequence[Word], first: int, last: int, classes: list[WordClass]) -> bool:
    word, kind, so_far = words[last], classes[last - first], last - first
    if not word.is_letters or kind == "stop":
        return False
    if word.norm in _CONNECTORS:
        return so_far < _MAX_WORDS - 1
    if words[last - 1].norm in _CONNECTORS:
        return True
    if word.norm in _SECOND_HALVES:
        return _is_first_half(words[last - 1], classes[last - 1 - first])
    if word.norm == _ASSISTANT and last + 1 < len(words) and classify(words[last + 1]) == "stop":
        return False  # «أندرو شابيرو مساعد وزير الخارجية»: a given name, but here the office
    if word.norm in load_words("stop_words") and word.norm != _ALI:
        return False  # «صباح» begins a name; behind one it is the morning
    if kind == "name":
        return True
    if word.norm.startswith("و") and so_far > 0:
        return False
    if word.norm.startswith("ال") and len(word.norm) >= _MIN_SURNAME and not word.norm.endswith(("ه", "ات")):
        # «محمد الحمادي»; as a third word only nisba-like surnames: «محمد علي الحوثي», not «محمد علي الاتفاقية».
        if classes[0] == "unknown":
            return so_far == 1 and word.norm.endswith("ي")  # «الدكتور منيب المصري»
        before = words[last - 1].norm
        is_surname = not before.startswith("ال") and before not in load_words("given_names")
        if so_far > 1 and not word.norm.endswith("ي") and is_surname:
            return False  # «هوغو تشافيز المولع»: behind a surname, an adjective
        return classes[0] == "name" and (kind == "unknown" or (so_far <= 2 and word.norm.endswith("ي")))
    if word.norm.startswith("ال"):
        return False
    # «بابكر زيباري سنشهد»: a third unknown word is rather a verb in the future.
    return kind == "unknown" and (so_far == 1 or (so_far == 2 and not word.norm.startswith("س")))


def _is_first_half(word: Word, kind: WordClass) -> bool:
    """«سراج الدين», «مهر الدين»; but not «بعون الله», nor «رسول الله»."""
    return kind != "stop" and word.norm in load_words("first_halves")


def _with_plain_surname(
    words: Sequence[Word], first: int, last: int, classes: list[WordClass], support: Support
) -> int:
    """Take a surname that is a common word too when the sentence breaks off behind it: «الرئيس جوزيف عون إن»."""
    if (
        last != first + 1
        or support == Support.NONE
        or classes[0] != "name"
        or len(classes) < 2
        or classes[1] != "common"
    ):
        return last
    behind = words[last + 1] if last + 1 < len(words) else None
    if behind is None or classify(behind) == "stop" or behind.norm[0] in "وف":
        return last + 1
    return last


def find_conjoined(words: Sequence[Word], first: int) -> int | None:
    """Index after a second name that «و» joins at ``first``, or ``None``: «سيرغي لافروف ومولود جاويش أوغلو»."""
    if first >= len(words) or not words[first].norm.startswith("و") or len(words[first].norm) < _MIN_CONJOINED:
        return None
    if _classify(words[first].norm) == "name":
        return None
    word = words[first]
    bare = Word(word.start + 1, word.end, word.text[1:], word.norm[1:])
    last = find_name_end([bare, *words[first + 1 : first + _MAX_WORDS + 2]], 0, support=Support.TITLE)
    return None if last is None or last == 1 else first + last


def classify(word: Word) -> WordClass:
    """Whether a word is a name, a common word, unknown, or one that no name contains."""
    if not word.is_letters or word.text in _SPELLED_OTHERWISE:
        return "stop"
    if word.text in _SPELLED_AS_NAME:
        return "name"
    return _classify(word.norm)


@lru_cache(maxsize=65536)
def _classify(norm: str) -> WordClass:
    if norm in load_words("given_names"):
        return "name"
    if norm in load_words("stop_words"):
        return "stop"
    if norm in load_words("person_names") or (norm.startswith(_SLAVE_OF) and len(norm) > _MIN_FOREIGN):
        return "name"
    if len(norm) >= _MIN_FOREIGN and norm.endswith(_FOREIGN_ENDINGS) and not norm.startswith(("ال", "وال", "بال")):
        return "unknown"
    if norm in load_words("common_words"):
        return "common"
    # «بروتوكولا», «ناقشا»: a common word with the ending of the accusative or the dual.
    if norm.endswith("ا") and len(norm) > _MIN_UNKNOWN and norm[:-1] in load_words("common_words"):
        return "common"
    for reading in split_proclitics(norm)[1:]:
        is_known = reading.stem in load_words("common_words") or reading.stem in load_words("stop_words")
        is_given = reading.stem in load_words("given_names") or reading.stem.startswith(_SLAVE_OF)
        if is_known or (reading.conjunction and is_given):
            return "stop" if reading.conjunction else "common"
    return "unknown"


def is_name_part(word: Word) -> bool:
    """Whether a word before a name belongs to it: a given name, or the end of one («سيف الإسلام»)."""
    return classify(word) == "name" or word.norm in _SECOND_HALVES or word.norm in _CONNECTORS


def is_plain_word(norm: str) -> bool:
    """Whether a folded word is a common one: a surname that is one too («السلام») is no safe back reference."""
    return norm in load_words("common_words") or norm in load_words("stop_words")
