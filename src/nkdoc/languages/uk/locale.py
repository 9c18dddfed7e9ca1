"""Ukrainian as printed books have it.

    quotes       «…», inside them “…”: Український правопис 2019, § 168
    spaces       no line ends between initials or a shortened rank and a surname, between a number and a shortened
                 measure, within «і т. д.», «та ін.»: Український правопис 2019, technical rules of word division
    per cent     5 %, parted by a space: ДСТУ ISO 80000-1, where CLDR has none
    dates        19 вересня 2023 року, shortened 19 вересня 2023 р.: CLDR
    references   ДСТУ 8302:2015, areas of a description as in ДСТУ ГОСТ 7.1:2006, which part them by «. – »; 8302 lets
                 a list have «. » as well, if it does so throughout. Abbreviations: ДСТУ 3582:2013
    order        the letters as the правопис lists them; the apostrophe does not count

No Ukrainian source settles which other words hold together. That one-letter words do not end a line, nor a dash begin
one, is after Milchin and Cheltsova's handbook, which Ukrainian publishers use as well.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from nkdoc.languages.calendar import DatePatterns
from nkdoc.languages.locale import Locale, glue
from nkdoc.languages.styles import CitationStyle, Term

_SHORT = "а|в|до|з|за|зі|і|із|й|на|не|ні|о|об|од|по|та|у|чи|я"
_PARTICLES = "би|б|ж|же"
_MONTHS = "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня"
_UNITS = (
    "км²|км|м²|м³|м|см|мм|га|кг|мг|г|т|л|год|хв|сек|с|кВт|МВт|км/год|тис|млн|млрд|трлн|чол|грн|крб|руб|дол|коп|"
    "євро|шт|екз|"
    "відсот(?:ок|ка|ки|ків|кам|ками|ках|ку)|°[CСF]?|%|‰"
)
_YEAR_WORDS = "р|рр|рік|року|році|роком|роки|років|рокам|роками|роках"
_CENTURY_WORDS = "ст|століття|століттю|століттям|столітті|століть|століттями|століттях"
_BEFORE_NAME = "вул|ім|пл|просп|пров|бульв|м|с|смт|обл|р|оз|о|проф|доц|акад|ген|полк|підполк|кап|гр|св|п"
_BEFORE_NUMBER = "стор|с|рис|іл|табл|гл|розд|підрозд|ст|п|пп|т|ч|кн|д|буд|кв|прим|вип|арк|абз|дод|див"
_CAPITAL = "[A-ZА-ЯҐЄІЇ]"
_NAME = f"{_CAPITAL}(?:['’ʼ]?[a-zа-яґєії])"

_TEENS, _FORTY = 1, 40
_ENDINGS = MappingProxyType({1: "ше", 2: "ге", 3: "тє", 7: "ме", 8: "ме"})


def _ordinal(number: int) -> str:
    """Return 1-ше, 2-ге, 3-тє, 4-те, 11-те, 40-ве, which agree with «видання»."""
    if number % 100 == _FORTY:
        return f"{number}-ве"
    ending = "те" if number % 100 // 10 == _TEENS else _ENDINGS.get(number % 10, "те")
    return f"{number}-{ending}"


LOCALE = Locale(
    tag="uk",
    name="Українська",
    cldr="uk",
    quotes=(("«", "»"), ("“", "”")),
    glued=glue(
        rf"(?<![\w\-’ʼ])(?i:{_SHORT})~(?=\S)",
        rf"\S~(?=(?:{_PARTICLES})(?![\w’ʼ-]))",
        r"\S~(?=[—–](?:\s|$))",
        # Digit groups; then numbers and what they count.
        r"(?<![\d,.])\d{1,3}(?:~\d{3})+(?!\d)",
        rf"\d~(?=(?:{_UNITS})(?![\w’ʼ]))",
        rf"(?<!\d)\d{{1,2}}~(?=(?:{_MONTHS})(?!\w))",
        r"(?<![\w.,])\d{1,3}~(?=[а-яґєії][а-яґєії’ʼ]{2})",
        rf"\d(?:-(?:і|ті|х|тих|м|ми|й|го|му|ї))?~(?=(?:{_YEAR_WORDS})(?!\w))",
        rf"(?<!\w)[IVXLCІХС]+~(?=(?:{_CENTURY_WORDS})(?!\w))",
        r"[№§#]~(?=\w)",
        rf"(?<!\w)(?i:{_BEFORE_NUMBER})\.~(?=[\dIVXLC])",
        # Initials on either side of the surname.
        rf"(?<!\w)(?:{_CAPITAL}\.~?)*{_CAPITAL}\.~(?={_NAME})",
        rf"{_NAME}[\w’ʼ-]*~{_CAPITAL}\.(?:~?{_CAPITAL}\.)*(?!~?{_NAME})",
        # Not after a number: there the letter ends what comes before.
        rf"(?<!\d[ \u00a0\n])(?<!\w)(?i:{_BEFORE_NAME})\.~(?=[A-ZА-ЯҐЄІЇ«“\"])",
        rf"(?<!\w)(?i:д-р|п-н|п-ні)~(?={_CAPITAL})",
        r"(?<!\w)(?:(?:(?:і|й|та|у)~)?т\.~(?:[дпч]|ін|зв)\.|(?:до~)?н\.~е\.|(?:і|й|та)~(?:ін|под)\.|ц\.~р\.)",
    ),
    # An ending holds to its digits (правопис): 2-й.
    joined=(re.compile(r"(?<=\d[-‑])(?=[^\W\d_])"),),
    dates=DatePatterns(
        day_month="d\u00a0MMMM",
        day_only="d",
        full_year=" y\u00a0'року'",
        year=" y\u00a0'р'.",
        month="LLLL y\u00a0'р'.",
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
            "chapter": Term("розд.", "розд."),
            "section": Term("підрозд.", "підрозд."),
            "paragraph": Term("п.", "пп."),
            "part": Term("ч.", "ч."),
            "figure": Term("рис.", "рис."),
            "folio": Term("арк.", "арк."),
            "line": Term("рядок", "рядки"),
            "note": Term("прим.", "прим."),
            "column": Term("стовп.", "стовп."),
            "book": Term("кн.", "кн."),
            "verse": Term("вірш", "вірші"),
            "table": Term("табл.", "табл."),
            "article-locator": Term("ст.", "ст."),
            "appendix": Term("дод.", "дод."),
            "edition": Term("вид.", "вид."),
            "editor": Term("ред.", "ред."),
            "translator": Term("пер.", "пер."),
            "number-of-pages": Term("с.", "с."),
            "version": Term("версія", "версії"),
            "et-al": Term("та ін.", "та ін."),
            "in": Term("у кн.:", "у кн.:"),
        }
    ),
    ordinal=_ordinal,
    alphabet="абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    grouped_from=10_000,
    percent="#,##0\u00a0%",
    folded=MappingProxyType({"ʼ": "’"}),
)
