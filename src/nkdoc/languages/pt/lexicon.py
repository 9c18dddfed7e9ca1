"""Portuguese: numbers, dates, units and little words, in the spellings of Portugal and of Brazil.

Decimals have a comma, thousands a space or a point; a point before three digits is therefore read as parting thousands.
A bilião is 10¹² in Portugal, a bilhão 10⁹ in Brazil, where a trilhão is 10¹²; mil milhões is read as one number.
"""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

from nkdoc.languages.lexicon import SPACES, Lexicon, Reading, words
from nkdoc.languages.pt.contrasts import CONTRASTS

_HOUR, _DAY = 3600, 86400
_HALF = Fraction(1, 2)
_ROUND_THE_CLOCK = tuple(Reading("number", value) for value in (Fraction(24), Fraction(7), Fraction(24, 7)))
_HOURS = r"(?:\s*horas?|\s*h\.?)?"
_MILLION = r"milh(?:ão|ões)"
_UNITS = (
    "dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis|dezesseis"
    " dezassete|dezessete dezoito dezanove|dezenove vinte"
)
_TENS = "trinta quarenta cinquenta sessenta setenta oitenta noventa cem"
_CARDINALS = tuple(enumerate(_UNITS.split(), 2))
_ROUND = tuple(zip(range(30, 110, 10), _TENS.split(), strict=True))
_ONES = "primeir segund terceir quart quint sext sétim oitav non"


def _number(value: Fraction | int) -> Reading:
    return Reading("number", Fraction(value))


def _months(value: int) -> tuple[Reading, ...]:
    return (Reading("month", Fraction(value)),)


_COMPOSED = (
    *((rf"(?:{word})\s+mil\s+milhões", (_number(n * 10**9),)) for n, word in (*_CARDINALS, *_ROUND)),
    *((rf"(?:{word})\s+{_MILLION}\s+e\s+meio", (_number((n + _HALF) * 10**6),)) for n, word in _CARDINALS),
    *((rf"(?:{word})\s+\w+\s+e\s+mei[oa]", (_number(n + _HALF),)) for n, word in _CARDINALS),
    (r"mil\s+milhões|(?:um\s+)?milhar\s+de\s+milhões", (_number(10**9),)),
    (rf"(?:um\s+)?{_MILLION}\s+e\s+meio", (_number(3 * _HALF * 10**6),)),
    (r"mil\s+e\s+quinhentos\s+milhões|(?:um\s+)?bilhão\s+e\s+meio", (_number(3 * _HALF * 10**9),)),
    (r"mil\s+quinhentos\s+milhões|(?:um\s+)?milhar\s+e\s+meio\s+de\s+milhões", (_number(3 * _HALF * 10**9),)),
    (r"(?:um\s+)?ano\s+e\s+meio", (*_months(18), _number(3 * _HALF))),
    (r"(?:uma\s+)?hora\s+e\s+meia", (Reading("time", 3 * _HALF * _HOUR), _number(3 * _HALF))),
    (r"uma?\s+\w+\s+e\s+mei[oa]", (_number(3 * _HALF),)),
    *((rf"décim[oa]s?[\s-]+{stem}[oa]s?", (_number(10 + n),)) for n, stem in enumerate(_ONES.split(), 1)),
)
"""Numbers of several words that do not come out of adding and multiplying one word after another."""

LEXICON = Lexicon(
    tag="pt",
    decimal=",",
    groups="." + SPACES,
    magnitudes=MappingProxyType(
        {
            2: r"centenas?|centos",
            3: r"mil(?:har(?:es)?)?",
            6: rf"{_MILLION}|M(?=[ \u00a0]?€)",
            9: r"bilh(?:ão|ões)|bi",
            12: r"bili(?:ão|ões)|trilh(?:ão|ões)",
            18: r"trili(?:ão|ões)",
        }
    ),
    attached_magnitudes=MappingProxyType({3: r"[kK]", 6: r"M", 9: r"bi"}),
    endings=r"\.?[ºª°]s?|\.[oa]s?|[oa]s?",
    decades=r"['’]?s",
    and_a_half=r"[ \u00a0]e[ \u00a0]mei[oa]|(?=[ \u00a0]\w+[ \u00a0]e[ \u00a0]mei[oa](?!\w))",
    percent=r"%|por[ \u00a0]?cento(?!\w)|pontos?[ \u00a0]percentua(?:l|is)|p\.[ \u00a0]?p\.|pp",
    connectors=r"\s*[-–—]\s*|\s+(?:a|à|às|ao|aos|até|e|ou|contra|face\s+a|para)\s+(?:(?:o|a|os|as|aos|às)\s+)?"
    r"|,\s+(?:(?:e|ou)\s+)?|\s*/\s*",
    units=MappingProxyType(
        {
            "km/h": r"km/h|quil[óô]metros?(?:\s+por\s+|/)hora",
            "mph": r"mph|milhas?\s+por\s+hora",
            "km2": r"km²|km2|(?:km|quil[óô]metros?)\s+quadrados?",
            "mi2": r"milhas?\s+quadradas?",
            "m2": r"m²|m2|metros?\s+quadrados?",
            "ft2": r"pés?\s+quadrados?",
            "m3": r"m³|m3|metros?\s+cúbicos?",
            "ha": r"hectares?|ha",
            "acre": r"acres?",
            "km": r"quil[óô]metros?|km",
            "cm": r"centímetros?|cm",
            "mm": r"milímetros?|mm",
            "nmi": r"milhas?\s+(?:náuticas?|marítimas?)|nmi",
            "mi": r"milhas?|mi",
            "m": r"metros?|m",
            "ft": r"pés?|ft",
            "in": r"polegadas?",
            "yd": r"jardas?|yd",
            "kg": r"quilogramas?|quilos?|kg",
            "mg": r"miligramas?|mg",
            "ton": r"toneladas?\s+curtas?",
            "t": r"toneladas?(?:\s+métricas?)?|t",
            "g": r"gramas?|g",
            "GBP": r"libras?\s+esterlinas?|GBP|£",
            "pound": r"libras?",
            "lb": r"lbs?\.?",
            "oz": r"onças?|oz\.?",
            "ml": r"mililitros?|m[lL]",
            "l": r"litros?|l|L",
            "bbl": r"barril|barris|bbl",
            "ms": r"milissegundos?|ms",
            "s": r"segundos?|segs?\.?|s",
            "min": r"minutos?|mins?\.?",
            "h": r"horas?|hrs?\.?|h",
            "day": r"dias?",
            "week": r"semanas?",
            "month": r"m[eê]s(?:es)?",
            "year": r"anos?",
            "decade": r"décadas?|decénios?|decênios?",
            "century": r"séculos?",
            "celsius": r"[°º]\s?C|graus?\s+(?:[Cc]elsius|centígrados?)",
            "fahrenheit": r"[°º]\s?F|graus?\s+[Ff]ahrenheit",
            "degree": r"°|graus?",
            "kb": r"kB|KB|KiB|kilobytes?|quilobytes?",
            "mb": r"MB|MiB|megabytes?",
            "gb": r"GB|GiB|gigabytes?",
            "tb": r"TB|TiB|terabytes?",
            "bit": r"bits?",
            "byte": r"bytes?|octetos?",
            "kHz": r"kHz|quilo-?hertz|kilohertz",
            "MHz": r"MHz|mega-?hertz",
            "GHz": r"GHz|giga-?hertz",
            "Hz": r"Hz|hertz",
            "kWh": r"kW[·⋅ ]?h|quilowatts?[ -]hora",
            "kW": r"kW|quilowatts?",
            "MW": r"MW|megawatts?",
            "GW": r"GW|gigawatts?",
            "W": r"W|watts?",
            "V": r"V|volts?",
            "dollar": r"d[óo]lar(?:es)?(?:\s+(?:estado-?unidens|canadens)es|\s+(?:norte-?)?americanos|\s+dos\s+EUA)?"
            r"|USD"
            r"|US\$|\$",
            "cent": r"cêntimos?|centavos?|cents?\.?",
            "EUR": r"euros?|EUR|€",
            "krone": r"coroas?|SEK|NOK|DKK|CZK",
            "mark": r"marcos?",
            "PLN": r"z[lł]ot[iy]s?|PLN",
            "INR": r"rupias?|INR",
            "peso": r"pesos?",
            "dinar": r"dinar(?:es)?",
            "shekel": r"shekels?|siclos?|xéque(?:l|is)|ILS",
            "forint": r"forints?|florim|florins|HUF",
            "RUB": r"rublos?(?:\s+russos)?|RUB|₽",
            "AZN": r"manats?(?:\s+azer(?:i|is|baijan[eo]s?))?|AZN|₼",
            "AMD": r"drams?(?:\s+arméni[oa]s?|\s+armêni[oa]s?)?|AMD|֏",
            "TRY": r"liras?(?:\s+turcas?)?|TRY|₺",
            "GEL": r"laris?|GEL|₾",
            "UAH": r"hr[iy]vni?[iy]?as?|grívnias?|UAH|₴",
            "KZT": r"tengu?es?|KZT|₸",
            "IRR": r"rial|riais|IRR",
            "JPY": r"ienes?|JPY",
            "CNY": r"yuans?|iuanes?|renminbis?|CNY|RMB",
            "CHF": r"francos?(?:\s+suíços?)?|CHF",
            "px": r"píxe(?:l|is)|pixels?|px",
        }
    ),
    months=(
        "[Jj]aneiro",
        "[Ff]evereiro",
        "[Mm]arço",
        "[Aa]bril",
        "[Mm]aio",
        "[Jj]unho",
        "[Jj]ulho",
        "[Aa]gosto",
        "[Ss]etembro",
        "[Oo]utubro",
        "[Nn]ovembro",
        "[Dd]ezembro",
    ),
    months_beside_digits=(
        r"[Jj]an\.?",
        r"[Ff]ev\.?",
        r"[Mm]ar\.?",
        r"[Aa]br\.?",
        r"[Mm]ai\.?",
        r"[Jj]un\.?",
        r"[Jj]ul\.?",
        r"[Aa]go\.?",
        r"[Ss]et\.?",
        r"[Oo]ut\.?",
        r"[Nn]ov\.?",
        r"[Dd]ez\.",
    ),
    day_links="de",
    # Without «-feira» they are ordinals too.
    weekdays=(
        r"[Ss]egundas?-feiras?",
        r"[Tt]erças?-feiras?",
        r"[Qq]uartas?-feiras?",
        r"[Qq]uintas?-feiras?",
        r"[Ss]extas?-feiras?",
        r"[Ss]ábados?",
        r"domingos?|(?:O|o|No|no|Este|este|Cada|cada|Ao|ao) Domingo",
    ),
    calendar_hints="jan Jan fev Fev mar Mar abr Abr mai Mai jun Jun jul Jul ago Ago set Set out Out nov Nov dez Dez"
    " feira"
    " sáb Sáb dom Dom",
    moment_hints="meio-dia meia-noite",
    before_noon=rf"\s?a\.?\s?m\b\.?|{_HOURS}\s+da\s+(?:manhã|madrugada)",
    after_noon=rf"\s?p\.?\s?m\b\.?|{_HOURS}\s+da\s+tarde|(?<!12)(?<!12[:.h]00){_HOURS}\s+da\s+noite",
    number_prefixes=r"lateral|part|dimension|angular|mestr|enal|enio|énio|anual|mensal|color|fásic|motor|cicl"
    r"|centenári|lingu",
    number_phrases=MappingProxyType(
        {
            "noun": {
                "10000": "dezenas-de-milhares",
                "100000": "centenas-de-milhares",
                "10000000": "dezenas-de-milhões",
                "100000000": "centenas-de-milhões",
            },
        }
    ),
    joiners=r"e|de",
    facts=(
        *_COMPOSED,
        (r"24\s+horas\s+por\s+dia|dia\s+e\s+noite|24/7|ininterrupt\w+", _ROUND_THE_CLOCK),
        (
            r"quinzen\w+|quinze\s+dias",
            (Reading("time", Fraction(14 * _DAY)), Reading("time", Fraction(15 * _DAY)), _number(2)),
        ),
        (r"diári[oa]s?|diariamente|quotidian\w+|cotidian\w+|por\s+dia", (Reading("time", Fraction(_DAY)),)),
        (r"meia\s+hora", (Reading("time", Fraction(_HOUR, 2)),)),
        (r"quartos?\s+de\s+hora", (Reading("time", Fraction(_HOUR, 4)),)),
        (r"horári[oa]s?|por\s+hora", (Reading("time", Fraction(_HOUR)),)),
        (r"semana(?:l|is|lmente)|semanári\w+", (Reading("time", Fraction(7 * _DAY)),)),
        (r"mensa(?:l|is|lmente)|mensalidad\w+", _months(1)),
        (r"bimestr\w+|bimensa\w+", _months(2)),
        (r"trimestr\w+", _months(3)),
        (r"quadrimestr\w+", _months(4)),
        (r"semestr\w+|meio\s+ano", _months(6)),
        (r"anua(?:l|is|lmente)|anuidad\w+|aniversários?|por\s+ano", _months(12)),
        (r"biena\w+|biénios?|biênios?", _months(24)),
        (r"triena\w+|triénios?|triênios?", _months(36)),
        (r"quadriena\w+|quadriénios?|quadriênios?", _months(48)),
        (r"lustros?|quinquen\w+|quinquén\w+|quinquên\w+", (*_months(60), _number(5))),
        (r"décadas?|decénios?|decênios?|decena\w+", (*_months(120), _number(10))),
        (r"meio\s+século", (*_months(600), _number(50))),
        (r"séculos?|centenári[oa]s?|secula\w+", (*_months(1200), _number(100))),
        (r"milén\w+|milên\w+|milenar\w*", (*_months(12_000), _number(1000))),
        (r"meio-dia", (Reading("clock", Fraction(720)),)),
        (r"meia-noite", (Reading("clock", Fraction(0)), Reading("clock", Fraction(1440)))),
        (r"noventa", (_number(90), _number(1990))),
        (r"oitenta", (_number(80), _number(1980))),
        (r"setenta", (_number(70), _number(1970))),
        (r"sessenta", (_number(60), _number(1960))),
        (r"meia\s+dúzia", (_number(6),)),
        (r"metades?|mei[oa]s?|semi\w+", (Reading("share", _HALF), _number(_HALF))),
        (
            r"tod[oa]s?|tudo|tota(?:l|is|lmente)|complet\w+|inteir[oa]s?|inteiramente|íntegr\w+|plen\w+",
            (Reading("share", Fraction(1)),),
        ),
        (r"não|nenhum\w*|nenhuns|ninguém|nada|sem|nul[oa]s?|ausência", (_number(0),)),
        (r"uma?|cada|únic[oa]s?|unicamente|só|sozinh\w+|vez", (_number(1),)),
        (r"amb[oa]s|dupl\w+|dua(?:l|is)|bilatera\w+|géme[oa]s?|gême[oa]s?|bi\w{4,}", (_number(2),)),
        (r"tripl\w+|tripartid\w+|trilatera\w+|terceiros", (_number(3),)),
        (r"dez\s+vezes|décupl\w+", (_number(10),)),
    ),
    stop_words=words(
        "de que o a e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu "
        "sua ou"
        " ser quando muito há nos já está também só pelo pela até isso entre era depois sem mesmo aos são foram"
    ),
    stem_endings=words(
        "s es a as o os e em am ar er ir ado ada ados adas ido ida idos idas ando endo indo aram eram ará erá"
        " irá ão ões ou amente mente"
    ),
    negations=r"não(?!\s+(?:menos|mais\s+d[eoa]s?|maior(?:es)?|menor(?:es)?|só|somente|apenas|unicamente|obstante"
    r"|antes|depois"
    r"|inferior(?:es)?|superior(?:es)?))|nunca|jamais|ninguém|nada|nenhum\w*|nenhuns|nem|tampouco|tão-pouco",
    implied_negations=r"sem|imposs\w+|imped\w+|impun\w+|inc(?:ap|orr|ompl|ert|umpr)\w+|neg(?:a|ou|ad|ar|ativ|av)\w*"
    r"|recus\w+"
    r"|in(?:suf|v[aá]l|exat|exact|dep|def|vis|vol|seg|just|út|exist|abit|ativ|esper|evit|com[pu]|admiss|diferen)\w*"
    r"|i(?:leg|rreg|rrev|rres)\w+|des(?:aparec|conhec|ment|cart|acord|arm|prov|obed|ocup)\w+|rejeit\w+|car(?:ec|ênc)\w+"
    r"|falt\w+|falh\w+|fracass\w+|ausen\w+|ausên\w+|apenas|pouc[oa]s?|menos|proib\w+|proíb\w+|vet(?:ou|ad)\w*|salvo"
    r"|exce[pt]\w+"
    r"|exclu[ií]\w+|evit\w+|preven\w+|só|somente|unicamente|até|ainda|perd\w+|cess(?:ou|aram|ar)|deix(?:ou|ar|aram)"
    r"|suspen\w+|abst\w+|op(?:ôs|us|õe|ost)\w*|contra\w*|livres?|nul[oa]s?|vazi[oa]s?|difícei?s|difícil|longe"
    r"|em\s+vez|em\s+lugar"
    r"|apesar|além|zero|anti\w+|isent\w+|dificilmente|mal",
    attributions=r"disse|disseram|diz|dizem|afirm\w+|declar\w+|assinal\w+|segundo|garant\w+|acrescent\w+|explic\w+"
    r"|escrev\w+"
    r"|qualific\w+|descrev\w+|advert\w+|alert\w+|anunci\w+|inform\w+|sust\w+|respond\w+|reiter\w+|sublinh\w+|denunci\w+"
    r"|cham(?:ou|aram|a)\w*|palavras\s+de|refer(?:iu|e|iram)|salient\w+|relat\w+|considera\w*",
    bounds=MappingProxyType(
        {
            "lower": r"mais de|pelo menos|ao menos|no mínimo|não menos de|um mínimo de|mínimo de|(?:superior|"
            r"maior)(?:es)? (?:a|que|do que)|acima de|para cima de",
            "upper": r"menos de|no máximo|quando muito|não mais d[eo](?: que)?|um máximo de|máximo de|"
            r"até(?: aos| às| ao| à| o)?|(?:inferior|menor)(?:es)? (?:a|que|do que)|abaixo de",
            "nearly": r"quase|pouco menos de",
            "near": r"cerca de|perto de|próximo de",
            "about": r"aproximadamente|por volta de|à volta de|uns|umas|em torno de|mais ou menos",
            "lower_after": r"(?:ou|e) (?:mais|superior(?:es)?|posterior(?:es)?|maior(?:es)?|acima|mais recente)|"
            r"em diante|no mínimo|pelo menos",
            "upper_after": r"(?:ou|e) (?:menos|inferior(?:es)?|anterior(?:es)?|menor(?:es)?|abaixo)|no máximo",
            "about_after": r"aproximadamente|mais ou menos",
            "hints": r"mais|menos|super\w*|exced\w*|ultrapass\w*|máxim\w*|mínim\w*|superior\w*|inferior\w*|"
            r"maior\w*|menor\w*|até|quase|cerca|perto|uns|umas|aproximad\w*|acima|abaixo|limite|"
            r"posterior\w*|diante|só|somente|apenas",
            "between": r"os|as|o|a",
        }
    ),
    lower_bounds=r"(?<!não )(?:mais de|maior(?:es)? (?:de|que|do que)|superior(?:es)? a)|pelo menos|no mínimo|não"
    r" menos de"
    r"|não inferior(?:es)? a|um mínimo de|mínimo|super\w+|exced\w+|ultrapass\w+|acima de|depois d[eoa]s?|após(?: o)?"
    r"|a partir d[eoa]s?|desde(?: o| as?)?|para cima de",
    upper_bounds=r"(?<!não )(?:menos de|menor(?:es)? (?:de|que|do que)|inferior(?:es)? a)|no máximo|quando muito"
    r"|não mais d[eo](?: que)?|não superior(?:es)? a|um máximo de|máximo|até(?: aos| às| ao| à| o)?|abaixo de|antes "
    r"d[eoa]s?|quase"
    r"|cerca de|perto de|o mais tardar(?: em| até)?",
    ages=r"maiores de|menores de|maior de|menor de|aos|com mais de|com menos de|até aos|idade de|complet(?:ou|ar)",
    cues=MappingProxyType(
        {
            "and": words("e"),
            "or": words("ou"),
            "how": words("como"),
            "what": words("que quê"),
            "who": words("quem"),
            "why": words("porquê porque"),
            "where": words("onde aonde"),
            "when": words("quando"),
            "not": words("não nunca"),
            "without": words("sem"),
            "for": words("para"),
            "about": words("sobre acerca"),
            "new": words("novo nova novos novas"),
            "old": words("velho velha velhos velhas antigo antiga antigos antigas"),
            "first": words("primeiro primeira primeiros primeiras"),
            "second": words("segundo segunda segundos segundas"),
            "all": words("todo toda todos todas tudo"),
            "our": words("nosso nossa nossos nossas"),
            "your": words("teu tua teus tuas vosso vossa vossos vossas"),
            "last": words("último última últimos últimas"),
        }
    ),
    contrasts=CONTRASTS,
)
