"""Arabic: numbers, dates, units and little words.

Texts come without vowel signs: يومًا is يوما here. Months have two sets of names, يناير and كانون الثاني. A noun in the
dual says two without a number: يومان.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from types import MappingProxyType

from nkdoc.languages.lexicon import SPACES, Lexicon, Reading, words

_DAY = 86400
_WITH = "[وفبل]?"
"""And, then, in, to: written in one with the word after it."""
_MONTHS = (
    "يناير|كانون الثاني",
    "فبراير|شباط",
    "مارس|آذار|اذار",
    "[أا]بريل|إبريل|نيسان",
    "مايو|أيار|ايار",
    "يونيو|يونيه|حزيران",
    "يوليو|يوليه|تموز",
    "[أا]غسطس",
    "سبتمبر|أيلول|ايلول",
    "[أا]كتوبر|تشرين الأول",
    "نوفمبر|تشرين الثاني",
    "ديسمبر|كانون الأول",
)
_NO = r"(?!)"
_DECADES = {20: "عشرين", 30: "ثلاثين", 40: "أربعين", 50: "خمسين", 60: "ستين", 70: "سبعين", 80: "ثمانين", 90: "تسعين"}
_CENTURIES = {
    17: "السابع عشر", 18: "الثامن عشر", 19: "التاسع عشر", 20: "العشرين", 21: "الحادي والعشرين"
}  # fmt: skip


def _decades() -> Iterator[tuple[str, tuple[Reading, ...]]]:
    """Yield the names of decades: التسعينيات or التسعينات, the nineties; with their century, one year only."""
    for decade, word in _DECADES.items():
        name = rf"[وفبل]?(?:ال|ل)?{word}ي?ات"
        for century, ordinal in _CENTURIES.items():
            year = Fraction((century - 1) * 100 + decade)
            spaced = ordinal.replace(" ", r"\s")
            yield rf"{name}\s(?:من\s)?القرن\s{spaced}", (Reading("number", year),)
        yield name, (Reading("number", Fraction(decade)),)


LEXICON = Lexicon(
    tag="ar",
    decimal=".",
    groups=",'’" + SPACES,
    magnitudes=MappingProxyType(
        {3: "ألفا?|آلاف", 6: "مليونا?|ملايين", 9: "مليارا?|مليارات|بليون|بلايين", 12: "تريليونا?|ترليونا?|تريليونات"}
    ),
    and_a_half=r"[ \u00a0]?ونصف",
    percent=r"%|في[ \u00a0](?:المئة|المائة|المية)|ب(?:المئة|المائة)|نقاط?[ \u00a0]مئوية",
    connectors=r"\s*[-–—]\s*|\s+(?:إلى|أو)\s+|\s+و\s*|[،,]\s+(?:و\s*)?|\s*/\s*",
    units=MappingProxyType(
        {
            "km/h": "كم/س(?:اعة)?|كيلومترا?(?:ات)? في الساعة",
            "km2": "كم²|كم2|كيلومترا? مربعا?|كيلومترات مربعة",
            "m2": "م²|م2|مترا? مربعا?|أمتار مربعة",
            "m3": "م³|م3|مترا? مكعبا?|أمتار مكعبة",
            "ha": "هكتارا?|هكتارات",
            "km": "كم|كيلومترا?|كيلومترات",
            "cm": "سم|سنتيمترا?|سنتيمترات|سنتمترا?",
            "mm": "مم|م[يل]*مترا?|م[يل]*مترات",
            "m": "م|مترا?|أمتار",
            "kg": "كغم?|كجم?|كيلو[غج]راما?|كيلو[غج]رامات",
            "t": "طنا?|أطنان",
            "g": "غ|غم|جم|[غج]راما?|[غج]رامات",
            "l": "لترا?|ليترا?|لترات",
            "s": "ثانية|ثوان|ثواني",
            "min": "دقيقة|دقائق",
            "h": "ساعة|ساعات",
            "day": "يوما?|أيام",
            "week": "أسبوعا?|أسابيع",
            "month": "شهرا?|أشهر|شهور",
            "year": "سنة|سنوات|سنين|عاما?|أعوام",
            "decade": "عقدا?|عقود",
            "century": "قرنا?|قرون",
            "celsius": "°\\s?م|درجة مئوية|درجات مئوية",
            "degree": "°|درجة|درجات",
            "dollar": "دولارا?|دولارات",
            "EUR": "يورو|€",
            "RUB": "روبلا?|روبلات",
            "TRY": "ليرة|ليرات",
            "dinar": "دينارا?|دنانير",
        }
    ),
    months=tuple(f"{_WITH}(?:{names})" for names in _MONTHS),
    months_beside_digits=(*[_NO] * 7, "آب", *[_NO] * 4),
    before_months=r"(?:في|منذ|حتى|شهر)\s",
    weekdays=tuple(f"{_WITH}ال{name}" for name in ("[إا]ثنين", "ثلاثاء", "[أا]ربعاء", "خميس", "جمعة", "سبت", "أحد")),
    calendar_hints="نا برا شبا مار آذا اذا بري نيس ماي أيا ايا ون حزي ول تمو غس آب سبت أيل ايل كت تشر نوف ديس كان "
    "ثن ثلا رب خمي جمع أحد",
    moment_hints="ظهر منتصف",
    before_noon=r"\s?(?:ص(?!\w)|صباحا|قبل الظهر)",
    after_noon=r"\s?(?:م(?!\w)|مساء|بعد الظهر|ليلا)",
    number_phrases=MappingProxyType(
        {
            "noun": {
                "10": "عشرات العشرات",
                "100": "مئات المئات",
                "10000": "عشرات-الآلاف عشرات-آلاف عشرات-ألوف عشرات-الألوف",
                "100000": "مئات-الآلاف مئات-آلاف مئات-ألوف مئات-الألوف",
            },
        }
    ),
    joiners="و",
    facts=(
        *_decades(),
        (r"منتصف الليل", (Reading("clock", Fraction(0)), Reading("clock", Fraction(1440)))),
        (r"ظهرا|الظهر", (Reading("clock", Fraction(720)),)),
        (r"يوميا|يومي(?:ة|ين)?", (Reading("time", Fraction(_DAY)),)),
        (r"أسبوعيا|أسبوعي(?:ة|ين)?", (Reading("time", Fraction(7 * _DAY)),)),
        (r"شهريا|شهري(?:ة|ين)?", (Reading("month", Fraction(1)),)),
        (r"سنويا|سنوي(?:ة|ين)?", (Reading("month", Fraction(12)),)),
        (r"(?:ال)?قرن|قرون", (Reading("month", Fraction(1200)),)),
        (r"(?:[وفبلك]|ال|لل)*نصف\w*", (Reading("share", Fraction(1, 2)), Reading("number", Fraction(1, 2)))),
        (r"[وفبل]?(?:كل|جميع|كافة)|(?:ال)?كاملة?|بأكمل\w+|كلها|كله", (Reading("share", Fraction(1)),)),
        (r"[وف]?(?:لا|بلا|بدون|دون|غير)|من دون", (Reading("number", Fraction(0)),)),
        (r"[وفبل]?(?:كلا|كلتا|كلي|كلتي)\w*", (Reading("number", Fraction(2)),)),
        # The dual; a plural may end alike, and then explains nothing that is missing.
        (r"\w{2,}(?:ان|ين|تا|ا)", (Reading("number", Fraction(2)),)),
        (r"\w{3,}ة|واحدا?", (Reading("number", Fraction(1)),)),
    ),
    stop_words=words(
        "في من على إلى أن عن هذا هذه التي الذي الذين كان كانت ما لا مع أو بعد هو هي قد كل بين ذلك لم وفي ومن وقد كما "
        "ثم حتى عند إن أي غير"
    ),
    stem_endings=words("ات ون ين ة ه ها هم"),
    negations=r"[وفأ]{0,2}(?:لا|لم|لن)|[وفأ]?(?:ليس\w*|لست\w*|لسنا)|لا\w? أحد",
    implied_negations=r"[وفبل]?(?:غير|دون|بدون|بلا|عدم|سوى|إلا|إما|فقط|ما|لكن|بل|كلا|لولا)|من دون|ينفي|نف[ىت]\w*"
    r"|أنكر\w*|رفض\w*|يرفض\w*|ترفض\w*|فشل\w*|يفشل\w*|عجز\w*|منع\w*|يمنع\w*|حظر\w*|يحظر\w*|امتنع\w*|تجنب\w*|يتجنب\w*|مستحيل\w*"
    r"|انعدم\w*|يفتقر\w*|تفتقر\w*|خال\w*|نادرا|بالكاد|قليل\w*|توقف\w*|تعذر\w*|يتعذر\w*|استثن\w*|باستثناء|رغم|مازال\w*",
    attributions=r"قال\w*|يقول\w*|تقول\w*|ذكر\w*|أعلن\w*|صرح\w*|أضاف\w*|أكد\w*|أوضح\w*|كتب\w*|وصف\w*|بحسب|وفقا ل\w+"
    r"|حسب",
    term_beginnings="[وف]?(?:[بكل]?ال|لل|[بكل])?",
    term_endings=r"(?:[اهيةت]|ها|هم|نا|ات|ان|ين|ون|ية)?",
    bounds=MappingProxyType(
        {
            "lower": r"أكثر من|ما يزيد على|ما يزيد عن|لا يقل عن|لا تقل عن|ما لا يقل عن|على الأقل|أزيد من|ما يربو على",
            "upper": r"أقل من|لا يزيد على|لا يزيد عن|ما لا يزيد على|ما لا يزيد عن|لا يتجاوز|على الأكثر|حتى",
            "nearly": r"ما يقرب من|ما يقارب|قرابة",
            "near": r"زهاء|نحو|حوالي|حوالى",
            "about": r"تقريبا|ما يناهز",
            "lower_after": r"على الأقل|أو أكثر|فأكثر|أو أعلى|فما فوق|أو أحدث|وأكثر",
            "upper_after": r"على الأكثر|أو أقل|فأقل|كحد أقصى",
            "about_after": r"تقريبا",
            "hints": r"أكثر|أقل|الأقل|الأكثر|يزيد|تزيد|يقل|تقل|يتجاوز|تتجاوز|نحو|حوالي|قرابة|تقريبا|فوق|تحت|"
            r"حتى|حد|الحد|أدنى|أقصى|زهاء|يقارب|يقرب|فقط|وأكثر|لأكثر|بأكثر|أعلى|أحدث",
        }
    ),
    lower_bounds=r"(?<!لا )(?:أكثر من|يزيد على|يزيد عن|يتجاوز|تتجاوز|فوق)|لا يقل عن|لا تقل عن|على الأقل|بعد|منذ",
    upper_bounds=r"(?<!لا )(?:أقل من|يقل عن|تقل عن)|لا يزيد على|لا يزيد عن|لا يتجاوز|على الأكثر|حتى|تحت|دون|قبل",
    ages=r"عمره|عمرها|سن|سنه|دون سن|فوق سن",
)
