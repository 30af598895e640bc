"""News-like Arabic text of our own making, for speed: sentences with values between sentences without."""

from __future__ import annotations

import random
from datetime import date, timedelta

_MONTHS = [
    "يناير/كانون الثاني", "فبراير/شباط", "مارس/آذار", "أبريل/نيسان", "مايو/أيار", "يونيو/حزيران",
    "يوليو/تموز", "أغسطس/آب", "سبتمبر/أيلول", "أكتوبر/تشرين الأول", "نوفمبر/تشرين الثاني", "ديسمبر/كانون الأول",
]  # fmt: skip
_WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
_PEOPLE = ["وزير الدفاع", "الناطق العسكري", "رئيس الأركان", "المبعوث الأممي", "وزيرة الخارجية", "قائد البحرية"]
_ACTS = ["أعلن", "أكد", "نفى", "أوضح", "أضاف", "ذكر", "قال", "شدد", "اعتبر", "لفت"]
_PLACES = ["العاصمة", "المنطقة الحدودية", "ميناء الشمال", "القاعدة الجوية", "مقر الوزارة", "الساحل الغربي"]
_GOODS = ["طائرة", "دبابة", "مروحية", "مدرعة", "قذيفة", "مسيرة"]
_PLAIN = [
    "{act} {person} في بيان تلاه أمام الصحفيين أن بلاده ملتزمة بالتفاهمات المبرمة مع شركائها في الإقليم.",
    "وتتهم المعارضة الحكومة بإخفاء بنود الاتفاق عن البرلمان، وتطالب بجلسة علنية تناقش فيها كلفته السياسية.",
    "ويرى محللون أن التقارب بين الجارين لن يبدد المخاوف القديمة التي تركتها سنوات القطيعة على ضفتي النهر.",
    "وكانت الخارجية قد استدعت القائم بالأعمال احتجاجا على تصريحات وصفتها بأنها تدخل سافر في شؤونها.",
    "ولم يصدر تعليق رسمي من الطرف الآخر حتى لحظة إعداد هذا الخبر، فيما تحدثت وسائل إعلام محلية عن اتصالات هادئة.",
    "وتراقب منظمات حقوقية أوضاع النازحين في {place} وتحذر من نقص الأدوية والوقود مع اشتداد البرد.",
]
_VALUED = [
    "{act} {person} {weekday} أن الجيش سيتسلم {count} {good} بقيمة {sum} مليون دولار قبل نهاية العام.",
    "ووقع الجانبان العقد في {day} {month} {year} خلال زيارة إلى {place}.",
    "وتنص الصفقة التي أبرمت عام {year} على تدريب نحو {count} جنديا لمدة ثلاثة أشهر.",
    "وارتفع الإنفاق العسكري {count} في المئة مقارنة بالعام الماضي بحسب {person}.",
]


def write_news(characters: int, *, seed: int = 7) -> str:
    """Articles, a paragraph a line, of at least so many characters; about one sentence in three states values."""
    rng = random.Random(seed)
    lines: list[str] = []
    size = 0
    while size < characters:
        sentences = [_write_sentence(rng) for _ in range(rng.randint(3, 6))]
        lines.append(" ".join(sentences))
        size += len(lines[-1]) + 1
    return "\n".join(lines)


def _write_sentence(rng: random.Random) -> str:
    day = date(2015, 1, 1) + timedelta(days=rng.randrange(3600))
    template = rng.choice(_VALUED if rng.random() < 1 / 3 else _PLAIN)
    return template.format(
        act=rng.choice(_ACTS),
        person=rng.choice(_PEOPLE),
        place=rng.choice(_PLACES),
        weekday=rng.choice(_WEEKDAYS),
        good=rng.choice(_GOODS),
        count=rng.randint(11, 99),
        sum=rng.randint(100, 999),
        day=day.day,
        month=_MONTHS[day.month - 1],
        year=day.year,
    )
