"""English: numbers, dates, units and little words."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

from nkdoc.languages.en.common import COMMON_WORDS
from nkdoc.languages.en.opposites import CONTRASTS, OPPOSITES
from nkdoc.languages.lexicon import SPACES, Lexicon, Reading, words

_HOUR, _DAY = 3600, 86400
_ROUND_THE_CLOCK = tuple(Reading("number", value) for value in (Fraction(24), Fraction(7), Fraction(24, 7)))

LEXICON = Lexicon(
    tag="en",
    decimal=".",
    groups=",'’" + SPACES,
    magnitudes=MappingProxyType(
        {
            2: r"hundreds?",
            3: r"thousands?",
            5: r"lakhs?|lacs?",
            6: r"millions?|mn|mln",
            7: r"crores?",
            9: r"billions?|bn|bln",
            12: r"trillions?|tn|trn",
        }
    ),
    attached_magnitudes=MappingProxyType({3: r"[kK]", 6: r"[mM]|mn|mln", 9: r"[bB]|bn", 12: r"tn"}),
    endings=r"(?:st|nd|rd|th)s?",
    decades=r"['’]?s",
    and_a_half=r"[ \u00a0-]and[ -]a[ -]half",
    percent=r"%|per[ \u00a0]?cents?|percent(?:age(?:[ -]points?)?)?|pct\.?|p\.p\.|pp",
    connectors=r"\s*[-–—]\s*|\s+(?:to|and|or|through|versus|vs\.?|against)\s+|,\s+(?:and\s+|or\s+)?|\s*/\s*",
    units=MappingProxyType(
        {
            "km/h": r"km/h|kph|kmh|kilomet(?:re|er)s?[ -](?:per|an)[ -]hour",
            "mph": r"mph|miles?[ -](?:per|an)[ -]hour",
            "km2": r"km²|km2|km\^2|sq\.? ?km|square[ -]kilomet(?:re|er)s?",
            "mi2": r"sq\.? ?mi(?:les?)?|square[ -]miles?",
            "m2": r"m²|m2|sq\.? ?m|square[ -]met(?:re|er)s?",
            "ft2": r"sq\.? ?ft|square[ -](?:foot|feet)",
            "m3": r"m³|m3|cubic[ -]met(?:re|er)s?",
            "ha": r"ha|hectares?",
            "acre": r"acres?",
            "km": r"km|kilomet(?:re|er)s?",
            "cm": r"cm|centimet(?:re|er)s?",
            "mm": r"mm|millimet(?:re|er)s?",
            "nmi": r"nautical[ -]miles?|nmi",
            "mi": r"miles?|mi\.?",
            "m": r"met(?:re|er)s?|m",
            "ft": r"feet|foot|ft\.?",
            "in": r"inch(?:es)?",
            "yd": r"yards?|yd\.?",
            "kg": r"kg|kilo(?:gram(?:me)?)?s?",
            "mg": r"mg|milligram(?:me)?s?",
            "ton": r"tons?",
            "t": r"tonnes?|metric[ -]tons?|t",
            "g": r"g|gram(?:me)?s?",
            "pound": r"pounds?",
            "lb": r"lbs?\.?",
            "oz": r"ounces?|oz\.?",
            "ml": r"ml|millilit(?:re|er)s?",
            "l": r"lit(?:re|er)s?|l|L",
            "bbl": r"barrels?|bbl",
            "ms": r"ms|milliseconds?",
            "s": r"seconds?|secs?\.?|s",
            "min": r"minutes?|mins?\.?",
            "h": r"hours?|hrs?\.?|h",
            "day": r"days?",
            "week": r"weeks?",
            "month": r"months?",
            "year": r"years?|yrs?\.?|year[ -]olds?",
            "decade": r"decades?",
            "century": r"centur(?:y|ies)",
            "celsius": r"°\s?C|degrees? Celsius|degrees? centigrade",
            "fahrenheit": r"°\s?F|degrees? Fahrenheit",
            "degree": r"°|degrees?",
            "kb": r"kB|KB|KiB|kilobytes?",
            "mb": r"MB|MiB|megabytes?",
            "gb": r"GB|GiB|gigabytes?",
            "tb": r"TB|TiB|terabytes?",
            "bit": r"bits?",
            "byte": r"bytes?",
            "kHz": r"kHz|kilohertz",
            "MHz": r"MHz|megahertz",
            "GHz": r"GHz|gigahertz",
            "Hz": r"Hz|hertz",
            "kWh": r"kWh|kilowatt[ -]hours?",
            "kW": r"kW|kilowatts?",
            "MW": r"MW|megawatts?",
            "GW": r"GW|gigawatts?",
            "W": r"W|watts?",
            "V": r"V|volts?",
            "dollar": r"(?:US|U\.S\.|Canadian|Australian)?[ -]?dollars?|USD|bucks",
            "cent": r"cents?",
            "EUR": r"euros?|EUR|€",
            "krone": r"kron(?:e|a|or|er|ur)|crowns?|SEK|NOK|DKK|CZK",
            "mark": r"marks|(?:German )mark",
            "PLN": r"zlot(?:y|ys|ies)|PLN",
            "INR": r"rupees?|INR",
            "peso": r"pesos?",
            "dinar": r"dinars?",
            "shekel": r"shekels?|ILS",
            "forint": r"forints?|HUF",
            "RUB": r"(?:Russian[ -])?r(?:o?u)bles?|RUB|RUR|₽",
            "GBP": r"GBP|pounds sterling|£",
            "AZN": r"(?:Azerbaijani[ -])?manats?|AZN|₼",
            "AMD": r"(?:Armenian[ -])?drams?|AMD|֏",
            "TRY": r"(?:Turkish[ -])?liras?|TRY|₺",
            "GEL": r"(?:Georgian[ -])?laris?|GEL|₾",
            "UAH": r"hryvn(?:ia|ya)s?|UAH|₴",
            "KZT": r"tenges?|KZT|₸",
            "IRR": r"rials?|IRR",
            "JPY": r"yen|JPY",
            "CNY": r"yuan|renminbi|CNY|RMB",
            "CHF": r"(?:Swiss[ -])?francs?|CHF",
            "px": r"px|pixels?",
        }
    ),
    months=(
        "January",
        "February",
        "(?!)",
        "April",
        "(?!)",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    months_beside_digits=(
        r"Jan\.?",
        r"Feb\.?",
        r"March|Mar\.?",
        r"Apr\.?",
        "May",
        r"Jun\.?",
        r"Jul\.?",
        r"Aug\.?",
        r"Sept?\.?",
        r"Oct\.?",
        r"Nov\.?",
        r"Dec\.?",
    ),
    before_months=r"(?:in|since|until|till|by|before|after|during|early|late|mid|last|next|this|of|from|to)[ -]",
    day_links="of",
    weekdays=("Mondays?", "Tuesdays?", "Wednesdays?", "Thursdays?", "Fridays?", "Saturdays?", "Sundays?"),
    calendar_hints="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Mond Tues Wedn Thur Frid Satu Sund",
    moment_hints="noon midday midnight",
    before_noon=r"\s?a\.?\s?m\b\.?|(?:\s*o['’]clock)?\s+in\s+the\s+morning",
    after_noon=r"\s?p\.?\s?m\b\.?|(?:\s*o['’]clock)?\s+(?:in\s+the\s+(?:afternoon|evening)|at\s+night)",
    number_phrases=MappingProxyType(
        {
            "collective": {
                "2": "both",
            },
            "noun": {
                "6": "half-a-dozen half-dozen",
                "10": "tens",
                "10000": "tens-of-thousands",
                "100000": "hundreds-of-thousands",
                "10000000": "tens-of-millions",
                "100000000": "hundreds-of-millions",
                "10000000000": "tens-of-billions",
                "100000000000": "hundreds-of-billions",
            },
            "times": {
                "4": "quadrupled quadrupling",
                "5": "fivefold",
                "10": "tenfold",
            },
        }
    ),
    joiners=r"and|a",
    facts=(
        (r"(?:a)?round[ -]the[ -]clock|24[ -/]7", _ROUND_THE_CLOCK),
        (r"fortnight\w*", (Reading("time", Fraction(14 * _DAY)), Reading("number", Fraction(2)))),
        (r"overnight|daily", (Reading("time", Fraction(_DAY)),)),
        (r"hourly", (Reading("time", Fraction(_HOUR)),)),
        (r"weekly", (Reading("time", Fraction(7 * _DAY)),)),
        (r"monthly", (Reading("month", Fraction(1)),)),
        (r"annual(?:ly)?|yearly", (Reading("month", Fraction(12)),)),
        (r"decades?", (Reading("month", Fraction(120)),)),
        (r"centur(?:y|ies)", (Reading("month", Fraction(1200)),)),
        (r"noon|midday", (Reading("clock", Fraction(720)),)),
        (r"midnight", (Reading("clock", Fraction(0)), Reading("clock", Fraction(1440)))),
        (r"nineties", (Reading("number", Fraction(90)), Reading("number", Fraction(1990)))),
        (r"eighties", (Reading("number", Fraction(80)), Reading("number", Fraction(1980)))),
        (r"seventies", (Reading("number", Fraction(70)), Reading("number", Fraction(1970)))),
        (r"sixties", (Reading("number", Fraction(60)), Reading("number", Fraction(1960)))),
        (r"half|semi\w*", (Reading("share", Fraction(1, 2)), Reading("number", Fraction(1, 2)))),
        (r"fully|entire(?:ly)?|complete(?:ly)?|all|whole(?:ly)?", (Reading("share", Fraction(1)),)),
        (r"no|none|nil|nobody|nothing|without", (Reading("number", Fraction(0)),)),
        (r"a|an|each|every|single|sole", (Reading("number", Fraction(1)),)),
        (r"both|bi\w{3,}|dual|double\w*|twin", (Reading("number", Fraction(2)),)),
        (r"tri(?:lateral|partite|angle|angular|ple)\w*", (Reading("number", Fraction(3)),)),
        (r"tenfold", (Reading("number", Fraction(10)),)),
        (r"quarterly", (Reading("month", Fraction(3)),)),
    ),
    stop_words=words(
        "the of to and in is are was were that for with on as by from at be been this it its an or not have has had"
        " will would you your can which their they he she his her but if when than then there these those we our who"
        " what into about after"
    ),
    common_words=COMMON_WORDS,
    placeholders=r"you(?:r|-)|(?<![a-z])(?:my|nick|user|package|project|tar|file|source)-?(?:name|package|id)?(?![a-z])"
    r"|(?:login|alias|name|subject|addr|email)(?![a-z])",
    code_nouns=r"(?:key|field|function|method|class|attribute|tag|element|event|hook|variable|column|flag|directive|module"
    r"|type|enum|constant|keyword|propert(?:y|ies)|prop|setting|component|decorator|selector|header)s?",
    machine_lines=r"auto(?:matically)?[- ]?generated|generated\s+(?:by|from|with|on|at)\b|do\s+not\s+edit\b",
    stem_endings=words("s es e ed ing ings ly er ers"),
    negations=r"(?<!or )(?<!if )not(?!\s+(?:more|less|later|fewer|only|least|hesitate)|-)|never"
    r"|no(?!\s+(?:more|less|later|fewer|matter))|none|nobody|nothing(?!\s+(?:more|but))|nowhere|neither|nor|cannot|\w+n['’]t",
    implied_negations=r"(?:or|if)\s+not|not\s+hesitate|not-\w+|no\s+more|nothing\s+(?:more|but)|without|unable|fail(?:s|ed|ing|ure)?|refus(?:e[sd]?|ing|al)|den(?:y|ies|ied|ying|ial)|hardly"
    r"|barely|lack(?:s|ed|ing)?|less|absen(?:t|ce)|un(?!i|der|til)\w{3,}|other\s+than|(?:non-?|dis|mis)\w{4,}|il(?:leg|log)\w*"
    r"|im(?:poss|perm|pun)\w*|in(?:cap|suff|val|abil|acc|corr|compl|dep|def|vis|vol)\w*"
    r"|ir(?:reg|rel|rev)\w*|\w{3,}less"
    r"|except|instead|rather|scarc\w*|ignor\w*|overlook\w*|blind|neglect\w*|separate\w*|reluctan\w*|discourag\w*|avoid\w*|prevent\w*|reject\w*|prohibit\w*|forbid\w*|ban(?:s|ned)?|only|until"
    r"|unless|stop\w*"
    r"|missing|free|empty|beyond|little|few|despite|too|still|lost|abstain\w*|ceas\w*|exclud\w*|refrain\w*"
    r"|short\w*|avert\w*|br(?:eak|oke|oken)|declin\w*|oppos\w*|spar\w+|no-\w+|non-\w+|\w+-free|whether",
    attributions=r"said|says?|stat(?:ed|es)|told|wrote|writes|call(?:ed|s)|add(?:ed|s)|describ(?:ed|es)|declar(?:ed|es)"
    r"|announc(?:ed|es)|warn(?:ed|s)|according\s+to|report(?:ed|s)|insist(?:ed|s)|argu(?:ed|es)|respond(?:ed|s)"
    r"|repl(?:ied|ies)",
    term_endings=r"(?:s|es)?(?:['’]s?)?",
    number_idioms=r"one (?:of|another|by one|or (?:more|another)|after another|can(?:not|'t)?|may|might|must|should"
    r"|would|could|has|needs|who|that|which)|(?:any|no|every|each|some|this|that|the|which|another|last|next) one"
    r"|first of all|at first|in two",
    one_counts=True,
    bounds=MappingProxyType(
        {
            "lower": r"more than|greater than|larger than|higher than|longer than|at least|(?:no|"
            r"not) (?:less|fewer) than|a minimum of|minimum of|upwards of|in excess of|exceeding|"
            r"well over|just over",
            "over": r"over",
            "upper": r"less than|fewer than|smaller than|lower than|shorter than|at most|(?:no|"
            r"not) more than|up to|a maximum of|maximum of|at the most",
            "nearly": r"nearly|almost|just under|just short of",
            "near": r"close to",
            "about": r"about|around|approximately|roughly|circa|(?-i:c)\.(?=\s)|ca\.|approx\.|some|an estimated",
            "lower_after": r"(?:or|and) (?:more|above|over|higher|later|newer|greater|up|upwards|older|better)|"
            r"at least|at the least|minimum",
            "upper_after": r"(?:or|and) (?:less|fewer|below|under|lower|earlier|older|smaller|younger)|at most|"
            r"maximum|at the most",
            "about_after": r"or so",
            "hints": r"\w+(?:er|rse) than|more|less|fewer|least|most|exceed\w*|minimum|maximum|over|under|above|"
            r"below|up to|"
            r"limit\w*|within|about|around|nearly|almost|some|beyond|plus|later|newer|higher|only|"
            r"mere(?:ly)?",
            "between": r"an?|the",
        }
    ),
    lower_bounds=r"(?<!no )(?<!not )(?:more than|greater than|longer than|older than)|at least"
    r"|(?:no|not) (?:less|fewer) than"
    r"|exceed(?:s|ed|ing)?|over|above|after|since|minimum of|upwards of",
    upper_bounds=r"(?<!no )(?<!not )(?:less than|fewer than|younger than|shorter than)|at most|(?:no|not) more than"
    r"|up to|under"
    r"|below|before|until|till|prior to|maximum of|nearly|almost",
    ages=r"over|under|aged|age|age of|ages of|older than|younger than|up to the age of",
    cues=MappingProxyType(
        {
            "and": words("and"),
            "or": words("or"),
            "how": words("how"),
            "what": words("what"),
            "who": words("who whom"),
            "why": words("why"),
            "where": words("where"),
            "when": words("when"),
            "not": words("not no never"),
            "without": words("without"),
            "for": words("for"),
            "about": words("about"),
            "new": words("new"),
            "old": words("old"),
            "first": words("first"),
            "second": words("second"),
            "all": words("all"),
            "our": words("our"),
            "your": words("your"),
            "last": words("last"),
        }
    ),
    contrasts=CONTRASTS,
    opposites=OPPOSITES,
)
