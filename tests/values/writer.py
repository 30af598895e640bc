"""Write numbers and dates in Arabic words, apart from the reader: what it writes must read back."""

from __future__ import annotations

from datetime import date

_UNITS_MASCULINE = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
_UNITS_FEMININE = ["", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]
_TENS = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
_HUNDREDS = ["", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
_SCALES = [
    (10**9, "مليار", "ملياران", "مليارين", "مليارات", "مليارا"),
    (10**6, "مليون", "مليونان", "مليونين", "ملايين", "مليونا"),
    (10**3, "ألف", "ألفان", "ألفين", "آلاف", "ألفا"),
]


class NumberWriter:
    """Spells whole numbers.

    Args:
        is_feminine: Whether the counted noun is feminine («أربع عشرة»).
        is_genitive: Whether «عشرين» and «ألفين» are written, not «عشرون» and «ألفان».
        hundred: «مئة» or «مائة».
    """

    def __init__(self, *, is_feminine: bool = False, is_genitive: bool = True, hundred: str = "مئة") -> None:
        self.is_feminine = is_feminine
        self.ending = "ين" if is_genitive else "ون"
        self.dual = "ين" if is_genitive else "ان"
        self.is_genitive = is_genitive
        self.hundred = hundred

    def write(self, number: int) -> str:
        """Spell a number from 1 to 10^12 - 1."""
        parts = []
        for scale, singular, dual, dual_genitive, plural, accusative in _SCALES:
            count, number = divmod(number, scale)
            if count == 1:
                parts.append(singular)
            elif count == 2:
                parts.append(dual_genitive if self.is_genitive else dual)
            elif count:
                noun = plural if 3 <= count % 100 <= 10 else accusative if count % 100 > 10 else singular
                parts.append(f"{self._below_thousand(count, is_feminine=False)} {noun}")
        if number:
            parts.append(self._below_thousand(number, is_feminine=self.is_feminine))
        return " و".join(parts)

    def _below_thousand(self, number: int, *, is_feminine: bool) -> str:
        hundreds, rest = divmod(number, 100)
        parts = []
        if hundreds == 1:
            parts.append(self.hundred)
        elif hundreds == 2:
            parts.append(self.hundred[:-1] + "ت" + self.dual)
        elif hundreds:
            parts.append(_HUNDREDS[hundreds] + self.hundred)
        if rest:
            parts.append(self._below_hundred(rest, is_feminine=is_feminine))
        return " و".join(parts)

    def _below_hundred(self, number: int, *, is_feminine: bool) -> str:
        units = _UNITS_FEMININE if is_feminine else _UNITS_MASCULINE
        if number <= 10:
            return units[number]
        tens, unit = divmod(number, 10)
        if tens == 1:
            return self._teen(unit, is_feminine=is_feminine)
        ten = _TENS[tens] + self.ending
        if unit == 0:
            return ten
        head = units[unit]
        if unit == 1:
            head = "إحدى" if is_feminine else "واحد"
        elif unit == 2 and self.is_genitive:
            head = head.replace("ان", "ين")
        return f"{head} و{ten}"

    def _teen(self, unit: int, *, is_feminine: bool) -> str:
        tail = "عشرة" if is_feminine else "عشر"
        if unit == 1:
            return f"{'إحدى' if is_feminine else 'أحد'} {tail}"
        if unit == 2:
            stem = "اثنت" if is_feminine else "اثن"
            return f"{stem}{'ي' if self.is_genitive else 'ا'} {tail}"
        return f"{(_UNITS_FEMININE if is_feminine else _UNITS_MASCULINE)[unit]} {tail}"


_INTERNATIONAL = [
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
    "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
]  # fmt: skip
_LEVANTINE = [
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
    "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
]  # fmt: skip


def _replace(names: dict[int, str]) -> list[str]:
    """The international names but for these."""
    return [names.get(number, name) for number, name in enumerate(_INTERNATIONAL, start=1)]


MONTH_SYSTEMS = {
    "international": _INTERNATIONAL,
    "levantine": _LEVANTINE,
    "algerian": _replace({1: "جانفي", 2: "فيفري", 4: "أفريل", 5: "ماي", 6: "جوان", 7: "جويلية", 8: "أوت"}),
    "moroccan": _replace({5: "ماي", 7: "يوليوز", 8: "غشت", 9: "شتنبر", 11: "نونبر", 12: "دجنبر"}),
    "mauritanian": _replace({4: "إبريل", 8: "أغشت", 9: "شتمبر", 12: "دجمبر"}),
    "egyptian": _replace({4: "إبريل", 6: "يونيه", 7: "يوليه"}),
    "iraqi": ["كانون الثاني", "شباط", "آذار", "نيسان", "مايس", *_LEVANTINE[5:]],
    "bare": [name.translate(str.maketrans("أإآ", "ااا")) for name in _INTERNATIONAL],
    "slash": [f"{a}/{b}" for a, b in zip(_INTERNATIONAL, _LEVANTINE, strict=True)],
    "slash-levantine": [f"{b} / {a}" for a, b in zip(_INTERNATIONAL, _LEVANTINE, strict=True)],
    "brackets": [f"{a} ({b})" for a, b in zip(_INTERNATIONAL, _LEVANTINE, strict=True)],
    "dash": [f"{b} - {a}" for a, b in zip(_INTERNATIONAL, _LEVANTINE, strict=True)],
}
HIJRI_MONTHS = [
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
    "رجب", "شعبان", "رمضان", "شوال", "ذي القعدة", "ذي الحجة",
]  # fmt: skip
WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
_ORDINALS = ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"]
_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
SCRIPTS = {"ascii": {}, "arabic": _ARABIC_DIGITS, "persian": _PERSIAN_DIGITS}


def write_ordinal(day: int) -> str:
    """ "السابع", "الحادي عشر", "الخامس والعشرين"."""
    if day <= 10:
        return _ORDINALS[day - 1]
    tens, unit = divmod(day, 10)
    head = "الحادي" if unit == 1 else _ORDINALS[unit - 1]
    if tens == 1:
        return f"{head} عشر"
    ten = "العشرين" if tens == 2 else "الثلاثين"
    return ten if unit == 0 else f"{head} و{ten}"


def write_date(day: date, *, system: str, form: str, script: str, with_weekday: bool) -> str:
    """One day in one of the forms of ``DATE_FORMS``."""
    month = MONTH_SYSTEMS[system][day.month - 1]
    text = DATE_FORMS[form].format(d=day.day, m=day.month, y=day.year, month=month, ordinal=write_ordinal(day.day))
    weekday = f"{WEEKDAYS[day.weekday()]} " if with_weekday else ""
    return weekday + text.translate(SCRIPTS[script])


DATE_FORMS = {
    "plain": "{d} {month} {y}",
    "comma": "{d} {month}، {y}",
    "year-word": "{d} {month} عام {y}",
    "min-year": "{d} {month} من عام {y}",
    "min": "{d} من {month} {y}",
    "shahr": "{d} من شهر {month} {y}",
    "ordinal": "{ordinal} من {month} {y}",
    "article": "الـ{d} من {month} {y}",
    "era": "{d} {month} {y}م",
    "slash": "{d}/{m}/{y}",
    "padded": "{d:02}-{m:02}-{y}",
    "iso": "{y}-{m:02}-{d:02}",
    "dots": "{d:02}.{m:02}.{y}",
}
