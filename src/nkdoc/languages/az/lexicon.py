"""Azerbaijani: numbers, dates, units and little words.

Nouns and verbs take their endings one after another, so most patterns are a stem and the letters after it; stems that
also begin other words list their endings. A hyphen joins an ending to digits (2023-cü, 21-dən): Azərbaycan dilinin
orfoqrafiya qaydaları. Points part thousands (CLDR), spaces do so as well.
"""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

from nkdoc.languages.az.contrasts import CONTRASTS
from nkdoc.languages.az.units import NOUN, UNITS
from nkdoc.languages.lexicon import SPACES, Lexicon, Reading, after_hour, words

_HOUR, _DAY = 3600, 86400
_ROUND_THE_CLOCK = tuple(Reading("number", value) for value in (Fraction(24), Fraction(7), Fraction(24, 7)))
_HALF = Fraction(1, 2)
_CASE = r"(?:y?[aə]|n?[ıiuü]|d[aə]n?|n?[ıiuü]n|d[aə]ki\w*|d[ıiuü]r?)?"
_TENS = ("iyirmi", "otuz", "qırx", "əlli", "altmış", "yetmiş", "səksən", "doxsan")


def _number(value: Fraction | int) -> Reading:
    return Reading("number", Fraction(value))


def _months(value: int) -> tuple[Reading, ...]:
    return (Reading("month", Fraction(value)),)


def _name(stem: str) -> str:
    """Return the forms of a month or a day, which begin with a small letter within a sentence."""
    return rf"[{stem[0]}{stem[0].upper()}]{stem[1:]}{_CASE}"


LEXICON = Lexicon(
    tag="az",
    decimal=",",
    groups="." + SPACES,
    magnitudes=MappingProxyType(
        {
            2: r"yüz(?:lərlə)?",
            3: r"min(?:lərlə|lər|dən|lik|ə|i|in)?",
            6: rf"milyon{NOUN}|mln\.?",
            9: rf"milyard{NOUN}|mlrd\.?",
            12: rf"trilyon{NOUN}|trln\.?",
        }
    ),
    endings=r"[-‑]?(?:n?c[ıiuü]\w{0,6})|[-‑](?:y?[aə]|n?[ıiuü]n?|d[aə]n?|s[ıiuü]\w{0,4}|l[aə]r\w{0,4}|l[ıiuü]k\w{0,4})",
    decades=r"[-‑](?:c[ıiuü]\s+ill[əa]r\w*|l[aə]r\w*)",
    and_a_half=r"[ \u00a0]yarım\w*",
    percent=r"%(?:[-‑][^\W\d_]{1,4})?|faiz\w*",
    percent_before=r"%",
    mixed=True,
    connectors=r"\s*[-–—]\s*|\s+(?:ilə|və|və\s+ya|yaxud|ya\s+da)\s+|,\s+(?:və\s+)?|\s*/\s*",
    units=UNITS,
    months=(
        _name("yanvar"),
        _name("fevral"),
        r"[Mm]art(?:d[aə](?:n|ki)?|(?=\s+ay))",
        _name("aprel"),
        r"[Mm]ay(?:d[aə](?:n|ki)?|(?=\s+ay))",
        _name("iyun"),
        _name("iyul"),
        _name("avqust"),
        _name("sentyabr"),
        _name("oktyabr"),
        _name("noyabr"),
        _name("dekabr"),
    ),
    months_beside_digits=(
        r"[Yy]an\.",
        r"[Ff]ev\.",
        _name("mart"),
        r"[Aa]pr\.",
        _name("may"),
        r"[Iiİ]yn\.",
        r"[Iiİ]yl\.",
        r"[Aa]vq\.",
        r"[Ss]en\.",
        r"[Oo]kt\.",
        r"[Nn]oy\.",
        r"[Dd]ek\.",
    ),
    before_months=r"(?:keçən|bu|gələn|hər)\s",
    weekdays=(
        r"[Bb]azar\s+ertəsi\w*",
        r"[Çç]ərşənbə\s+axşamı\w*",
        r"[Çç]ərşənbə(?!\s+axşam)(?:y[əi]|d[əa]n?|n[iı]n?)?",
        r"[Cc]ümə\s+axşamı\w*",
        r"[Cc]ümə(?!\s+axşam)(?:y[əi]|d[əa]n?|n[iı]n?|d[iı]r?)?",
        r"[Şş]ənbə(?:y[əi]|d[əa]n?|n[iı]n?|d[iı]r?)?",
        # Without the word for day it is a market too.
        r"[Bb]azar(?=\s+gün)",
    ),
    calendar_hints="yan Yan fev Fev mar Mar apr Apr may May iy İy Iy avq Avq sen Sen okt Okt noy Noy dek Dek baz Baz"
    " ərş üm ənbə",
    moment_hints="günorta gecəyarısı yarısı",
    before_noon=after_hour("səhər", "Səhər", "səhər saat", "günortadan əvvəl", word="saat"),
    after_noon=after_hour("axşam", "Axşam", "günortadan sonra", word="saat"),
    facts=(
        (r"sutka\s+ərzində|24\s+saat\s+ərzində|24/7|7/24", _ROUND_THE_CLOCK),
        (r"iki\s+həftəlik", (Reading("time", Fraction(14 * _DAY)), _number(2))),
        (r"gündəlik|günlük|hər\s+gün|sutka\w*", (Reading("time", Fraction(_DAY)),)),
        (r"yarım\s+saat\w*", (Reading("time", Fraction(_HOUR, 2)),)),
        (r"saat\s+yarım\w*", (Reading("time", Fraction(3 * _HOUR, 2)), _number(Fraction(3, 2)))),
        (r"saatlıq|hər\s+saat", (Reading("time", Fraction(_HOUR)),)),
        (r"həftəlik|hər\s+həftə", (Reading("time", Fraction(7 * _DAY)),)),
        (r"aylıq|hər\s+ay", _months(1)),
        (r"rüb\w*|üç\s+aylıq", _months(3)),
        (r"yarım\s+il\w*|yarımil\w*|altı\s+aylıq", _months(6)),
        (r"il\s+yarım\w*", (*_months(18), _number(Fraction(3, 2)))),
        (r"illik|hər\s+il|ildönümü\w*", _months(12)),
        (r"onilli[ky]\w*", (*_months(120), _number(10))),
        (r"yarım\s+əsr\w*|yarıməsr\w*", (*_months(600), _number(50))),
        (rf"əsr{NOUN}|yüzilli[ky]\w*", (*_months(1200), _number(100))),
        (r"minilli[ky]\w*", (*_months(12_000), _number(1000))),
        (r"günorta(?:da|dan|ya)?", (Reading("clock", Fraction(720)),)),
        (r"gecə\s?yarısı\w*", (Reading("clock", Fraction(0)), Reading("clock", Fraction(1440)))),
        *(
            (
                rf"(?:min\s+doqquz\s+yüz\s+)?{stem}[ıiuü]?nc[ıiuü]\s+illər\w*",
                (_number(decade), _number(1900 + decade)),
            )
            for decade, stem in zip(range(20, 100, 10), _TENS, strict=True)
        ),
        (r"yarım\s+milyon\w*", (_number(500_000),)),
        (r"yarım\s+milyard\w*", (_number(500_000_000),)),
        (r"milyard\s+yarım\w*", (_number(1_500_000_000),)),
        (r"milyon\s+yarım\w*", (_number(1_500_000),)),
        (r"yarı\w*", (Reading("share", _HALF), _number(_HALF))),
        (r"bütün\w*|hamısı\w*|tam\w*|bütövlükdə", (Reading("share", Fraction(1)),)),
        (r"heç\w*|yox\w*|deyil\w*|\w{2,}s[ıiuü]z\w*", (_number(0),)),
        (r"bir|hər|tək\w*|biri\w*|yeganə", (_number(1),)),
        (r"iki\w*|cüt\w*|qoşa", (_number(2),)),
        (r"üç(?:lük|bucaq|tərəfli)\w*", (_number(3),)),
        (r"onqat\w*|on\s+dəfə", (_number(10),)),
    ),
    stop_words=words(
        "və bir bu da də üçün ilə olaraq daha çox olan kimi qədər ancaq görə sonra ən isə ki ya o nə var deyil hər mi"
        " amma onun oldu tərəfindən bunun həm necə biz siz onlar mən sən ilk yeni bəzi lakin haqqında"
    ),
    # A verb is denied by -mə- or -ma- before its ending; what only sounds like that is left out.
    negations=r"deyil\w*|yox(?:dur|du\w*|sa|muş\w*)?|xeyr|heç\w*|nə(?=\s+də)"
    r"|(?!komedi|akademi|namaz|tamam|Məhəmməd)\w{2,}(?:m[aə]d[ıi](?:[mnqk]|l[aə]r|n[ıi]z|[ğyqk]\w*)?"
    r"|m[aə]z(?:l[aə]r|d[ıi]\w*|s[aə]\w*)?|m[ıiuü]r(?:l[aə]r|d[ıiuü]\w*|[aə]m|ıq|ik|s[aə]\w*)?|m[aə]m[ıi]ş\w*"
    r"|m[aə]y[ıi]b\w*|m[aə]y[aə]c[aə][qkğy]\w*|m[aə]y[aə]n\w*|m[aə]m[aə]l[ıi]\w*|m[aə]m[aə](?:s[ıi]\w*|k|q)?|m[aə]r[ıi]k)",
    implied_negations=r"\w{2,}s[ıiuü]z\w*|\w{2,}m[aə]d[aə]n|imtina|rədd|təkzib|qadağa\w*|əngəl\w*|qarşısı\w*|çəkin\w+"
    r"|istisna|başqa|əvəzinə|ancaq|yalnız\w*|tək\w*|çətin\w*|az|nadir\w*|boş\w*|sərbəst\w*|it(?:ir|di)\w*|dayan\w+"
    r"|qədər|dək|qarşı\w*|baxmayaraq|əksinə|fərqli\w*|hələ|qeyri|əskik\w*|mümkünsüz\w*|nə",
    attributions=r"dedi\w*|deyir\w*|deyib|söylə\w+|bildir\w+|açıqla\w+|ifadə|vurğula\w+|görə|əlavə|yaz(?:dı|ır|ıb)\w*"
    r"|iddia|qeyd|xəbər|bəyan|məlumat|adlandır\w+|cavab\w*",
    inflections=r"[-‑'’]?(?:l[aə]r)?(?:y?[aə]|n?[ıiuü]|d[aə]n?|n?[ıiuü]n|l[ıiuü]\w*|s[ıiuü]\w*|d[aə]ki\w*)",
    term_endings=r"(?:l[aə]r)?(?:['’-]?(?:y?[aə]|n?[ıiuü]|d[aə]n?|n?[ıiuü]n|yl[aə]|n[aə]|n?d[aə]n?|s[ıiuü]n?\w{0,3}))?",
    bounds=MappingProxyType(
        {
            "lower": r"ən az(?:ı)?|azı|minimum|azından|ən azından",
            "upper": r"ən (?:çox|çoxu)|maksimum|çoxu",
            "nearly": r"az qala|demək olar ki",
            "about": r"təxminən|təqribən",
            "lower_after": r"['’-]?\w*[dt][aə]n (?:çox|artıq|böyük|uzun)|və daha çox|və ya daha (?:çox|yeni)",
            "upper_after": r"['’-]?\w*[dt][aə]n (?:az|kiçik|qısa)|['’-]?\w*[aə]?dək|['’-]?\w*q[ae]d[aə]r",
            "about_after": r"qədər|yaxın|kimi",
            "hints": r"az\w*|çox\w*|artıq|qədər|\w*dək|təxminən|təqribən|yaxın|minimum|maksimum|limit\w*|"
            r"daha|yalnız|ancaq|yeni|böyük|kiçik|aşa\w*|üzəri\w*",
        }
    ),
    lower_bounds=r"ən az(?:ı)?|azı|minimum|azından",
    upper_bounds=r"ən (?:çox|gec|çoxu)|maksimum|çoxu",
    cues=MappingProxyType(
        {
            "and": words("və ilə"),
            "or": words("yaxud ya"),
            "how": words("necə"),
            "what": words("nə nəyi"),
            "who": words("kim kimi kimə kimin"),
            "why": words("niyə nədən"),
            "where": words("harada hara haradan"),
            "when": words("zaman nə"),
            "not": words("deyil yox xeyr"),
            "without": words("olmadan"),
            "for": words("üçün"),
            "about": words("haqqında barədə"),
            "new": words("yeni"),
            "old": words("köhnə"),
            "first": words("ilk birinci"),
            "second": words("ikinci"),
            "all": words("bütün hamısı hər"),
            "our": words("bizim"),
            "your": words("sənin sizin"),
            "last": words("son sonuncu"),
        }
    ),
    contrasts=CONTRASTS,
)
