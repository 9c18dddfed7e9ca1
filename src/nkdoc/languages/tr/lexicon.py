"""Turkish: numbers, dates, units and little words.

Nouns and verbs take their endings one after another, so most patterns are a stem and the letters after it; stems that
also begin other words list their endings. The sign for per cent and the word for it stand before the number, digits
and words for thousands take turns (3 bin 255), an apostrophe parts an ending from digits and names: Yazım Kılavuzu,
Türk Dil Kurumu.
"""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

from nkdoc.languages.lexicon import SPACES, Lexicon, Reading, after_hour, words
from nkdoc.languages.tr.contrasts import CONTRASTS
from nkdoc.languages.tr.units import NOUN, UNITS

_HOUR, _DAY = 3600, 86400
_ROUND_THE_CLOCK = tuple(Reading("number", value) for value in (Fraction(24), Fraction(7), Fraction(24, 7)))
_HALF = Fraction(1, 2)
_CASE = r"(?:y?[ae]|y?[ıiuü]|[dt][ae]n?|n?[ıiuü]n|[dt][ae]ki\w*|y?[dt][ıiuü]r?)?"
_TENS = ("yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan")


def _number(value: Fraction | int) -> Reading:
    return Reading("number", Fraction(value))


def _months(value: int) -> tuple[Reading, ...]:
    return (Reading("month", Fraction(value)),)


def _name(stem: str, *, case: str = _CASE) -> str:
    """Return the forms of a month or a day: Eylül, eylülde."""
    return rf"[{stem[0]}{stem[0].lower()}]{stem[1:]}{case}"


LEXICON = Lexicon(
    tag="tr",
    decimal=",",
    groups="." + SPACES,
    magnitudes=MappingProxyType(
        {
            2: r"yüz(?:lerce)?",
            3: r"bin(?:lerce|ler|den|lik|e|i|in)?",
            6: rf"milyon{NOUN}|mn\.?",
            9: rf"milyar{NOUN}|mr\.?",
            12: rf"trilyon{NOUN}|tr\.?",
        }
    ),
    endings=r"['’][^\W\d_]{1,12}|\.(?:['’][^\W\d_]{1,8}|(?=[ \u00a0\n][a-zçğıöşü]))",
    decades=r"['’]?l(?:[ıiuü]|[ae]r)\w*",
    and_a_half=r"[ \u00a0]buçu[kğ]\w*",
    percent=r"%|yüzdelik\s+puan\w*|puan\w*",
    percent_before=r"%|yüzde",
    mixed=True,
    connectors=r"\s*[-–—]\s*|\s+(?:ile|ilâ|ila|ve|veya|ya\s+da)\s+|,\s+(?:ve\s+|veya\s+)?|\s*/\s*",
    units=UNITS,
    # Ocak is a hearth too, ekim sowing, aralık an interval.
    months=(
        r"[Oo]cak(?:[dt][ae](?:n|ki)?|(?=\s+ay))",
        _name("Şubat"),
        r"[Mm]art(?:[dt][ae](?:n|ki)?|(?=\s+ay))",
        _name("Nisan"),
        _name("Mayıs"),
        _name("Haziran"),
        _name("Temmuz"),
        _name("Ağustos"),
        _name("Eylül"),
        r"[Ee]kim(?:[dt][ae](?:n|ki)?|(?=\s+ay))",
        _name("Kasım"),
        r"[Aa]ralık(?:[dt][ae](?:n|ki)?|(?=\s+ay))",
    ),
    months_beside_digits=(
        rf"[Oo]ca[kğ]{_CASE}",
        r"[Şş]ub\.",
        _name("Mart"),
        r"[Nn]is\.",
        r"[Mm]ay\.",
        r"[Hh]az\.",
        r"[Tt]em\.",
        r"[Aa]ğu\.",
        r"[Ee]yl\.",
        _name("Ekim"),
        r"[Kk]as\.",
        rf"[Aa]ralı[kğ]{_CASE}",
    ),
    before_months=r"(?:geçen|bu|gelecek|her|önceki|\d\s)\s",
    weekdays=(
        _name("Pazartesi", case=rf"(?:n{_CASE}|{_CASE})"),
        _name("Salı"),
        _name("Çarşamba"),
        _name("Perşembe"),
        _name("Cuma"),
        _name("Cumartesi", case=rf"(?:n{_CASE}|{_CASE})"),
        # Without a capital it is a market.
        r"[Pp]azar(?=\s+gün)|Pazar",
    ),
    calendar_hints="oca Oca şub Şub mar Mar nis Nis may May haz Haz tem Tem ağu Ağu eyl Eyl eki Eki kas Kas ara Ara paz"
    " Paz sal Sal çar Çar per Per cum Cum",
    moment_hints="öğle yarısı",
    before_noon=after_hour("sabah", "Sabah", "öğleden önce", word="saat") + r"|['’]\w+\s+sabah(?:leyin)?",
    after_noon=after_hour("akşam", "Akşam", "öğleden sonra", "Öğleden sonra", word="saat"),
    facts=(
        (r"günün\s+24\s+saati|yirmi\s?dört\s+saat\s+boyunca|7/24|24/7", _ROUND_THE_CLOCK),
        (r"iki\s+haftalık", (Reading("time", Fraction(14 * _DAY)), _number(2))),
        (r"günlük|her\s+gün", (Reading("time", Fraction(_DAY)),)),
        (r"yarım\s+saat\w*", (Reading("time", Fraction(_HOUR, 2)),)),
        (r"bir\s+buçuk\s+saat\w*", (Reading("time", Fraction(3 * _HOUR, 2)), _number(Fraction(3, 2)))),
        (r"çeyrek\s+saat\w*", (Reading("time", Fraction(_HOUR, 4)),)),
        (r"saatlik|her\s+saat", (Reading("time", Fraction(_HOUR)),)),
        (r"haftalık|her\s+hafta", (Reading("time", Fraction(7 * _DAY)),)),
        (r"aylık|her\s+ay", _months(1)),
        (r"üç\s+aylık", _months(3)),
        (r"yarım\s+yıl\w*|altı\s+aylık", _months(6)),
        (r"bir\s+buçuk\s+yıl\w*", (*_months(18), _number(Fraction(3, 2)))),
        (r"yıllık|senelik|her\s+yıl|yıl\s?dönümü\w*", _months(12)),
        (r"on\s?yıl\w*", (*_months(120), _number(10))),
        (r"yarım\s+(?:yüzyıl|asır|asr)\w*", (*_months(600), _number(50))),
        (rf"yüzyıl{NOUN}|asır|asr{NOUN}", (*_months(1200), _number(100))),
        (r"bin\s?yıl\w*", (*_months(12_000), _number(1000))),
        (r"öğle(?:n|yin|de|ye|den)?", (Reading("clock", Fraction(720)),)),
        (r"gece\s?yarısı\w*", (Reading("clock", Fraction(0)), Reading("clock", Fraction(1440)))),
        *(
            (
                rf"{stem}l(?:ı|i|u|ü|[ae]r\w*)(?:\s+yıl\w*)?|(?:bin\s+)?dokuz\s+yüz\s+{stem}l\w+",
                (_number(decade), _number(1900 + decade)),
            )
            for decade, stem in zip(range(20, 100, 10), _TENS, strict=True)
        ),
        (r"yarım\s+milyon\w*", (_number(500_000),)),
        (r"yarım\s+milyar\w*", (_number(500_000_000),)),
        (r"yarım\s+düzine\w*", (_number(6),)),
        (r"yarı\w*", (Reading("share", _HALF), _number(_HALF))),
        (r"tüm\w*|bütün\w*|tamam(?:ı\w*|en)|hep\w*", (Reading("share", Fraction(1)),)),
        (r"hiç\w*|yok\w*|kimse\w*|değil\w*|\w{2,}s[ıiuü]z\w*", (_number(0),)),
        (r"bir|her|tek\w*|biri\w*", (_number(1),)),
        (r"iki\w*|çift\w*|her\s+ikisi\w*", (_number(2),)),
        (r"üç(?:lü|gen|üncü)\w*", (_number(3),)),
        (r"on\s+kat\w*", (_number(10),)),
    ),
    stop_words=words(
        "ve bir bu da de için ile olarak daha çok olan gibi kadar ancak göre sonra en ise ki ya o ne var değil her mi"
        " şu ama veya onun olduğu oldu tarafından üzere bunun hem nasıl biz siz onlar ben sen ilk yeni bazı"
    ),
    stem_endings=words(
        "ı i u ü a e ın in un ün nın nin nun nün yı yi yu yü ya ye lar ler ları leri ların lerin da de ta te"
        " dan den tan ten daki deki ını ini unu ünü ına ine una üne ında inde unda ünde dır dir dur dür tır"
        " tir mak mek iyor ıyor uyor üyor ır ir ur ür ar er dı di du dü tı ti"
    ),
    # A verb is denied by -me- or -ma- before its ending; what only sounds like that is left out.
    negations=r"değil\w*|yok(?!\s+(?:ol|et|ed))(?:tu\w*|tur|sa|muş\w*|ken)?|hayır|hiç\w*|asla|kimse(?:ye|yi|nin|den|de)?(?=\s)"
    r"|(?!komedi|akademi|namaz|tamam|Muhammed|mamaf)\w{2,}(?:m[ae]d[ıi](?:[mnk]|l[ae]r|n[ıi]z|[ğk]\w*|ysa\w*)?"
    r"|m[ae]z(?:l[ae]r|d[ıi]\w*|s[ae]\w*|ken|s[ıi]n\w*)?|m[ıiuü]yor\w*|m[ae]m[ıi]ş\w*|m[ae]y[ae]ca[kğ]\w*"
    r"|m[ae]yece[kğ]\w*|m[ae]y[ae]n\w*|m[ae]m[ae]l[ıi]\w*|m[ae]m[ae](?:s[ıi]\w*|kt[ae]\w*)?|m[ae]y[ıi]z)",
    implied_negations=r"\w{2,}s[ıiuü]z\w*|\w{2,}m[ae]d[ae]n|\w{2,}m[ae]ks[ıi]z[ıi]n|\w{2,}m[ae]y[ıi]p|reddet\w+|reddedil\w+"
    r"|yalanla\w+|yasak\w*|engel\w*|önle\w+|kaçın\w+|hariç|dışında|yerine|ancak|sadece|yalnız\w*|bile|zor\w*|güç\w*"
    r"|az|nadir\w*|boş\w*|serbest\w*|kayb\w+|kaybet\w+|vazgeç\w+|dur\w+|kadar|karşı\w*|rağmen|aksine|farklı\w*|hâlâ"
    r"|gayri\w*|eksik\w*|dek|imkânsız\w*|ne",
    attributions=r"dedi\w*|diyor\w*|söyle\w+|belirt\w+|açıkla\w+|ifade|vurgula\w+|bildir\w+|göre|ekle(?:di|yerek)\w*"
    r"|yaz(?:dı|ıyor|mış)\w*|iddia|kaydet\w+|duyur\w+|uyar(?:dı|ıyor|arak)\w*|aktar\w+|anlat\w+|nitele\w+|yanıtla\w+",
    inflections=r"['’]?(?:l[ae]r)?(?:y?[ae]|y?[ıiuü]|[dt][ae]n?|n?[ıiuü]n|l[ıiuü]\w*|yl[ae]|s[ıiuü]\w*|[dt][ae]ki\w*)",
    term_endings=r"(?:l[ae]r)?(?:['’]?(?:y?[ae]|y?[ıiuü]|[dt][ae]n?|n?[ıiuü]n|y?l[ae]|n[dt]?[ae]n?|n[ıiuü]|s[ıiuü]n?\w{0,3}))?",
    bounds=MappingProxyType(
        {
            "lower": r"en az(?:ından)?|asgari|minimum",
            "upper": r"en (?:fazla|çok)|azami|maksimum",
            "nearly": r"neredeyse|hemen hemen",
            "about": r"yaklaşık(?: olarak)?|aşağı yukarı|takriben|tahminen",
            "lower_after": r"(?:['’]?[dt][ae]n|\w+[dt][ae]n) (?:fazla|çok|büyük|uzun)|ve üzeri|"
            r"veya (?:daha )?(?:üstü|fazla|yeni|üzeri|fazlası)|ya da daha (?:fazla|yeni)|aşkın|küsur",
            "upper_after": r"(?:['’]?[dt][ae]n|\w+[dt][ae]n) (?:az|küçük|kısa)|['’]?\w*[aey] kadar|veya daha az",
            "about_after": r"civarında|kadar|dolayında|yakın",
            "hints": r"az|fazla\w*|çok|aşkın|aşan|üzeri\w*|üstü\w*|altı\w*|kadar|yaklaşık|neredeyse|civar\w*|"
            r"sınır\w*|yakın\w*|minimum|maksimum|asgari|azami|sadece|yalnızca|yeni|daha|büyük|küçük|"
            r"yüksek",
        }
    ),
    lower_bounds=r"en az(?:ından)?|asgari|minimum|aşkın|üzerinde",
    upper_bounds=r"en (?:fazla|çok|geç)|azami|maksimum|neredeyse",
    cues=MappingProxyType(
        {
            "and": words("ve ile"),
            "or": words("veya ya yahut"),
            "how": words("nasıl"),
            "what": words("ne neyi"),
            "who": words("kim kimi kime kimin"),
            "why": words("neden niçin niye"),
            "where": words("nerede nereye nereden"),
            "when": words("zaman"),
            "not": words("değil yok hayır asla"),
            "without": words("olmadan"),
            "for": words("için"),
            "about": words("hakkında dair"),
            "new": words("yeni"),
            "old": words("eski"),
            "first": words("ilk birinci"),
            "second": words("ikinci"),
            "all": words("bütün tüm hepsi her"),
            "our": words("bizim"),
            "your": words("senin sizin"),
            "last": words("son sonuncu"),
        }
    ),
    contrasts=CONTRASTS,
)
