"""How a filler stands to a trigger: the relations that frames name.

``subject``      subject of the trigger, before or after it, or of the verb that controls a maṣdar
``near:X``       as ``prep:X`` after the trigger, with no finite verb between
``bound:X``      stands after the trigger, right before preposition X: «سحب ترامب أميركا من الاتفاق»
``patient``      as ``object``, even where it looks like the subject: «غادرت المجلس»
``object``       stands after the trigger without a preposition and is not its subject
``maker``        subject, and a company: «وقّعت روستيك عقدا مع …»
``except``       stands right behind "but" or "other than": «لم ينسحب من المحكمة سوى بوروندي»
``genitive``     follows a maṣdar at once: «انسحاب مالي»
``nisba``        an adjective of the trigger: «الصفقة الفرنسية»
``antecedent``   stands before the trigger, where only a pronoun does behind it: «الصواريخ التي تسلمتها»
``theme``        the weapon before a verb of moving or a passive: «مدرعات وصلت», «الدبابات التي تصل»
``adjective``    an adjective of a weapon or a company: «مدرعات تركية», «شركة نافانتيا الإسبانية»
``prep:X``       governed by preposition X after the trigger
``pre:X``        governed by preposition X before it
``through:X``    behind a noun that preposition X governs, with ل: «من القيادة المندمجة لحلف الناتو»
``between``      governed by "بين"
``inside``       one of the words of the trigger itself: «سحب حرس الحدود الروسي»
``after``        after the trigger in the same sentence
``tail``         behind the trigger in its clause, with no finite verb between
``clause``       in the clause of the trigger
``sentence``     anywhere in the sentence
"""

from __future__ import annotations

from collections.abc import Sequence

from newsevents.frames.anaphora import find_part, find_theme, points_back, points_outside
from newsevents.frames.fillers import FillerSpan
from newsevents.frames.items import SentenceItems
from newsevents.frames.lexicon import Lexeme, Match, readings
from newsevents.frames.subjects import find_agent, find_speaker, find_subject
from newsevents.frames.syntax import EXCEPTIVES, Syntax

_MAX_NISBA_GAP = 3
_MAX_ADJECTIVE_GAP = 5
_MAKERS = frozenset({"شركه", "شركات", "مجموعه", "مصنع", "مصانع"})  # company, group, factory
_MAX_CLAUSES_APART = 2
_MAX_BARRIER_ITEMS = 7
_MAX_TITLE_ITEMS = 2
_MAX_PLAIN_WORDS = 2
_MAX_ORGAN_ITEMS = 5  # «من اللجنة النقدية المشتركة التابعة للرابطة»
_PRONOUNS = ("ها", "هم", "هما", "ته")
_MAX_PARENTHESES = 4  # «غادرت غرينلاند، الجزيرة …، في 1985، الجماعة الأوروبية»
_RIVAL_WEIGHT = 10
_TOWARDS = frozenset({"ل", "إلى"})
_ACTING = frozenset({"subject", "object", "patient", "genitive", "between"})


class RelationFinder:
    """Answers, for one trigger in one sentence, which relation a filler has to it."""

    def __init__(self, sentence: SentenceItems, syntax: Syntax, trigger: Match, *, rivals: Sequence[int] = ()) -> None:
        """Work out the subject once; everything else is asked filler by filler.

        Args:
            sentence: The items of the sentence.
            syntax: Its clauses and governors.
            trigger: The trigger.
            rivals: Where the triggers of the sentence begin, this one among them.
        """
        self._sentence = sentence
        self._syntax = syntax
        self._trigger = trigger
        self._rivals = [at for at in rivals if not trigger.first <= at <= trigger.last]
        is_verb = trigger.form.form in ("past", "present", "future")
        self._is_verb = is_verb
        self.subject = (find_subject if is_verb else find_agent)(sentence, syntax, trigger)
        is_relative = syntax.clause_kinds[syntax.clauses[trigger.first]] == "relative"  # «التي غادرها»: no maṣdar
        self._speaker = None if is_verb or is_relative else find_speaker(sentence, syntax, trigger)
        self._points_back = points_back(sentence, syntax, trigger)
        self._theme = find_theme(sentence, syntax, trigger)
        self.part = find_part(sentence, trigger)
        self.points_outside = points_outside(sentence, syntax, trigger)
        mention = None if self.subject is None else sentence.items[self.subject].mention
        # Only a verb's own subject is surely who acts; above a maṣdar somebody else may speak.
        self.subject_kind = None if mention is None or not is_verb else mention.kind

    def holds(self, relation: str, filler: FillerSpan) -> bool:
        """Whether ``relation`` holds between the trigger and ``filler``."""
        name, _, preposition = relation.partition(":")
        if filler.is_origin and (name in _ACTING or preposition in _TOWARDS):
            return False
        if filler.is_origin and preposition == "من" and name in ("prep", "pre"):
            return False  # «أول أجزاء من المنظومة الروسية»: only an adjective
        if name == "prep":
            return self._is_governed(filler, preposition, after=True)
        if name == "bound":
            return self._is_bound(filler, preposition)
        if name == "near":
            return self._is_near(filler, preposition)
        if name == "pre":
            return self._is_governed(filler, preposition, after=False)
        if name == "through":
            return self._is_through(filler, preposition)
        test = getattr(self, f"_is_{name}", None)
        if test is None:
            raise ValueError(f"unknown relation {relation!r}")
        return bool(test(filler))

    def doers(self, fillers: Sequence[FillerSpan]) -> Sequence[FillerSpan]:
        """The fillers but who only warns of what the trigger names, or accuses somebody else of it."""
        speaker = -1 if self._speaker is None else self._speaker
        return [filler for filler in fillers if not filler.first <= speaker <= filler.last]

    def has_verb_between(self, first: int, last: int) -> bool:
        """Whether a known finite verb, or the trigger itself, stands between two items."""
        between = range(first + 1, last)
        return self._trigger.first in between or any(at in self._syntax.verbs for at in between)

    def distance(self, filler: FillerSpan) -> int:
        """Items between trigger and filler; clause borders and other triggers weigh more."""
        low, high = sorted((self._trigger.first, filler.first))
        rivals = sum(low < at < high for at in self._rivals)
        return self._items_between(filler) + _RIVAL_WEIGHT * rivals

    def _items_between(self, filler: FillerSpan) -> int:
        apart = abs(self._syntax.clauses[filler.head] - self._syntax.clauses[self._trigger.first])
        if filler.first > self._trigger.last:
            return filler.first - self._trigger.last + 5 * apart
        return max(0, self._trigger.first - filler.last) + 5 * apart

    def is_behind(self, barrier: Lexeme | None, filler: FillerSpan) -> bool:
        """Whether the filler lies in a phrase that a barrier word opens: «الحدود الأرمينية مع تركيا وإيران»."""
        if barrier is None:
            return False
        low = self._trigger.last if filler.first > self._trigger.last else -1
        for at in range(filler.first - 1, max(low, filler.first - 1 - _MAX_BARRIER_ITEMS), -1):
            item = self._sentence.items[at]
            if item.value is not None and filler.kind == "date":
                return False  # «الموقعة عام 1987 في أغسطس 2019»: only the first date is the treaty's
            if item.mention is None and barrier.match_at(self._sentence.norms, at) is not None:
                return True
            if at in self._syntax.verbs or (item.is_mark and item.norm in "،,.;؛:"):
                return False
        return False

    def _is_subject(self, filler: FillerSpan) -> bool:
        return self.subject is not None and filler.first <= self.subject <= filler.last

    def _is_maker(self, filler: FillerSpan) -> bool:
        return filler.kind == "company" and self._is_subject(filler)

    def _is_object(self, filler: FillerSpan) -> bool:
        if filler.first <= self._trigger.last or self._is_subject(filler):
            return False
        if self._points_back and filler.kind in ("weapon", "weapon_class"):
            return False  # a pronoun has taken its place
        return self._governor_between(filler) == "" and self._clauses_after(filler) <= 1

    def _is_except(self, filler: FillerSpan) -> bool:
        return self._trigger.last < filler.first - 1 and self._sentence.norms[filler.first - 1] in EXCEPTIVES

    def _is_genitive(self, filler: FillerSpan) -> bool:
        if filler.mention is None or filler.mention.prefix or self._is_verb:
            return False
        between = self._sentence.items[self._trigger.last + 1 : filler.first]
        if filler.mention.kind == "person" and 0 < len(between) <= _MAX_TITLE_ITEMS:
            # «انسحاب الرئيس ترامب» (the withdrawal of President Trump): a title may stand between.
            return all(item.mention is None and item.value is None and not item.is_mark for item in between)
        return filler.first == self._trigger.last + 1 or (
            filler.first == self._trigger.last + 2 and self._sentence.items[self._trigger.last + 1].norm in "\"'("
        )

    def _is_nisba(self, filler: FillerSpan) -> bool:
        if filler.mention is None or filler.mention.via != "nisba" or filler.mention.prefix:
            return False
        gap = filler.first - self._trigger.last
        return 0 < gap <= _MAX_NISBA_GAP and self._governor_between(filler) == ""

    def _is_adjective(self, filler: FillerSpan) -> bool:
        if filler.mention is None or filler.mention.via != "nisba" or filler.mention.prefix:
            return False
        for at in range(filler.first - 1, max(-1, filler.first - 1 - _MAX_ADJECTIVE_GAP), -1):
            item = self._sentence.items[at]
            if item.mention is not None:
                return item.mention.kind in ("weapon", "weapon_class", "company")
            if at in self._syntax.verbs or (item.is_mark and item.norm in "،,.;؛:"):
                return False
            if any(stem.removeprefix("ال") in _MAKERS for stem, _ in readings(item.norm)):
                return True
        return False

    def _is_antecedent(self, filler: FillerSpan) -> bool:
        return filler.last < self._trigger.first and self._points_back

    def _is_theme(self, filler: FillerSpan) -> bool:
        return self._theme is not None and filler.first <= self._theme <= filler.last

    def _is_between(self, filler: FillerSpan) -> bool:
        return self._syntax.governors[filler.head] == "بين"

    def _is_inside(self, filler: FillerSpan) -> bool:
        return self._trigger.first <= filler.first and filler.last <= self._trigger.last

    def _is_after(self, filler: FillerSpan) -> bool:
        return filler.first > self._trigger.last and not self._is_replaced(filler)

    def _is_replaced(self, filler: FillerSpan) -> bool:
        """Whether a pronoun is the object: «إرهابي تسلمته تونس» (a terrorist whom Tunisia received), and no weapon."""
        is_thing = filler.kind in ("weapon", "weapon_class") and filler.first > self._trigger.last
        return is_thing and self._is_verb and self._trigger.form.has_pronoun

    def _is_tail(self, filler: FillerSpan) -> bool:
        is_behind = filler.first > self._trigger.last and self._is_clause(filler)
        return is_behind and not self.has_verb_between(self._trigger.last, filler.first)

    def _is_clause(self, filler: FillerSpan) -> bool:
        is_same = self._syntax.clauses[filler.head] == self._syntax.clauses[self._trigger.first]
        return is_same and not self._is_replaced(filler)

    def _is_sentence(self, filler: FillerSpan) -> bool:
        return True

    def _is_governed(self, filler: FillerSpan, preposition: str, *, after: bool) -> bool:
        at = filler.first if filler.kind in ("weapon", "weapon_class") else filler.head
        if self._syntax.governors[at] != preposition:
            return False
        if after:
            return (
                self._syntax.governor_at[at] > self._trigger.first and self._clauses_after(filler) <= _MAX_CLAUSES_APART
            )
        return filler.last < self._trigger.first

    def _is_near(self, filler: FillerSpan, preposition: str) -> bool:
        governor = self._syntax.governor_at[filler.head]
        if not self._is_governed(filler, preposition, after=True) or not self._is_short(governor, filler.first):
            return False
        if any(self._opens_phrase(at, preposition) for at in range(self._trigger.last + 1, governor)):
            return False  # «انسحاب الوفد من محادثات الخروج من الاتحاد»: the first phrase is the one of the trigger
        return not any(at in self._syntax.verbs for at in range(self._trigger.last + 1, governor))

    def _opens_phrase(self, at: int, preposition: str) -> bool:
        """Whether item ``at`` is the preposition itself, before a word that it governs."""
        after = at + 1
        return (
            self._is_plain(at)
            and after < len(self._syntax.governors)
            and (self._syntax.governor_at[after] == at and self._syntax.governors[after] == preposition)
        )

    def _is_bound(self, filler: FillerSpan, preposition: str) -> bool:
        following = filler.last + 1
        is_before_it = (
            following + 1 < len(self._sentence.items) and self._syntax.governor_at[following + 1] == following
        )
        return is_before_it and self._syntax.governors[following + 1] == preposition and self._is_patient(filler)

    def _is_patient(self, filler: FillerSpan) -> bool:
        last = self._trigger.last
        if filler.first <= last or self._governor_between(filler) != "":
            return False
        if any(at in self._syntax.verbs for at in range(last + 1, filler.first)):
            return False
        clauses = self._clauses_after(filler)
        if clauses == 0:
            return sum(self._is_plain(at) for at in range(last + 1, filler.first)) <= _MAX_PLAIN_WORDS
        before = self._sentence.items[filler.first - 1]
        return clauses <= _MAX_PARENTHESES and before.is_mark

    def _is_through(self, filler: FillerSpan, preposition: str) -> bool:
        at = self._syntax.governor_at[filler.head]
        if self._syntax.governors[filler.head] != "ل" or at - 1 <= self._trigger.first:
            return False
        governor = self._syntax.governor_at[at - 1]
        is_governed = self._syntax.governors[at - 1] == preposition and governor > self._trigger.first
        return is_governed and at - governor <= _MAX_ORGAN_ITEMS and self._is_organ(governor, at)

    def _is_organ(self, governor: int, at: int) -> bool:
        """Whether plain words stand between, none closed by a pronoun: «من الجمعية البرلمانية للرابطة»."""
        between = range(governor + 1, at)
        return all(self._is_plain(word) for word in between) and not any(
            self._sentence.items[word].norm.endswith(_PRONOUNS) for word in between
        )

    def _is_short(self, governor: int, first: int) -> bool:
        """Whether a phrase runs from a preposition to a filler: few words, none closed by a pronoun («أزمتها»)."""
        between = [item for item in self._sentence.items[governor + 1 : first] if not item.is_mark]
        return len(between) <= _MAX_PLAIN_WORDS and not any(item.norm.endswith(_PRONOUNS) for item in between)

    def _is_plain(self, at: int) -> bool:
        item = self._sentence.items[at]
        return item.mention is None and item.value is None and not item.is_mark

    def _governor_between(self, filler: FillerSpan) -> str:
        """The governor of the filler if it stands after the trigger, else "" (it governs the trigger too)."""
        at = filler.first
        return self._syntax.governors[at] if self._syntax.governor_at[at] > self._trigger.last else ""

    def _clauses_after(self, filler: FillerSpan) -> int:
        return self._syntax.clauses[filler.head] - self._syntax.clauses[self._trigger.last]
