"""What looks like a transfer and is none: own forces on a mission, arms laid down or taken, papers about arms.

The words are in ``objections.yml``. A candidate is judged in its own sentence; whether somebody keeps the weapons is
asked of the whole article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import yaml
from attrs import evolve, frozen

from newsevents.frames import Lexeme, SentenceItems, build_items, parse_lexeme
from newsevents.hookspecs import Completion
from newsevents.model import AnnotatedArticle, Argument, EventCandidate
from newsevents.text import fold_string
from newsevents_arms_transfers.contents import break_down
from newsevents_arms_transfers.destinations import is_addressed, name_places
from newsevents_arms_transfers.guesses import is_idle_guess, mention_of
from newsevents_arms_transfers.institutions import name_recipient
from newsevents_arms_transfers.signatories import divide_sides
from newsevents_arms_transfers.unnamed import leave_unnamed

_DATA = Path(__file__).parent / "objections.yml"
_EVENT_TYPE = "arms_transfer"
_MOVES = frozenset({"send", "arrive", "request"})
_HANDS_OVER = frozenset({"deliver", "hand_over"})
_KEEPS = frozenset({"buy", "sell", "export", "import", "contract", "give", "build", "lend", "rent", "arms_deal"})
_SELF_MOVING = frozenset({"ships", "aircraft", "air_defence", "armoured_vehicles", "artillery", "uav"})
_VAGUE = frozenset({"unspecified", "other"})
_CARRIERS = frozenset({"ships", "aircraft", "other"})
_MAX_TO_PAPER = 5
_MAX_TO_CARGO = 3
_MAX_TO_TAKING = 8
_MAX_TO_SOLDIERS = 6
_MAX_TO_DEPLOYED = 3
_MAX_TO_WATERS = 3
_MAX_TO_PLANT = 12
_MAX_TO_NUMBER = 5


@frozen(kw_only=True)
class _Place:
    """A candidate where it stands: its sentence, the indices of its trigger, its rule, the article around."""

    candidate: EventCandidate
    rule: str
    sentence: SentenceItems
    first: int
    last: int
    article: AnnotatedArticle
    is_kept: bool

    def weapons(self) -> list[Argument]:
        """The weapons, without the ships and planes that only bring the others."""
        found = [argument for argument in self.candidate.arguments if argument.role == "weapon"]
        return [argument for argument in found if not _is_carrier(self, argument)] or found

    def index_of(self, argument: Argument) -> int | None:
        """Index of its first item, if it stands in the sentence."""
        if argument.start is None or argument.field != self.sentence.section.field:
            return None
        items = self.sentence.items
        return next((at for at, item in enumerate(items) if item.start <= argument.start < item.end), None)

    def has(self, name: str, low: int = 0, high: int | None = None) -> bool:
        """Whether words of the list ``name`` begin at an item from ``low`` to before ``high``."""
        stop = len(self.sentence.items) if high is None else high
        return any(low <= found.first < stop for found in self.sentence.find(_words(name)))

    def names_soldiers(self, low: int, high: int) -> bool:
        """Whether soldiers stand from item ``low`` to before ``high``, counted («300 جندي») or not."""
        counted = (item.value.text for item in self.sentence.items[max(0, low) : high] if item.value is not None)
        words = _words("soldiers")
        return self.has("soldiers", low, high) or any(
            True for text in counted for _ in words.find(tuple(fold_string(text).split()))
        )


def turn_down(candidates: Sequence[EventCandidate], article: AnnotatedArticle) -> Iterator[Completion]:
    """Turn down candidates that are no transfer, and take weapons out that are not what changes hands."""
    own = [candidate for candidate in candidates if candidate.type == _EVENT_TYPE]
    is_kept = any(_rule(candidate) in _KEEPS for candidate in own)
    for candidate in own:
        place = _find_place(candidate, article, is_kept=is_kept)
        if place is None:
            continue
        read = break_down(candidate, place.sentence)
        place = evolve(place, candidate=read)
        reason = next((reason for objection in _OBJECTIONS if (reason := objection(place)) is not None), None)
        if reason is not None:
            yield Completion(candidate=candidate, replacement=None, reason=reason)
            continue
        kept = tuple(a for a in read.arguments if a.role != "weapon" or not _is_acted_against(place, a))
        if place.weapons() and not any(argument.role == "weapon" for argument in kept):
            yield Completion(candidate=candidate, replacement=None, reason="what is made or removed, not given")
            continue
        kept = tuple(a for a in kept if not is_idle_guess(a, kept, article) and not _is_resolution(place, a))
        mended = read if kept == read.arguments else evolve(read, arguments=kept)
        mended = name_places(mended, place.rule, place.sentence, place.last, is_gain=place.has("gains"))
        if not is_addressed(mended, place.rule):
            yield Completion(candidate=candidate, replacement=None, reason="nobody is said to get what is sent")
            continue
        had, has = ({a.role for a in found.arguments} for found in (read, mended))
        kept_open = leave_unnamed(mended, place.rule, article, is_unguessed="supplier" in had - has)
        if kept_open is not mended:
            yield Completion(candidate=candidate, replacement=kept_open, reason="no supplier is named")
            continue
        divided = divide_sides(mended, place.rule, article)
        if divided is not None:
            yield Completion(candidate=candidate, replacement=divided, reason="two that sign with one another")
            continue
        named = name_recipient(mended, place.rule, place.sentence, place.first, place.last, article)
        if named is not None:
            yield Completion(candidate=candidate, replacement=named, reason="the state whose army or ministry it is")
        elif mended is not candidate:
            reason = "without what is made or removed, and without who can only be guessed"
            yield Completion(candidate=candidate, replacement=mended, reason=reason)


def _is_own_mission(place: _Place) -> str | None:
    """«أرسلت السويد سفينة حربية إلى سواحل الصومال للمشاركة في …» (sent a warship to the coast of Somalia)."""
    if place.rule not in _MOVES or place.is_kept or place.has("gains") or not _moves_itself(place):
        return None
    weapons = [at for argument in place.weapons() if (at := place.index_of(argument)) is not None]
    if not weapons or _goes_to_group(place):
        return None
    if place.names_soldiers(min(weapons) - _MAX_TO_SOLDIERS, max(weapons) + _MAX_TO_SOLDIERS + 1):
        return "troops and their weapons go somewhere"
    if place.has("missions"):
        return "a mission of the owner's own forces"
    fillers = [a for a in place.candidate.arguments if a.role == "recipient"]
    is_front = place.has("waters", place.last + 1, place.last + 1 + _MAX_TO_PLANT)
    if is_front and fillers and all(a.via in ("sentence", "spare", "before") for a in fillers):
        return "somebody moves what is their own, and nobody is said to get it"
    goes_to = [a for a in place.candidate.arguments if a.role == "recipient" and (a.via or "").endswith(":إلى")]
    if goes_to and all(argument.category in ("ships", "aircraft") for argument in place.weapons()):
        return "ships or aircraft go to a country, and nobody is said to get them"
    parties = [place.index_of(a) for a in place.candidate.arguments if a.role == "recipient"]
    is_ship = all(argument.category == "ships" for argument in place.weapons())
    if is_ship and any(at is not None and place.has("waters", at - _MAX_TO_WATERS, at) for at in parties):
        return "a ship goes to a coast or port"
    return None


def _goes_to_group(place: _Place) -> bool:
    """«نقلت إلى قوات حفتر مروحيات» (moved helicopters to Haftar's forces): the forces get them."""
    takers = [a for a in place.candidate.arguments if a.role == "recipient" and (a.via or "").startswith("prep:")]
    return any((mention := mention_of(a, place.article)) and mention.kind == "armed_group" for a in takers)


def _is_deployed(place: _Place) -> str | None:
    """«نشر صواريخ باتريوت» elsewhere in the article: who brings the battery mans it as well."""
    if place.rule not in _MOVES or place.is_kept or place.has("gains") or not _moves_itself(place):
        return None
    categories = {argument.category for argument in place.weapons()} | {"missiles"}  # «نشر الصواريخ», of a battery
    for section in place.article.sections:
        for index in range(len(section.sentences)):
            sentence = build_items(section, index)
            for found in sentence.find(_words("deployment")):
                behind = sentence.items[found.last + 1 : found.last + 1 + _MAX_TO_DEPLOYED]
                kinds = {item.mention.category for item in behind if item.mention is not None}
                if categories & kinds:
                    return "the article says that they are deployed, by who owns them"
    return None


def _is_laid_down(place: _Place) -> str | None:
    """«الانسحاب وتسليم السلاح» (withdrawing and handing in their weapons), «سلّموا أسلحتهم»."""
    if place.rule not in _HANDS_OVER:
        return None
    for argument in place.weapons():
        at = place.index_of(argument)
        if at is None or argument.category not in _VAGUE | {"small_arms"} or argument.id is not None:
            continue
        if _words("own_arms").match_at(place.sentence.norms, at) is not None:
            return "somebody hands in weapons of their own"
        is_generic = place.sentence.norms[at].startswith(("السلاح", "الاسلحه")) and at - place.last <= 1
        if is_generic and place.has("laying_down"):
            return "fighters lay down their arms"
    return None


def _is_taken(place: _Place) -> str | None:
    """«سرقة وبيع تجهيزات» (stealing and selling equipment), «حصلوا على أسلحة من مخازن الجيش»."""
    if place.has("taking", place.first - _MAX_TO_TAKING, place.last + _MAX_TO_TAKING + 1):
        return "stolen or captured, not handed over"
    for argument in place.candidate.arguments:
        at = place.index_of(argument) if argument.role == "supplier" else None
        if place.rule in ("obtain", "receive") and at is not None and place.has("stores", at - 2, at):
            return "taken from somebody's stores"
    return None


def _is_paper(place: _Place) -> str | None:
    """«سلّمته مذكرة احتجاج على سقوط أربع قذائف» (handed him a note on four shells)."""
    low = place.last + 1
    weapons = [at for argument in place.weapons() if (at := place.index_of(argument)) is not None]
    if not weapons or min(weapons) < low:
        return None
    if place.has("papers", low, min(low + _MAX_TO_PAPER, min(weapons))):
        return "what changes hands is something else, which only speaks of weapons"
    return None


def _is_acted_against(place: _Place, weapon: Argument) -> bool:
    """«معدات لنزع الألغام» (equipment for removing mines): the mines are not given."""
    at = place.index_of(weapon)
    if at is not None and place.has("figures", at + 1, at + 2):
        return True  # «الذخيرة الأيديولوجية» (ideological ammunition)
    if _is_carrier(place, weapon):
        return True
    if at is None or at == 0 or place.first <= at - 1 <= place.last:
        return False
    return place.has("against", at - 1, at)


def _is_carrier(place: _Place, weapon: Argument) -> bool:
    """«طائرتين محملتين بالأسلحة» (two planes laden with arms): what they carry, or drop, is given."""
    at = place.index_of(weapon)
    if at is None or weapon.category not in _CARRIERS:
        return False
    is_dropping = place.rule == "airdrop" and weapon.category == "aircraft"
    return is_dropping or place.has("laden", at + 1, at + 1 + _MAX_TO_CARGO)


def _is_resolution(place: _Place, argument: Argument) -> bool:
    """«القرارين 1970 و1973» (resolutions 1970 and 1973): the numbers are no years."""
    at = place.index_of(argument) if argument.role == "date" else None
    return at is not None and argument.text.isdigit() and place.has("resolutions", at - _MAX_TO_NUMBER, at)


def _is_fired(place: _Place) -> str | None:
    """«اعترضت الصاروخ قبل وصوله إلى …» (intercepted the missile before it reached …)."""
    flies = any(argument.category in ("missiles", "ammunition", "uav", "artillery") for argument in place.weapons())
    if place.rule == "arrive" and flies and place.has("fired"):
        return "what arrives is fired, not delivered"
    reaches = all(argument.via == "theme" and argument.category == "missiles" for argument in place.weapons())
    if place.rule == "arrive" and flies and reaches and not place.has("gains"):
        return "what reaches a country may do so by its range"
    return None


def _is_attack(place: _Place) -> str | None:
    """«نقل متفجرات بهدف ارتكاب تفجيرات» (moving explosives in order to bomb)."""
    explodes = all(argument.category == "ammunition" for argument in place.weapons())
    if place.rule in ("send", "smuggle", "supply", "buy", "obtain") and explodes and place.has("attacks"):
        return "plotters move their own explosives"
    return None


def _is_civil(place: _Place) -> str | None:
    """«تجهيزات تتعلق بمحطة بوشهر» (equipment for the power plant)."""
    is_vague = all(argument.category in _VAGUE and argument.id is None for argument in place.weapons())
    if is_vague and place.has("plants", place.first, place.last + _MAX_TO_PLANT):
        return "equipment of a plant"
    return None


_OBJECTIONS: tuple[Callable[[_Place], str | None], ...] = (
    _is_own_mission,
    _is_deployed,
    _is_laid_down,
    _is_taken,
    _is_paper,
    _is_fired,
    _is_attack,
    _is_civil,
)


def _moves_itself(place: _Place) -> bool:
    weapons = place.weapons()
    return bool(weapons) and all(argument.category in _SELF_MOVING for argument in weapons)


def _rule(candidate: EventCandidate) -> str:
    return candidate.trace[0].rule.removeprefix("trigger ") if candidate.trace else ""


def _find_place(candidate: EventCandidate, article: AnnotatedArticle, *, is_kept: bool) -> _Place | None:
    trigger = candidate.trigger
    section = next((section for section in article.sections if section.field == trigger.field), None)
    if section is None:
        return None
    sentence = build_items(section, section.sentence_at(trigger.start))
    inside = [at for at, item in enumerate(sentence.items) if item.start < trigger.end and trigger.start < item.end]
    if not inside:
        return None
    return _Place(candidate=candidate, rule=_rule(candidate), sentence=sentence, first=inside[0], last=inside[-1],
                  article=article, is_kept=is_kept)  # fmt: skip


@cache
def _words(name: str) -> Lexeme:
    return parse_lexeme(yaml.safe_load(_DATA.read_text(encoding="utf-8"))[name]["patterns"])
