"""Polish: numbers, dates, units and little words.

Decimals have a comma, thousands a space, in older habit a point: a point before three digits parts thousands. A bilion
is 10¹², a miliard 10⁹.
"""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

from nkdoc.languages.lexicon import SPACES, Lexicon, Reading, words
from nkdoc.languages.pl.contrasts import CONTRASTS

_HOUR, _DAY = 3600, 86400
_ROUND_THE_CLOCK = tuple(Reading("number", value) for value in (Fraction(24), Fraction(7), Fraction(24, 7)))
_HALF = Fraction(1, 2)
_NOUN = r"(?:a|u|owi|em|ie|y|i|ów|om|ami|ach)?"
"""Endings of a hard masculine noun: dolar, metr, litr."""
_ADJECTIVE = r"(?:i?ego|i?emu|y|i|a|ia|e|ie|i?ej|ą|ią|ych|ich|ym|im|ymi|imi)"
_HOURS = r"(?:\s*godzin\w*|\s*godz\.?)"
_OCLOCK = rf"(?:\.|-?t?ej)?{_HOURS}?\s+"


def _number(value: Fraction | int) -> Reading:
    return Reading("number", Fraction(value))


def _months(value: int) -> tuple[Reading, ...]:
    return (Reading("month", Fraction(value)),)


def _month(name: str, stem: str, endings: str = "a|owi|em|u|e|y|ów|om|ami|ach") -> str:
    """Return the forms of a month with its adjective in -owy."""
    first, rest = stem[0], stem[1:]
    return rf"[{name[0].upper()}{name[0]}]{name[1:]}|[{first.upper()}{first}]{rest}(?:{endings}|ow{_ADJECTIVE})"


def _day(stem: str, endings: str) -> str:
    return rf"[{stem[0].upper()}{stem[0]}]{stem[1:]}(?:{endings})"


_YEARS = r"lat(?:a|ach|ami|om)?\s+"
_DECADES = tuple(
    f"{first}{tens}"
    for first, tens in zip(
        ("dwu", "trzy", "czter", "pięć", "sześć", "siedem", "osiem", "dziewięć"),
        ("dziest", "dziest", "dziest", *("dziesiąt",) * 5),
        strict=True,
    )
)

LEXICON = Lexicon(
    tag="pl",
    decimal=",",
    groups="." + SPACES,
    magnitudes=MappingProxyType(
        {
            2: r"set(?:ki|ek|kom|kami|kach)",
            3: r"tysiąc\w*|tysięcy|tys\.?",
            6: rf"milion{_NOUN}|mln",
            9: r"miliard(?:a|owi|em|zie|y|ów|om|ami|ach)?|mld",
            12: rf"bilion{_NOUN}|bln",
            18: rf"trylion{_NOUN}",
        }
    ),
    endings=r"-?(?:szego|szej|szy|sza|sze|szym|szych|giego|giej|gi|ga|gie|gim|gich|ciego|ciej|ci|cia|cie|cim|cich"
    r"|tego|tej"
    r"|ty|ta|te|tym|tych|tymi|tą|temu|stego|stej|sty|sta|ste|stym|mego|mej|my|ma|me|mym|mych|go|ej|y|a|e|ym|ych"
    r"|krotn\w+"
    r"|cioro|ga|giem)",
    decades=r"-?(?:te|tych|tym|tymi)",
    and_a_half=r"[ \u00a0]i[ \u00a0]pół",
    percent=rf"%(?:-ow{_ADJECTIVE})?|procent(?:a|owi|em|cie|y|ów|om|ami|ach|ow\w+)?|proc\.|punkt\w*\s+procentow\w+"
    r"|pkt\.?\s+(?:proc\.|%)|p\.\s?p\.|pp\.?",
    connectors=r"\s*[-–—]\s*|,?\s+(?:do|i|oraz|lub|albo|czy|a|na|po|przeciw|przeciwko|wobec|od)\s+"
    r"(?:do\s+|na\s+|od\s+|w\s+|o\s+|po\s+)?|,\s+|\s*/\s*",
    units=MappingProxyType(
        {
            "km/h": r"km/h|km/godz\.?|kilometr\w*\s+na\s+godzinę",
            "mph": r"mph|mil\w*\s+na\s+godzinę",
            "km2": rf"km²|km2|km\s+kw\.|kilometr\w*\s+kwadratow{_ADJECTIVE}",
            "mi2": rf"mil\w*\s+kwadratow{_ADJECTIVE}",
            "m2": rf"m²|m2|m\s+kw\.|metr\w*\s+kwadratow{_ADJECTIVE}",
            "ft2": rf"st[oó]p\w*\s+kwadratow{_ADJECTIVE}",
            "m3": rf"m³|m3|metr\w*\s+sześcienn{_ADJECTIVE}",
            "ha": r"ha|hektar\w*",
            "acre": r"akr(?:a|ów|y|om|ami|ach)?",
            "km": r"kilometr\w*|km",
            "cm": r"centymetr\w*|cm",
            "mm": r"milimetr\w*|mm",
            "nmi": rf"mil\w*\s+morsk{_ADJECTIVE}|Mm",
            "mi": r"mil(?:a|i|ę|ą|e|om|ami|ach)?",
            "m": rf"metr(?:ow{_ADJECTIVE}|{_NOUN}|ze)|m",
            "ft": r"st(?:opa|opy|opę|opie|opą|óp|opom|opami|opach)",
            "in": r"cal(?:a|e|i|owi|em|u|om|ami|ach|ow\w+)?",
            "yd": r"jard\w*",
            "kg": r"kilogram\w*|kg|kilo",
            "mg": r"miligram\w*|mg",
            "ton": rf"ton\w*\s+amerykańsk{_ADJECTIVE}|krótk{_ADJECTIVE}\s+ton\w*",
            "t": r"ton(?:a|y|ie|ę|ą|om|ami|ach)?|t",
            "g": r"gram(?:a|y|ów|em|om|ami|ach)?|g",
            "GBP": rf"funt\w*\s+(?:szterling\w*|brytyjsk{_ADJECTIVE})|GBP|£",
            "pound": r"funt\w*",
            "lb": r"lbs?",
            "oz": r"uncj\w+|oz",
            "ml": r"mililitr\w*|m[lL]",
            "l": r"litr(?:a|y|ów|em|om|ami|ach|ow\w+|ze)?|l|L",
            "bbl": r"bary[łl]\w*",
            "ms": r"milisekund\w*|ms",
            "s": r"sekund\w*|sek\.?|s(?!\.)",
            "min": r"minut\w*|min\.?",
            "h": r"godzin(?:a|y|ie|ę|ą|om|ami|ach|n\w+)?|godz\.?|h",
            "day": r"d(?:zień|nia|niu|niem|ni|niom|niami|niach|niow\w+)|dób|dob(?:a|y|ie|ę|ą|om|ami|ach|ow\w+)",
            "week": r"tydzień|tygodni\w*|tyg\.",
            "month": r"miesiąc\w*|miesięcy|miesięczn\w+|mies\.",
            "year": r"rok(?:u|iem|owi)?|lat(?:a|om|ami|ach)?|lecie|letni\w*|roczn\w+|(?<!\d{4}[\s\u00a0])r\.|l\.",
            "decade": r"dekad\w*|dziesięcioleci\w*",
            "century": r"stuleci\w*|wiek(?:u|iem|owi|i|ów|om|ami|ach)?|w\.|ww\.",
            "celsius": r"°\s?C|stop(?:ień|ni\w*)\s+(?:w\s+skali\s+)?Celsjusza",
            "fahrenheit": r"°\s?F|stop(?:ień|ni\w*)\s+(?:w\s+skali\s+)?Fahrenheita",
            "degree": r"°|stop(?:ień|ni(?:a|e|om|ami|ach|owi|em|u)?)",
            "kb": r"kB|KB|kilobajt\w*",
            "mb": r"MB|megabajt\w*",
            "gb": r"GB|gigabajt\w*",
            "tb": r"TB|terabajt\w*",
            "bit": r"bit(?:a|y|ów|om|ami|ach|ow\w+)?",
            "byte": r"bajt\w*",
            "kHz": r"kHz|kiloherc\w*",
            "MHz": r"MHz|megaherc\w*",
            "GHz": r"GHz|gigaherc\w*",
            "Hz": r"Hz|herc\w*",
            "kWh": r"kWh|kilowatogodzin\w*",
            "kW": r"kW|kilowat\w*",
            "MW": r"MW|megawat\w*",
            "GW": r"GW|gigawat\w*",
            "W": rf"W|wat(?:ow{_ADJECTIVE}|{_NOUN})",
            "V": rf"V|wolt(?:ow{_ADJECTIVE}|{_NOUN})",
            "dollar": rf"dolar(?:ów|om|y|ami|ach|a|owi|em|ze|ow\w+)?(?:\s+(?:amerykańsk|kanadyjsk"
            rf"|australijsk){_ADJECTIVE})?"
            r"|USD|US\$|\$",
            "cent": r"cent(?:a|y|ów|em|om|ami|ach)?|eurocent\w*|grosz\w*|gr",
            "EUR": r"euro|EUR|€",
            "krone": r"koron(?:a|y|ie|ę|ą|om|ami|ach)?|SEK|NOK|DKK|CZK",
            "mark": r"mar(?:ka|ki|ce|kę|ką|ek|kom|kami|kach)",
            "PLN": r"złot(?:y|ych|e|ego|emu|ym|ymi)|złotów\w+|zł|PLN",
            "INR": r"rupi(?:a|i|ę|ą|e|om|ami|ach)|INR",
            "peso": r"peso|pesos",
            "dinar": r"dinar\w*",
            "shekel": r"szekl\w*|szekel|ILS",
            "forint": r"forint\w*|HUF",
            "RUB": rf"rubl\w*(?:\s+rosyjsk{_ADJECTIVE})?|rubel|RUB|₽",
            "AZN": rf"manat\w*(?:\s+azerbejdżańsk{_ADJECTIVE})?|AZN|₼",
            "AMD": rf"dram(?:a|y|ów|om|ami|ach|em)?(?:\s+armeńsk{_ADJECTIVE})?|AMD|֏",
            "TRY": rf"lir(?:a|y|ę|ą|ze|om|ami|ach)?(?:\s+tureck{_ADJECTIVE})?|TRY|₺",
            "GEL": r"lari|GEL|₾",
            "UAH": r"hryw\w+|UAH|₴",
            "KZT": r"tenge|KZT|₸",
            "IRR": r"rial\w*|riali|IRR",
            "JPY": r"jen(?:a|y|ów|om|ami|ach|em)?|JPY",
            "CNY": r"juan\w*|renminbi|CNY|RMB",
            "CHF": rf"frank\w*(?:\s+szwajcarsk{_ADJECTIVE})?|CHF",
            "px": r"piksel\w*|px",
        }
    ),
    months=(
        _month("styczeń", "styczni"),
        r"[Ll]ut(?:y|ego|emu|ym)|[Ll]utow" + _ADJECTIVE,
        _month("marzec", "marc"),
        _month("kwiecień", "kwietni"),
        # Maja is a name.
        r"[Mm]aj(?:u|em|owi|ow" + _ADJECTIVE + r")?|maja",
        _month("czerwiec", "czerwc"),
        _month("lipiec", "lipc"),
        _month("sierpień", "sierpni"),
        _month("wrzesień", "wrześni"),
        _month("październik", "październik", "a|owi|iem|u|i|ów|om|ami|ach"),
        _month("listopad", "listopad", "a|owi|em|zie|y|ów|om|ami|ach"),
        _month("grudzień", "grudni"),
    ),
    months_beside_digits=(
        r"[Ss]tycz?\.",
        r"[Ll]ut\.",
        r"[Mm]ar\.",
        r"[Kk]w(?:iec)?\.",
        r"Maja",
        r"[Cc]zerw?\.",
        r"[Ll]ip\.",
        r"[Ss]ierp?\.",
        r"[Ww]rz(?:eś)?\.",
        r"[Pp]aźdz?\.",
        r"[Ll]ist\.",
        r"[Gg]rudz?\.",
    ),
    weekdays=(
        _day("poniedział", rf"ek|k(?:u|iem|owi|i|ów|om|ami|ach|ow{_ADJECTIVE})"),
        _day("wtor", rf"ek|k(?:u|iem|owi|i|ów|om|ami|ach|ow{_ADJECTIVE})"),
        _day("śr", r"oda|ody|odę|odzie|odą|ód|odom|odami|odach|odow" + _ADJECTIVE),
        _day("czwart", rf"ek|k(?:u|iem|owi|i|ów|om|ami|ach|ow{_ADJECTIVE})"),
        _day("piąt", rf"ek|k(?:u|iem|owi|i|ów|om|ami|ach|ow{_ADJECTIVE})"),
        _day("sobo", rf"ta|ty|cie|tę|tą|tom|tami|tach|tni{_ADJECTIVE}") + r"|[Ss]obót|[Ss]obotni",
        _day("niedziel", rf"a|i|ę|ą|e|om|ami|ach|n{_ADJECTIVE}"),
    ),
    calendar_hints="stycz Stycz lut Lut mar Mar kw Kw maj Maj czer Czer lip Lip sierp Sierp wrz Wrz paźdz Paźdz paź."
    " Paź."
    " list List grud Grud ponied Ponied wtor Wtor środ Środ śród Śród czwart Czwart piąt Piąt sob Sob niedz Niedz",
    moment_hints="południ północ",
    before_noon=rf"{_OCLOCK}(?:rano|nad\s+ranem|przed\s+południem)|(?<=(?<!\d)[1-5]){_OCLOCK}w\s+nocy"
    r"|(?<=(?<!\d)[1-5][:.]\d\d)\s+w\s+nocy",
    after_noon=rf"{_OCLOCK}(?:po\s+południu|wieczorem|wieczór)|(?<=(?<!\d)(?:10|11)){_OCLOCK}w\s+nocy",
    number_prefixes=r"letni|lat|leci|dni|dniow|tygodni|miesię|godzin|minut|sekund|piętr|etap|stron|krotn|osob|pokoj"
    r"|drzwi"
    r"|tysię|milion|miliard|procent|metr|kilometr|ton|poziom|czynnik|partyj|cyfr|stopni|wymiar|kąt|seryj|tom|język"
    r"|punkt"
    r"|element|składnik|częśc|faz|rocz|wiek|dolar|złot|kół|koł|rzęd",
    number_phrases=MappingProxyType(
        {
            "fraction": {
                "1/2": "pół",
            },
            "noun": {
                "6": "pół-tuzina",
            },
        }
    ),
    joiners=r"i|oraz",
    facts=(
        (r"całodobow\w+|całą\s+dobę|dzień\s+i\s+noc|24/7", _ROUND_THE_CLOCK),
        (r"dwutygodni\w+", (Reading("time", Fraction(14 * _DAY)), _number(2))),
        (r"codzien\w+|co\s+dzień|dzienn\w+|dob(?:a|y|ę|owo|ow\w+)", (Reading("time", Fraction(_DAY)),)),
        (r"pół\s+godziny|półgodzin\w+", (Reading("time", Fraction(_HOUR, 2)),)),
        (r"półtorej\s+godziny|półtoragodzin\w+", (Reading("time", Fraction(3 * _HOUR, 2)), _number(Fraction(3, 2)))),
        (r"kwadrans\w*", (Reading("time", Fraction(_HOUR, 4)),)),
        (r"co\s+godzinę|godzinow\w+", (Reading("time", Fraction(_HOUR)),)),
        (r"cotygodn\w+|tygodniow\w+|co\s+tydzień", (Reading("time", Fraction(7 * _DAY)),)),
        (r"comiesięczn\w+|miesięczn\w+|co\s+miesiąc", _months(1)),
        (r"kwarta[łl]\w*", _months(3)),
        (r"pół\s+roku|półrocz\w+", _months(6)),
        (r"półtora\s+roku|półtorarocz\w+", (*_months(18), _number(Fraction(3, 2)))),
        (r"coroczn\w+|roczn\w+|rocznic\w*|co\s+rok(?:u)?", _months(12)),
        (r"dekad\w*|dziesięcioleci\w*", (*_months(120), _number(10))),
        (r"pół\s+wieku|półwiecz\w+", (*_months(600), _number(50))),
        (r"stuleci\w*|wiek(?:u|i|ów|iem)?|setn\w+\s+rocznic\w+", (*_months(1200), _number(100))),
        (r"tysiącleci\w*|milenijn\w+", (*_months(12_000), _number(1000))),
        (r"(?:w|do|przed|po|od)\s+południ(?:e|a|em|u)", (Reading("clock", Fraction(720)),)),
        (
            r"(?:o|do|przed|po|od)\s+północ(?:y|ą)|północ",
            (Reading("clock", Fraction(0)), Reading("clock", Fraction(1440))),
        ),
        *(
            (
                rf"(?:{_YEARS})?{stem}(?:e|ych|ym|ymi)|{_YEARS}{decade}(?:\.|-?t\w+)?",
                (_number(1900 + decade),),
            )
            for decade, stem in zip(range(20, 100, 10), _DECADES, strict=True)
        ),
        (r"pół\s+miliona|półmilion\w+", (_number(500_000),)),
        (r"pół\s+miliarda|półmiliard\w+", (_number(500_000_000),)),
        (r"pół\s+tysiąca", (_number(500),)),
        (r"pół\s+setki", (_number(50),)),
        (r"pół\s+tuzina", (_number(6),)),
        (r"połow\w+|pół\w*|wpół", (Reading("share", _HALF), _number(_HALF))),
        (
            (
                r"cał(?:y|a|e|ego|ej|emu|ą|ym|ych|ymi|kow\w+|kiem|o\w+)|wszyst\w+|wszyscy|pełn\w+|w\s+pełni"
                r"|stuprocentow\w+"
            ),
            (Reading("share", Fraction(1)),),
        ),
        (r"nie|nikt|nikogo|nic|niczego|żad(?:en|n\w+)|bez|brak\w*|ani|nie\s+ma|zerow\w+", (_number(0),)),
        (r"każd\w+|jedyn\w+|pojedyncz\w+|raz|sam\w*", (_number(1),)),
        (r"dwustron\w+|dwujęzyczn\w+|dwoist\w+|bliźniacz\w+|obustronn\w+|dwu\w{3,}|bi\w{5,}", (_number(2),)),
        (
            r"trójstron\w+|trzy(?:let|miesi|dni|tygodn|krotn|pięt|osob|stron|godz|minut|pokoj|stopn|częśc|cyfr)\w+",
            (_number(3),),
        ),
        (r"postronn\w+|osob\w+\s+trzeci\w+", (_number(3),)),
    ),
    stop_words=words(
        "i w na z że się nie do to jest o jak ale po co tak za od już tylko przez dla czy są był była było były będzie"
        " może oraz ich jego jej który która które przy pod być ze tym tego także lub który których został jako tej"
    ),
    stem_endings=words(
        "a ą e ę i o u y ie em om am ach ami ów ego emu ej ym im ymi imi ych ich ją ia ii ię ć ać eć ić ał"
        " ała ało ały ił iła iło iły asz esz isz ysz amy emy imy ają ują uje ane any ana ony ona one ono ować"
    ),
    negations=r"nie(?!\s+(?:mniej|więcej|tylko|później|wcześniej|gorzej|licząc|raz|inaczej|starsz\w+|młods\w+))"
    r"|nigdy|nikt"
    r"|nikogo|nikomu|nikim|nic|niczego|niczemu|niczym|żaden|żadn\w+|ani|nigdzie|bynajmniej|niemożliw\w+",
    implied_negations=r"bez|brak\w*|nie(?!dziel|dawn|mal|ch|mniej|co|któr|bieski|miec|gdyś|kiedy|zwykl)\w{3,}"
    r"|odm[oóa]w\w+"
    r"|zaprzecz\w+|odrzuc\w+|zakaz\w*|zabron\w+|wyklucz\w+|wyłącz\w*|uniemożliw\w+|zapobie\w+|unik\w+|uchyl\w+"
    r"|pozbaw\w+|utrac\w+|trac\w+|strac\w+|zamiast|oprócz|prócz|poza|ledwie|ledwo|zaledwie|mało|tylko|jedynie|wyłącznie"
    r"|dopóki|aż|przesta\w+|zaprzest\w+|wstrzym\w+|przeciw\w*|wbrew|mimo|pomimo|pust\w+|woln\w+|zero|bez\w{4,}"
    r"|trudno|rzadk\w+"
    r"|daleko|jeszcze|wciąż|nadal|dez\w{4,}|kontr\w+|anty\w+|sprzeciw\w+|zwoln\w+|a?symetr\w+|znik\w+|zniesi\w+",
    attributions=r"powiedzia\w+|mówi\w*|oświadcz\w+|oznajmi\w+|stwierdz\w+|dodał\w*|dodaj\w+|napisa\w+|pisze|piszą"
    r"|podał\w*"
    r"|podaj\w+|poinform\w+|inform\w+|według|zdaniem|zauważ\w+|podkreś\w+|twierdz\w+|nazwał\w*|nazywa\w*|ostrzeg\w+"
    r"|ogłos\w+"
    r"|opisa\w+|opisuj\w+|odpowiedz\w+|odpar\w+|uważa\w*|zapewni\w+|zaznacz\w+|wyjaśni\w+|skomentow\w+",
    inflections=r"['’]?(?:a|u|owi|em|iem|ie|y|i|ów|om|ami|ach|ę|ą|e|ej|ego|emu|ym|im|ych|ich)",
    number_idioms=r"jed(?:en|n\w+) (?:z|ze|po drugi\w+)|ani jed(?:en|n\w+)|jeszcze jed(?:en|n\w+)|w dwóch słowach",
    one_counts=True,
    bounds=MappingProxyType(
        {
            "lower": r"(?:więcej|dłużej)(?: niż| od)|ponad|powyżej|przeszło|co najmniej|przynajmniej|"
            r"nie mniej(?: niż)?|minimum|conajmniej",
            "upper": r"(?:mniej|krócej)(?: niż| od)|poniżej|co najwyżej|najwyżej|maksimum|maksymalnie|"
            r"nie więcej(?: niż)?",
            "nearly": r"prawie|niemal(?:że)?|niespełna|bez mała",
            "near": r"blisko",
            "about": r"około|ok\.|mniej więcej|w przybliżeniu|jakieś|koło|z grubsza|circa",
            "lower_after": r"(?:lub|i|albo|bądź) (?:więcej|nowsz\w+|wyższ\w+|późniejsz\w+|starsz\w+|wyżej|powyżej|"
            r"dłużej)|wzwyż|minimum|co najmniej",
            "upper_after": r"(?:lub|i|albo|bądź) (?:mniej|niższ\w+|wcześniejsz\w+|młodsz\w+|starsz\w+|krócej)|"
            r"maksimum|maksymalnie",
            "hints": r"więcej|mniej|przekracz\w*|przekrocz\w*|maks\w*|minim\w*|ponad|poniżej|powyżej|około|"
            r"prawie|niemal|nie|najmniej|przynajmniej|najwyżej|nowsz\w*|wyższ\w*|tylko|jedynie|"
            r"zaledwie|aż|jakie\w*|kilka",
        }
    ),
    lower_bounds=r"(?<!nie )(?:więcej|dłużej|starsz\w+|większ\w+|wyższ\w+)(?: niż| od)|ponad|powyżej|przeszło|co"
    r" najmniej"
    r"|przynajmniej|nie mniej(?: niż)?|minimum|przekracz\w+|przekroczy\w+|przewyższ\w+|po(?= \d)|od|począwszy od"
    r"|najwcześniej",
    upper_bounds=r"(?<!nie )(?:mniej|krócej|młods\w+|mniejsz\w+|niższ\w+)(?: niż| od)|poniżej|co najwyżej|najwyżej"
    r"|maksimum"
    r"|maksymalnie|nie więcej(?: niż)?|do|przed|prawie|niemal|blisko|najpóźniej",
    ages=r"w wieku|powyżej|poniżej|ukończył\w*|od|do|starsz\w+ niż|młods\w+ niż",
    cues=MappingProxyType(
        {
            "and": words("i oraz"),
            "or": words("lub albo"),
            "how": words("jak"),
            "what": words("co czego"),
            "who": words("kto kogo komu"),
            "why": words("dlaczego czemu"),
            "where": words("gdzie dokąd"),
            "when": words("kiedy gdy"),
            "not": words("nie nigdy"),
            "without": words("bez"),
            "for": words("dla"),
            "about": words("o"),
            "new": words("nowy nowa nowe nowego nowej nowych"),
            "old": words("stary stara stare starego starej starych"),
            "first": words("pierwszy pierwsza pierwsze pierwszego pierwszej pierwszych pierwsi"),
            "second": words("drugi druga drugie drugiego drugiej drugich"),
            "all": words("cały cała całe całego całej wszystkie wszyscy wszystko wszystkich"),
            "our": words("nasz nasza nasze naszego naszej naszych"),
            "your": words("twój twoja twoje wasz wasza wasze waszych"),
            "last": words("ostatni ostatnia ostatnie ostatniego ostatniej ostatnich"),
        }
    ),
    contrasts=CONTRASTS,
)
