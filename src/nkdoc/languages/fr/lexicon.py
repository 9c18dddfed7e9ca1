"""French: numbers, dates, units and little words."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

from nkdoc.languages.lexicon import SPACES, Contrast, Lexicon, Reading, words

_HOUR, _DAY = 3600, 86400
_ROUND_THE_CLOCK = tuple(Reading("number", value) for value in (Fraction(24), Fraction(7), Fraction(24, 7)))
_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI")
_CENTURIES = tuple(
    (rf"(?-i:{numeral})(?:er|e|ème|ᵉʳ|ᵉ)", (Reading("number", Fraction(number)),))
    for number, numeral in enumerate((*_NUMERALS, "XVII", "XVIII", "XIX", "XX", "XXI"), 1)
)
"""Roman ordinals: XXe siècle."""
_HALF = (Reading("share", Fraction(1, 2)), Reading("number", Fraction(1, 2)))
_ER = r"(?:er|e|es|ent|é|ée|és|ées|a|èrent|ait|aient|era|eront|ant)"
"""Endings of a regular verb: augmenter, augmente, augmenté, augmenta …"""

LEXICON = Lexicon(
    tag="fr",
    decimal=",",
    groups=SPACES,
    magnitudes=MappingProxyType(
        {
            2: r"centaines?",
            3: r"mille|milliers?|k(?=€)",
            6: r"millions?|mio|M(?=€|\$)",
            9: r"milliards?|mrds?|mds?",
            12: r"billions?",
        }
    ),
    attached_magnitudes=MappingProxyType({3: r"k", 6: r"M", 9: r"Mds?"}),
    endings=r"(?:ers?|ères?|res?|èmes?|nde?s?|des?|es?|ᵉʳ|ᵉ)",
    and_a_half=r"[ \u00a0]et[ \u00a0]demie?",
    percent=r"%|pour[ \u00a0-]?cents?|points?\s+de\s+pourcentage|p\.\s?(?:100|cent)|pp",
    connectors=r"\s*[-–—]\s*|\s+(?:à|au|et|ou|contre)\s+(?:le\s+)?|,\s+(?:et\s+|ou\s+)?|\s*/\s*",
    units=MappingProxyType(
        {
            "km/h": r"km/h|km à l['’]heure|kilomètres?(?:[ -]heure|[ -]par[ -]heure| à l['’]heure)",
            "mph": r"mph|mi(?:l{1,2}e)s?(?:[ -]par[ -]heure| à l['’]heure)",
            "km2": r"km²|km2|kilomètres?[ -]carrés?",
            "mi2": r"mil{1,2}es?[ -]carrés?",
            "m2": r"m²|m2|mètres?[ -]carrés?",
            "ft2": r"pieds?[ -]carrés?",
            "m3": r"m³|m3|mètres?[ -]cubes?",
            "ha": r"ha|hectares?",
            "acre": r"acres?",
            "km": r"km|kilomètres?",
            "cm": r"cm|centimètres?",
            "mm": r"mm|millimètres?",
            "nmi": r"mil{1,2}es?[ -](?:marins?|nautiques?)|nmi",
            "mi": r"miles?|milles(?:[ -]terrestres)?",
            "m": r"mètres?|m(?!['’])",
            "ft": r"pieds?|ft",
            "in": r"pouces?",
            "yd": r"yards?|verges?",
            "kg": r"kg|kilogrammes?|kilos?",
            "mg": r"mg|milligrammes?",
            "ton": r"tonnes?[ -](?:courtes?|américaines?)",
            "t": r"tonnes?|t(?!['’])",
            "g": r"grammes?|g",
            "GBP": r"livres?[ -]sterling|GBP|£",
            "TRY": r"livres?[ -]turques?|TRY|₺",
            "pound": r"livres?",
            "lb": r"lbs?",
            "oz": r"onces?|oz",
            "ml": r"ml|mL|millilitres?",
            "l": r"litres?|l(?!['’])|L",
            "bbl": r"barils?|bbl",
            "ms": r"ms|millisecondes?",
            "s": r"secondes?|sec\.?|s(?!['’])",
            "min": r"minutes?|min\.?|mn",
            "h": r"heures?|h",
            "day": r"jours?|journées?",
            "week": r"semaines?|sem\.",
            "month": r"mois",
            "year": r"ans?|années?",
            "decade": r"décennies?",
            "century": r"siècles?",
            "celsius": r"°\s?C|degrés?\s+Celsius|degrés?\s+centigrades?",
            "fahrenheit": r"°\s?F|degrés?\s+Fahrenheit",
            "degree": r"°|degrés?",
            "kb": r"[kK]o|kB|KB|kilo-?octets?",
            "mb": r"Mo|MB|méga-?octets?",
            "gb": r"Go|GB|giga-?octets?",
            "tb": r"To|TB|téra-?octets?",
            "bit": r"bits?",
            "byte": r"octets?|bytes?",
            "kHz": r"kHz|kilohertz",
            "MHz": r"MHz|mégahertz",
            "GHz": r"GHz|gigahertz",
            "Hz": r"Hz|hertz",
            "kWh": r"kWh|kilowatts?-?heures?",
            "kW": r"kW|kilowatts?",
            "MW": r"MW|mégawatts?",
            "GW": r"GW|gigawatts?",
            "W": r"W|watts?",
            "V": r"V|volts?",
            "dollar": r"dollars?(?:[ -](?:américains?|canadiens?|australiens?|US))?|USD|\$(?:[ \u00a0]?US)?",
            "cent": r"cents?|centimes?",
            "EUR": r"euros?|EUR|€",
            "krone": r"couronnes?|SEK|NOK|DKK|CZK",
            "mark": r"marks?|deutschemarks?",
            "PLN": r"zlotys?|złotys?|PLN",
            "INR": r"roupies?|INR",
            "peso": r"pesos?",
            "dinar": r"dinars?",
            "shekel": r"shekels?|ILS",
            "forint": r"forints?|HUF",
            "RUB": r"roubles?(?:[ -]russes?)?|RUB|RUR|₽",
            "AZN": r"manats?(?:[ -]azerbaïdjanais)?|AZN|₼",
            "AMD": r"drams?(?:[ -]arméniens?)?|AMD|֏",
            "GEL": r"laris?|GEL|₾",
            "UAH": r"hr[iy]vnias?|UAH|₴",
            "KZT": r"tenges?|KZT|₸",
            "IRR": r"rials?|IRR",
            "JPY": r"yens?|JPY",
            "CNY": r"yuans?|renminbis?|CNY|RMB",
            "CHF": r"francs?(?:[ -]suisses?)?|CHF",
            "px": r"px|pixels?",
        }
    ),
    months=(
        r"[Jj]anvier",
        r"[Ff][ée]vrier",
        r"mars",
        r"[Aa]vril",
        r"mai",
        r"[Jj]uin",
        r"[Jj]uillet",
        r"[Aa]o[ûu]t",
        r"[Ss]eptembre",
        r"[Oo]ctobre",
        r"[Nn]ovembre",
        r"[Dd][ée]cembre",
    ),
    months_beside_digits=(
        r"[Jj]anv\.?",
        r"[Ff]évr?\.?",
        r"Mars",
        r"[Aa]vr\.?",
        r"Mai",
        r"(?!)",
        r"[Jj]uil\.?",
        r"(?!)",
        r"[Ss]ept\.",
        r"[Oo]ct\.?",
        r"[Nn]ov\.?",
        r"[Dd]éc\.?",
    ),
    before_months=r"(?:en|depuis|jusqu['’]en|dès|avant|après|début|fin|mi|de|mois de)[ -]",
    weekdays=(
        r"[Ll]undis?",
        r"[Mm]ardis?",
        r"[Mm]ercredis?",
        r"[Jj]eudis?",
        r"[Vv]endredis?",
        r"[Ss]amedis?",
        r"[Dd]imanches?",
    ),
    calendar_hints="janv Janv fév fev Fév Fev mars Mars avr Avr mai Mai juin Juin juil Juil aoû aou Aoû Aou sept Sept"
    " oct Oct nov Nov déc dec Déc Dec lundi Lundi mardi Mardi mercr Mercr jeudi Jeudi vendr Vendr samedi Samedi diman"
    " Diman",
    moment_hints="midi minuit",
    before_noon=r"(?:\s*h(?:eures?)?)?\s+du\s+matin",
    after_noon=r"(?:\s*h(?:eures?)?)?\s+(?:de\s+l['’]après-midi|du\s+soir)",
    number_phrases=MappingProxyType(
        {
            "noun": {
                "10000": "dizaines-de-milliers",
                "100000": "centaines-de-milliers",
                "10000000": "dizaines-de-millions",
                "100000000": "centaines-de-millions",
            },
        }
    ),
    joiners=r"et",
    facts=(
        (r"24\s?h(?:eures)?\s?(?:/|sur)\s?24|vingt-quatre\s+heures\s+sur\s+vingt-quatre", _ROUND_THE_CLOCK),
        (r"jour\s+et\s+nuit|7\s?j(?:ours)?\s?(?:/|sur)\s?7", _ROUND_THE_CLOCK),
        (r"quinzaines?|quinze\s+jours", (Reading("time", Fraction(14 * _DAY)), Reading("number", Fraction(2)))),
        (r"bimensuel\w*|bihebdomadaire\w*", (Reading("number", Fraction(2)),)),
        (r"huit\s+jours|huitaine", (Reading("time", Fraction(7 * _DAY)),)),
        (r"quotidien\w*|journali[eè]re?\w*|par\s+jour", (Reading("time", Fraction(_DAY)),)),
        (r"demi-journées?", (Reading("time", Fraction(_DAY, 2)),)),
        (r"horaires?|par\s+heure", (Reading("time", Fraction(_HOUR)),)),
        (r"demi-heures?", (Reading("time", Fraction(_HOUR, 2)),)),
        (r"heure\s+et\s+demie", (Reading("time", Fraction(3 * _HOUR, 2)),)),
        (r"quarts?\s+d['’]heure", (Reading("time", Fraction(_HOUR, 4)),)),
        (r"hebdomadaire\w*", (Reading("time", Fraction(7 * _DAY)),)),
        (r"mensuel\w*", (Reading("month", Fraction(1)),)),
        (r"trimestr\w+", (Reading("month", Fraction(3)),)),
        (r"semestr\w+", (Reading("month", Fraction(6)),)),
        (r"annuel\w*|par\s+an|anniversaires?", (Reading("month", Fraction(12)),)),
        (r"an\s+et\s+demi", (Reading("month", Fraction(18)),)),
        (r"décennies?|décenna(?:l|le|les|ux)", (Reading("month", Fraction(120)), Reading("number", Fraction(10)))),
        *_CENTURIES,
        (r"siècles?|séculaires?", (Reading("month", Fraction(1200)), Reading("number", Fraction(100)))),
        (r"centenaires?", (Reading("number", Fraction(100)),)),
        (r"bicentenaires?", (Reading("number", Fraction(200)),)),
        (r"demi-siècle", (Reading("month", Fraction(600)), Reading("number", Fraction(50)))),
        (r"millénaires?", (Reading("number", Fraction(1000)),)),
        (r"midi", (Reading("clock", Fraction(720)),)),
        (r"minuit", (Reading("clock", Fraction(0)), Reading("clock", Fraction(1440)))),
        (r"années[\s-]+quatre[\s-]+vingt[\s-]+dix", (Reading("number", Fraction(1990)),)),
        (r"années[\s-]+quatre[\s-]+vingts?", (Reading("number", Fraction(1980)),)),
        (r"années[\s-]+soixante[\s-]+dix", (Reading("number", Fraction(1970)),)),
        (r"années[\s-]+soixante", (Reading("number", Fraction(1960)),)),
        (r"demi-million", (Reading("number", Fraction(500_000)),)),
        (r"demi-milliard", (Reading("number", Fraction(500_000_000)),)),
        (r"demi-douzaine", (Reading("number", Fraction(6)),)),
        (r"moitiés?|mi|demie?s?|semi", _HALF),
        (
            r"tout|toute|tous|toutes|entière?s?|entièrement|complets?|complètes?|complètement|intégral\w*|total\w*",
            (Reading("share", Fraction(1)),),
        ),
        (r"aucune?|nul(?:le)?s?|rien|personne|sans|pas\s+de", (Reading("number", Fraction(0)),)),
        (r"chaque|chacune?|seule?s?|unique\w*|une?|une\s+fois", (Reading("number", Fraction(1)),)),
        (
            r"les\s+deux|bi(?:latéra|partite|lingue)\w*|doubl\w*|jume(?:au|aux|lle|lles)",
            (Reading("number", Fraction(2)),),
        ),
        (r"tri(?:latéra|partite|angulaire|pl)\w*|tiers|tierce", (Reading("number", Fraction(3)),)),
        (r"décupl\w*", (Reading("number", Fraction(10)),)),
    ),
    stop_words=words(
        "le la les de des du un une et à au aux en dans est sont était étaient que qui pour par sur avec pas ne ce"
        " cette ces il elle ils elles nous vous se sa son ses leur leurs mais ou où comme été être avait ont qu aussi"
        " entre après"
    ),
    stem_endings=words("s e es ée ées é és er ez ent ant ait ais aient ir it re aux x a era eront ement"),
    negations=r"(?<!un )pas(?!\s+(?:plus|moins|seulement|uniquement|que|à\s+pas))|jamais|aucune?"
    r"|rien|ni|nul(?:le)?|nullement|guère"
    r"|non(?!\s+(?:plus|moins|seulement))|(?<!une )(?<!la )(?<!cette )personne(?=$|\s+(?:ne(?!\w)|n['’]))"
    r"|ne(?=$|\s+\w+\s+plus(?!\w|\s+qu))|n(?=$|['’]\w+\s+plus(?!\w|\s+qu))",
    implied_negations=r"mal|absence|en dehors|plus|extérieur\w*"
    r"|ne|n(?=['’])|sans|impossib\w*|incapa\w*|refus\w*|échou\w*|échecs?"
    r"|ni(?:e|é|a|er|ent|ée|és)|déni\w*"
    r"|démen\w+|récus\w*|à\s+peine|manqu\w*|absen\w*|interdi\w*|prohib\w*|empêch\w*|rejet\w*|écart\w*|évit\w*"
    r"|sauf|except\w*|hormis|au\s+lieu|plutôt|seul\w*|jusqu\w*|tant\s+que|cess\w*|arrêt\w*|vide?s?|libres?|exempt\w*"
    r"|au-delà|peu|malgré|trop|encore|toujours|perd\w*|abst\w+|exclu\w*|contre|oppos\w*|déclin\w*|hors|moins|faute"
    r"|dépourv\w*|priv(?:er|é|ée|és|ées)|rare\w*|difficile\w*|contest\w*|romp\w*|rupture|disparu\w*|anti\w+|non-\w+"
    r"|in(?!t|d[ui]|f[ol]|st|sp|v[ei]|au|cl)\w{4,}|inv(?:al|is|ol)\w*|insu\w*|indép\w*|im(?:poss|perm|pun|pré|mob)\w*"
    r"|il(?:lég|log|lim)\w*|ir(?:rég|rel|rév)\w*|dés(?!i|orm)\w{4,}|mé(?:conn|cont)\w*",
    attributions=r"dit|disent|disait|affirm\w+|déclar\w+|annon[cç]\w+|indiqu\w+|soulign\w+|ajout\w+"
    r"|écri(?:t|te|vent|vait)"
    r"|expliqu\w+|estim\w+|assur\w+|rapport\w+|selon|d['’]après|averti\w*|prév(?:ient|enu\w*)|répond\w*|rétorqu\w+"
    r"|qualifi\w+|appel\w+|décri\w+|sout(?:ient|enu\w*)|insist\w+|précis\w+|rappel\w+",
    number_homographs=r"neufs?",
    bounds=MappingProxyType(
        {
            "lower": r"plus\s+d[e'’]|(?:pas|non)\s+moins\s+d[e'’]|au\s+moins|au\s+minimum|"
            r"un\s+minimum\s+d[e'’]|minimum|supérieure?s?\s+à|au-delà\s+d[e'’]|au\s+bas\s+mot",
            "upper": r"moins\s+d[e'’]|(?:pas|non)\s+plus\s+d[e'’]|au\s+plus|au\s+maximum|"
            r"un\s+maximum\s+d[e'’]|inférieure?s?\s+à|jusqu['’]à|tout\s+au\s+plus|maximum",
            "nearly": r"presque|pas\s+loin\s+d[e'’]",
            "near": r"près\s+d[e'’]|proche\s+d[e'’]",
            "about": r"environ|à\s+peu\s+près|approximativement|quelque|aux\s+alentours\s+d[e'’]|"
            r"autour\s+d[e'’]",
            "lower_after": r"(?:ou|et) (?:plus|supérieure?s?|ultérieure?s?|davantage|au-delà|suivante?s?|"
            r"plus récente?s?)|au moins|au minimum|minimum",
            "upper_after": r"(?:ou|et) (?:moins|inférieure?s?|antérieure?s?)|au plus|au maximum|maximum",
            "about_after": r"environ",
            "hints": r"plus|moins|dépass\w*|excéd\w*|maxim\w*|minim\w*|supérieur\w*|inférieur\w*|jusqu\w*|près|"
            r"presque|environ|sous|au-del\w*|limit\w*|quelque|ultérieur\w*|à partir|une?\s+\w+aine|"
            r"seulement",
            "between": r"les|la|le|l['’]",
        }
    ),
    lower_bounds=r"(?<!pas )(?<!non )plus\s+de|(?:pas|non)\s+moins\s+de|supérieure?s?\s+à|au\s+moins|dépass\w+|excéd\w+"
    r"|au-dessus\s+de|au-delà\s+de|(?:après|depuis|dès)(?:\s+le)?|à\s+partir\s+d[eu]|(?:au\s+)?minimum(?:\s+de)?",
    upper_bounds=r"(?<!pas )(?<!non )moins\s+de|(?:pas|non)\s+plus\s+de|inférieure?s?\s+à"
    r"|au\s+plus(?:\s+tard(?:\s+le)?)?"
    r"|jusqu['’](?:à|au|aux|en)|sous|au-dessous\s+de|avant(?:\s+le)?|(?:au\s+)?maximum(?:\s+de)?|près\s+de|presque",
    ages=r"âgée?s?\s+de|à\s+l['’]âge\s+de|plus\s+de|moins\s+de",
    cues=MappingProxyType(
        {
            "and": words("et"),
            "or": words("ou"),
            "how": words("comment"),
            "what": words("que quoi quel quelle quels quelles"),
            "who": words("qui"),
            "why": words("pourquoi"),
            "where": words("où"),
            "when": words("quand lorsque"),
            "not": words("pas non jamais"),
            "without": words("sans"),
            "for": words("pour"),
            "about": words("sur concernant"),
            "new": words("nouveau nouvel nouvelle nouveaux nouvelles"),
            "old": words("vieux vieil vieille vieilles ancien ancienne anciens anciennes"),
            "first": words("premier première premiers premières"),
            "second": words("deuxième second seconde"),
            "all": words("tout toute tous toutes"),
            "our": words("notre nos"),
            "your": words("votre vos"),
            "last": words("dernier dernière derniers dernières"),
        }
    ),
    contrasts=MappingProxyType(
        {
            "rise": Contrast(
                rf"augment(?:ation\w*|{_ER})|accr(?:oît\w*|oiss\w*|u|us|ue|ues)|croiss\w+|croît|hausses?|progress{_ER}"
                rf"|grimp{_ER}|renchéri\w*",
                rf"diminu(?:tion\w*|{_ER})|baiss{_ER}|baisses?|recul{_ER}|réduct\w+|rédui\w+|chut{_ER}|chutes?"
                r"|décr(?:oît|û|us|oiss\w+)",
                r"plus|supérieur\w*|élev\w+|élarg\w+|renfor[cç]\w*|mont\w+|hauss\w+|relev\w+|monté\w*|aggrav\w*|essor",
                r"moins|inférieur\w*|abaiss\w*|affaibl\w+|dégrad\w+|raccourci\w*|descen\w+|tomb\w+"
                r"|repli\w*|détérior\w*",
            ),
            "order": Contrast(
                r"avant|auparavant",
                r"après|ensuite",
                r"jusqu|jusque|préc[ée]d\w*|déjà|ancien\w*|antérieur\w*|passé\w*|préalable\w*|pré\w+|abord|veille|tôt",
                r"puis|plus|tard|suiv\w*|postérieur\w*|lorsqu\w*|quand|dès|depuis|lendemain"
                r"|prochain\w*|désormais|suite|post\w*",
            ),
            "opening": Contrast(
                r"ouv(?:re|rent|rit|rir|rira|ert|erte|erts|ertes|rait)",
                r"ferm(?:e|ent|er|é|ée|és|ées|a|era|ait|èrent|eture\w*)",
                r"ouv\w+|rouv\w+|réouv\w+|lanc\w*|libre\w*|débloqu\w*",
                r"ferm\w*|bloqu\w*|clos\w*|fin\w*|barr\w+",
            ),
            "start": Contrast(
                rf"commenc\w+|début{_ER}|démarr\w+",
                rf"termin{_ER}|achev\w+|cess{_ER}|finit|finir|fini|finie|finies|conclu\w*",
                r"début\w*|ouv\w+|lanc\w+|entam\w+|repri\w+|amorc\w+|initial\w*|engag\w+|mis\w*",
                r"fin\w*|arrêt\w*|ferm\w+|interromp\w+|expir\w+|stopp\w*|achèvement\w*|suspen\w+|complet\w*",
            ),
            "consent": Contrast(
                rf"accept{_ER}|approuv{_ER}|adopt{_ER}|consent\w*|souten\w*|soutient|entérin{_ER}",
                rf"rejet{_ER}|rejett\w+|refus{_ER}|condamn{_ER}|désapprouv\w+|repouss{_ER}",
                r"accord\w*|confirm\w*|salu\w+|favor\w*|ratif\w*|appuy\w*|appui\w*|pour|pris\w*"
                r"|admi\w+|valid\w+|approb\w+",
                r"contre|critiqu\w*|oppos\w*|protest\w*|ni\w*|dément\w*|écart\w*|désaccord\w*|refus\w*|rejet\w*",
            ),
            "permission": Contrast(
                rf"autoris(?:ation\w*|{_ER})|permet\w*|permis(?:e|es)?|permirent",
                r"interdi\w+|prohib\w+",
                r"peu(?:t|vent)|pouv\w+|pourr\w+|droits?|licence\w*|légal\w*|habilit\w*|laiss\w*|accord\w*",
                r"illégal\w*|bloqu\w*|empêch\w*|restrei\w*|restrict\w*|limit\w*|défen[ds]\w*",
            ),
            "duty": Contrast(
                r"doit|doivent|devra|devront|obligatoires?|obligé(?:e|s|es)?|tenu(?:e|s|es)?",
                r"peut|peuvent|pourra|pourront",
                r"dev\w+|fau[td]\w*|faudra|oblig\w*|nécess\w*|exig\w*|besoin|impos\w*|requi\w*"
                r"|indispens\w*|demand\w*|dû",
                r"pouv\w*|pourr\w*|possib\w*|perme\w*|autoris\w*|facultat\w*|droit\w*|capa\w*"
                r"|libre\w*|éventuel\w*|option\w*",
            ),
            "north": Contrast(r"nord|septentrional\w*", r"sud|méridiona\w*"),
            "east": Contrast(r"orient|orienta(?:l|le|les|ux)", r"ouest|occidenta(?:l|le|les|ux)"),
            "place": Contrast(
                r"premi(?:er|ers|ère|ères)",
                r"derni(?:er|ers|ère|ères)",
                r"initial\w*|un|une|début\w*|abord|commenc\w*|tôt",
                r"final\w*|fin\w*|passé\w*|récen\w*|ultime\w*|enfin",
            ),
            "trade": Contrast(
                rf"achet\w+|achèt\w+|achats?|import{_ER}",
                rf"vend(?:re|u|ue|us|ues|ait|ent|it|irent|ra)|ventes?|export{_ER}",
                r"import\w*|acqui\w*|acquér\w*|rach\w+",
                r"export\w*|livr\w*|fourn\w*|cession\w*|céd\w+",
            ),
        }
    ),
)
