"""Italian: numbers, dates, units and little words.

Decimals have a comma, thousands a point or a space; a point before three digits is therefore read as parting thousands.
A miliardo is 10⁹, a bilione 10¹². The centuries from the thirteenth on are also named by their hundreds, il Novecento.
"""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

from nkdoc.languages.it.contrasts import CONTRASTS
from nkdoc.languages.lexicon import SPACES, Lexicon, Reading, words

_HOUR, _DAY = 3600, 86400
_HALF = Fraction(1, 2)
_ROUND_THE_CLOCK = tuple(Reading("number", value) for value in (Fraction(24), Fraction(7), Fraction(24, 7)))
_HOURS = r"(?:\s*(?:ore|h)\.?)?"
_AND_A_HALF = r"e\s+mezz[oa]"
_COUNTED = (
    "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette"
    " diciotto diciannove venti"
)
_CENTURIES = "due tre quattro cinque sei sette otto nove"


def _number(value: Fraction | int) -> Reading:
    return Reading("number", Fraction(value))


def _months(value: int) -> tuple[Reading, ...]:
    return (Reading("month", Fraction(value)),)


_COMPOSED = (
    *(
        (rf"{word}\s+milioni\s+{_AND_A_HALF}", (_number((n + _HALF) * 10**6),))
        for n, word in enumerate(_COUNTED.split(), 2)
    ),
    *(
        (rf"{word}\s+miliardi\s+{_AND_A_HALF}", (_number((n + _HALF) * 10**9),))
        for n, word in enumerate(_COUNTED.split(), 2)
    ),
    *((rf"{word}\s+\w+\s+{_AND_A_HALF}", (_number(n + _HALF),)) for n, word in enumerate(_COUNTED.split(), 2)),
    (rf"(?:un\s+)?milione\s+{_AND_A_HALF}", (_number(3 * _HALF * 10**6),)),
    (rf"(?:un\s+)?miliardo\s+{_AND_A_HALF}", (_number(3 * _HALF * 10**9),)),
    (rf"(?:un\s+)?anno\s+{_AND_A_HALF}", (*_months(18), _number(3 * _HALF))),
    (rf"(?:un['’])?ora\s+{_AND_A_HALF}", (Reading("time", 3 * _HALF * _HOUR), _number(3 * _HALF))),
    (rf"un[oa]?\s+\w+\s+{_AND_A_HALF}", (_number(3 * _HALF),)),
    *((rf"{word}cento", (_number(n), _number(1000 + 100 * (n - 11)))) for n, word in enumerate(_CENTURIES.split(), 13)),
)
"""Numbers of several words that do not come out of adding and multiplying one word after another, and centuries."""

LEXICON = Lexicon(
    tag="it",
    decimal=",",
    groups="." + SPACES,
    magnitudes=MappingProxyType(
        {
            2: r"centinaia|centinaio",
            3: r"mila|mille|migliaia|migliaio|k(?=€)",
            6: r"milion[ei]|mln|mil\.|M(?=[ \u00a0]?€)",
            9: r"miliard[oi]|mld|mrd|mdi",
            12: r"bilion[ei]",
            18: r"trilion[ei]",
        }
    ),
    attached_magnitudes=MappingProxyType({3: r"[kK]", 6: r"M|mln", 9: r"mld"}),
    endings=r"[°ºª]|\^?[oaie]|esim[oaie]|mila",
    and_a_half=r"[ \u00a0]e[ \u00a0]mezz[oa]|(?=[ \u00a0]\w+[ \u00a0]e[ \u00a0]mezz[oa](?!\w))",
    percent=r"%|per[ \u00a0]?cento(?!\w)|punt[oi][ \u00a0]percentual[ei]|p\.[ \u00a0]?p\.|pp",
    connectors=r"\s*[-–—]\s*|\s+(?:a|ad|ai|al|alle|agli|e|ed|o|contro|fino\s+a|su|per)\s+(?:(?:il|la|i|gli|le)\s+)?"
    r"|,\s+(?:[eo]\s+)?|\s*/\s*",
    units=MappingProxyType(
        {
            "km/h": r"km/h|kmh|chilometri?(?:\s+all['’]ora|\s+l['’]ora|/ora|\s+orari)",
            "mph": r"mph|miglia?(?:\s+all['’]ora|\s+orarie)",
            "km2": r"km²|km2|kmq|(?:km|chilometr[oi])\s+quadrat[oi]",
            "mi2": r"migli[ao]\s+quadrat[eo]",
            "m2": r"m²|m2|mq|metr[oi]\s+quadrat[oi]",
            "ft2": r"pied[ei]\s+quadrat[oi]",
            "m3": r"m³|m3|mc|metr[oi]\s+cub[oi]",
            "ha": r"ettar[oi]|ha(?!\s+\w+(?:[aiu]to|sto|tto|so|rto)\b)",
            "acre": r"acr[oi]",
            "km": r"chilometr[oi]|km",
            "cm": r"centimetr[oi]|cm",
            "mm": r"millimetr[oi]|mm",
            "nmi": r"migli[ao]\s+(?:nautic|marin)[eho]+|nmi",
            "mi": r"migli[ao]|mi",
            "m": r"metr[oi]|m",
            "ft": r"pied[ei]|ft",
            "in": r"pollic[ei]",
            "yd": r"iard[ae]|yd",
            "kg": r"chilogramm[oi]|chil[oi]|kg",
            "mg": r"milligramm[oi]|mg",
            "ton": r"tonnellat[ae]\s+(?:cort[ae]|american[ae])",
            "t": r"tonnellat[ae]|t",
            "g": r"gramm[oi]|gr?",
            "GBP": r"sterlin[ae]|lir[ae]\s+sterlin[ae]|GBP|£",
            "pound": r"libbr[ae]",
            "lb": r"lbs?\.?",
            "oz": r"onc[ei]a?|oz\.?",
            "ml": r"millilitr[oi]|m[lL]",
            "l": r"litr[oi]|l(?!['’])|L(?!['’])",
            "bbl": r"baril[ei]|bbl",
            "ms": r"millisecond[oi]|ms",
            "s": r"second[oi]|sec\.?|s(?!['’])",
            "min": r"minut[oi]|min\.?",
            "h": r"or[ae]|h",
            "day": r"giorn[oi]|giornat[ae]|gg\.?",
            "week": r"settiman[ae]",
            "month": r"mes[ei]",
            "year": r"ann[oi]",
            "decade": r"decenn[io]+",
            "century": r"secol[oi]",
            "celsius": r"[°º]\s?C|grad[oi]\s+(?:Celsius|centigrad[oi])",
            "fahrenheit": r"[°º]\s?F|grad[oi]\s+Fahrenheit",
            "degree": r"°|grad[oi]",
            "kb": r"kB|KB|KiB|kilobyte",
            "mb": r"MB|MiB|megabyte",
            "gb": r"GB|GiB|gigabyte",
            "tb": r"TB|TiB|terabyte",
            "bit": r"bit",
            "byte": r"byte",
            "kHz": r"kHz|kilohertz|chilohertz",
            "MHz": r"MHz|megahertz",
            "GHz": r"GHz|gigahertz",
            "Hz": r"Hz|hertz",
            "kWh": r"kWh|(?:kilo|chilo)wattora?",
            "kW": r"kW|(?:kilo|chilo)watt",
            "MW": r"MW|megawatt",
            "GW": r"GW|gigawatt",
            "W": r"W|watt",
            "V": r"V|volt",
            "dollar": r"dollar[oi](?:\s+(?:statunitens|canades|australian)[ei]|\s+american[oi])?|USD|US\$|\$",
            "cent": r"centesim[oi]|cent\.?",
            "EUR": r"euro|EUR|€",
            "krone": r"coron[ae]|SEK|NOK|DKK|CZK",
            "mark": r"marc(?:o|hi)",
            "PLN": r"zloty|złoty|PLN",
            "INR": r"rupi[ae]|INR",
            "peso": r"pesos?",
            "dinar": r"dinar[oi]",
            "shekel": r"shekel|sicl[oi]|ILS",
            "forint": r"fiorin[oi]|forint|HUF",
            "RUB": r"rubl[oi](?:\s+russ[oi])?|RUB|₽",
            "AZN": r"manat(?:\s+azer[oi]?\w*)?|AZN|₼",
            "AMD": r"dram(?:\s+armen[oi])?|AMD|֏",
            "TRY": r"lir[ae]\s+turc(?:a|he)|TRY|₺",
            "GEL": r"lari|GEL|₾",
            "UAH": r"gr[iy]vn[ie]a?|UAH|₴",
            "KZT": r"tenge|KZT|₸",
            "IRR": r"rial|IRR",
            "JPY": r"yen|JPY",
            "CNY": r"yuan|renminbi|CNY|RMB",
            "CHF": r"franch?[oi](?:\s+svizzer[oi])?|CHF",
            "px": r"pixel|px",
        }
    ),
    months=(
        r"[Gg]ennaio",
        r"[Ff]ebbraio",
        r"[Mm]arzo",
        r"[Aa]prile",
        r"[Mm]aggio",
        r"[Gg]iugno",
        r"[Ll]uglio",
        r"[Aa]gosto",
        r"[Ss]ettembre",
        r"[Oo]ttobre",
        r"[Nn]ovembre",
        r"[Dd]icembre",
    ),
    months_beside_digits=(
        r"[Gg]enn?\.?",
        r"[Ff]ebb?r?\.?",
        r"[Mm]ar\.?",
        r"[Aa]pr\.?",
        r"[Mm]agg?\.?",
        r"[Gg]iu\.?",
        r"[Ll]ug\.?",
        r"[Aa]go\.?",
        r"[Ss]ett?\.",
        r"[Oo]tt\.",
        r"[Nn]ov\.",
        r"[Dd]ic\.?",
    ),
    day_links="di",
    weekdays=(
        r"[Ll]uned[iì]",
        r"[Mm]arted[iì]",
        r"[Mm]ercoled[iì]",
        r"[Gg]ioved[iì]",
        r"[Vv]enerd[iì]",
        r"[Ss]abat[oi]",
        # Domenica is a name.
        r"domenic(?:a|he)|(?:La|la|Ogni|ogni|Di|di) Domenica",
    ),
    calendar_hints="gen Gen feb Feb mar Mar apr Apr mag Mag giu Giu lug Lug ago Ago set Set ott Ott nov Nov dic Dic"
    " lun Lun"
    " mer Mer gio Gio ven Ven sab Sab dom Dom",
    moment_hints="mezzogiorno mezzanotte mezzodì",
    before_noon=rf"\s?a\.?\s?m\b\.?|{_HOURS}\s+(?:del\s+mattino|di\s+mattina|della\s+mattina)"
    rf"|(?<=(?<!\d)[1-5]){_HOURS}\s+(?:di|della)\s+notte|(?<=(?<!\d)[1-5][:.]\d\d)\s+di\s+notte",
    after_noon=rf"\s?p\.?\s?m\b\.?|{_HOURS}\s+(?:del\s+pomeriggio|di\s+sera|della\s+sera)"
    rf"|(?<=(?<!\d)(?:10|11)){_HOURS}\s+di\s+notte",
    number_prefixes=r"lateral|partit|part|dimension|angol|ennal|enni|annual|mensil|mestr|color|motor|cicl|centenari"
    r"|lingu",
    number_phrases=MappingProxyType(
        {
            "noun": {
                "10000": "decine-di-migliaia",
                "100000": "centinaia-di-migliaia",
                "10000000": "decine-di-milioni",
                "100000000": "centinaia-di-milioni",
                "12": "dozzina dozzine",
            },
        }
    ),
    joiners=r"e",
    facts=(
        *_COMPOSED,
        (r"24\s+ore\s+su\s+24|ventiquattr['’]ore\s+su\s+ventiquattro|giorno\s+e\s+notte|24/7", _ROUND_THE_CLOCK),
        (
            r"quindici\s+giorni|quindicinal\w+",
            (Reading("time", Fraction(14 * _DAY)), Reading("time", Fraction(15 * _DAY))),
        ),
        (r"quotidian\w+|giornalier\w+|giornalmente|al\s+giorno", (Reading("time", Fraction(_DAY)),)),
        (r"mezz['’]or[ae]|mezza\s+ora", (Reading("time", Fraction(_HOUR, 2)),)),
        (r"quart[oi]\s+d['’]ora", (Reading("time", Fraction(_HOUR, 4)),)),
        (r"orari[aoe]|all['’]ora", (Reading("time", Fraction(_HOUR)),)),
        (r"settimanal\w+", (Reading("time", Fraction(7 * _DAY)),)),
        (r"mensil\w+", _months(1)),
        (r"bimestr\w+", _months(2)),
        (r"trimestr\w+", _months(3)),
        (r"quadrimestr\w+", _months(4)),
        (r"semestr\w+|mezz['’]anno", _months(6)),
        (r"annual\w+|annu[aoei]+|anniversari\w*|all['’]anno", _months(12)),
        (r"bienn\w+", _months(24)),
        (r"trienn\w+", _months(36)),
        (r"quadrienn\w+", _months(48)),
        (r"lustr[oi]|quinquenn\w+", (*_months(60), _number(5))),
        (r"decenn\w+", (*_months(120), _number(10))),
        (r"mezzo\s+secolo", (*_months(600), _number(50))),
        (r"secol[oi]|secolar\w+|centenari\w*", (*_months(1200), _number(100))),
        (r"millenn\w+|millenari\w*", (*_months(12_000), _number(1000))),
        (r"mezzogiorno|mezzodì", (Reading("clock", Fraction(720)),)),
        (r"mezzanotte", (Reading("clock", Fraction(0)), Reading("clock", Fraction(1440)))),
        (r"novanta", (_number(90), _number(1990))),
        (r"ottanta", (_number(80), _number(1980))),
        (r"settanta", (_number(70), _number(1970))),
        (r"sessanta", (_number(60), _number(1960))),
        (r"mezzo\s+milione", (_number(500_000),)),
        (r"mezzo\s+miliardo", (_number(500_000_000),)),
        (r"mezza\s+dozzina", (_number(6),)),
        (r"metà|mezz[aoei]|semi\w+", (Reading("share", _HALF), _number(_HALF))),
        (
            r"tutt[aoei]|total\w+|complet\w+|inter[aoei]|interamente|integral\w+|pien[aoei]|pienamente",
            (Reading("share", Fraction(1)),),
        ),
        (r"non|nessun\w*|nulla|niente|senza|null[aoei]|assenza|privo|priva|privi|prive", (_number(0),)),
        (r"un[oa]?|ogni|ciascun\w*|unic[aoh]\w*|unicamente|sol[aoei]|volta|singol\w+", (_number(1),)),
        (r"entramb[ei]|ambedue|bilateral\w*|gemell\w+|dual\w*|bi\w{4,}", (_number(2),)),
        (r"trilateral\w*|tripartit\w+|triangol\w+|terz[oi]", (_number(3),)),
    ),
    stop_words=words(
        "di che è e la il un una per non sono con del della dei delle nel nella le gli lo i si da come anche più ma "
        "alla al"
        " dal dalla ha hanno era erano stato stata suo sua loro questo questa se ci dopo tra essere degli alle su"
    ),
    stem_endings=words(
        "a e i o ere are ire ato ata ati ate ito ita iti ite uto uta uti ute ano ono ando endo à ò amente mente ai"
    ),
    negations=r"non(?!\s+(?:meno|più\s+di|più\s+del\w*|solo|soltanto|solamente|oltre|prima|dopo|appena))|mai"
    r"|nessun\w*|niente"
    r"|nulla|né|neanche|nemmeno|neppure|no",
    implied_negations=r"senza|impossib\w+|imped\w+|impun\w+|rifiut\w+|neg(?:a|ò|are|at|arono|ativ|av|hi)\w*"
    r"|rinneg\w+|manc\w+"
    r"|in(?:cap|suff|valid|accur|cert|compl|dipend|defin|visib|volont|sicur|giust|util|attes|esist|abit|attiv|esatt"
    r"|nec)\w*"
    r"|i(?:lleg|rreg|rrev|rres|llog)\w+|dis(?:conos|abit|arm|obbed|appr|ert|imp|accord)\w+|s(?:conosci|mentì|menti"
    r"|fornit)\w*"
    r"|respin\w+|rigett\w+|priv(?:[aoie]|at\w+)|falli\w+|assen\w+|appena|poc[aoh]\w*|meno|viet\w+|divie\w+|proib\w+"
    r"|salvo"
    r"|tranne|eccett\w+|eccezion\w+|esclu\w+|evit\w+|preven\w+|sol[aoei]|soltanto|solamente|unicamente|finché|fino"
    r"|ancora"
    r"|perd\w+|pers[aoei]|cess\w+|smis\w+|smett\w+|sospe\w+|asten\w+|oppo\w+|contr[oa]\w*|liber\w+|null[aoei]|vuot\w+"
    r"|difficil\w+|lontan\w+|invece|piuttosto|malgrado|nonostante|oltre|zero|anti\w+|abband\w+|esent\w+",
    attributions=r"disse|diss?ero|detto|dice|dicono|afferm\w+|dichiar\w+|secondo|sottoline\w+|aggiun\w+|spieg\w+"
    r"|scri(?:ve|sse"
    r"|vono|tto)|defin\w+|descri\w+|avvert\w+|annunc\w+|inform\w+|riferi\w+|sosten\w+|sostien\w+|rispo\w+|ribad\w+"
    r"|denunci\w+"
    r"|chiam\w+|parole\s+di|precis\w+|comunic\w+|osserv\w+",
    number_homographs=r"sei|quint[aeio]|(?:due|tre|quattro|cinque|sei|sette|otto|nove)cento",
    bounds=MappingProxyType(
        {
            "lower": r"più d(?:i|ei|elle|el|ella)|almeno|come minimo|per lo meno|perlomeno|non meno d(?:i|ei|"
            r"elle)|un minimo di|minimo|oltre|(?:superior|maggior)[ei] a[il]?|al di sopra d(?:i|ei|"
            r"elle)|quanto meno",
            "upper": r"meno d(?:i|ei|elle|el)|al massimo|al più|tutt['’]al più|non più d(?:i|ei|elle|el)|"
            r"un massimo di|massimo|fino a(?:l|i|lle)?|(?:inferior|minor)[ei] a[il]?|"
            r"al di sotto d(?:i|ei|elle)",
            "nearly": r"quasi|poco meno di",
            "near": r"vicino a",
            "about": r"circa|all['’]incirca|approssimativamente|intorno a(?:i|l|lle)?|attorno a(?:i|l|lle)?|"
            r"grosso modo",
            "lower_after": r"(?:o|e) (?:più|superior[ei]|successiv[aeio]|oltre|maggior[ei]|più recent[ei])|almeno|"
            r"in su|minimo",
            "upper_after": r"(?:o|e) (?:meno|inferior[ei]|precedent[ei]|minor[ei])|al massimo|massimo|al più",
            "about_after": r"circa",
            "hints": r"più|meno|super\w*|ecced\w*|massim\w*|minim\w*|superior\w*|inferior\w*|maggior\w*|"
            r"minor\w*|fino|quasi|circa|entro|oltre|sotto|sopra|almeno|limit\w*|qualche|successiv\w*|"
            r"solo|soltanto|appena",
            "between": r"i|le|gli|il|la",
        }
    ),
    lower_bounds=r"(?<!non )(?:più di|più dei|più delle|più del|maggior[ei] (?:di|a)|superior[ei] a[il]?)|almeno|per"
    r" lo meno"
    r"|come minimo|non meno d(?:i|ei|elle)|minimo|super\w+|eccede\w*|oltre|al di sopra d(?:i|ei|elle)|dopo(?: il)?"
    r"|a partire da(?:l|i|lle)?|a decorrere da(?:l|i|lle)?|da(?:l|i|lle)",
    upper_bounds=r"(?<!non )(?:meno di|meno dei|meno delle|meno del|minor[ei] (?:di|a)|inferior[ei] a[il]?)|al massimo"
    r"|al più(?: tardi)?|tutt['’]al più|non più d(?:i|ei|elle|el)|non oltre|massimo|fino a(?:l|i|lle)?|sotto(?: i| "
    r"il| le)?"
    r"|al di sotto d(?:i|ei|elle)|prima del(?:l['’])?|entro(?: il)?|quasi",
    ages=r"maggior[ei] di|minor[ei] di|sotto i|sopra i|oltre i|a|di età (?:inferiore|superiore) a[i]?|all['’]età di"
    r"|compiut[oi]",
    cues=MappingProxyType(
        {
            "and": words("e ed"),
            "or": words("o od oppure"),
            "how": words("come"),
            "what": words("che cosa"),
            "who": words("chi"),
            "why": words("perché"),
            "where": words("dove"),
            "when": words("quando"),
            "not": words("non mai"),
            "without": words("senza"),
            "for": words("per"),
            "about": words("su circa"),
            "new": words("nuovo nuova nuovi nuove"),
            "old": words("vecchio vecchia vecchi vecchie antico antica"),
            "first": words("primo prima primi prime"),
            "second": words("secondo seconda secondi seconde"),
            "all": words("tutto tutta tutti tutte"),
            "our": words("nostro nostra nostri nostre"),
            "your": words("tuo tua tuoi tue vostro vostra vostri vostre"),
            "last": words("ultimo ultima ultimi ultime"),
        }
    ),
    contrasts=CONTRASTS,
)
