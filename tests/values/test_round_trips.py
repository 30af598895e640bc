"""What our own writer spells reads back to itself."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hijridate import Gregorian, Hijri
from hypothesis import given, settings
from hypothesis import strategies as st

from newsevents.model import DateInterval, Quantity
from newsevents.values import find_values, parse_date, parse_number
from tests.values.writer import DATE_FORMS, HIJRI_MONTHS, MONTH_SYSTEMS, SCRIPTS, NumberWriter, write_date

WRITERS = st.builds(
    NumberWriter, is_feminine=st.booleans(), is_genitive=st.booleans(), hundred=st.sampled_from(["مئة", "مائة"])
)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))
MAGNITUDES = st.integers(min_value=1, max_value=12).flatmap(lambda digits: st.integers(1, 10**digits - 1))


def one_day(day: date) -> tuple[date, date]:
    return day, day + timedelta(days=1)


@settings(max_examples=600, deadline=None)
@given(number=MAGNITUDES, writer=WRITERS)
def test_integers_in_words_read_back(number: int, writer: NumberWriter) -> None:
    assert parse_number(writer.write(number)) == Quantity(value=Decimal(number))


@pytest.mark.parametrize("number", [*range(1, 131), 200, 211, 1000, 1001, 2002, 11_011, 100_000, 10**6, 10**9 + 1])
@pytest.mark.parametrize("is_feminine", [False, True], ids=["masculine", "feminine"])
def test_small_and_round_integers_read_back(number: int, is_feminine: bool) -> None:
    assert parse_number(NumberWriter(is_feminine=is_feminine).write(number)) == Quantity(value=Decimal(number))


@settings(max_examples=300, deadline=None)
@given(number=MAGNITUDES, writer=WRITERS)
def test_integers_in_running_text_read_back(number: int, writer: NumberWriter) -> None:
    if number == 1 or number == 1000:
        return  # "one" and "thousand" alone are no counts in a text
    spelt = writer.write(number)
    (mention,) = find_values(f"سجلت الوزارة {spelt} شكوى جديدة.")
    assert (mention.text, mention.value) == (spelt, Quantity(value=Decimal(number)))


@settings(max_examples=800, deadline=None)
@given(
    day=DAYS,
    system=st.sampled_from(sorted(MONTH_SYSTEMS)),
    form=st.sampled_from(sorted(DATE_FORMS)),
    script=st.sampled_from(sorted(SCRIPTS)),
    with_weekday=st.booleans(),
)
def test_dates_read_back(day: date, system: str, form: str, script: str, with_weekday: bool) -> None:
    text = write_date(day, system=system, form=form, script=script, with_weekday=with_weekday)
    read = parse_date(text)
    assert read is not None, text
    assert (read.start, read.end, read.precision, read.iso) == (*one_day(day), "day", day.isoformat()), text


@settings(max_examples=300, deadline=None)
@given(day=DAYS, system=st.sampled_from(sorted(MONTH_SYSTEMS)), form=st.sampled_from(sorted(DATE_FORMS)))
def test_dates_in_running_text_read_back(day: date, system: str, form: str) -> None:
    text = write_date(day, system=system, form=form, script="ascii", with_weekday=False)
    (mention,) = find_values(f"وقع الطرفان الاتفاق في {text} بحضور الوسطاء.")
    assert mention.text == text
    assert isinstance(mention.value, DateInterval)
    assert mention.value.start == day


@settings(max_examples=400, deadline=None)
@given(year=st.integers(1343, 1500), month=st.integers(1, 12), data=st.data())
def test_hijri_dates_agree_with_hijridate(year: int, month: int, data: st.DataObject) -> None:
    day = data.draw(st.integers(1, Hijri(year, month, 1).month_length()))
    expected = Hijri(year, month, day).to_gregorian()
    read = parse_date(f"{day} {HIJRI_MONTHS[month - 1]} {year}هـ")
    assert read is not None
    assert (read.start, read.calendar) == (date(expected.year, expected.month, expected.day), "hijri")


def test_every_hijri_month_agrees_with_hijridate() -> None:
    for year in range(1343, 1501):
        for month in range(1, 13):
            first = Hijri(year, month, 1)
            start = date(*first.to_gregorian().datetuple())
            read = parse_date(f"{HIJRI_MONTHS[month - 1]} {year}هـ")
            assert read is not None
            assert (read.start, read.end) == (start, start + timedelta(days=first.month_length()))


@settings(max_examples=200, deadline=None)
@given(day=st.dates(min_value=date(1925, 1, 1), max_value=date(2076, 12, 31)))
def test_both_calendars_for_one_day_give_that_day(day: date) -> None:
    hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    text = f"{hijri.day} {HIJRI_MONTHS[hijri.month - 1]} {hijri.year}هـ الموافق {day.day}/{day.month}/{day.year}م"
    read = parse_date(text)
    assert read is not None
    assert (read.start, read.calendar) == (day, "gregorian")


@settings(max_examples=200, deadline=None)
@given(first=DAYS, days=st.integers(1, 27), system=st.sampled_from(sorted(MONTH_SYSTEMS)))
def test_ranges_of_days_read_back(first: date, days: int, system: str) -> None:
    last = first + timedelta(days=days)
    ends = [write_date(d, system=system, form="plain", script="ascii", with_weekday=False) for d in (first, last)]
    read = parse_date(f"من {ends[0]} إلى {ends[1]}")
    assert read is not None
    assert (read.start, read.end, read.is_range) == (first, last + timedelta(days=1), True)


@settings(max_examples=200, deadline=None)
@given(published=DAYS, days=st.integers(3, 10))
def test_days_ago_count_back_from_publication(published: date, days: int) -> None:
    read = parse_date(f"قبل {NumberWriter().write(days)} أيام", published=published)
    assert read is not None
    assert (read.start, read.anchor) == (published - timedelta(days=days), published)
