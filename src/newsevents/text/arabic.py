"""Named characters and character classes of Arabic news text."""

from __future__ import annotations

from typing import Final

TATWEEL: Final = "\u0640"
SUPERSCRIPT_ALEF: Final = "\u0670"
COMBINING_MARKS: Final = (
    frozenset(map(chr, range(0x0610, 0x061B)))
    | frozenset(map(chr, range(0x064B, 0x0660)))
    | frozenset(map(chr, range(0x06D6, 0x06DD)))
    | {SUPERSCRIPT_ALEF}
)
BIDI_CONTROLS: Final = frozenset(
    "\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
REMOVED: Final = COMBINING_MARKS | BIDI_CONTROLS | {TATWEEL, "\u00ad"}

ARABIC_DIGITS: Final = "٠١٢٣٤٥٦٧٨٩"
PERSIAN_DIGITS: Final = "۰۱۲۳۴۵۶۷۸۹"

COMMA: Final = "،"
SEMICOLON: Final = "؛"
QUESTION_MARK: Final = "؟"
OPENING_QUOTES: Final = "«“„‹❝"
CLOSING_QUOTES: Final = "»”‟›❞"
DECIMAL_SEPARATOR: Final = "٫"
THOUSANDS_SEPARATOR: Final = "٬"

LETTERS: Final = "ءاأإآٱؤئىيبتثجحخدذرزسشصضطظعغفقكلمنهوةپچڤگکیژ"
