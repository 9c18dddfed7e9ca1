"""Spanish: numbers, dates, units and little words.

Decimals have a comma or a point, thousands a space (Ortografía de la lengua española, RAE and ASALE, 2010, VIII) or, in
older habit, a point; a point before three digits is therefore read as parting thousands. A billón is 10¹², a millardo
10⁹, as the same book has it; mil millones is read as one number.
"""

from __future__ import annotations

import re
from fractions import Fraction
from types import MappingProxyType

from nkdoc.languages.es.contrasts import CONTRASTS
from nkdoc.languages.lexicon import SPACES, Lexicon, Reading, words

_HOUR, _DAY = 3600, 86400
_HALF = Fraction(1, 2)
_ROUND_THE_CLOCK = tuple(Reading("number", value) for value in (Fraction(24), Fraction(7), Fraction(24, 7)))
_MILLION = r"mill[oó]n(?:es)?"
_HOURS = r"(?:\s*horas?|\s*h\.?)?"
_NOT_A_VERB = r"(?!\s+(?:\w*(?:[aií]d|st|ch|rt|lt|rit|t)[oa]|de\s+\w+r)\b)"
"""After a number «ha» is a hectare, and not «ha subido», «ha visto»."""
_CARDINALS = {
    int(value): word
    for value, word in re.findall(
        r"(\d+) (\w+)",
        "2 dos 3 tres 4 cuatro 5 cinco 6 seis 7 siete 8 ocho 9 nueve 10 diez 11 once 12 doce 13 trece 14 catorce"
        " 15 quince 16 dieciséis 18 dieciocho 20 veinte 25 veinticinco 30 treinta 40 cuarenta 50 cincuenta 60 sesenta"
        " 70 setenta 80 ochenta 90 noventa 100 cien 200 doscientos 300 trescientos 400 cuatrocientos 500 quinientos",
    )
}
_TEENS = "primer segund tercer cuart quint sext s[eé]ptim octav noven"


def _number(value: Fraction | int) -> Reading:
    return Reading("number", Fraction(value))


def _months(value: int) -> tuple[Reading, ...]:
    return (Reading("month", Fraction(value)),)


_COMPOSED = (
    *((rf"{word}\s+mil\s+millones", (_number(n * 10**9),)) for n, word in _CARDINALS.items()),
    *((rf"{word}\s+{_MILLION}\s+y\s+medio", (_number((n + _HALF) * 10**6),)) for n, word in _CARDINALS.items()),
    *((rf"{word}\s+\w+\s+y\s+medi[oa]", (_number(n + _HALF),)) for n, word in _CARDINALS.items()),
    (r"(?:un\s+)?mil\s+millones", (_number(10**9),)),
    (rf"(?:un\s+)?{_MILLION}\s+y\s+medio", (_number(3 * _HALF * 10**6),)),
    (r"(?:un\s+)?año\s+y\s+medio", (*_months(18), _number(3 * _HALF))),
    (r"(?:una\s+)?hora\s+y\s+media", (Reading("time", 3 * _HALF * _HOUR), _number(3 * _HALF))),
    (r"una?\s+\w+\s+y\s+medi[oa]", (_number(3 * _HALF),)),
    *((rf"d[eé]cim[oa]s?[\s-]+{stem}[oa]?s?", (_number(10 + n),)) for n, stem in enumerate(_TEENS.split(), 1)),
)
"""Numbers of several words that do not come out of adding and multiplying one word after another."""

LEXICON = Lexicon(
    tag="es",
    decimal=",.",
    groups="." + SPACES,
    magnitudes=MappingProxyType(
        {
            2: r"centenar(?:es)?|centenas?",
            3: r"mil(?:es|lar(?:es)?)?",
            6: rf"{_MILLION}|mill\.|M(?=[ \u00a0]?€)",
            9: r"millardos?",
            12: r"bill[oó]n(?:es)?",
            18: r"trill[oó]n(?:es)?",
        }
    ),
    attached_magnitudes=MappingProxyType({3: r"[kK]", 6: r"M|MM"}),
    endings=r"\.?[ºª]s?|\.°|\.?(?:er|os|as)|\.[oa]|r[oa]s?|d[oa]s?|t[oa]s?|v[oa]s?|m[oa]s?|n[oa]s?",
    decades=r"['’]?s",
    # «2 millones y medio»: the half is seen before the noun is passed.
    and_a_half=r"[ \u00a0]y[ \u00a0]medi[oa]|(?=[ \u00a0]\w+[ \u00a0]y[ \u00a0]medi[oa](?!\w))",
    percent=r"%|por[ \u00a0]?cien(?:to)?(?!\w)|puntos?[ \u00a0]porcentual(?:es)?|p\.[ \u00a0]?p\.|pp",
    connectors=r"\s*[-–—]\s*|\s+(?:a|al|y|e|o|u|hasta|contra|frente\s+a)\s+(?:(?:el|la|los|las)\s+)?|,\s+(?:[yo]\s+)?"
    r"|\s*/\s*",
    units=MappingProxyType(
        {
            "km/h": r"km/h|kph|kil[oó]metros?(?:\s+por\s+|/)hora",
            "mph": r"mph|mi/h|millas?\s+por\s+hora",
            "km2": r"km²|km2|(?:km|kil[oó]metros?)\s+cuadrados?",
            "mi2": r"millas?\s+cuadradas?",
            "m2": r"m²|m2|metros?\s+cuadrados?",
            "ft2": r"pies?\s+cuadrados?",
            "m3": r"m³|m3|metros?\s+c[uú]bicos?",
            "ha": rf"hect[aá]reas?|ha{_NOT_A_VERB}",
            "acre": r"acres?",
            "km": r"kil[oó]metros?|km",
            "cm": r"cent[ií]metros?|cm",
            "mm": r"mil[ií]metros?|mm",
            "nmi": r"millas?\s+(?:n[aá]uticas?|marinas?)|nmi",
            "mi": r"millas?|mi",
            "m": r"metros?|m",
            "ft": r"pies?|ft",
            "in": r"pulgadas?",
            "yd": r"yardas?|yd",
            "kg": r"kilogramos?|kilos?|kg",
            "mg": r"miligramos?|mg",
            "ton": r"toneladas?\s+cortas?",
            "t": r"toneladas?(?:\s+m[eé]tricas?)?|t|Tm|tm",
            "g": r"gramos?|gr?",
            "GBP": r"libras?\s+esterlinas?|GBP|£",
            "pound": r"libras?",
            "lb": r"lbs?\.?",
            "oz": r"onzas?|oz\.?",
            "ml": r"mililitros?|m[lL]",
            "l": r"litros?|l|L",
            "bbl": r"barril(?:es)?|bbl",
            "ms": r"milisegundos?|ms",
            "s": r"segundos?|segs?\.?|s",
            "min": r"minutos?|mins?\.?",
            "h": r"horas?|hrs?\.?|h",
            "day": r"d[ií]as?",
            "week": r"semanas?",
            "month": r"mes(?:es)?",
            "year": r"años?",
            "decade": r"d[eé]cadas?|decenios?",
            "century": r"siglos?|centurias?",
            "celsius": r"[°º]\s?C|grados?\s+(?:[Cc]elsius|cent[ií]grados?)",
            "fahrenheit": r"[°º]\s?F|grados?\s+[Ff]ahrenheit",
            "degree": r"°|grados?",
            "kb": r"kB|KB|KiB|kilobytes?",
            "mb": r"MB|MiB|megabytes?",
            "gb": r"GB|GiB|gigabytes?",
            "tb": r"TB|TiB|terabytes?",
            "bit": r"bits?",
            "byte": r"bytes?|octetos?",
            "kHz": r"kHz|kilohercios?|kilohertz",
            "MHz": r"MHz|megahercios?|megahertz",
            "GHz": r"GHz|gigahercios?|gigahertz",
            "Hz": r"Hz|hercios?|hertz",
            "kWh": r"kW[·⋅ ]?h|kilovatios?[ -]hora",
            "kW": r"kW|kilovatios?",
            "MW": r"MW|megavatios?",
            "GW": r"GW|gigavatios?",
            "W": r"W|vatios?",
            "V": r"V|voltios?",
            "dollar": r"d[oó]lar(?:es)?(?:\s+(?:estadounidens|canadiens)es|\s+(?:norte)?americanos)?|USD|US\$|\$",
            "cent": r"centavos?|c[eé]ntimos?|cts?\.?",
            "EUR": r"euros?|EUR|€",
            "krone": r"coronas?|SEK|NOK|DKK|CZK",
            "mark": r"marcos?",
            "PLN": r"eslotis?|zlotys?|z[lł]ot[yi]s?|PLN",
            "INR": r"rupias?|INR",
            "peso": r"pesos?",
            "dinar": r"dinar(?:es)?",
            "shekel": r"s[eé]quel(?:es)?|sh[eé]kel(?:es)?|shekels|ILS",
            "forint": r"flor[ií]n(?:es)?|forintos?|HUF",
            "RUB": r"rublos?(?:\s+rusos)?|RUB|RUR|₽",
            "AZN": r"manats?(?:\s+azerbaiyanos?|\s+azer[ií](?:e?s)?)?|AZN|₼",
            "AMD": r"drams?(?:\s+armenios?)?|AMD|֏",
            "TRY": r"liras?(?:\s+turcas?)?|TRY|₺",
            "GEL": r"laris?|GEL|₾",
            "UAH": r"grivnas?|UAH|₴",
            "KZT": r"tenges?|KZT|₸",
            "IRR": r"rial(?:es)?|IRR",
            "JPY": r"yen(?:es)?|JPY",
            "CNY": r"yuan(?:es)?|renminbis?|CNY|RMB",
            "CHF": r"francos?(?:\s+suizos?)?|CHF",
            "px": r"p[ií]xel(?:es)?|px",
        }
    ),
    # Abril, Julio and Mayo are names too.
    months=(
        "[Ee]nero",
        "[Ff]ebrero",
        "[Mm]arzo",
        "abril",
        "mayo",
        "[Jj]unio",
        "julio",
        "[Aa]gosto",
        "[Ss]ep?tiembre",
        "[Oo]ctubre",
        "[Nn]oviembre",
        "[Dd]iciembre",
    ),
    months_beside_digits=(
        r"[Ee]ne\.?",
        r"[Ff]eb\.?",
        r"[Mm]ar\.?",
        r"Abril(?!\s+[A-ZÁÉÍÓÚÑ])|[Aa]br\.?",
        r"Mayo(?!\s+[A-ZÁÉÍÓÚÑ])|[Mm]ay\.?",
        r"[Jj]un\.?",
        r"Julio(?!\s+[A-ZÁÉÍÓÚÑ])|[Jj]ul\.?",
        r"[Aa]go\.?",
        r"[Ss]ep?t?\.?|[Ss]et\.?",
        r"[Oo]ct\.?",
        r"[Nn]ov\.?",
        r"[Dd]ic\.?",
    ),
    before_months=r"(?:\d{1,2}\.?[º°]?\s+de|en|desde|hasta|durante)\s",
    weekdays=(
        "[Ll]unes",
        "[Mm]artes",
        "[Mm]i[eé]rcoles",
        "[Jj]ueves",
        "[Vv]iernes",
        "[Ss][aá]bados?",
        "domingos?|(?:El|el|Este|este|Cada|cada) Domingo",
    ),
    calendar_hints="ene Ene feb Feb mar Mar abr Abr may May jun Jun jul Jul ago Ago sep Sep set Set oct Oct nov Nov dic"
    " Dic lun Lun mié Mié mie Mie jue Jue vie Vie sáb Sáb sab Sab dom Dom",
    moment_hints="mediod medianoche",
    # «Las 12 de la mañana» is noon, «las 12 de la noche» midnight.
    before_noon=r"\s?a\.?\s?m\b\.?|(?:(?<!12)(?<!12[:.]00)" + _HOURS + r"\s+de\s+la\s+(?:mañana|madrugada)"
    r"|(?:(?<=12)|(?<=12[:.]00))" + _HOURS + r"\s+de\s+la\s+noche)",
    after_noon=r"\s?p\.?\s?m\b\.?|" + _HOURS + r"\s+(?:de\s+la\s+tarde|del\s+mediod[ií]a)"
    r"|(?<!12)(?<!12[:.]00)" + _HOURS + r"\s+de\s+la\s+noche",
    number_prefixes=r"lateral|part|dimension|angular|mestr|enal|enio|anual|mensual|color|fásic|motor|cicl|plic|centenari",
    number_phrases=MappingProxyType(
        {
            "noun": {
                "10000": "decenas-de-miles decenas-de-millares",
                "100000": "cientos-de-miles centenares-de-miles centenas-de-miles",
                "10000000": "decenas-de-millones",
                "100000000": "cientos-de-millones centenares-de-millones",
            },
        }
    ),
    joiners=r"y|de",
    facts=(
        *_COMPOSED,
        (r"las\s+24\s+horas|día\s+y\s+noche|24/7|ininterrumpid\w+", _ROUND_THE_CLOCK),
        (r"quincen\w+", (Reading("time", Fraction(14 * _DAY)), Reading("time", Fraction(15 * _DAY)), _number(2))),
        (r"quince\s+días", (Reading("time", Fraction(14 * _DAY)),)),
        (r"diari[oa]s?|diariamente|cotidian\w+|jornadas?", (Reading("time", Fraction(_DAY)),)),
        (r"media\s+hora", (Reading("time", Fraction(_HOUR, 2)),)),
        (r"semanal(?:es|mente)?|semanari\w+", (Reading("time", Fraction(7 * _DAY)),)),
        (r"mensual(?:es|mente)?", _months(1)),
        (r"bimestr\w+|bimensual\w*", _months(2)),
        (r"trimestr\w+", _months(3)),
        (r"cuatrimestr\w+", _months(4)),
        (r"semestr\w+|medio\s+año", _months(6)),
        (r"anual(?:es|mente)?|anualidad\w*|aniversarios?", _months(12)),
        (r"bienal\w*|bienios?", _months(24)),
        (r"trienal\w*|trienios?", _months(36)),
        (r"cuatrienal\w*|cuatrienios?", _months(48)),
        (r"lustros?|quinquen\w+", (*_months(60), _number(5))),
        (r"d[eé]cadas?|decenios?|decenal\w*", (*_months(120), _number(10))),
        (r"siglos?|centuri\w+|centenari[oa]s?|secular\w*", (*_months(1200), _number(100))),
        (r"mileni\w+|milenari\w+", (*_months(12_000), _number(1000))),
        (r"mediod[ií]as?", (Reading("clock", Fraction(720)),)),
        (r"medianoches?", (Reading("clock", Fraction(0)), Reading("clock", Fraction(1440)))),
        (r"noventa", (_number(90), _number(1990))),
        (r"ochenta", (_number(80), _number(1980))),
        (r"setenta", (_number(70), _number(1970))),
        (r"sesenta", (_number(60), _number(1960))),
        (r"mitad(?:es)?|medi[oa]s?|semi\w+", (Reading("share", Fraction(1, 2)), _number(Fraction(1, 2)))),
        (r"tod[oa]s?|total(?:mente)?|complet\w+|enter[oa]s?|íntegr\w+|plen\w+", (Reading("share", Fraction(1)),)),
        (r"no|ningun[oa]s?|ningún|nadie|nada|sin|nul[oa]s?|ausencia", (_number(0),)),
        (r"una?|cada|únic[oa]s?|únicamente|sol[oa]|vez", (_number(1),)),
        (r"amb[oa]s|dobl\w+|dual\w*|bilateral\w*|gemel[oa]s|bi\w{4,}", (_number(2),)),
        (r"tripl\w+|tripartit\w+|trilateral\w*|terceros", (_number(3),)),
        (r"diez\s+veces|décupl\w+", (_number(10),)),
    ),
    stop_words=words(
        "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin"
        " sobre este ya entre cuando todo esta ser son dos también fue había era muy hasta desde está porque han"
    ),
    stem_endings=words(
        "s es a as o os e en an ar er ir ado ada ados adas ido ida idos idas ando iendo aron ieron ará erá"
        " irá ó é amente mente"
    ),
    negations=r"no(?!\s+(?:menos|más|mayor(?:es)?|menor(?:es)?|sol[oa]|sólo|solamente|únicamente|obstante|antes|después))"
    r"|nunca|jamás|nadie|nada|ningún|ningun[oa]s?|ni|tampoco",
    implied_negations=r"sin|imposib\w+|impid\w+|imped\w+|impun\w+|inc(?:ap|orr|ompl|umpl|iert)\w+|neg(?:ar|ó|ad|ativ|aba)\w*"
    r"|in(?:suf|v[aá]l|exact|dep|def|vis|vol|seg|just|nec|exist|habit|activ|útil|esper|evit|com[pu])\w*|nieg\w+"
    r"|i(?:leg|rreg|rrev|rres)\w+|des(?:aparec|conoc|m[ie]+nt|cart|estim|acuerd|armad|prov|oíd|obed)\w+|rehus\w+|rehús\w+"
    r"|rechaz\w+|car(?:ec|enc)\w+|falt\w+|fall[óa]\w*|fracas\w+|ausen\w+|apenas|poc[oa]s?|menos|prohib\w+|prohíb\w+"
    r"|vet(?:ó|ad)\w*|salvo|except\w+|exclu[yií]\w+|evit\w+|previn\w+|sol[oa]|sólo|solamente|únicamente|hasta|aún|todavía"
    r"|perd\w+|pierd\w+|ces(?:ó|aron|ar)|dej(?:ó|ar|aron)|suspen\w+|abst[eiu]\w+|op(?:on|us|uest)\w+|contra|libres?|nul[oa]s?"
    r"|vací[oa]s?|difícil\w*|lejos|(?:en\s+)(?:vez|lugar)|a\s+pesar|más\s+allá|cero",
    attributions=r"dijo|dice[n]?|dijeron|afirm\w+|declar\w+|señal\w+|según|asegur\w+|añad\w+|explic\w+|escrib\w+|calific\w+"
    r"|describ\w+|adv(?:ier|ir)t\w+|anunci\w+|inform\w+|sostien\w+|sostuv\w+|manifest\w+|respond\w+|reiter\w+|subray\w+"
    r"|denunci\w+|llam[óa]\w*|palabras\s+de",
    bounds=MappingProxyType(
        {
            "lower": r"más de|al menos(?: de)?|por lo menos(?: de)?|cuando menos|como mínimo|no menos de"
            r"|un mínimo de|mínimo|"
            r"(?:superior|mayor)(?:es)? (?:a|que|de)|por encima de",
            "upper": r"(?<!al )(?<!lo )(?<!o )menos de|como máximo|como mucho|a lo sumo|no más de"
            r"|un máximo de|máximo|hasta(?: los| las| el)?|(?:inferior|menor)(?:es)? (?:a|que|de)|por debajo de",
            "nearly": r"casi|poco menos de",
            "near": r"cerca de|próximo a",
            "about": r"aproximadamente|alrededor de|unos|unas|en torno a|más o menos|sobre|hacia",
            "lower_after": r"[oy] (?:más|superior(?:es)?|posterior(?:es)?|mayor(?:es)?|más reciente)|en adelante|"
            r"como mínimo|al menos|por lo menos|mínimo",
            "upper_after": r"[ou] (?:menos|inferior(?:es)?|anterior(?:es)?|menor(?:es)?)|como máximo|como mucho|"
            r"máximo",
            "about_after": r"aproximadamente|más o menos",
            "hints": r"más|menos|supera\w*|exced\w*|máxim\w*|mínim\w*|superior\w*|inferior\w*|mayor\w*|"
            r"menor\w*|hasta|hacia|casi|cerca|unos|unas|alrededor|aproximad\w*|desde|límite|posterior\w*|"
            r"adelante|sólo|solo|apenas",
            "between": r"los|las|el|la",
        }
    ),
    lower_bounds=r"(?<!no )(?:más de|mayor(?:es)? (?:de|que|a)|superior(?:es)? a)|al menos|por lo menos|cuando menos"
    r"|como mínimo|no menos de|un mínimo de|mínimo|supera\w*|superó|exced\w+|sobrepas\w+|por encima de|después del?"
    r"|a partir del?|desde(?: el| las?)?|tras(?: el)?",
    upper_bounds=r"(?<!no )(?<!al )(?<!lo )(?:menos de|menor(?:es)? (?:de|que|a)|inferior(?:es)? a)|como máximo"
    r"|como mucho|a lo sumo|no más de|un máximo de|máximo|hasta(?: los| las?| el)?|por debajo de|antes del?|casi"
    r"|cerca de|a más tardar(?: el)?",
    ages=r"mayores de|menores de|mayor de|menor de|a los|de más de|de menos de|hasta los|edad de|cumplió",
    cues=MappingProxyType(
        {
            "and": words("y e"),
            "or": words("o u"),
            "how": words("cómo como"),
            "what": words("qué que"),
            "who": words("quién quiénes quien quienes"),
            "why": words("porqué"),
            "where": words("dónde donde adónde"),
            "when": words("cuándo cuando"),
            "not": words("no nunca"),
            "without": words("sin"),
            "for": words("para"),
            "about": words("sobre acerca"),
            "new": words("nuevo nueva nuevos nuevas"),
            "old": words("viejo vieja viejos viejas antiguo antigua antiguos antiguas"),
            "first": words("primero primer primera primeros primeras"),
            "second": words("segundo segunda segundos segundas"),
            "all": words("todo toda todos todas"),
            "our": words("nuestro nuestra nuestros nuestras"),
            "your": words("tu tus vuestro vuestra vuestros vuestras"),
            "last": words("último última últimos últimas"),
        }
    ),
    contrasts=CONTRASTS,
)
