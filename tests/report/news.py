"""Results for the page: invented articles whose records quote their words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from newsevents.model import Argument, Article, DateInterval, Event, Evidence, Extraction, Quantity

# "Oslo and Tallinn sign" / "Norway sold Estonia six Leopard tanks in Tallinn on Monday. It rained in Tartu."
SALE_TITLE = "أوسلو وتالين توقعان"
SALE_TEXT = "باعت النرويج لإستونيا ست دبابات ليوبارد في تالين يوم الاثنين. وهطل المطر في تارتو."
# "Kenya left the African Union."
EXIT_TEXT = "انسحبت كينيا من الاتحاد الأفريقي."
# "Oman and Yemen patrol their border."
BORDER_TEXT = "تسيّر عُمان واليمن دوريات على حدودهما."


def quote(text: str, words: str) -> Evidence:
    """The evidence of words that stand in a text."""
    start = text.index(words)
    return Evidence(start=start, end=start + len(words), text=words)


def fill(text: str, role: str, filler_id: str | None, words: str, *, count: int | None = None) -> Argument:
    """An argument whose words stand in a text."""
    evidence = quote(text, words)
    day = date.fromisoformat(filler_id) if role == "date" and filler_id is not None else None
    return Argument(
        role=role,
        id=filler_id,
        text=words,
        start=evidence.start,
        end=evidence.end,
        confidence=0.9,
        via="subject",
        category="armoured_vehicles" if role == "weapon" else None,
        quantity=Quantity(value=count) if count is not None else None,
        date=DateInterval(start=day, end=day + timedelta(days=1)) if day is not None else None,
    )


def make_sale(
    *, number: int = 0, day: str | None = "2025-03-10", text: str = SALE_TEXT, title: str | None = SALE_TITLE
) -> Extraction:
    """An arms transfer of one article, in March 2025 unless another day is given."""
    arguments = [
        fill(text, "supplier", "NOR", "النرويج"),
        fill(text, "recipient", "EST", "إستونيا"),
        fill(text, "weapon", "Leopard 2", "ست دبابات ليوبارد", count=6),
        fill(text, "place", "تالين", "تالين"),
    ]
    if day is not None:
        arguments.append(fill(text, "date", day, "يوم الاثنين"))
    sentence = text[: text.index(".") + 1]
    event = Event(
        type="arms_transfer",
        stage="contracted",
        attributes={"mode": "sale"},
        arguments=tuple(arguments),
        evidence=(quote(text, sentence), quote(text, "باعت")),
        confidence=0.8,
    )
    article = Article(id=f"sale-{number}", text=text, title=title, published=date(2025, 3, 11), source="desk")
    return Extraction(article=article, events=(event,))


def make_exit() -> Extraction:
    """A withdrawal, announced and denied, without a date."""
    event = Event(
        type="alliance_withdrawal",
        stage="announced",
        factuality="denied",
        attributes={"action": "withdrawal"},
        arguments=(
            fill(EXIT_TEXT, "member", "KEN", "كينيا"),
            fill(EXIT_TEXT, "organization", "AU", "الاتحاد الأفريقي"),
        ),
        evidence=(quote(EXIT_TEXT, EXIT_TEXT),),
        confidence=0.7,
    )
    return Extraction(article=Article(id="exit", text=EXIT_TEXT), events=(event,))


def make_border() -> Extraction:
    """A border event of two parties."""
    event = Event(
        type="border_security",
        stage="executed",
        attributes={"action": "coordination"},
        arguments=(
            fill(BORDER_TEXT, "party", "OMN", "عُمان"),
            fill(BORDER_TEXT, "party", "YEM", "اليمن"),
            Argument(role="border", id="OMN-YEM", text="حدودهما"),
        ),
        evidence=(quote(BORDER_TEXT, BORDER_TEXT),),
        confidence=0.9,
    )
    return Extraction(article=Article(id="border", text=BORDER_TEXT, published=date(2024, 1, 2)), events=(event,))


def make_news() -> list[Extraction]:
    """One article of each type and one without events."""
    return [make_sale(), make_exit(), make_border(), Extraction(article=Article(id="rain", text="هطل المطر."))]


def make_many(count: int) -> Iterable[Extraction]:
    """As many sales, a day apart."""
    first = date(2020, 1, 1)
    return (make_sale(number=n, day=(first + timedelta(days=n)).isoformat()) for n in range(count))
