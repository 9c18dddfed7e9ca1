"""German: numbers, dates, units and little words.

Units are matched with regard to case, as everywhere: a noun has its capital, and the second part of a compound (the
tägig of dreitägig) has none.
"""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

from nkdoc.languages.de.contrasts import CONTRASTS
from nkdoc.languages.lexicon import SPACES, Lexicon, Reading, words

_HOUR, _DAY = 3600, 86400
_ROUND_THE_CLOCK = tuple(Reading("number", value) for value in (Fraction(24), Fraction(7), Fraction(24, 7)))
_HALF = (Reading("share", Fraction(1, 2)), Reading("number", Fraction(1, 2)))
_ADJECTIVE = r"(?:e[nmrs]?)?"
"""Endings of an adjective: halb, halbe, halben."""
_OF_THE_DAY = r"(?:s|(?:abend|morgen|mittag|nachmittag|vormittag|nacht|früh)\w*)?"
"""What may follow a weekday's name; „Montage“ is work more often than days."""


def _decade(tens: str, value: int) -> tuple[str, tuple[Reading, ...]]:
    """Return the fact of a decade in words: neunziger, Neunzigerjahre."""
    return rf"{tens}er(?:n|jahren?)?", (Reading("number", Fraction(value)), Reading("number", Fraction(1900 + value)))


LEXICON = Lexicon(
    tag="de",
    decimal=",",
    groups=".'’" + SPACES,
    magnitudes=MappingProxyType(
        {
            2: r"hunderte?n?",
            3: r"tausende?n?|tsd\.?",
            6: r"million(?:en)?|mio\.?",
            9: r"milliarden?|mrd\.?|mia\.",
            12: r"billion(?:en)?|bio\.",
        }
    ),
    # The stop of an ordinal, where it ends no sentence.
    endings=r"\.(?=[ \u00a0\n](?:[a-zäöü]|Jahr|Jh|Jt|Tag|Woche|Monat|Stunde|Minute|Quartal|Mal)"
    r"|[ \u00a0]?[–/])|-?(?:mal|fach\w*)|-?t?e[nmrs]?|-?ste[nmrs]?|tel[ns]?",
    decades=r"er(?:n|[ \u00a0-]?[Jj]ahren?)?",
    and_a_half=r"[ \u00a0]und[ \u00a0]ein(?:e[nrs]?)?[ \u00a0]halbe[nrs]?",
    percent=r"%(?:ig\w*)?|prozent\w*|v\.\s?h\.",
    connectors=r"\s*[-–—]\s*|,?\s+(?:bis|und|oder|gegen|statt|auf|zu|von|aus)\s+(?:zu\s+|zum\s+|auf\s+|von\s+|den\s+)?|,\s+"
    r"|\s*/\s*",
    units=MappingProxyType(
        {
            "km/h": r"km/h|kmh|[Ss]tundenkilometern?|Kilometern?\s+(?:pro|je|in\s+der)\s+Stunde",
            "mph": r"mph|Meilen?\s+(?:pro|je|in\s+der)\s+Stunde",
            "km2": r"km²|km2|qkm|Quadratkilometer[ns]?",
            "mi2": r"Quadratmeilen?",
            "m2": r"m²|m2|qm|Quadratmeter[ns]?",
            "ft2": r"Quadratfu(?:ß|ss)",
            "m3": r"m³|m3|cbm|Kubikmeter[ns]?",
            "ha": r"ha|Hektar[es]?n?",
            "acre": r"Acres?",
            "km": r"km|[Kk]ilometer[ns]?",
            "cm": r"cm|Zentimeter[ns]?",
            "mm": r"mm|Millimeter[ns]?",
            "nmi": r"Seemeilen?|sm",
            "mi": r"Meilen?|mi",
            "m": r"m|[Mm]eter[ns]?|[Mm]etrig\w*",
            "ft": r"Fu(?:ß|ss)|ft",
            "in": r"Zoll|Inch(?:es)?",
            "yd": r"Yards?|yd",
            "kg": r"kg|Kilo(?:gramms?|s)?",
            "mg": r"mg|Milligramms?",
            "t": r"t|Tonnen?",
            "g": r"g|Gramms?",
            "GBP": r"Pfund\s+Sterling|britischen?\s+Pfund|GBP|£",
            "pound": r"Pfund(?:e[ns]?|s)?",
            "lb": r"lbs?",
            "oz": r"Unzen?|oz",
            "ml": r"ml|Milliliter[ns]?",
            "l": r"l|L|Liter[ns]?",
            "bbl": r"Barrels?|Fass(?:es)?|Fässern?",
            "ms": r"ms|Millisekunden?",
            "s": r"s|Sek\.?|[Ss]ekunden?|[Ss]ekündig\w*",
            "min": r"min|Min\.?|[Mm]inuten?|[Mm]inütig\w*",
            "h": r"h|Std\.?|[Ss]tunden?|[Ss]tündig\w*",
            "day": r"[Tt]ag(?:e[ns]?|s)?|[Tt]ägig\w*",
            "week": r"[Ww]ochen?|[Ww]öchig\w*",
            "month": r"[Mm]onat(?:e[ns]?|s)?|[Mm]onatig\w*",
            "year": r"[Jj]ahr(?:e[ns]?|s)?|[Jj]ährig\w*|jährlich\w*",
            "decade": r"Jahrzehnt(?:e[ns]?|s)?",
            "century": r"Jahrhundert(?:e[ns]?|s)?|Jhs?\.?",
            "celsius": r"°\s?C|Grad\s+Celsius",
            "fahrenheit": r"°\s?F|Grad\s+Fahrenheit",
            "degree": r"°|Grad(?:e[ns]?)?",
            "kb": r"kB|KB|KiB|Kilobytes?",
            "mb": r"MB|MiB|Megabytes?",
            "gb": r"GB|GiB|Gigabytes?",
            "tb": r"TB|TiB|Terabytes?",
            "bit": r"[Bb]its?",
            "byte": r"[Bb]ytes?",
            "kHz": r"kHz|Kilohertz",
            "MHz": r"MHz|Megahertz",
            "GHz": r"GHz|Gigahertz",
            "Hz": r"Hz|Hertz",
            "kWh": r"kWh|Kilowattstunden?",
            "kW": r"kW|Kilowatt",
            "MW": r"MW|Megawatt",
            "GW": r"GW|Gigawatt",
            "W": r"W|Watt",
            "V": r"V|Volt",
            "dollar": r"(?:(?:amerikanisch|kanadisch|australisch)e[nr]?\s+|US-?)?Dollars?|USD|(?:US-?)?\$",
            "cent": r"Cents?",
            "EUR": r"Euros?|EUR|€",
            "krone": r"Kronen?|SEK|NOK|DKK|CZK",
            "mark": r"D-Mark|(?:Deutsche\s+)?Mark|DM",
            "PLN": r"[ZŻ][lł]oty(?:s|ch)?|PLN",
            "INR": r"Rupien?|INR",
            "peso": r"Pesos?",
            "dinar": r"Dinar(?:e[ns]?|s)?",
            "shekel": r"Schekel[ns]?|ILS",
            "forint": r"Forints?|HUF",
            "RUB": r"(?:russischen?\s+)?Rubel[ns]?|RUB|₽",
            "AZN": r"(?:aserbaidschanischen?\s+)?Manats?|AZN|₼",
            "AMD": r"(?:armenischen?\s+)?Drams?|AMD|֏",
            "TRY": r"(?:türkischen?\s+)?Lir[ae]|TRY|₺",
            "GEL": r"(?:georgischen?\s+)?Laris?|GEL|₾",
            "UAH": r"[HG]r[iy]w(?:e?n(?:ja|jas|a|i)?)|UAH|₴",
            "KZT": r"Tenge|KZT|₸",
            "IRR": r"Rials?|IRR",
            "JPY": r"Yen|JPY",
            "CNY": r"Yuan|Renminbi|CNY|RMB",
            "CHF": r"(?:Schweizer\s+)?Franken|CHF|SFr\.|Fr\.",
            "px": r"px|Pixel[ns]?",
        }
    ),
    months=(
        r"Januar\w*|Jänner\w*",
        r"Februar\w*|Febers?",
        r"März\w*",
        r"April\w*",
        "Mai",
        r"Junis?|Juno",
        r"Julis?",
        r"August(?:s|es)?",
        r"September\w*",
        r"Oktober\w*",
        r"November\w*",
        r"Dezember\w*",
    ),
    months_beside_digits=(
        r"Jan\.?|Jän\.?",
        r"Febr?\.?",
        r"Mrz\.?",
        r"Apr\.?",
        "Mais",
        r"Jun\.?",
        r"Jul\.?",
        r"Aug\.?",
        r"Sept?\.?",
        r"Okt\.?",
        r"Nov\.?",
        r"Dez\.?",
    ),
    weekdays=(
        rf"[Mm]ontag{_OF_THE_DAY}",
        rf"[Dd]ienstag(?:e[ns]?)?{_OF_THE_DAY}",
        rf"[Mm]ittwoch(?:e[ns]?)?{_OF_THE_DAY}",
        rf"[Dd]onnerstag(?:e[ns]?)?{_OF_THE_DAY}",
        rf"[Ff]reitag(?:e[ns]?)?{_OF_THE_DAY}",
        rf"(?:[Ss]amstag|[Ss]onnabend)(?:e[ns]?)?{_OF_THE_DAY}",
        rf"[Ss]onntag(?:e[ns]?)?{_OF_THE_DAY}",
    ),
    calendar_hints="Jan Jän Feb Mär Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez Mont mont Dien dien Mitt mitt Donn donn "
    "Frei frei Sams sams Sonn sonn",
    moment_hints="mittag mitternacht",
    before_noon=r"(?:\s*Uhr)?\s+(?:morgens|vormittags|früh|am\s+(?:frühen\s+)?(?:Morgen|Vormittag))",
    after_noon=r"(?:\s*Uhr)?\s+(?:nachmittags|abends|am\s+(?:späten\s+|frühen\s+)?(?:Nachmittag|Abend))",
    number_prefixes=r"jahr|jähr|tag|täg|woch|wöch|monat|stund|stünd|minut|minüt|sekund|sekünd|mal|fach|stöck|gescho|stell"
    r"|seiti|teil|köpf|prozent|tausend|million|milliard|kampf|sprach|spur|gleis|klass|stuf|silb|händ|bändig|eck|zimmer|"
    r"rät|punkt|partei|sitz|meter|kilo|hundert|ste[nmrs]?$",
    number_phrases=MappingProxyType(
        {
            "noun": {
                "10000": "zehntausende zehntausenden zehntausender",
                "100000": "hunderttausende hunderttausenden hunderttausender",
            },
        }
    ),
    joiners=r"und",
    facts=(
        (r"rund\s+um\s+die\s+Uhr", _ROUND_THE_CLOCK),
        (
            r"(?:vierzehntägig|zweiwöchig|zweiwöchentlich)\w*|vierzehn\s+Tagen?",
            (Reading("time", Fraction(14 * _DAY)), Reading("number", Fraction(2))),
        ),
        (r"über\s+Nacht|(?:tag)?täglich\w*|tagsüber", (Reading("time", Fraction(_DAY)),)),
        (r"halbe[nr]?\s+Stunde|halbstünd\w+", (Reading("time", Fraction(_HOUR, 2)),)),
        (r"(?:anderthalb|eineinhalb)\s+Stunden", (Reading("time", Fraction(3 * _HOUR, 2)),)),
        (r"stündlich\w*", (Reading("time", Fraction(_HOUR)),)),
        (r"wöchentlich\w*", (Reading("time", Fraction(7 * _DAY)),)),
        (r"monatlich\w*", (Reading("month", Fraction(1)),)),
        (r"quartal\w*|vierteljahr\w*|vierteljähr\w*", (Reading("month", Fraction(3)),)),
        (r"halbjahr\w*|halbjähr\w*|halbe[ns]?\s+Jahr(?:es)?", (Reading("month", Fraction(6)),)),
        (r"(?:anderthalb|eineinhalb)\s+Jahren?", (Reading("month", Fraction(18)),)),
        (r"(?:all)?jährlich\w*|jahrestag\w*", (Reading("month", Fraction(12)),)),
        (r"jahrzehnt\w*", (Reading("month", Fraction(120)), Reading("number", Fraction(10)))),
        (r"jahrhundert\w*", (Reading("month", Fraction(1200)), Reading("number", Fraction(100)))),
        (r"jahrtausend\w*", (Reading("number", Fraction(1000)),)),
        (r"mittags?", (Reading("clock", Fraction(720)),)),
        (r"mitternachts?", (Reading("clock", Fraction(0)), Reading("clock", Fraction(1440)))),
        _decade("zwanzig", 20),
        _decade("drei(?:ß|ss)ig", 30),
        _decade("vierzig", 40),
        _decade("fünfzig", 50),
        _decade("sechzig", 60),
        _decade("siebzig", 70),
        _decade("achtzig", 80),
        _decade("neunzig", 90),
        (
            rf"hälften?|halb{_ADJECTIVE}|halbier\w+",
            _HALF,
        ),
        (
            rf"vollständig\w*|völlig\w*|ganz\w*|gänzlich|gesamt\w*|all(?:e[nmrs]?)?|sämtlich\w*|komplett{_ADJECTIVE}",
            (Reading("share", Fraction(1)),),
        ),
        (rf"kein{_ADJECTIVE}|nichts|niemand\w*|ohne|weder", (Reading("number", Fraction(0)),)),
        (rf"ein{_ADJECTIVE}|jed\w+|einzig\w*|einmal\w*|je|pro", (Reading("number", Fraction(1)),)),
        (r"beid\w+|(?:ver)?doppel\w*|bi(?:lateral|polar)\w*|paar\w*", (Reading("number", Fraction(2)),)),
        (r"tri(?:lateral|partit)\w*|verdreifach\w*|dreiecks?\w*", (Reading("number", Fraction(3)),)),
        (r"verzehnfach\w*", (Reading("number", Fraction(10)),)),
    ),
    machine_lines=r"automatisch\s+(?:erzeugt|generiert|erstellt)|(?:erzeugt|generiert)\s+(?:von|aus|mit|am)\b",
    stop_words=words(
        "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an aus er dass sie"
        " nach wird bei einer um am sind noch wie einem über einen zum war haben hat nur oder aber vor zur bis durch"
        " wurde werden ihre"
    ),
    stem_endings=words("e en er es em s n t et te ten st ern est end ende enden"),
    negations=r"nicht(?!\s+(?:nur|zuletzt|(?:mehr|weniger|länger|später|früher|älter|jünger)\s+als))|nie|niemals"
    r"|niemand(?:e[nmrs])?|nichts|nirgend(?:s|wo\w*)|kein(?:e[nmrs]?|erlei)?|weder|keines(?:wegs|falls)|mitnichten",
    implied_negations=r"ohne|un(?!ser|ter|iv|ion|gar|gefähr|fall|fälle)\w{3,}|nicht-?\w{3,}|(?:miss|illeg|irreg|anti)\w{3,}"
    r"|\w{3,}los(?:e[nmrs]?|igkeit)?|\w*frei(?:e[nmrs]?)?|leer\w*|nein|null"
    r"|verweiger\w*|weiger\w*|ablehn\w*|abgelehn\w*|lehn(?:t|te|ten|en)|zurück(?:wies|gewies|weis)\w*|leugn\w*"
    r"|bestr(?:eit|itt)\w*|dementier\w*|widersetz\w*|widerspr\w*|verb(?:iet|ot)\w*|untersag\w*|verhinder\w*|verm[ie]+d\w*"
    r"|scheiter\w*|gescheiter\w*|fehl(?:t|te|ten|en|end\w*)|mangel\w*|versäum\w*|unterlie(?:ß|ss)\w*|unterlass\w*"
    r"|kaum|selten|wenig\w*|gering\w*|knapp\w*|au(?:ß|ss)er\w*|jenseits|statt\w*|anstatt|anstelle|sondern|trotz\w*"
    r"|dennoch|sonst|nur|lediglich|erst|bis|bevor|ehe|solange|ob|gegen|ausschlie(?:ß|ss)\w*|ausgeschlossen\w*|ausgenommen"
    r"|verlor\w*|verlust\w*|enthalt\w*|enthielt\w*|verzicht\w*|entfiel\w*|entf[aä]ll\w*|abwesen\w*|verschont\w*"
    r"|stopp\w*|beende\w*|eingestellt\w*|aufhör\w*|aufgehört|hört\w*|abbr\w+|abgebroch\w*|brach(?:en)?|gebroch\w*",
    attributions=r"sag(?:te|ten|t|en)|gesagt|erklär\w+|teilte|teilten|mitgeteilt|beton\w+|nannte|nannten|bezeichne\w+"
    r"|schrieb(?:en)?|schreibt|bericht\w+|laut|zufolge|nach\s+Angaben|fügte|warf|warfen|warnt\w*|kündigte\w*"
    r"|äu(?:ß|ss)ert\w*|bestätig\w+|behaupte\w+|meint\w*|antwort\w+|erwider\w+|forder\w+|rief|riefen|verkünd\w+|gab|gaben"
    r"|beschrieb\w*|hob|hoben|stellte|stellten",
    number_homographs=r"achten?",
    bounds=MappingProxyType(
        {
            "lower": r"(?:mehr|größer|grösser|länger|höher) als|nicht weniger als|mindestens|wenigstens|"
            r"zumindest|minimal|gut|oberhalb von|im Minimum",
            "over": r"über",
            "upper": r"(?:weniger|kleiner|kürzer|niedriger) als|nicht mehr als|nicht länger als|höchstens|"
            r"maximal|bis zu|im Maximum|allerhöchstens",
            "nearly": r"fast|nahezu|beinahe|knapp|annähernd",
            "near": r"nahe(?: an)?",
            "about": r"etwa|ungefähr|circa|ca\.|rund|zirka|schätzungsweise|gegen|um die",
            "lower_after": r"(?:oder|und) (?:mehr|höher|neuer|später|länger|älter|größer|darüber)|aufwärts|"
            r"oder (?:höher|neuer)e[nrs]?|mindestens",
            "upper_after": r"(?:oder|und) (?:weniger|niedriger|älter|früher|kürzer|kleiner|darunter)|höchstens|"
            r"maximal",
            "hints": r"mehr|weniger|mindest\w*|höchst\w*|maxim\w*|minim\w*|über\w*|rund|etwa|fast|knapp|gut|"
            r"nur|wenigstens|zumindest|grenze|limit|neuer\w*|höher\w*|später\w*|lediglich|bloß|"
            r"einige",
            "between": r"die|der|den|das",
        }
    ),
    lower_bounds=r"(?<!nicht )(?<!kaum )(?:mehr|größer|grösser|länger|älter|höher) als|nicht (?:weniger|früher) als"
    r"|mindestens|wenigstens|zumindest|über|ab(?: dem)?|seit(?: dem)?|nach(?: dem)?|gut|oberhalb von|übersteig\w*"
    r"|überst(?:ieg|iegen)|überschr(?:eit|itt)\w*|frühestens(?: am)?",
    upper_bounds=r"(?<!nicht )(?:weniger|kleiner|kürzer|jünger|niedriger) als|nicht (?:mehr|später|länger|älter) als"
    r"|kaum mehr als|höchstens|maximal|bis(?: zu| zum)?|unter|vor(?: dem)?|fast|nahezu|beinahe|knapp|annähernd"
    r"|unterhalb von|spätestens(?: am)?",
    ages=r"unter|über|ab|bis zu|im Alter von|im Alter zwischen|älter als|jünger als|Alter von",
    cues=MappingProxyType(
        {
            "and": words("und"),
            "or": words("oder"),
            "how": words("wie"),
            "what": words("was"),
            "who": words("wer wen wem"),
            "why": words("warum weshalb wieso"),
            "where": words("wo wohin"),
            "when": words("wann wenn"),
            "not": words("nicht kein keine keinen keiner keinem keines nie niemals"),
            "without": words("ohne"),
            "for": words("für"),
            "about": words("über"),
            "new": words("neu neue neuer neues neuen neuem"),
            "old": words("alt alte alter altes alten altem"),
            "first": words("erste erster erstes ersten erstem"),
            "second": words("zweite zweiter zweites zweiten zweitem"),
            "all": words("alle aller alles allen allem"),
            "our": words("unser unsere unserer unseres unseren unserem"),
            "your": words("dein deine deiner deines deinen deinem ihr ihre ihrer ihres ihren ihrem euer eure eurer"),
            "last": words("letzte letzter letztes letzten letztem"),
        }
    ),
    contrasts=CONTRASTS,
)
