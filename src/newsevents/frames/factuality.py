"""Factuality of a trigger: denied or hypothetical only when it stands in the scope of such a word."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml
from attrs import frozen

from newsevents.frames.grammar import load_grammar
from newsevents.frames.items import SentenceItems
from newsevents.frames.lexicon import Lexeme, Match, parse_lexeme
from newsevents.frames.syntax import EXCEPTIVES, Syntax
from newsevents.model.event import Factuality

_DATA = Path(__file__).parent / "data" / "factuality.yml"
_HAD = frozenset({"قد", "وقد", "فقد"})
_MAX_TO_EXCEPTIVE = 8
_STOPS = frozenset("،,.:؛;")
_CONTRASTS = frozenset({"ان", "انه", "انها", "انهم"})  # «إلا أن»: but
_STRENGTH = {"denied": 2, "hypothetical": 1}


@frozen(kw_only=True)
class FactualityCue:
    """A word that denies or makes conditional what follows it.

    Attributes:
        id: Its name in ``explain``.
        value: ``denied`` or ``hypothetical``.
        lexeme: Its written forms.
        is_exact: Whether the hamza must be written: «إن» (if), not «أن» (that).
        is_behind: Whether it stands behind what it denies: «الحديث عن ترك المنظمة لا أساس له».
        scope: How many items after it, or before it, are in its reach.
        clauses: How many clause starters its reach may cross.
        forms: Forms of the trigger that it can reach; empty for all.
    """

    id: str
    value: Factuality
    lexeme: Lexeme
    scope: int
    clauses: int
    forms: tuple[str, ...] = ()
    is_behind: bool = False
    is_exact: bool = False


@frozen(kw_only=True)
class FoundFactuality:
    """A cue at work: which, and the items it covers."""

    value: Factuality
    cue: str
    first: int
    last: int


@cache
def load_factuality_cues() -> tuple[FactualityCue, ...]:
    """The cues of ``data/factuality.yml``, read once."""
    return tuple(
        FactualityCue(
            id=row["id"],
            value=row["value"],
            lexeme=parse_lexeme(row["patterns"]),
            scope=row["scope"],
            clauses=row["clauses"],
            forms=tuple(row.get("forms", ())),
            is_behind=row.get("behind", False),
            is_exact=row.get("exact", False),
        )
        for row in yaml.safe_load(_DATA.read_text(encoding="utf-8"))
    )


def find_factuality(sentence: SentenceItems, syntax: Syntax, trigger: Match) -> FoundFactuality | None:
    """The cue whose scope holds the trigger, denial before condition; ``None`` when it is asserted.

    «لم توقع» (did not sign) reaches only the next verb; «نفى أن تكون قد وقعت» (denied having signed) crosses "أن".
    """
    found = [
        (cue, match)
        for cue in load_factuality_cues()
        if not cue.forms or trigger.form.form in cue.forms
        for match in sentence.find(cue.lexeme)
        if _reaches(cue, match, trigger, syntax) and not _is_perfect(match, sentence)
        if not cue.is_exact or _is_written(match, sentence)
        if not (cue.id.startswith("negated") and _is_excepted(trigger, sentence, syntax))
    ]
    best: FoundFactuality | None = None
    for cue, match in found:
        if any(_is_inside(match, other) for _, other in found):
            continue
        if best is None or _STRENGTH[cue.value] > _STRENGTH[best.value]:
            best = FoundFactuality(value=cue.value, cue=cue.id, first=match.first, last=match.last)
    return best


def _reaches(cue: FactualityCue, match: Match, trigger: Match, syntax: Syntax) -> bool:
    first, last = (trigger.last, match.first) if cue.is_behind else (match.last, trigger.first)
    return 0 < last - first <= cue.scope and _clause_distance(syntax, first, last) <= cue.clauses


def _is_written(match: Match, sentence: SentenceItems) -> bool:
    """Whether the word stands in the text letter by letter as the pattern has it, but for a conjunction."""
    word = match.pattern.split()[0].removeprefix("=")
    item = sentence.items[match.first]
    return sentence.section.text[item.start : item.end].removeprefix("و").removeprefix("ف") == word


def _is_excepted(trigger: Match, sentence: SentenceItems, syntax: Syntax) -> bool:
    """Whether "but" or "other than" follows, which affirms: «لم ترجع إليها إلا في 2009», «لم ينسحب سوى بوروندي»."""
    for at in range(trigger.last + 1, min(len(sentence.norms) - 1, trigger.last + 1 + _MAX_TO_EXCEPTIVE)):
        if at in syntax.verbs or sentence.norms[at] in _STOPS:
            return False
        if sentence.norms[at] in EXCEPTIVES:
            return sentence.norms[at + 1] not in _CONTRASTS
    return False


def _is_perfect(match: Match, sentence: SentenceItems) -> bool:
    """Whether «قد» stands before a past: «قد قررت» (had decided) is no "may decide"."""
    following = match.first + 1
    if sentence.norms[match.first] not in _HAD or following >= len(sentence.items):
        return False
    verb = load_grammar().verbs.match_at(sentence.norms, following)
    return verb is not None and verb.form.form == "past"


def _is_inside(match: Match, other: Match) -> bool:
    """Whether a longer cue holds this one: «لا يستبعد» (does not rule out) is no denial."""
    is_covered = other.first <= match.first and match.last <= other.last
    return is_covered and other.last - other.first > match.last - match.first


def _clause_distance(syntax: Syntax, first: int, last: int) -> int:
    return syntax.clauses[last] - syntax.clauses[first]
