"""How numbers are written in ideographs, and beside them in digits: 3分の2, 20世纪90年代, 令和2年, 四つ.

The tables are of scripts (ISO 15924), for languages that have no folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Reckoning(NamedTuple):
    """What a script adds to digits and numeral signs; the texts are patterns."""

    over: str = r"(?!)"
    """What stands between the denominator of a fraction and its numerator, which comes second: 分の."""
    century: str = r"(?!)"
    """What makes a century of the number before a decade: 20世纪90年代."""
    decades: str = r"(?!)"
    year: str = r"(?!)"
    first_year: str = r"(?!)"
    """What stands in place of 1 in the first year of an era: 元."""
    eras: Mapping[str, int] = MappingProxyType({})
    """The first years of eras, from which years are counted."""
    counter: str = r"(?!)"
    """What makes a count of the sign before it, and nothing else: 四つ, 四个."""
    counts: Mapping[str, int] = MappingProxyType({})
    """Counts that have no sign: patterns with their values."""
    between: str = r"(?!)"
    """What stands between two months or decades of which the second alone has the sign: 5〜6月, 80、90年代."""
    units: Mapping[str, str] = MappingProxyType({})
    """Units of which the name is nothing else behind a number, as in `Lexicon.units`: 時間, not 日 and 分."""
    counted: str = r"\s?[^\W\d_]{0,4}?"
    """What is counted, between a number and the bound behind it: 200 人以上."""
    bounds: Mapping[str, str] = MappingProxyType({})
    """What bounds a number, as in `Lexicon.bounds`."""


_SPANS = "[-–—~〜～、・]"
_CHINESE_UNITS = {
    "h": "(?:个|個)?(?:小时|小時)", "min": "分[钟鐘]", "day": "天",
    "week": "(?:个|個)?(?:星期|礼拜|禮拜)|[周週]", "month": "[个個]月", "km": "公里|千米", "m": "米", "kg": "公斤|千克",
    "t": "[吨噸]", "EUR": "[欧歐]元", "dollar": "美元", "JPY": "日[元圆圓]", "GBP": "英[镑鎊]",
}  # fmt: skip
_CHINESE_BOUNDS = {
    "lower": "超[过過]|逾|多[于於]|大[于於]|高[于於]|至少|最少|不少[于於]|不低[于於]|不小[于於]",
    "upper": "不超[过過]|不多[于於]|不大[于於]|不高[于於]|不到|不足|少[于於]|小[于於]|低[于於]|至多|最多",
    "near": "[将將]近|接近|(?<![附最靠接])近",
    "about": "大[约約]|[约約]|大概",
    "lower_after": "(?:及|或|和)?以上|(?:或|及)更(?:多|高|新)",
    "upper_after": "(?:及|或|和)?以(?:下|内|內)|(?:或|及)更(?:少|低|早)",
    "about_after": "左右|上下",
    "later_after": "(?:之|以)[后後]",
    "earlier_after": "(?:之|以)前",
    "between": "[了的为為]",
    "hints": "超|逾|多|[过過]|少|小|大|高|低|近|[约約]|概|左右|上下|以|[余餘]|最"
    "|[满滿]|[达達]|[内內]|限|到|至|更|足|[数數]|仅|僅|只",
}
_JAPANESE_UNITS = {
    "h": "時間", "min": "分間", "s": "秒間", "day": "日間", "week": "週間", "month": "[かカヵケヶ箇個]月",
    "km": "キロメートル", "m": "メートル", "kg": "キログラム", "t": "トン", "EUR": "ユーロ", "dollar": "米?ドル",
    "GBP": "(?:英国?)?ポンド",
}  # fmt: skip
_JAPANESE_BOUNDS = {
    "lower": "少なくとも|最低(?:でも)?|最小(?:でも)?|優に",
    "upper": "最大(?:でも?)?|多くとも|最高(?:でも)?|せいぜい",
    "near": "ほぼ|ほとんど",
    "about": "約|およそ|おおよそ|おおむね|概ね|だいたい",
    "lower_after": "以上|を?(?:超|越)(?:え|す)|を上回|より(?:大き|多|高|長|新し)",
    "upper_after": "以下|以内|未満|を下回|足らず|より(?:小さ|少な|低|短)",
    "about_after": "ほど|程度|前後|[くぐ]らい|ごろ|頃",
    "later_after": "以降|以後|以来|より後",
    "earlier_after": "以前|より前",
    "hints": "以|未満|超|越|約|およそ|おおよそ|おおむね|概|だいたい|ほ[ぼどと]|程度|前|後|らい|ごろ|頃|近|余|あまり|最"
    "|少な|多|大き|小さ|まで|より|上|下|限|足らず|弱|強|もの|だけ|のみ|せいぜい|達|優に|新し|古",
}
_KOREAN_UNITS = {
    "h": "시간", "day": "일간", "week": "주(?:일|간)?", "month": "개월", "km": "킬로미터", "m": "미터",
    "kg": "킬로그램", "t": "톤", "EUR": "유로", "dollar": "(?:미국 )?달러",
}  # fmt: skip
_KOREAN_BOUNDS = {
    "lower": "최소한?|적어도",
    "upper": "최대|많아야",
    "near": "거의",
    "about": "약|대략",
    "lower_after": r"이상\w{0,2}|초과\w{0,2}|[을를]? ?넘\w+|보다 (?:많|크|높)\w*",
    "upper_after": r"이하\w{0,2}|미만\w{0,2}|이내\w{0,2}|보다 (?:적|작|낮)\w*",
    "about_after": r"(?:정도|가량|쯤|안팎|내외)\w{0,2}",
    "later_after": r"이후\w{0,2}",
    "earlier_after": r"이전\w{0,2}",
    "hints": r"이상\w*|이하\w*|초과\w*|미만\w*|이내\w*|넘\w*|약|대략|거의|최\w+|적\w+|많\w+|정도\w*|\w*(?:가량|쯤)\w*"
    r"|안팎\w*|내외\w*|이후\w*|이전\w*|까지|\w+까지\w*|\w*보다|더|덜|[가-힣]*가까\w*|불과|달하\w*|여\s?\w+",
}
_HAN = Reckoning(
    over="分之",
    century="世[纪紀]",
    decades="年代",
    year="年",
    first_year="元",
    eras=MappingProxyType({"民国": 1912, "民國": 1912}),
    counter="[个個种種]",
    between=_SPANS,
    units=MappingProxyType(_CHINESE_UNITS),
    bounds=MappingProxyType(_CHINESE_BOUNDS),
)
_JAPANESE = _HAN._replace(
    over="分の",
    # Meiji is counted from 1868, as Japan did before it had the calendar of the West (CLDR, calendar “japanese”).
    eras=MappingProxyType({"明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019}),
    counter="つ",
    units=MappingProxyType(_JAPANESE_UNITS),
    # Particles end what is counted.
    counted=r"\s?[^\W\d_はがでにもとやの]{0,4}?",
    bounds=MappingProxyType(_JAPANESE_BOUNDS),
    # いつつ is also the end of a verb, 言いつつ; とお begins many a word.
    counts=MappingProxyType(
        {
            "ひとつ": 1, "ふたつ": 2, "みっつ": 3, "よっつ": 4, "(?<=[がをはにの、])いつつ": 5, "むっつ": 6,
            "ななつ": 7, "やっつ": 8, "ここのつ": 9, "(?<=[がをはにの、])とお(?=[のをが、。])": 10,
        }
    ),
)  # fmt: skip
_KOREAN = Reckoning(
    over=r"분의\s?",
    century=r"세기\s?",
    decades="년대",
    units=MappingProxyType(_KOREAN_UNITS),
    bounds=MappingProxyType(_KOREAN_BOUNDS),
)

RECKONINGS: Mapping[str, Reckoning] = MappingProxyType(
    {"Jpan": _JAPANESE, "Kore": _KOREAN, **dict.fromkeys(("Hani", "Hans", "Hant", "Bopo"), _HAN)}
)
PLAIN = Reckoning()
