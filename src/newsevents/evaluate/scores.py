"""The figures of the annotation guide's scoring, counted over aligned articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import field, frozen

from newsevents.declarations import EventType
from newsevents.evaluate.align import ArticleComparison, RecordPair
from newsevents.evaluate.fillers import RoleComparison
from newsevents.evaluate.keys import is_core


@frozen(kw_only=True)
class Counts:
    """True positives, false positives and false negatives; shares are ``None`` where nothing was to count."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(right=self.right + other.right, wrong=self.wrong + other.wrong, missed=self.missed + other.missed)

    @property
    def precision(self) -> float | None:
        """Share of the predicted that is right."""
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float | None:
        """Share of the gold that was found."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall."""
        return _share(2 * self.right, 2 * self.right + self.wrong + self.missed)


@frozen(kw_only=True)
class Tally:
    """How many of some decisions were right."""

    right: int = 0
    total: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(right=self.right + other.right, total=self.total + other.total)

    @property
    def accuracy(self) -> float | None:
        """Share of the decisions that are right; ``None`` when there were none."""
        return _share(self.right, self.total)


@frozen(kw_only=True)
class Scores:
    """All figures over a set of articles; micro averages.

    Attributes:
        articles: How many articles were compared.
        empty_articles: How many of them have no event in the gold.
        false_alarms: Events predicted on those.
        events: Records found, by event type.
        roles: Fillers found, by (event type, role).
        attributes: Decisions over matched records, by (event type, attribute): ``stage``, ``factuality``, the
            type's own, ``quantity`` (every matched filler that can have one) and ``quantity_stated`` (where
            the gold has one).
        core: The (event type, role) pairs that count as core roles.
    """

    articles: int = 0
    empty_articles: int = 0
    false_alarms: int = 0
    events: Mapping[str, Counts] = field(factory=dict)
    roles: Mapping[tuple[str, str], Counts] = field(factory=dict)
    attributes: Mapping[tuple[str, str], Tally] = field(factory=dict)
    core: frozenset[tuple[str, str]] = frozenset()

    @property
    def false_alarms_per_100(self) -> float | None:
        """Events predicted per 100 articles without events; ``None`` when there are no such articles."""
        share = _share(self.false_alarms, self.empty_articles)
        return None if share is None else 100 * share

    def event_counts(self, type_name: str | None = None) -> Counts:
        """Records of one type, or of all."""
        return sum((c for name, c in self.events.items() if type_name in (None, name)), Counts())

    def role_counts(self, *, type_name: str | None = None, role: str | None = None, core: bool | None = None) -> Counts:
        """Fillers of one type, one role, of the core roles (``True``) or the others (``False``); else all."""
        chosen = (
            counts
            for key, counts in self.roles.items()
            if type_name in (None, key[0]) and role in (None, key[1]) and core in (None, key in self.core)
        )
        return sum(chosen, Counts())

    def attribute_tally(self, name: str, *, type_name: str | None = None) -> Tally:
        """Decisions on one attribute over matched records."""
        chosen = (t for key, t in self.attributes.items() if key[1] == name and type_name in (None, key[0]))
        return sum(chosen, Tally())


def score(comparisons: Iterable[ArticleComparison], *, event_types: Mapping[str, EventType] | None = None) -> Scores:
    """Count over aligned articles.

    Args:
        comparisons: One per gold article.
        event_types: Declared types by name, which say what roles of third-party types are core.
    """
    tables = _Tables()
    for comparison in comparisons:
        tables.add_article(comparison)
    types = event_types or {}
    return Scores(
        articles=tables.articles,
        empty_articles=tables.empty_articles,
        false_alarms=tables.false_alarms,
        events=tables.events,
        roles=tables.roles,
        attributes=tables.attributes,
        core=frozenset(key for key in tables.roles if is_core(*key, types)),
    )


class _Tables:
    """The counts while they grow."""

    def __init__(self) -> None:
        self.articles = self.empty_articles = self.false_alarms = 0
        self.events: dict[str, Counts] = {}
        self.roles: dict[tuple[str, str], Counts] = {}
        self.attributes: dict[tuple[str, str], Tally] = {}

    def add_article(self, comparison: ArticleComparison) -> None:
        self.articles += 1
        if not comparison.gold.events:
            self.empty_articles += 1
            self.false_alarms += len(comparison.pairs)
        for pair in comparison.pairs:
            self._add_pair(pair)

    def _add_pair(self, pair: RecordPair) -> None:
        both = pair.gold is not None and pair.predicted is not None
        found = Counts(right=int(both), wrong=int(pair.gold is None), missed=int(pair.predicted is None))
        self.events[pair.type] = self.events.get(pair.type, Counts()) + found
        for role in pair.roles:
            key = (pair.type, role.role)
            fillers = Counts(right=len(role.right), wrong=len(role.wrong), missed=len(role.missed))
            self.roles[key] = self.roles.get(key, Counts()) + fillers
            if both:
                self._add_counts_of(pair.type, role)
        if pair.gold is not None and pair.predicted is not None:
            self._tally(pair.type, "stage", pair.gold.stage == pair.predicted.stage)
            self._tally(pair.type, "factuality", pair.gold.factuality == pair.predicted.factuality)
            for name, value in pair.gold.attributes.items():
                self._tally(pair.type, name, pair.predicted.attributes.get(name) == value)

    def _add_counts_of(self, type_name: str, role: RoleComparison) -> None:
        for filler in role.right:
            if filler.gold.category is not None:
                self._tally(type_name, "quantity", filler.same_count)
            if filler.gold.quantity is not None:
                self._tally(type_name, "quantity_stated", filler.same_count)

    def _tally(self, type_name: str, name: str, is_right: bool) -> None:
        key = (type_name, name)
        self.attributes[key] = self.attributes.get(key, Tally()) + Tally(right=int(is_right), total=1)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
