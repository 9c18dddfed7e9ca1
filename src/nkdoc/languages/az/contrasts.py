"""Azerbaijani: words of opposite meanings, for the lexicon."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nkdoc.languages.lexicon import Contrast

CONTRASTS: Mapping[str, Contrast] = MappingProxyType(
    {
        "rise": Contrast(
            r"art(?:d[ıi]\w*|ır\w*|ıb|acaq\w*|ım\w*|mış\w*)|yüksəl\w+|çoxal\w+|bahalaş\w+|böyü(?:dü|yür|yüb|mə)\w*",
            r"azal\w+|düş(?:dü|ür|üb|mə|müş)\w*|enib|endi\w*|enir\w*|ucuzlaş\w+|kiçil\w+",
            r"çox\w*|daha|yüksək\w*|böyük\w*|güclən\w+|genişlən\w+|artıq|art\w+",
            r"az|aşağı\w*|kiçik\w*|qısal\w+|zəiflə\w+|pisləş\w+|en\w+|əksil\w+|düş\w+|ixtisar\w*",
        ),
        "order": Contrast(
            r"əvvəl|öncə|qabaq",
            r"sonra",
            r"əvvəl\w+|keçmiş\w*|keçən|qədər|kimi|dək|daha|ilk|köhnə\w*|erkən|qabaq\w+",
            r"sonra\w+|ardınca|növbəti|bəri|etibarən|indi|gələn|\w+[dt][ıiuü]qda|\w+[dt][ıiuü]kdə|son\w*",
        ),
        "opening": Contrast(
            r"açıl\w+|açd[ıi]\w*|açır\w*",
            r"bağlan\w+|bağlad\w+|bağlayır\w*",
            r"aç\w*|başla\w+|sərbəst\w*",
            r"bağl\w*|qapa\w*|əngəl\w*|bit\w+|blok\w*",
        ),
        "start": Contrast(
            r"başla(?:d\w+|yan|yıb|yacaq\w*|yır\w*|mış\w*)|başlan\w+",
            r"bit(?:d\w+|ir\w*|ib|miş\w*)|başa|tamamla\w+|qurtar\w+",
            r"baş\w*|ilk|açıl\w+|giriş\w+|yenidən|yaran\w+",
            r"son\w*|bağlan\w+|dayan\w+|bit\w+|kəs\w+",
        ),
        "consent": Contrast(
            r"razılaş\w+|təsdiq\w*|dəstəklə\w+|bəyən\w+",
            r"imtina|pislə\w+",
            r"qəbul|dəstək\w*|razı\w*|imzala\w+|uyğun\w*",
            r"qarşı\w*|əleyhinə|rədd|tənqid\w*|etiraz\w*|təkzib\w*",
        ),
        "permission": Contrast(
            r"icazə",
            r"qadağan",
            r"sərbəst\w*|hüquq\w*|qanuni\w*|lisenziya\w*|imkan\w*|bil\w+|səlahiyyət\w*",
            r"qadağa\w*|qanunsuz\w*|məhdud\w*|əngəl\w*",
        ),
        "duty": Contrast(
            r"məcbur\w*|\w+m[aə]l[ıi](?:d[ıi]r|d[ıi]rl[aə]r)?|borclu\w*",
            r"bilər(?:lər|sən|əm|ik)?",
            r"lazım\w*|gərək\w*|vacib\w*|zərur\w*|tələb\w*|ehtiyac\w*|vəzifə\w*",
            r"bil\w+|mümkün\w*|icazə\w*|hüquq\w*|imkan\w*|ola",
        ),
        "north": Contrast(r"şimal\w*", r"cənub\w*"),
        "east": Contrast(r"şərq\w*", r"qərb\w*"),
        "place": Contrast(
            r"birinci\w*",
            r"sonuncu\w*|axırıncı\w*",
            r"ilk\w*|baş\w*|əvvəl\w*|bir\w*|erkən",
            r"son\w*|axır\w*|keçən|bit\w+",
        ),
        "trade": Contrast(
            r"satın|idxal\w*",
            r"sat(?:d[ıi]\w*|ıl\w+|ır\w*|an|mış\w*|ıb)|ixrac\w*",
            r"al\w+|əldə|tədarük\w*|idxal\w*",
            r"satış\w*|sat\w*|təklif\w*|çatdır\w+|ixrac\w*",
        ),
    }
)
