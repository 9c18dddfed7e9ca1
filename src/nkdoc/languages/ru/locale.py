"""Russian: rules of spacing after Milchin and Cheltsova's handbook, references after GOST R 7.0.5 and 7.0.100."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.calendar import DatePatterns
from nkdoc.languages.locale import Locale, glue
from nkdoc.languages.styles import CitationStyle, Term

_SHORT = "а|в|во|да|до|за|и|из|к|ко|на|не|ни|но|о|об|от|по|с|со|у|я"
_PARTICLES = "бы|б|ли|ль|же|ж"
_MONTHS = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
_UNITS = (
    "км²|км|м|см|мм|га|кг|г|т|л|ч|мин|сек|кВт|МВт|км/ч|тыс|млн|млрд|трлн|чел|руб|долл|евро|шт|экз|"
    "процент(?:а|ов|ам|ами|ах)?|°[CСF]?|%|‰"
)
_YEAR_WORDS = "г|гг|год|года|году|годом|годе|годы|годов|годам|годами|годах"
_CENTURY_WORDS = "в|вв|век|века|веке|веку|веком|веков|веках"
_BEFORE_NAME = "ул|им|пл|просп|пер|пос|с|дер|обл|р|оз|о|проф|акад|ген|полк|подполк|кап|гр|св"
_BEFORE_NUMBER = "стр|с|рис|табл|гл|ст|п|пп|т|ч|д|кв|разд|сноска|прим|вып|л|абз|см"
_NAME = "[A-ZА-ЯЁ][a-zа-яё]"
_INITIAL = "[A-ZА-ЯЁ]"

LOCALE = Locale(
    tag="ru",
    name="Русский",
    cldr="ru",
    quotes=(("«", "»"), ("„", "“")),
    glued=glue(
        rf"(?<![\w\-’])(?i:{_SHORT})~(?=\S)",
        rf"\S~(?=(?:{_PARTICLES})(?![\w-]))",
        r"\S~(?=[—–](?:\s|$))",
        # Digit groups; then numbers and what they count.
        r"(?<![\d,.])\d{1,3}(?:~\d{3})+(?!\d)",
        rf"\d~(?=(?:{_UNITS})(?!\w))",
        rf"(?<!\d)\d{{1,2}}~(?=(?:{_MONTHS})(?!\w))",
        r"(?<![\w.,])\d{1,3}~(?=[а-яё]{3})",
        rf"\d(?:-(?:е|х|м|ми))?~(?=(?:{_YEAR_WORDS})(?!\w))",
        rf"(?<!\w)[IVXLC]+~(?=(?:{_CENTURY_WORDS})(?!\w))",
        r"[№§#]~(?=\w)",
        rf"(?<!\w)(?i:{_BEFORE_NUMBER})\.~(?=[\dIVXLC])",
        # Initials on either side of the surname.
        rf"(?<!\w)(?:{_INITIAL}\.~?)*{_INITIAL}\.~(?={_NAME})",
        rf"{_NAME}[\w-]*~{_INITIAL}\.(?:~?{_INITIAL}\.)*(?!~?{_NAME})",
        rf"(?<!\w)(?i:{_BEFORE_NAME})\.~(?=[A-ZА-ЯЁ«„“\"])",
        r"(?<!\w)(?i:д-р|г-н|г-жа)~(?=[A-ZА-ЯЁ])",
        # Not after a year: there the letter ends what comes before.
        r"(?<!\d[ \u00a0\n])(?<!\w)г\.~(?=[A-ZА-ЯЁ])",
        r"(?<!\w)(?:и~т\.~[дп]\.|т\.~[енкоч]\.|(?:до~)?н\.~э\.|и~др\.|и~пр\.|с\.~г\.)",
    ),
    dates=DatePatterns(
        day_month="d\u00a0MMMM",
        day_only="d",
        full_year=" y\u00a0'года'",
        year=" y",
        month="LLLL y",
        month_name="LLLL",
        loose_range="\u00a0— ",
    ),
    style=CitationStyle(
        layout="areas",
        names="family-first",
        initials=True,
        last_conjunction=", ",
        listed_authors=3,
        quote_titles=False,
        italic_containers=False,
    ),
    terms=MappingProxyType(
        {
            "page": Term("с.", "с."),
            "volume": Term("т.", "т."),
            "issue": Term("№", "№"),
            "number": Term("№", "№"),
            "chapter": Term("гл.", "гл."),
            "section": Term("разд.", "разд."),
            "paragraph": Term("п.", "пп."),
            "part": Term("ч.", "ч."),
            "figure": Term("рис.", "рис."),
            "folio": Term("л.", "л."),
            "line": Term("строка", "строки"),
            "note": Term("прим.", "прим."),
            "column": Term("стб.", "стб."),
            "book": Term("кн.", "кн."),
            "verse": Term("стих", "стихи"),
            "table": Term("табл.", "табл."),
            "article-locator": Term("ст.", "ст."),
            "appendix": Term("прил.", "прил."),
            "edition": Term("изд.", "изд."),
            "editor": Term("ред.", "ред."),
            "translator": Term("пер.", "пер."),
            "number-of-pages": Term("с.", "с."),
            "version": Term("версия", "версии"),
            "et-al": Term("и др.", "и др."),
            "in": Term("в кн.:", "в кн.:"),
        }
    ),
    ordinal="{}-е".format,  # agrees with «издание»
    alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюя",
    grouped_from=10_000,
    folded=MappingProxyType({"ё": "е"}),
)
