"""Whether a plugin reads well: any text, the same each time and in any order, with quotations that stand there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from attrs import evolve

from newsevents.model import Argument, Article, Event, Evidence, Extraction
from newsevents.serialise import extraction_from_json, extraction_to_json
from newsevents.testing.problems import Problem

if TYPE_CHECKING:
    from newsevents.extractor import Extractor

# A sentence that states nothing of interest: "The minister said yesterday that 12 people arrived in Cairo from Paris."
_PLAIN: Final = "قال الوزير أمس إن 12 شخصا وصلوا إلى القاهرة من باريس. "
_LONG: Final = 400
_SILENT: Final = {
    "an empty text": "",
    "blanks": " \n\t \u00a0",
    "marks only": "«»،؛. … —",
    "English": "The president visited Poland yesterday.",
    "Chinese": "总统昨天访问了波兰。",
    "letters that do not show": "\u200f\u202b\u200b\ufeff\u0640",
}
_PROBES: Final = {
    "a long text": _PLAIN * _LONG,
    "a text without stops": _PLAIN.replace(".", "") * 60,
    "odd letters": "قـــالَ الوَزيرُ\u200f إنّ ١٢ شخصًا \U0001f600 وصلوا\u202c إلى القاهرة",
    "one word": "الوزير",
}


def find_reading_problems(extractor: Extractor, articles: Sequence[Article]) -> Iterator[Problem]:
    """Let a plugin read odd texts and the ones given."""
    for name, text in _SILENT.items():
        extraction = extractor(Article(id=name, text=text))
        yield from _problems_of(extraction, name)
        if extraction.events:
            yield Problem(code="reading", where=name, wrong="it finds an event there",
                          mend="let it look for words of the article")  # fmt: skip
    probes = [Article(id=name, text=text, title=title)
              for name, text in _PROBES.items() for title in (None, "عنوان")]  # fmt: skip
    probes += [_named(article, at) for at, article in enumerate(articles)]
    alone = [extractor(article) for article in probes]
    for extraction in alone:
        yield from _problems_of(extraction, extraction.article.id or "an article")
    if articles and not any(extraction.events for extraction in alone):
        yield Problem(code="reading", where="articles", wrong="it finds nothing in any of the articles given",
                      mend="give articles that state what it reads, or see 'newsevents explain'")  # fmt: skip
    yield from _order(extractor, probes, alone)


def _named(article: Article, at: int) -> Article:
    return evolve(article, id=f"articles[{at}] {article.id or ''}".strip())


def _order(extractor: Extractor, probes: Sequence[Article], alone: Sequence[Extraction]) -> Iterator[Problem]:
    """The result for an article depends on nothing but the article."""
    for what, order in (("twice", 1), ("in another order", -1)):
        again = list(extractor.pipe(list(probes)[::order]))[::order]
        for one, other in zip(alone, again, strict=True):
            if one.events != other.events:
                yield Problem(
                    code="reading",
                    where=one.article.id or "an article",
                    wrong=f"read {what}, it gives other records",
                    mend="keep nothing between articles, sort what comes out of sets, and use no chance",
                )


def _problems_of(extraction: Extraction, where: str) -> Iterator[Problem]:
    problem = partial(Problem, code="reading", where=where)
    for diagnostic in extraction.diagnostics:
        if diagnostic.code in ("plugin-failure", "extraction-failed"):
            yield problem(wrong=diagnostic.message, mend="it must read any text without raising")
    for event in extraction.events:
        for wrong in _wrong_with(event, extraction.article):
            yield problem(wrong=f"{event.type}: {wrong}", mend="quote with Section.quote(start, end)")
    if extraction.events and _changes_when_written(extraction):
        yield problem(wrong="its records change when they are written and read again",
                      mend="use the values of newsevents.model, and text for attributes")  # fmt: skip


def _changes_when_written(extraction: Extraction) -> bool:
    written = extraction_to_json(extraction)
    return extraction_to_json(extraction_from_json(written)) != written


def _wrong_with(event: Event, article: Article) -> Iterator[str]:
    if not event.evidence:
        yield "it has no evidence"
    for spot in (*event.evidence, *(argument.evidence() for argument in event.arguments)):
        if spot is not None and not _stands(spot, article):
            yield f"quotes «{spot.text:.40}», which does not stand at {spot.field}[{spot.start}:{spot.end}]"
    sure = [("it", event.confidence), *((_name(argument), argument.confidence) for argument in event.arguments)]
    for what, confidence in sure:
        if not 0 <= confidence <= 1:
            yield f"{what} has confidence {confidence}; it is a number from 0 to 1"


def _name(argument: Argument) -> str:
    return f"role {argument.role!r}"


def _stands(spot: Evidence, article: Article) -> bool:
    text = article.title if spot.field == "title" else article.text
    return (text or "")[spot.start : spot.end] == spot.text
